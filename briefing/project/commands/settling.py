"""How each kind of suggestion becomes rows. Accepting and drafting both end here."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Protocol

from briefing.model.edtf import date_words
from briefing.model.evidence import Attribution, Suggestion
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
from briefing.project.commands.attributions import Teller, claim, put_chain
from briefing.project.commands.naming import is_acronym
from briefing.project.commands.standing import Standing
from briefing.project.suggestions import payload_of, statement_at

Payload = dict[str, Any]


class Settle(Protocol):
    """Makes the rows of one kind of suggestion."""

    def __call__(
        self, standing: Standing, suggestion: Suggestion, payload: Payload, *, reviewed: bool
    ) -> None: ...


def settle(standing: Standing, suggestion: Suggestion, payload: Payload, *, reviewed: bool) -> None:
    """Make the rows a suggestion proposes, or mark those a draft made from it as reviewed.

    A kind that proposes no row (hedge, missing evidence, section) settles as nothing.
    """
    if suggestion.kind in _SETTLE:
        _SETTLE[suggestion.kind](standing, suggestion, payload, reviewed=reviewed)


def _attribution(
    standing: Standing, suggestion: Suggestion, payload: Payload, *, reviewed: bool
) -> None:
    statement = standing.statement(suggestion.statement_id or "")
    if statement is None:
        return
    existing = standing.of(Attribution, statement.id)
    if existing and (all(link.reviewed for link in existing) or not reviewed):
        return
    if existing:
        for link in existing:
            standing.change(link, reviewed=True)
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
    put_chain(standing, statement, chain, reviewed=reviewed)


def _estimate(
    standing: Standing, suggestion: Suggestion, payload: Payload, *, reviewed: bool
) -> None:
    statement = standing.statement(suggestion.statement_id or "")
    if statement is None:
        return
    words = payload["text"]
    figure = ReadFigure(start=suggestion.start, end=suggestion.end, **payload)
    for known in standing.of(Estimate, statement.id):
        if known.words == words or _typed_figure(known, figure):
            _look_at(standing, known, reviewed=reviewed)
            return
    claimant, reporter = claim(standing, statement)
    standing.add(
        Estimate(
            id=standing.tx.new_id(),
            statement_id=statement.id,
            category=Category(figure.category),
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


def _typed_figure(known: Estimate, figure: ReadFigure) -> bool:
    """Whether an analyst, who need not copy the source's words, typed this figure already."""
    put = (known.category, known.qualifier, known.low, known.best, known.high)
    read = (figure.category, figure.qualifier, figure.low, figure.best, figure.high)
    return not known.words and put == read


def _typed_date(known: Event, date: str) -> bool:
    """Whether an analyst, who need not copy the printed date, typed this event already."""
    return not known.date_words and bool(date) and known.date == date


def _event(standing: Standing, suggestion: Suggestion, payload: Payload, *, reviewed: bool) -> None:
    statement = standing.statement(suggestion.statement_id or "")
    if statement is None:
        return
    for known in standing.of(Event, statement.id):
        if known.date_words == payload["words"] or _typed_date(known, payload["date"]):
            _look_at(standing, known, reviewed=reviewed)
            return
    standing.add(
        Event(
            id=standing.tx.new_id(),
            # The statement's words as they are now: it may have been cut since it was read.
            title=statement.text,
            date=payload["date"],
            date_words=payload["words"],
            statement_id=statement.id,
            reviewed=reviewed,
        )
    )


def _actor(standing: Standing, suggestion: Suggestion, payload: Payload, *, reviewed: bool) -> None:
    known = standing.actor_called(payload["name"])
    proposed = _proposed(payload, reviewed=reviewed)
    if known is None:
        same = standing.actor_by_acronym(proposed)
        known = _explained(standing, same, proposed) if same else None
    if known:
        _look_at(standing, known, reviewed=reviewed)
    else:
        known = replace(proposed, id=standing.tx.new_id())
        standing.add(known)
    tied = {tie.statement_id for tie in standing.of(ActorEvidence, known.id)}
    for statement_id in dict.fromkeys(payload["statements"]):
        if statement_id not in tied and standing.statement(statement_id) is not None:
            standing.add(ActorEvidence(standing.tx.new_id(), known.id, statement_id))


