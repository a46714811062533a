"""How each kind of suggestion becomes rows. Accepting and drafting both end here."""

from __future__ import annotations

from typing import Any, Protocol

from briefing.model.edtf import date_words
from briefing.model.evidence import Article, Attribution, Statement, Suggestion
from briefing.model.picture import (
    Actor,
    ActorEvidence,
    Estimate,
    Event,
    Question,
    QuestionEvidence,
)
from briefing.model.reading import ReadFigure
from briefing.model.vocabulary import (
    ActorKind,
    Category,
    Priority,
    Qualifier,
    Severity,
    SourceKind,
    SuggestionKind,
    Tally,
)
from briefing.project.commands.attributions import Teller, put_chain
from briefing.project.suggestions import payload_of, statement_at
from briefing.project.transaction import Transaction


class Settle(Protocol):
    """Makes the rows of one kind of suggestion."""

    def __call__(
        self, tx: Transaction, suggestion: Suggestion, payload: dict[str, Any], *, reviewed: bool
    ) -> None: ...


def settle(tx: Transaction, suggestion: Suggestion, *, reviewed: bool) -> None:
    """Make the rows a suggestion proposes, or mark those a draft made from it as reviewed.

    A kind that proposes no row (hedge, missing evidence, section) settles as nothing.
    """
    _SETTLE.get(suggestion.kind, _nothing)(
        tx, suggestion, payload_of(suggestion), reviewed=reviewed
    )


def _nothing(
    tx: Transaction, suggestion: Suggestion, payload: dict[str, Any], *, reviewed: bool
) -> None:
    """Nothing to make: the words themselves are the message."""


def _attribution(
    tx: Transaction, suggestion: Suggestion, payload: dict[str, Any], *, reviewed: bool
) -> None:
    if suggestion.statement_id is None:
        return
    existing = tx.select(Attribution, statement_id=suggestion.statement_id)
    if existing and (all(link.reviewed for link in existing) or not reviewed):
        return
    if existing:
        for link in existing:
            tx.update(Attribution, link.id, reviewed=True)
        return
    chain = tuple(
        Teller(
            name=teller["name"],
            kind=SourceKind(teller["kind"]),
            role=teller["role"],
            cue=teller["cue"],
            start=teller["start"],
            end=teller["end"],
        )
        for teller in payload["chain"]
    )
    put_chain(tx, suggestion.statement_id, chain, reviewed=reviewed)


def _estimate(
    tx: Transaction, suggestion: Suggestion, payload: dict[str, Any], *, reviewed: bool
) -> None:
    words = payload["text"]
    for known in tx.select(Estimate, statement_id=suggestion.statement_id):
        if known.words == words:
            tx.update(Estimate, known.id, reviewed=known.reviewed or reviewed)
            return
    claimant, reporter = _claim(tx, suggestion)
    figure = ReadFigure(
        start=suggestion.start,
        end=suggestion.end,
        **(payload | {"category": Category(payload["category"])}),
    )
    tx.insert(
        Estimate(
            id=tx.new_id(),
            statement_id=suggestion.statement_id,
            category=figure.category,
            qualifier=Qualifier(figure.qualifier),
            low=figure.low,
            best=figure.best,
            high=figure.high,
            words=words,
            population=figure.population,
            side=figure.side,
            tally=Tally(figure.tally),
            period=figure.period,
            as_of=figure.as_of,
            place=figure.place,
            claimant_id=claimant,
            reporter_id=reporter,
            reviewed=reviewed,
        )
    )


def _claim(tx: Transaction, suggestion: Suggestion) -> tuple[str | None, str | None]:
    """Who claims a statement's figure (the origin of its chain) and who reports it (the outlet)."""
    chain = sorted(
        tx.select(Attribution, statement_id=suggestion.statement_id), key=lambda a: a.position
    )
    outlet = tx.get(Article, suggestion.article_id).outlet_id
    return (chain[-1].source_id if chain else outlet), outlet


def _event(
    tx: Transaction, suggestion: Suggestion, payload: dict[str, Any], *, reviewed: bool
) -> None:
    for known in tx.select(Event, statement_id=suggestion.statement_id):
        if known.date_words == payload["words"]:
            tx.update(Event, known.id, reviewed=known.reviewed or reviewed)
            return
    tx.insert(
        Event(
            id=tx.new_id(),
            title=payload["title"],
            date=payload["date"],
            date_words=payload["words"],
            statement_id=suggestion.statement_id,
            reviewed=reviewed,
        )
    )


def _actor(
    tx: Transaction, suggestion: Suggestion, payload: dict[str, Any], *, reviewed: bool
) -> None:
    wanted = payload["name"].casefold()
    known = next(
        (
            actor
            for actor in tx.select(Actor)
            if wanted in {name.casefold() for name in (actor.name, *actor.aliases)}
        ),
        None,
    )
    if known is None:
        known = Actor(
            id=tx.new_id(),
            name=payload["name"],
            kind=ActorKind(payload["kind"]),
            aliases=tuple(payload["aliases"]),
            # The reading gives an organisation the state it belongs to, a person what it does.
            side=payload["role"] if payload["kind"] == ActorKind.ORGANISATION else "",
            role="" if payload["kind"] == ActorKind.ORGANISATION else payload["role"],
            reviewed=reviewed,
        )
        tx.insert(known)
    elif reviewed:
        tx.update(Actor, known.id, reviewed=True)
    tied = {tie.statement_id for tie in tx.select(ActorEvidence, actor_id=known.id)}
    fresh = [
        statement_id
        for statement_id in payload["statements"]
        if statement_id not in tied and tx.find(Statement, statement_id) is not None
    ]
    tx.insert_all([ActorEvidence(tx.new_id(), known.id, one) for one in fresh])


def _finding(
    tx: Transaction, suggestion: Suggestion, payload: dict[str, Any], *, reviewed: bool
) -> None:
    _note_mend(tx, suggestion, payload)
    text = payload["question"]
    if not text:
        return
    for known in tx.select(Question, text=text):
        tx.update(Question, known.id, reviewed=known.reviewed or reviewed)
        return
    urgent = payload["severity"] == Severity.ERROR
    question = Question(
        id=tx.new_id(),
        text=text,
        why=payload["sentence"],
        priority=Priority.HIGH if urgent else Priority.MEDIUM,
        reviewed=reviewed,
    )
    tx.insert(question)
    statements = tx.select(Statement, article_id=suggestion.article_id)
    places = dict.fromkeys(statement_at(statements, start) for start, _ in payload["spans"])
    tx.insert_all([QuestionEvidence(tx.new_id(), question.id, place) for place in places if place])


def _note_mend(tx: Transaction, suggestion: Suggestion, payload: dict[str, Any]) -> None:
    """Where a printed date is probably wrong, say so beside every figure and event that has it."""
    if not payload["mend"] or suggestion.statement_id is None:
        return
    note = f"Printed “{suggestion.cue}”; probably {date_words(payload['mend'])}."
    for estimate in tx.select(Estimate, statement_id=suggestion.statement_id, note=""):
        tx.update(Estimate, estimate.id, note=note)
    for event in tx.select(Event, statement_id=suggestion.statement_id, note=""):
        if event.date_words == suggestion.cue:
            tx.update(Event, event.id, note=note)


_SETTLE: dict[SuggestionKind, Settle] = {
    SuggestionKind.ATTRIBUTION: _attribution,
    SuggestionKind.ESTIMATE: _estimate,
    SuggestionKind.EVENT: _event,
    SuggestionKind.ACTOR: _actor,
    SuggestionKind.FINDING: _finding,
}
