"""Carries values between the model's dataclasses and the rows of their tables.

One dataclass is one table of the same name and the same fields; tuples are stored as JSON, enums as
their strings, booleans as 0 and 1.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from briefing.errors import CommandError, ProjectError
from briefing.model.evidence import (
    Article,
    Attribution,
    Grade,
    Link,
    Source,
    Statement,
    Suggestion,
)
from briefing.model.picture import (
    Actor,
    ActorEvidence,
    Estimate,
    Event,
    Judgement,
    JudgementEvidence,
    Question,
    QuestionEvidence,
)
from briefing.model.product import (
    Block,
    Brief,
    Comment,
    Edition,
    FilledRow,
    KnownWord,
    Marking,
    PrintedBlock,
    Section,
)

Row = dict[str, Any]
T = TypeVar("T")
_INTEGER = 2**63
"""SQLite's integers have 64 bits."""
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")

TABLES: dict[type[Any], str] = {
    Source: "source",
    Article: "article",
    Statement: "statement",
    Suggestion: "suggestion",
    Attribution: "attribution",
    Grade: "grade",
    Link: "link",
    Actor: "actor",
    ActorEvidence: "actor_evidence",
    Estimate: "estimate",
    Event: "event",
    Question: "question",
    QuestionEvidence: "question_evidence",
    Judgement: "judgement",
    JudgementEvidence: "judgement_evidence",
    Brief: "brief",
    Section: "section",
    Block: "block",
    Marking: "marking",
    Edition: "edition",
    FilledRow: "filled_row",
    Comment: "comment",
    KnownWord: "known_word",
    PrintedBlock: "printed_block",
}
"""Every journaled table by its class, parents before children."""

ATTACHED: dict[type[Any], tuple[tuple[type[Any], str], ...]] = {
    Block: ((FilledRow, "block_id"), (Comment, "block_id")),
    Actor: ((FilledRow, "actor_id"),),
    Estimate: ((FilledRow, "estimate_id"),),
    Event: ((FilledRow, "event_id"),),
    Question: ((FilledRow, "question_id"),),
    Statement: ((FilledRow, "statement_id"),),
    Edition: ((PrintedBlock, "edition_id"),),
}
"""What says something of a row and nothing without it, and by which column: they go together."""

CLASSES: dict[str, type[Any]] = {name: cls for cls, name in TABLES.items()}


def table_of(cls: type[Any]) -> str:
    """The name of the table that holds values of `cls`."""
    return TABLES[cls]


def word_of(cls: type[Any]) -> str:
    """What a sentence calls a value of `cls`."""
    return TABLES[cls].replace("_", " ")


def a_or_an(word: str) -> str:
    """`an estimate`, `a row`: one of what the word names."""
    return f"{'an' if word[:1] in 'aeio' else 'a'} {word}"


def to_row(value: Any) -> Row:
    """The columns of one value, ready for SQLite."""
    return {field.name: to_column(getattr(value, field.name)) for field in fields(value)}


def to_column(value: Any) -> Any:
    """One field as SQLite stores it."""
    if type(value) is str:  # Nearly every field is; an enum's class is its own.
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, tuple | list):
        return json.dumps(value, ensure_ascii=False)
    return value


def from_row(cls: type[T], row: Mapping[str, Any]) -> T:
    """The value of `cls` that a row holds; columns that are no fields are left out."""
    readers = _readers(cast(Hashable, cls))
    try:
        return cls(**{name: read(row[name]) for name, read in readers})
    except (ValueError, TypeError, KeyError, IndexError) as error:
        raise _damaged(cls) from error


def from_column(cls: type[Any], name: str, stored: Any) -> Any:
    """One field of a value of `cls`, where a query reads no more of its row."""
    try:
        return dict(_readers(cast(Hashable, cls)))[name](stored)
    except (ValueError, TypeError) as error:
        raise _damaged(cls) from error


def _damaged(cls: type[Any]) -> ProjectError:
    """For a value that no command can have written: the file was damaged or changed by hand."""
    return ProjectError(
        f"{a_or_an(word_of(cls)).capitalize()} in this project is damaged and cannot be read.",
        "Open a copy made earlier, or see what else is wrong with “verify”.",
    )


