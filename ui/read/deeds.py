"""What can be done to the statement under the cursor, as commands handed to the workbench.

It shows nothing; what the project refuses is told by `refused`, to stand beside the statement.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from briefing.errors import BriefingError
from briefing.model.vocabulary import LinkKind, StatementKind, SuggestionKind
from briefing.project.command import Command
from briefing.project.commands import (
    AcceptSuggestion,
    AnnotateStatement,
    Attribute,
    ClearGrade,
    GradeStatement,
    LinkStatements,
    MergeStatements,
    PlaceStatement,
    RefuseSuggestion,
    RetypeStatement,
    SetAside,
    SplitStatement,
    TakeBack,
    Unlink,
    WithdrawStatement,
)
from briefing.project.commands.attributions import Teller
from briefing.project.queries.examined import Examined
from briefing.project.queries.overview import sections
from ui.models.reading_model import ReadingModel
from ui.workbench import Workbench

_KINDS = tuple(StatementKind)
NOTHING_SUGGESTED = "No source is suggested for this statement. S says who says so."


class Deeds(QObject):
    """Acts on `statement_id`. Every method runs at most one command, and says whether it was done.

    `asked_what` wants words from the analyst first: "set aside" a reason, "source" a name.
    """

    refused = Signal(str, str)
    asked_what = Signal(str)

    def __init__(self, workbench: Workbench, model: ReadingModel) -> None:
        super().__init__(model)
        self._workbench = workbench
        self._model = model
        self.statement_id = ""

    def chosen(self) -> Examined | None:
        """The statement that is acted on."""
        return self._model.examined(self.statement_id)

    # the grade

    def grade(self, letter: str, digit: str) -> bool:
        """Both axes as one step; '' leaves an axis as it is."""
        return self._run(GradeStatement(self.statement_id, letter or None, digit or None))

    def pick_reliability(self, letter: str) -> bool:
        """The source axis; '' opens it again. An inherited letter that is picked keeps its reason:
        what was the source's is the analyst's from now on."""
        chosen, reason = self.chosen(), None
        if chosen and chosen.grade.reason_inherited and letter == chosen.grade.reliability:
            reason = chosen.grade.reliability_reason or None
        return self._run(
            GradeStatement(self.statement_id, reliability=letter, reliability_reason=reason)
        )

    def pick_credibility(self, digit: str) -> bool:
        """The information axis; '' opens it again."""
        return self._run(GradeStatement(self.statement_id, credibility=digit))

    def give_reliability_reason(self, statement_id: str, reason: str) -> bool:
        """Why this letter; typing on is the same step."""
        return self._run(GradeStatement(statement_id, reliability_reason=reason))

    def give_credibility_reason(self, statement_id: str, reason: str) -> bool:
        """Why this digit; typing on is the same step."""
        return self._run(GradeStatement(statement_id, credibility_reason=reason))

    def clear_grade(self) -> bool:
        """Takes the analyst's own grade off."""
        return self._run(ClearGrade(self.statement_id))

    # the statement itself

    def annotate(self, statement_id: str, note: str) -> bool:
        """The analyst's note."""
        return self._run(AnnotateStatement(statement_id, note=note))

    def mark(self, statement_id: str, code: str) -> bool:
        """Who may read it; '' takes the marking off."""
        return self._run(AnnotateStatement(statement_id, marking=code))

    def set_aside_or_take_back(self) -> None:
        """Takes back what was set aside; otherwise asks for the reason first."""
        chosen = self.chosen()
        if chosen is None:
            return
        if chosen.statement.set_aside is not None:
            self._run(TakeBack(self.statement_id))
        else:
            self.asked_what.emit("set aside")

    def set_aside(self, reason: str) -> bool:
        """Leaves the statement out, with a reason."""
        if not reason.strip():
            self.refused.emit("Setting aside needs a reason.", "A few words are enough.")
            return False
        return self._run(SetAside(self.statement_id, reason))

    def split(self, at: int) -> bool:
        """Cuts before a code point of the statement's own text."""
        chosen = self.chosen()
        return bool(chosen) and self._run(
            SplitStatement(self.statement_id, chosen.statement.start + at if chosen else at)
        )

    def merge_with_next(self) -> bool:
        """Joins it with the statement that follows."""
        following = self._model.neighbour(self.statement_id, 1)
        if following in ("", self.statement_id):
            self.refused.emit("No statement follows this one in the article.", "")
            return False
        return self._run(MergeStatements(self.statement_id, following))

    def retype(self, kind: StatementKind) -> bool:
        """Information, assumption or judgement."""
        chosen = self.chosen()
        if chosen is None or chosen.statement.kind is kind:
            return False
        return self._run(RetypeStatement(self.statement_id, kind))

    def retype_next(self) -> bool:
        """The next kind, round and round."""
        chosen = self.chosen()
        if chosen is None:
            return False
        at = _KINDS.index(chosen.statement.kind)
        return self.retype(_KINDS[(at + 1) % len(_KINDS)])

    # where it goes

    def toggle_place(self, number: int) -> bool:
        """Into the section of that number (from 1), or out of it."""
        found = self._workbench.ask(sections)
        if not 1 <= number <= len(found):
            self.refused.emit(f"The brief has no section {number}.", "")
            return False
        return self.toggle_section(found[number - 1].id)

    def toggle_section(self, section_id: str) -> bool:
        """Into a section, or out of it."""
        chosen = self.chosen()
        if chosen is None:
            return False
        if section_id in chosen.sections:
            return self._run(WithdrawStatement(self.statement_id, section_id))
        return self._run(PlaceStatement(self.statement_id, section_id))

    # what Enter takes over

    def confirm(self) -> bool:
        """Takes over what waits to be confirmed: first who says so, since the letter comes from
        there; then the letter that the statement has from its source."""
        chosen = self.chosen()
        if chosen and chosen.grade.inherited and not chosen.suggested_chain:
            return self.pick_reliability(chosen.grade.reliability)
        return self.accept_chain()

    # who says so

    def accept_chain(self) -> bool:
        """Takes over the chain that the program suggests."""
        suggestion = self._chain_suggestion()
        if suggestion is None:
            self.refused.emit("", NOTHING_SUGGESTED)
            return False
        return self._run(AcceptSuggestion(suggestion))

    def refuse_chain(self) -> bool:
        """Turns down the chain that the program suggests."""
        suggestion = self._chain_suggestion()
        if suggestion is None:
            self.refused.emit("", NOTHING_SUGGESTED)
            return False
        return self._run(RefuseSuggestion(suggestion))

    def attribute(self, chain: tuple[Teller, ...]) -> bool:
        """Sets the whole chain, nearest teller first."""
        return self._run(Attribute(self.statement_id, chain))

    # what was found, and what it is tied to

    def accept(self, suggestion_id: str) -> bool:
        """A figure, a date, a question becomes the analyst's own."""
        return self._run(AcceptSuggestion(suggestion_id))

    def refuse(self, suggestion_id: str) -> bool:
        """It is not shown again."""
        return self._run(RefuseSuggestion(suggestion_id))

    def link(self, from_id: str, to_id: str, kind: LinkKind) -> bool:
        """Says how one statement bears on another."""
        return self._run(LinkStatements(from_id, to_id, kind))

    def unlink(self, link_id: str) -> bool:
        """Takes a link away."""
        return self._run(Unlink(link_id))

    def _chain_suggestion(self) -> str | None:
        for one in self._model.suggestions(self.statement_id):
            if one.kind is SuggestionKind.ATTRIBUTION:
                return one.id
        return None

    def _run(self, command: Command) -> bool:
        try:
            self._workbench.attempt(command)
        except BriefingError as error:
            self.refused.emit(error.sentence, error.hint)
            return False
        return True
