"""What the reading proposes for one article and nobody has decided: kept by statement, kept fresh.

It asks the workbench only for what a change touched.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefing.model.evidence import Statement, Suggestion
from briefing.model.vocabulary import SuggestionKind, SuggestionStatus
from briefing.project.changes import ChangeSet
from briefing.project.queries.overview import suggestions
from briefing.project.queries.records import records
from briefing.project.suggestions import payload_of
from ui.workbench import Workbench

_OPEN = (SuggestionStatus.OPEN, SuggestionStatus.DRAFTED)


class Proposals:
    """Open suggestions of one article. An actor counts with the statement that names it first."""

    def __init__(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._article_id = ""
        self._of: dict[str, list[Suggestion]] = {}
        self._of_article: dict[str, Suggestion] = {}

    def read(self, article_id: str, statements: Iterable[Statement]) -> None:
        """Reads an article's suggestions; '' for none."""
        self._article_id = article_id
        self._of, self._of_article = {}, {}
        if not article_id:
            return
        places = sorted((s.start, s.end, s.id) for s in statements)
        for one in self._workbench.ask(suggestions, article_id):
            if one.statement_id is None:
                self._of_article[one.id] = one
            self._of.setdefault(one.statement_id or _covering(places, one), []).append(one)

    def of(self, statement_id: str) -> tuple[Suggestion, ...]:
        """What is open for a statement, in the order of the text."""
        return tuple(self._of.get(statement_id, ()))

    def findings(self, statement: Statement) -> tuple[Suggestion, ...]:
        """What does not add up at a statement, wherever it was found first."""
        return tuple(
            one
            for found in self._of.values()
            for one in found
            if one.kind is SuggestionKind.FINDING and _touches(one, statement)
        )

    def needs_reading(self, changes: ChangeSet) -> bool:
        """Whether something that belongs to the article as a whole was decided."""
        return bool(changes.ids("suggestion") & set(self._of_article))

    def refresh(self, statement_ids: Iterable[str]) -> None:
        """Asks again for what is open for some statements."""
        for statement_id in statement_ids:
            asked = self._workbench.ask(records, Suggestion, statement_id=statement_id)
            whole = [s for s in self._of.get(statement_id, ()) if s.statement_id is None]
            still_open = [s for s in asked if s.status in _OPEN]
            self._of[statement_id] = sorted([*still_open, *whole], key=lambda s: (s.start, s.end))


def _covering(places: list[tuple[int, int, str]], suggestion: Suggestion) -> str:
    if suggestion.kind is not SuggestionKind.ACTOR:
        return ""
    return next((key for start, end, key in places if start <= suggestion.start < end), "")


def _touches(finding: Suggestion, statement: Statement) -> bool:
    if finding.statement_id == statement.id:
        return True
    spans = payload_of(finding)["spans"]
    return any(start < statement.end and end > statement.start for start, end in spans)
