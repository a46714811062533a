"""Commands on suggestions: accepted, one becomes real rows; refused, it is kept as refused."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.errors import CommandError
from briefing.model.evidence import Attribution, Suggestion
from briefing.model.vocabulary import SuggestionKind, SuggestionStatus
from briefing.project.commands.settling import settle
from briefing.project.transaction import Transaction

_SPENT = (SuggestionStatus.ACCEPTED, SuggestionStatus.REFUSED)


@dataclass(frozen=True)
class AcceptSuggestion:
    """Take over what was proposed: it is the analyst's from now on."""

    suggestion_id: str

    label = "Accept suggestion"

    def apply(self, tx: Transaction) -> None:
        suggestion = _open(tx, self.suggestion_id)
        settle(tx, suggestion, reviewed=True)
        tx.update(Suggestion, suggestion.id, status=SuggestionStatus.ACCEPTED)


@dataclass(frozen=True)
class RefuseSuggestion:
    """Turn down what was proposed; it is not shown again."""

    suggestion_id: str

    label = "Refuse suggestion"

    def apply(self, tx: Transaction) -> None:
        suggestion = _open(tx, self.suggestion_id)
        if (
            suggestion.kind is SuggestionKind.ATTRIBUTION
            and suggestion.status is SuggestionStatus.DRAFTED
            and suggestion.statement_id
        ):
            _take_drafted_chain(tx, suggestion.statement_id)
        tx.update(Suggestion, suggestion.id, status=SuggestionStatus.REFUSED)


def _open(tx: Transaction, suggestion_id: str) -> Suggestion:
    suggestion = tx.get(Suggestion, suggestion_id)
    if suggestion.status in _SPENT:
        raise CommandError("That suggestion has already been decided.")
    return suggestion


def _take_drafted_chain(tx: Transaction, statement_id: str) -> None:
    for link in tx.select(Attribution, statement_id=statement_id, reviewed=False):
        tx.delete(Attribution, link.id)