def changed(value: T, fields: Mapping[str, Any]) -> T:
    """The value with some fields set, each in its own type (`"killed"` is the category).

    Raises CommandError for a field that is none, and for what a field cannot hold.
    """
    cls = type(value)
    columns = {name: to_column(new) for name, new in fields.items()}
    unknown = set(columns) - set(_readable(cast(Hashable, cls)))
    if unknown or "id" in columns:
        kind = a_or_an(word_of(cls)).capitalize()
        raise CommandError(f"{kind} has no field “{min(unknown or {'id'})}”.")
    row = to_row(value) | columns
    check_row(cls, row)
    return from_row(cls, row)


def check_row(cls: type[Any], row: Row) -> None:
    """Raise CommandError where a column holds what could not be read back, or not be stored."""
    for name, readable in _readable(cast(Hashable, cls)).items():
        value = row[name]
        if isinstance(value, str):
            check_characters(value)
        if not readable(value):
            shown = "nothing" if value is None else f"“{str(value)[:40]}”"
            raise CommandError(
                f"The {name.replace('_', ' ')} of {a_or_an(word_of(cls))} cannot be {shown}."
            )


def could_be(cls: type[Any], columns: object) -> bool:
    """Whether this is a mapping from columns of a value's table to what they can hold.

    For rows that come from outside: an image in a journal, a row of somebody's copy.
    """
    if not isinstance(columns, dict):
        return False
    readable = _readable(cast(Hashable, cls))
    try:
        return all(
            readable[name](value) if name in readable else name == "seq" and type(value) is int
            for name, value in columns.items()
        )
    except ValueError:
        return False


def could_be_row(cls: type[Any], columns: object) -> bool:
    """The same for a whole row, which has every column."""
    return could_be(cls, columns) and _readable(cast(Hashable, cls)).keys() <= set(
        cast(Row, columns)
    )


def check_characters(text: str) -> None:
    """Raise CommandError for what no file can hold: half a character (a lone surrogate), or NUL.

    Refused rather than replaced: offsets count the characters of a text, and typed words are the
    analyst's own.
    """
    if _UNSTORABLE.search(text):
        raise CommandError(
            "The text holds a character that cannot be stored.",
            "Take out what does not show as a letter, or paste it again as plain text.",
        )


@cache
def _readers(cls: Any) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    hints = get_type_hints(cls)
    return tuple((field.name, _reader(hints[field.name])) for field in fields(cls))


def _reader(hint: Any) -> Callable[[Any], Any]:
    if get_origin(hint) is UnionType:
        inner = next(arm for arm in get_args(hint) if arm is not NoneType)
        read = _reader(inner)
        return lambda stored: None if stored is None else read(stored)
    if get_origin(hint) is tuple:
        return _strings
    if isinstance(hint, type) and (issubclass(hint, Enum) or hint is bool):
        return hint
    return lambda stored: stored


def _strings(stored: str) -> tuple[str, ...]:
    """The strings of a list. Raises ValueError where it is none, or holds something else."""
    found = read_json(stored)
    if not isinstance(found, list) or not all(isinstance(item, str) for item in found):
        raise ValueError("not a list of strings")
    return tuple(found)


@cache
def _readable(cls: Any) -> dict[str, Callable[[Any], bool]]:
    hints = get_type_hints(cls)
    return {field.name: _test(hints[field.name]) for field in fields(cls)}


def _test(hint: Any) -> Callable[[Any], bool]:
    """Whether a column of a field of this type may hold a value."""
    if get_origin(hint) is UnionType:
        inner = _test(next(arm for arm in get_args(hint) if arm is not NoneType))
        return lambda stored: stored is None or inner(stored)
    if get_origin(hint) is tuple:
        return _is_list_of_strings
    if issubclass(hint, Enum):
        known = {member.value for member in hint}
        return lambda stored: isinstance(stored, str) and stored in known
    if hint is bool:
        return lambda stored: stored in (0, 1)
    if hint is int:
        return lambda stored: isinstance(stored, int) and -_INTEGER <= stored < _INTEGER
    if hint is float:
        return lambda stored: isinstance(stored, float | int) and math.isfinite(stored)
    return lambda stored: isinstance(stored, hint)


def _is_list_of_strings(stored: Any) -> bool:
    if not isinstance(stored, str) or not stored.startswith("["):
        return False
    return all(isinstance(item, str) for item in read_json(stored))


def read_json(stored: str) -> Any:
    """What a text of JSON holds. Raises ValueError where it holds none that can be read."""
    try:
        return json.loads(stored)
    except RecursionError as error:
        # Brackets within brackets, thousands deep: nothing that the program writes.
        raise ValueError("nested too deep") from error