def _proposed(payload: Payload, *, reviewed: bool) -> Actor:
    return Actor(
        id="",
        name=payload["name"],
        kind=ActorKind(payload["kind"]),
        aliases=tuple(payload["aliases"]),
        side=_side(payload),
        # The reading tells of an organisation no more than the state it belongs to.
        role="" if payload["kind"] == ActorKind.ORGANISATION else payload["role"],
        reviewed=reviewed,
    )


def _explained(standing: Standing, known: Actor, proposed: Actor) -> Actor:
    """An organisation that is known by its acronym or long form, by all its names from now on.

    An acronym that no analyst has looked at yet gives way to the long form.
    """
    name = known.name
    if is_acronym(name) and not is_acronym(proposed.name) and not known.reviewed:
        name = proposed.name
    names = dict.fromkeys((known.name, *known.aliases, proposed.name, *proposed.aliases))
    aliases = tuple(one for one in names if one != name)
    side = known.side or proposed.side
    if (name, aliases, side) != (known.name, known.aliases, known.side):
        known = standing.change(known, name=name, aliases=aliases, side=side)
    return known


def _side(payload: Payload) -> str:
    """The side of an actor; older suggestions tell it of an organisation only, as its role."""
    if payload["kind"] == ActorKind.ORGANISATION:
        return str(payload.get("side") or payload["role"])
    return str(payload.get("side", ""))


def _finding(
    standing: Standing, suggestion: Suggestion, payload: Payload, *, reviewed: bool
) -> None:
    _note_mend(standing, suggestion, payload)
    text = payload["question"]
    if not text:
        return
    known = standing.question_put(text)
    if known:
        _look_at(standing, known, reviewed=reviewed)
        return
    urgent = payload["severity"] == Severity.ERROR
    question = Question(
        id=standing.tx.new_id(),
        text=text,
        why=payload["sentence"],
        priority=Priority.HIGH if urgent else Priority.MEDIUM,
        reviewed=reviewed,
    )
    standing.add(question)
    statements = standing.statements(suggestion.article_id)
    places = dict.fromkeys(statement_at(statements, start) for start, _ in payload["spans"])
    for place in places:
        if place:
            standing.add(QuestionEvidence(standing.tx.new_id(), question.id, place))


def _note_mend(standing: Standing, suggestion: Suggestion, payload: Payload) -> None:
    """Where a printed date is probably wrong, say so beside what was drafted from that date."""
    note = mend_note(suggestion, payload)
    if not note or suggestion.statement_id is None:
        return
    for one in drafted_from_date(standing, suggestion):
        if not one.note:
            standing.change(one, note=note)


def mend_note(suggestion: Suggestion, payload: Payload) -> str:
    """What a finding on a misprinted date says beside figures and events; '' where it is none."""
    if not payload["mend"]:
        return ""
    return f"{misprint(suggestion.cue)}probably {date_words(payload['mend'])}."


def misprint(printed: str) -> str:
    """How a note on a misprinted date begins; how it was meant follows."""
    return f"Printed “{printed}”; "


def drafted_from_date(standing: Standing, finding: Suggestion) -> list[Estimate | Event]:
    """Unreviewed figures and events of a statement that have their date from a finding's words."""
    statement_id = finding.statement_id or ""
    read = standing.tx.select(
        Suggestion, statement_id=statement_id, kind=SuggestionKind.EVENT, cue=finding.cue
    )
    dates = {payload_of(one)["date"] for one in read} - {""}
    rows: list[Estimate | Event] = [
        one
        for one in standing.of(Estimate, statement_id)
        if one.as_of in dates or one.period in dates
    ]
    rows.extend(one for one in standing.of(Event, statement_id) if one.date_words == finding.cue)
    return [one for one in rows if not one.reviewed]


def _look_at(
    standing: Standing, row: Estimate | Event | Actor | Question, *, reviewed: bool
) -> None:
    """Who accepts a proposal has looked at the row that stands for it already."""
    if reviewed and not row.reviewed:
        standing.change(row, reviewed=True)


_SETTLE: dict[SuggestionKind, Settle] = {
    SuggestionKind.ATTRIBUTION: _attribution,
    SuggestionKind.ESTIMATE: _estimate,
    SuggestionKind.EVENT: _event,
    SuggestionKind.ACTOR: _actor,
    SuggestionKind.FINDING: _finding,
}
