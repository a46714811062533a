"""Whether a suggestion's payload has the shape of its kind: every key there, every value its type.

A file may have been damaged or changed by hand; nothing further in has to ask again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from briefing.model.vocabulary import (
    ActorKind,
    Category,
    Qualifier,
    SectionKind,
    Severity,
    SourceKind,
    SuggestionKind,
    Tally,
)

Test = Callable[[Any], bool]
_LARGEST = 2**63
"""SQLite's integers have 64 bits."""


def is_whole(kind: SuggestionKind, payload: Any) -> bool:
    """Whether a payload is a proposal of this kind. Raises nothing, whatever it is given."""
    return _SHAPES[kind](payload)


def _words(value: Any) -> bool:
    return isinstance(value, str)


def _name(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _whole_number(value: Any) -> bool:
    return type(value) is int and -_LARGEST <= value < _LARGEST


def _number_or_none(value: Any) -> bool:
    return value is None or _whole_number(value)


def _span(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(map(_whole_number, value))


def _one_of(words: type[StrEnum]) -> Test:
    known = frozenset(word.value for word in words)
    return lambda value: isinstance(value, str) and value in known


def _list_of(test: Test) -> Test:
    return lambda value: isinstance(value, list) and all(map(test, value))


def _object(tests: Mapping[str, Test], may_lack: frozenset[str] = frozenset()) -> Test:
    """An object with exactly these keys: what makes values of it takes no others.

    It may lack those that files written before them do not have.
    """
    keys = frozenset(tests)
    return lambda value: (
        isinstance(value, dict)
        and keys - may_lack <= value.keys() <= keys
        and all(tests[key](inner) for key, inner in value.items())
    )


_TELLER = {
    "name": _name,
    "kind": _one_of(SourceKind),
    "role": _words,
    "cue": _words,
    "start": _whole_number,
    "end": _whole_number,
}
_FIGURE = {
    "text": _words,
    "category": _one_of(Category),
    "qualifier": _one_of(Qualifier),
    "low": _number_or_none,
    "best": _number_or_none,
    "high": _number_or_none,
    "population": _words,
    "side": _words,
    "tally": _one_of(Tally),
    "period": _words,
    "as_of": _words,
    "place": _words,
}
_ACTOR = {
    "name": _name,
    "kind": _one_of(ActorKind),
    "role": _words,
    "side": _words,
    "aliases": _list_of(_words),
    "statements": _list_of(_words),
}
_FINDING = {
    "check": _words,
    "sentence": _words,
    "severity": _one_of(Severity),
    "spans": _list_of(_span),
    "question": _words,
    "mend": _words,
}
_SHAPES: dict[SuggestionKind, Test] = {
    SuggestionKind.ATTRIBUTION: _object({"chain": _list_of(_object(_TELLER))}),
    SuggestionKind.ESTIMATE: _object(_FIGURE),
    SuggestionKind.EVENT: _object({"date": _words, "words": _words, "title": _words}),
    SuggestionKind.ACTOR: _object(_ACTOR, may_lack=frozenset({"side"})),
    SuggestionKind.HEDGE: _object({}),
    SuggestionKind.UNSUPPORTED: _object({}),
    SuggestionKind.SECTION: _object({"sections": _list_of(_one_of(SectionKind))}),
    SuggestionKind.FINDING: _object(_FINDING),
}
