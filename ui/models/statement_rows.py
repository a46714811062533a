"""Makes the row of one statement out of what has been decided of it. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.model.evidence import Suggestion
from briefing.model.vocabulary import StatementKind
from briefing.project.queries.examined import Examined
from briefing.tradecraft.grades import format_grade
from ui.models.statement_lines import grade_state
from ui.models.underlines import underlines_of
from ui.widgets.grade_chip import GradeState
from ui.widgets.statement_view import StatementView

_TAGS = {
    StatementKind.INFORMATION: "",
    StatementKind.ASSUMPTION: "assumption",
    StatementKind.JUDGEMENT: "judgement",
}


@dataclass(frozen=True)
class Marks:
    """What passes: a letter typed in a statement's chip, and the statement a link begins at."""

    typed_in: str = ""
    typed: str = ""
    link_from: str = ""


def statement_row(
    examined: Examined, proposed: Iterable[Suggestion], marks: Marks, paragraph_start: bool
) -> StatementView:
    """One statement as the reading list paints it."""
    statement = examined.statement
    code, state = examined.grade.code, grade_state(examined)
    if marks.typed and marks.typed_in == statement.id:
        code, state = format_grade(marks.typed, ""), GradeState.INHERITED
    tag = "link from" if marks.link_from == statement.id else _TAGS[statement.kind]
    return StatementView(
        id=statement.id,
        text=statement.text,
        grade=code,
        state=state,
        paragraph_start=paragraph_start,
        underlines=underlines_of(examined, proposed),
        number=examined.number,
        tag=tag,
        placed=bool(examined.sections),
    )
