"""Turns what a reading found into suggestion rows, and says what each kind's payload holds.

Payloads are JSON objects:
  attribution  {"chain": [{"name", "kind", "role", "cue", "start", "end"}, …]}, nearest teller first
  estimate     the fields of `ReadFigure` but for its span
  event        {"date": EDTF, "words": as printed, "title": the statement's words}
  actor        {"name", "kind", "role", "aliases": […], "statements": [statement ids]}
  hedge        {}, the words are the cue
  unsupported  {}, the words are the cue
  section      {"sections": [section kinds, the best first]}
  finding      {"check", "sentence", "severity", "spans": [[start, end], …], "question", "mend"}
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, fields
from typing import Any

from briefing.errors import ProjectError
from briefing.model.evidence import Statement, Suggestion
from briefing.model.reading import (
    Finding,
    ReadActor,
    ReadFigure,
    Reading,
    ReadSource,
    ReadStatement,
)
from briefing.model.vocabulary import (
    ActorKind,
    Category,
    Qualifier,
    SectionKind,
    SourceKind,
    SuggestionKind,
    Tally,
)

NewId = Callable[[], str]


def suggestions_of(
    article_id: str, reading: Reading, statements: tuple[Statement, ...], new_id: NewId
) -> tuple[Suggestion, ...]:
    """All suggestions of one article's reading; `statements` are its graded rows in order."""
    graded = [read for read in reading.statements if not read.heading]
    found: list[Suggestion] = []
    for read, statement in zip(graded, statements, strict=True):
        for kind, start, end, cue, payload in _about(read):
            found.append(
                Suggestion(
                    new_id(), article_id, statement.id, kind, start, end, cue, _dump(payload)
                )
            )
    found.extend(_actors(article_id, graded, statements, new_id))
    found.extend(_finding(article_id, finding, statements, new_id) for finding in reading.findings)
    return tuple(found)


def payload_of(suggestion: Suggestion) -> dict[str, Any]:
    """The proposal as a dictionary. Raises ProjectError where it is damaged."""
    try:
        payload: dict[str, Any] = json.loads(suggestion.payload)
        if _is_whole(suggestion.kind, payload):
            return payload
    except (ValueError, KeyError, TypeError) as error:
        raise ProjectError(_DAMAGED) from error
    raise ProjectError(_DAMAGED)


_DAMAGED = "A suggestion in this project is damaged and cannot be read."
_KEYS: dict[SuggestionKind, frozenset[str]] = {
    SuggestionKind.ATTRIBUTION: frozenset({"chain"}),
    SuggestionKind.ESTIMATE: frozenset(one.name for one in fields(ReadFigure)) - {"start", "end"},
    SuggestionKind.EVENT: frozenset({"date", "words", "title"}),
    SuggestionKind.ACTOR: frozenset({"name", "kind", "role", "aliases", "statements"}),
    SuggestionKind.SECTION: frozenset({"sections"}),
    SuggestionKind.FINDING: frozenset(
        {"check", "sentence", "severity", "spans", "question", "mend"}
    ),
}
_TELLER = frozenset(one.name for one in fields(ReadSource))


def _is_whole(kind: SuggestionKind, payload: dict[str, Any]) -> bool:
    """Whether a payload has its kind's shape; a word that is none of its list raises ValueError."""
    if not _KEYS.get(kind, frozenset()) <= set(payload):
        return False
    match kind:
        case SuggestionKind.ATTRIBUTION:
            return all(SourceKind(one["kind"]) and set(one) >= _TELLER for one in payload["chain"])
        case SuggestionKind.ESTIMATE:
            words = (Category(payload["category"]), Qualifier(payload["qualifier"]))
            return all((*words, Tally(payload["tally"]))) and set(payload) == _KEYS[kind]
        case SuggestionKind.ACTOR:
            return bool(ActorKind(payload["kind"]))
        case SuggestionKind.SECTION:
            return all(SectionKind(one) for one in payload["sections"])
        case _:
            return True


_Piece = tuple[SuggestionKind, int, int, str, dict[str, Any]]


def _about(read: ReadStatement) -> Iterator[_Piece]:
    if read.attribution:
        first = read.attribution[0]
        chain = [asdict(teller) for teller in read.attribution]
        yield (SuggestionKind.ATTRIBUTION, first.start, first.end, first.cue, {"chain": chain})
    for figure in read.figures:
        payload = asdict(figure)
        del payload["start"], payload["end"]
        yield SuggestionKind.ESTIMATE, figure.start, figure.end, figure.text, payload
    for date in read.dates:
        payload = {"date": date.value, "words": date.text, "title": read.text}
        yield SuggestionKind.EVENT, date.start, date.end, date.text, payload
    for hedge in read.hedges:
        yield SuggestionKind.HEDGE, hedge.start, hedge.end, hedge.text, {}
    for span in read.unsupported:
        yield SuggestionKind.UNSUPPORTED, span.start, span.end, span.text, {}
    if read.sections:
        payload = {"sections": list(read.sections)}
        yield SuggestionKind.SECTION, read.start, read.end, "", payload


def _actors(
    article_id: str, graded: list[ReadStatement], statements: tuple[Statement, ...], new_id: NewId
) -> Iterator[Suggestion]:
    first: dict[str, ReadActor] = {}
    aliases: dict[str, dict[str, None]] = {}
    places: dict[str, dict[str, None]] = {}
    for read, statement in zip(graded, statements, strict=True):
        for actor in read.actors:
            known = first.setdefault(actor.name, actor)
            if not known.role and actor.role:
                first[actor.name] = actor
            if actor.text != actor.name:
                aliases.setdefault(actor.name, {})[actor.text] = None
            places.setdefault(actor.name, {})[statement.id] = None
    for name, actor in first.items():
        payload = {
            "name": name,
            "kind": actor.kind,
            "role": actor.role,
            "aliases": list(aliases.get(name, {})),
            "statements": list(places[name]),
        }
        yield Suggestion(
            id=new_id(),
            article_id=article_id,
            statement_id=None,
            kind=SuggestionKind.ACTOR,
            start=actor.start,
            end=actor.end,
            cue=actor.text,
            payload=_dump(payload),
        )


def _finding(
    article_id: str, finding: Finding, statements: tuple[Statement, ...], new_id: NewId
) -> Suggestion:
    place = finding.spans[0] if finding.spans else None
    payload = {
        "check": finding.check,
        "sentence": finding.sentence,
        "severity": finding.severity,
        "spans": [[span.start, span.end] for span in finding.spans],
        "question": finding.question,
        "mend": finding.mend,
    }
    return Suggestion(
        id=new_id(),
        article_id=article_id,
        statement_id=statement_at(statements, place.start) if place else None,
        kind=SuggestionKind.FINDING,
        start=place.start if place else -1,
        end=place.end if place else -1,
        cue=place.text if place else "",
        payload=_dump(payload),
    )


def statement_at(statements: tuple[Statement, ...], offset: int) -> str | None:
    """The id of the statement that covers a code point of the article, or None."""
    return next((s.id for s in statements if s.start <= offset < s.end), None)


def _dump(payload: dict[str, Any]) -> str:
    return json.dumps(payload, ensure_ascii=False)
