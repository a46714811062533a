"""Carries values between the model's dataclasses and the rows of their tables.

One dataclass is one table of the same name and the same fields; tuples are stored as JSON, enums as
their strings, booleans as 0 and 1. Nothing in here touches a connection.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

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
from briefing.model.product import Block, Brief, Edition, Marking, Section

Row = dict[str, Any]
T = TypeVar("T")

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
}
"""Every journaled table by its class, parents before children."""

CLASSES: dict[str, type[Any]] = {name: cls for cls, name in TABLES.items()}


def table_of(cls: type[Any]) -> str:
    """The name of the table that holds values of `cls`."""
    return TABLES[cls]


def to_row(value: Any) -> Row:
    """The columns of one value, ready for SQLite."""
    return {field.name: to_column(getattr(value, field.name)) for field in fields(value)}


def to_column(value: Any) -> Any:
    """One field as SQLite stores it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, tuple):
        return json.dumps(value, ensure_ascii=False)
    return value


def from_row(cls: type[T], row: Mapping[str, Any]) -> T:
    """The value of `cls` that a row holds; columns that are no fields are left out."""
    readers = _readers(cast(Hashable, cls))
    return cls(**{name: read(row[name]) for name, read in readers})


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
        return lambda stored: tuple(json.loads(stored))
    if isinstance(hint, type) and (issubclass(hint, Enum) or hint is bool):
        return hint
    return lambda stored: stored
