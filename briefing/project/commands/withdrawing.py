"""What a draft made from a suggestion goes when the suggestion is refused.

Only rows that no analyst has reviewed go, and only where no other drafted suggestion proposes them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from briefing.model.evidence import Attribution, Suggestion
from briefing.model.picture import Actor, Estimate, Event, Question
from briefing.model.product import Block
from briefing.model.vocabulary import BlockKind, SuggestionKind, SuggestionStatus
from briefing.project.commands.attributions import reclaim
from briefing.project.commands.picture import RemoveEntry
from briefing.project.commands.settling import drafted_from_date, mend_note
from briefing.project.commands.standing import Standing
from briefing.project.suggestions import payload_of
from briefing.project.transaction import Transaction

Payload = dict[str, Any]
Withdraw = Callable[[Transaction, Suggestion, Payload], None]


def withdraw(tx: Transaction, suggestion: Suggestion) -> None:
    """Take away what a draft made from this suggestion alone."""
    if suggestion.status is SuggestionStatus.DRAFTED and suggestion.kind in _WITHDRAW:
        _WITHDRAW[suggestion.kind](tx, suggestion, payload_of(suggestion))


def _attribution(tx: Transaction, suggestion: Suggestion, payload: Payload) -> None:
    standing = Standing(tx)
    statement = standing.statement(suggestion.statement_id or "")
    if statement is None:
        return
    chain = sorted(standing.of(Attribution, statement.id), key=lambda link: link.position)
    said = [(link.cue, link.start, link.end) for link in chain]
    read = [(one["cue"], one["start"], one["end"]) for one in payload["chain"]]
    if said == read and not any(link.reviewed for link in chain):
        standing.clear(Attribution, statement.id)
        reclaim(standing, statement)


def _estimate(tx: Transaction, suggestion: Suggestion, payload: Payload) -> None:
    if any(other["text"] == payload["text"] for other in _others(tx, suggestion)):
        return
    about = {"statement_id": suggestion.statement_id, "reviewed": False}
    for one in tx.select(Estimate, words=payload["text"], **about):
        tx.delete(Estimate, one.id)


def _event(tx: Transaction, suggestion: Suggestion, payload: Payload) -> None:
    if any(other["words"] == payload["words"] for other in _others(tx, suggestion)):
        return
    about = {"statement_id": suggestion.statement_id, "reviewed": False}
    for one in tx.select(Event, date_words=payload["words"], **about):
        tx.delete(Event, one.id)


def _section(tx: Transaction, suggestion: Suggestion, payload: Payload) -> None:
    if any(_others(tx, suggestion)):
        return
    about = {"statement_id": suggestion.statement_id, "reviewed": False}
    for one in tx.select(Block, kind=BlockKind.STATEMENT, **about):
        tx.delete(Block, one.id)


def _actor(tx: Transaction, suggestion: Suggestion, payload: Payload) -> None:
    actor = Standing(tx).actor_called(payload["name"])
    if actor is None or actor.reviewed:
        return
    names = {name.casefold() for name in (actor.name, *actor.aliases)}
    if not any(other["name"].casefold() in names for other in _others(tx, suggestion)):
        RemoveEntry(Actor, actor.id).apply(tx)


def _finding(tx: Transaction, suggestion: Suggestion, payload: Payload) -> None:
    standing = Standing(tx)
    note = mend_note(suggestion, payload)
    for one in drafted_from_date(standing, suggestion) if note else ():
        if one.note == note:
            standing.change(one, note="")
    text = payload["question"]
    if text and not any(other["question"] == text for other in _others(tx, suggestion)):
        for question in tx.select(Question, text=text, reviewed=False):
            RemoveEntry(Question, question.id).apply(tx)


def _others(tx: Transaction, suggestion: Suggestion) -> Iterator[Payload]:
    """What else a draft was made from that could have led to the same rows."""
    about: dict[str, Any] = {"kind": suggestion.kind, "status": SuggestionStatus.DRAFTED}
    if suggestion.kind in _OF_A_STATEMENT:
        about["statement_id"] = suggestion.statement_id
    for other in tx.select(Suggestion, **about):
        if other.id != suggestion.id:
            yield payload_of(other)


_OF_A_STATEMENT = frozenset({SuggestionKind.ESTIMATE, SuggestionKind.EVENT, SuggestionKind.SECTION})
_WITHDRAW: dict[SuggestionKind, Withdraw] = {
    SuggestionKind.ATTRIBUTION: _attribution,
    SuggestionKind.ESTIMATE: _estimate,
    SuggestionKind.EVENT: _event,
    SuggestionKind.ACTOR: _actor,
    SuggestionKind.SECTION: _section,
    SuggestionKind.FINDING: _finding,
}
