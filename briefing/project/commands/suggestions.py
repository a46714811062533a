"""Commands on suggestions: accepted, one becomes real rows; refused, it is kept as refused."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.errors import CommandError
from briefing.model.evidence import Suggestion
from briefing.model.vocabulary import SuggestionStatus
from briefing.project.commands.settling import settle
from briefing.project.commands.standing import Standing
from briefing.project.commands.withdrawing import withdraw
from briefing.project.suggestions import payload_of
from briefing.project.transaction import Transaction

_SPENT = (SuggestionStatus.ACCEPTED, SuggestionStatus.REFUSED)


@dataclass(frozen=True)
class AcceptSuggestion:
    """Take over what was proposed: it is the analyst's from now on."""

    suggestion_id: str

    label = "Accept suggestion"

    def apply(self, tx: Transaction) -> None:
        suggestion = _open(tx, self.suggestion_id)
        standing = Standing(tx)
        settle(standing, suggestion, payload_of(suggestion), reviewed=True)
        standing.write()
        tx.update(Suggestion, suggestion.id, status=SuggestionStatus.ACCEPTED)


@dataclass(frozen=True)
class RefuseSuggestion:
    """Turn down what was proposed; what a draft made of it goes, unless it has been reviewed."""

    suggestion_id: str

    label = "Refuse suggestion"

    def apply(self, tx: Transaction) -> None:
        suggestion = _open(tx, self.suggestion_id)
        withdraw(tx, suggestion)
        tx.update(Suggestion, suggestion.id, status=SuggestionStatus.REFUSED)


def _open(tx: Transaction, suggestion_id: str) -> Suggestion:
    suggestion = tx.get(Suggestion, suggestion_id)
    if suggestion.status in _SPENT:
        raise CommandError("That suggestion has already been decided.")
    return suggestion
