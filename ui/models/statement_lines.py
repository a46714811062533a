"""Statements as the writing desk shows them: grade, words, who says so, and where they are used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.project.queries.examined import Examined, examined_statements
from briefing.project.queries.used import used_statements
from briefing.project.queries.writing import outlet_names
from ui.widgets.grade_chip import GradeState, grade_words
from ui.workbench import Workbench

SUGGESTED = "suggested"
"""What stands behind a chain that is only the machine's."""


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One statement in two lines: its words, and below them who says so and where it stands."""

    id: str
    text: str
    grade: str
    state: GradeState
    chain: str
    used_in: tuple[str, ...] = ()

    @property
    def use(self) -> str:
        """`not used yet`, or `used in Situation and Actors`."""
        return f"used in {' and '.join(self.used_in)}" if self.used_in else "not used yet"

    def spoken(self) -> str:
        """The line for a screen reader."""
        return f"{grade_words(self.grade, self.state)}: {self.text}. {self.chain}, {self.use}"


def statement_line(examined: Examined, outlet: str, used_in: tuple[str, ...] = ()) -> StatementLine:
    """One statement; `outlet` is what its article's chain starts with."""
    return StatementLine(
        id=examined.statement.id,
        text=" ".join(examined.statement.text.split()),
        grade=examined.grade.code,
        state=grade_state(examined),
        chain=chain_line(examined, outlet),
        used_in=used_in,
    )


def grade_state(examined: Examined) -> GradeState:
    """How sure the chip of a statement is."""
    if examined.statement.set_aside is not None:
        return GradeState.SET_ASIDE
    return GradeState.INHERITED if examined.grade.inherited else GradeState.GIVEN


def chain_line(examined: Examined, outlet: str) -> str:
    """Who says so, as everywhere: the outlet first, `Daily Courier ← NIS ← Captured soldier`.

    A chain that no analyst has looked at says so, here as in print.
    """
    names: list[str] = []
    for name in (outlet, *(link.name for link in examined.chain)):
        if not names or names[-1].casefold() != name.casefold():
            names.append(name)
    line = " ← ".join(names)
    return f"{line} ({SUGGESTED})" if examined.suggested_chain else line


class StatementLines:
    """Looks statements up as lines and keeps what it found until told to `forget`."""

    def __init__(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._known: dict[str, StatementLine] = {}
        self._gone: set[str] = set()
        self._used: dict[str, tuple[str, ...]] | None = None
        self._outlets: dict[str, str] = {}

    def forget(self) -> None:
        """Ask again from now on: something about statements or the brief changed."""
        self._known.clear()
        self._gone.clear()
        self._used = None

    def used(self) -> dict[str, tuple[str, ...]]:
        """The statements the brief uses, with the titles of the sections they stand in."""
        if self._used is None:
            self._used = self._workbench.ask(used_statements)
            self._outlets = self._workbench.ask(outlet_names)
        return self._used

    def lines(self, ids: Iterable[str]) -> dict[str, StatementLine]:
        """The lines of these statements; ids that are no statement are left out."""
        wanted = tuple(dict.fromkeys(ids))
        missing = [one for one in wanted if one not in self._known and one not in self._gone]
        if missing and self._workbench.is_open:
            used = self.used()
            found = self._workbench.ask(examined_statements, missing, self._workbench.analyst)
            for one, examined in found.items():
                outlet = self._outlets.get(examined.statement.article_id, "")
                self._known[one] = statement_line(examined, outlet, used.get(one, ()))
            self._gone.update(one for one in missing if one not in found)
        return {one: self._known[one] for one in wanted if one in self._known}

    def line(self, statement_id: str) -> StatementLine | None:
        """One statement's line, None where there is no such statement."""
        return self.lines((statement_id,)).get(statement_id)
