"""The values of intake and reading as lists that JSON can hold, and back again, checked.

What comes back was made where a stranger's document was read, so nothing in it is believed: a
value has the type of its field or is refused, and words that are said to stand in the article are
not sent at all but taken from its text. No value can name a class or run anything.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from briefing.intake.cleaning import is_clean

T = TypeVar("T")
_Read = Callable[[Any, str], Any]
_INTEGER = 2**63


class GarbledError(Exception):
    """What came back is not what a reader of ours can have written."""


def to_plain(value: Any) -> Any:
    """A value as JSON can hold it: a dataclass is the list of its fields."""
    if is_dataclass(value):
        return [to_plain(getattr(value, name)) for name in _sent(cast(Hashable, type(value)))]
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    return value.value if isinstance(value, Enum) else value


def from_plain(cls: type[T], plain: object, text: str) -> T:
    """The value of a dataclass; `text` is the article's. Raises GarbledError where it is none."""
    try:
        return cast("T", _reader(cast(Hashable, cls))(plain, text))
    except (ValueError, TypeError) as error:
        raise GarbledError(str(error)) from error


@cache
def _sent(cls: Any) -> tuple[str, ...]:
    """The fields that go through; the words between `start` and `end` are known without."""
    names = [field.name for field in fields(cls)]
    return tuple(name for name in names if name != "text" or "start" not in names)


@cache
def _reader(hint: Any) -> _Read:
    if get_origin(hint) is UnionType:
        return _optional(_reader(next(one for one in get_args(hint) if one is not NoneType)))
    if get_origin(hint) is tuple:
        return _several(_reader(get_args(hint)[0]))
    if is_dataclass(hint):
        return _placed(cast("type[Any]", hint))
    if issubclass(hint, Enum):
        return lambda plain, _text: hint(plain)
    return {str: _words, int: _number, bool: _truth}[hint]


def _optional(read: _Read) -> _Read:
    return lambda plain, text: None if plain is None else read(plain, text)


def _several(read: _Read) -> _Read:
    def items(plain: Any, text: str) -> Any:
        if type(plain) is not list:
            raise ValueError("no list")
        return tuple(read(item, text) for item in plain)

    return items


def _placed(cls: type[Any]) -> _Read:
    hints, names = get_type_hints(cls), _sent(cast(Hashable, cls))
    readers = tuple((name, _reader(hints[name])) for name in names)
    in_text, says_it = "start" in names, "text" in hints and "text" not in names

    def value(plain: Any, text: str) -> Any:
        if type(plain) is not list or len(plain) != len(readers):
            raise ValueError(f"no {cls.__name__}")
        found = {name: read(item, text) for (name, read), item in zip(readers, plain, strict=True)}
        if in_text and not 0 <= found["start"] <= found["end"] <= len(text):
            raise ValueError("a place outside of the text")
        if says_it:
            found["text"] = text[found["start"] : found["end"]]
        return cls(**found)

    return value


def _words(plain: Any, _text: str) -> str:
    if type(plain) is not str or not is_clean(plain):
        raise ValueError("no words")
    return plain


def _number(plain: Any, _text: str) -> int:
    if type(plain) is not int or not -_INTEGER <= plain < _INTEGER:
        raise ValueError("no number")
    return plain


def _truth(plain: Any, _text: str) -> bool:
    if type(plain) is not bool:
        raise ValueError("neither true nor false")
    return plain
