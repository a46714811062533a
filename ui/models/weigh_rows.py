"""Reads the rows of one table of Weigh: every cell in words, the grade, and what awaits review.

It asks the workbench and keeps nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from briefing.model.edtf import date_order, date_words
from briefing.model.evidence import Link, Source
from briefing.model.picture import (
    Actor,
    ActorEvidence,
    Estimate,
    Event,
    Question,
    QuestionEvidence,
)
from briefing.model.vocabulary import Priority, QuestionStatus
from briefing.project.queries.records import records
from briefing.tradecraft.casualties import CATEGORY_WORDS, figure_words
from ui.models.statement_lines import StatementLine, StatementLines
from ui.models.weigh_fields import QUALIFIER_WORDS, UNKNOWN
from ui.models.weigh_tables import WeighTable
from ui.widgets.grade_chip import GradeState, grade_words
from ui.workbench import Workbench


@dataclass(frozen=True)
class WeighCell:
    """One cell: its words, or a grade (None where the cell is no grade).

    `aside` stands quietly under the words; it belongs to other fields than the one the cell edits.
    """

    text: str
    grade: str | None = None
    state: GradeState = GradeState.GIVEN
    aside: str = ""

    def spoken(self) -> str:
        """The cell for a screen reader."""
        if self.grade is not None:
            return grade_words(self.grade, self.state)
        words = "unknown" if self.text == UNKNOWN else self.text
        return f"{words}, {self.aside}" if self.aside else words


@dataclass(frozen=True)
class WeighRow:
    """One row: the value it is about, its cells, and the statement that Space goes to."""

    value: Any
    cells: tuple[WeighCell, ...]
    statement_id: str = ""

    @property
    def id(self) -> str:
        return str(self.value.id)

    @property
    def reviewed(self) -> bool:
        """Whether an analyst has looked at it; a link is always somebody's own."""
        return bool(getattr(self.value, "reviewed", True))


def weigh_rows(workbench: Workbench, table: WeighTable) -> tuple[WeighRow, ...]:
    """All rows of a table, in the order it is read in."""
    return _ROWS[table.cls](workbench)


def source_names(workbench: Workbench) -> dict[str, str]:
    """Every source's name, in the order of the alphabet."""
    sources = sorted(workbench.ask(records, Source), key=lambda one: one.name.casefold())
    return {source.id: source.name for source in sources}


def _estimates(workbench: Workbench) -> tuple[WeighRow, ...]:
    found = workbench.ask(records, Estimate)
    names = source_names(workbench)
    lines = _lines(workbench, (one.statement_id for one in found))
    return tuple(
        WeighRow(
            one,
            (
                _words(names.get(one.claimant_id or "", "")),
                _words(one.population or one.side),
                WeighCell(CATEGORY_WORDS[one.category]),
                WeighCell(QUALIFIER_WORDS[one.qualifier]),
                _number(one.low),
                _number(one.best),
                _number(one.high),
                _words(_figure(one)),
                WeighCell(date_words(one.period) or UNKNOWN, aside=_as_of(one)),
                _grade(lines, one.statement_id),
            ),
            one.statement_id or "",
        )
        for one in found
    )


def _figure(one: Estimate) -> str:
    """The figure as the brief prints it."""
    return figure_words(one.qualifier, one.low, one.best, one.high, one.words)


def _as_of(estimate: Estimate) -> str:
    """What the figure's other fields say about its time: `as of 23 March 2022, cumulative`."""
    parts = [f"as of {date_words(estimate.as_of)}"] if estimate.as_of else []
    parts += ["cumulative"] if estimate.tally == "cumulative" else []
    return ", ".join(parts)


def _actors(workbench: Workbench) -> tuple[WeighRow, ...]:
    ties = workbench.ask(records, ActorEvidence)
    counts = Counter(tie.actor_id for tie in ties)
    first: dict[str, str] = {}
    for tie in ties:
        first.setdefault(tie.actor_id, tie.statement_id)
    return tuple(
        WeighRow(
            one,
            (
                WeighCell(one.name),
                WeighCell(one.kind.value),
                _words(one.side),
                _words(one.role),
                WeighCell(f"{counts[one.id]:,}"),
            ),
            first.get(one.id, ""),
        )
        for one in workbench.ask(records, Actor)
    )


def _events(workbench: Workbench) -> tuple[WeighRow, ...]:
    found = sorted(
        workbench.ask(records, Event), key=lambda one: (not one.date, date_order(one.date))
    )
    lines = _lines(workbench, (one.statement_id for one in found))
    return tuple(
        WeighRow(
            one,
            (
                _words(date_words(one.date)),
                WeighCell(one.title),
                _words(one.place),
                _grade(lines, one.statement_id),
            ),
            one.statement_id or "",
        )
        for one in found
    )


def _questions(workbench: Workbench) -> tuple[WeighRow, ...]:
    first: dict[str, str] = {}
    for tie in workbench.ask(records, QuestionEvidence):
        first.setdefault(tie.question_id, tie.statement_id)
    statuses, priorities = list(QuestionStatus), list(Priority)
    found = sorted(
        workbench.ask(records, Question),
        key=lambda one: (statuses.index(one.status), priorities.index(one.priority), one.id),
    )
    return tuple(
        WeighRow(
            one,
            (
                WeighCell(one.text),
                WeighCell(one.priority.value),
                WeighCell(one.status.value),
                _words(one.why),
            ),
            first.get(one.id, ""),
        )
        for one in found
    )


def _links(workbench: Workbench) -> tuple[WeighRow, ...]:
    found = workbench.ask(records, Link)
    lines = _lines(workbench, (end for one in found for end in (one.from_id, one.to_id)))
    return tuple(
        WeighRow(
            one,
            (
                _words(_text(lines, one.from_id)),
                WeighCell(one.kind.value),
                _words(_text(lines, one.to_id)),
            ),
            one.from_id,
        )
        for one in found
    )


def _lines(workbench: Workbench, ids: Iterable[str | None]) -> dict[str, StatementLine]:
    return StatementLines(workbench).lines(one for one in ids if one)


def _text(lines: dict[str, StatementLine], statement_id: str) -> str:
    return lines[statement_id].text if statement_id in lines else ""


def _words(text: str) -> WeighCell:
    return WeighCell(text or UNKNOWN)


def _number(number: int | None) -> WeighCell:
    return WeighCell(UNKNOWN if number is None else f"{number:,}")


def _grade(lines: dict[str, StatementLine], statement_id: str | None) -> WeighCell:
    line = lines.get(statement_id or "")
    return WeighCell("no source") if line is None else WeighCell("", line.grade, line.state)


_ROWS: dict[type[Any], Callable[[Workbench], tuple[WeighRow, ...]]] = {
    Estimate: _estimates,
    Actor: _actors,
    Event: _events,
    Question: _questions,
    Link: _links,
}
