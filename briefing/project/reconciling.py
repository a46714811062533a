"""Two versions of one row and what it was before: which fields to take, and what is in conflict.

Fields that only mean something together go together: the ends of a statement with its words, the
numbers of a figure with how it was put.
"""

from __future__ import annotations

from dataclasses import MISSING, dataclass, field, fields
from typing import Any

from briefing.model.evidence import Article, Grade, Source, Statement
from briefing.model.picture import Estimate, Event, Judgement
from briefing.model.product import Block
from briefing.project.rows import Row, to_column

_TOGETHER: dict[type[Any], tuple[tuple[str, ...], ...]] = {
    Article: (("outlet", "outlet_id"),),
    Statement: (("start", "end", "text"),),
    Source: (("reliability", "reliability_reason"),),
    Grade: (("reliability", "reliability_reason"), ("credibility", "credibility_reason")),
    Estimate: (("qualifier", "low", "best", "high"),),
    Event: (("date", "date_words"),),
    Judgement: (("scheme", "likelihood"), ("confidence", "confidence_basis")),
    Block: (("section_id", "position"),),
}
_LATER_COUNTS = frozenset({"reviewed", "graded_at"})
"""The greater of both: reviewed by either is reviewed, and the later time is the time."""

_OF_NO_ACCOUNT = frozenset(
    {"id", "file_name", "media_type", "accessed", "imported_at", "notes", "position", "number"}
)
"""What may differ between twins, each made in its own copy, without anybody having said so."""


@dataclass
class Outcome:
    """The fields to set here, and the first field of every group that both changed apart."""

    take: Row = field(default_factory=dict)
    conflicts: list[str] = field(default_factory=list)


def reconcile(cls: type[Any], base: Row, ours: Row, theirs: Row) -> Outcome:
    """Compare two versions of a row with what both came from. In a conflict ours stays."""
    outcome = Outcome()
    for group in _groups(cls):
        was, here, there = ([row[name] for name in group] for row in (base, ours, theirs))
        if group[0] in _LATER_COUNTS:
            if there[0] > here[0]:
                outcome.take[group[0]] = there[0]
        elif there in (was, here):
            continue
        elif here == was:
            outcome.take |= dict(zip(group, there, strict=True))
        else:
            outcome.conflicts.append(group[0])
    return outcome


def twin_base(cls: type[Any], ours: Row, theirs: Row) -> Row:
    """What two rows of the same thing are compared with that never were one: empty fields.

    Fields that say only how the row came about stay as they are here.
    """
    base = dict(theirs)
    for one in fields(cls):
        if one.name not in _OF_NO_ACCOUNT and ours[one.name] != theirs[one.name]:
            base[one.name] = None if one.default is MISSING else to_column(one.default)
    return base


def _groups(cls: type[Any]) -> list[tuple[str, ...]]:
    together = _TOGETHER.get(cls, ())
    grouped = {name for group in together for name in group}
    single = [(one.name,) for one in fields(cls) if one.name not in grouped | {"id"}]
    return [*together, *single]
