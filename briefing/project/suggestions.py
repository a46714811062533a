"""Turns what a reading found into suggestion rows, and says what each kind's payload holds.

Payloads are JSON objects:
  attribution  {"chain": [{"name", "kind", "role", "cue", "start", "end"}, …]}, nearest teller first
  estimate     the fields of `ReadFigure` but for its span
  event        {"date": EDTF, "words": as printed, "title": the statement's words}
  actor        {"name", "kind", "role", "side", "aliases": […], "statements": [statement ids]};
               older files lack "side": there an organisation has it as its role
  hedge        {}, the words are the cue
  unsupported  {}, the words are the cue
  section      {"sections": [section kinds, the best first]}
  finding      {"check", "sentence", "severity", "spans": [[start, end], …], "question", "mend"}
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from briefing.errors import ProjectError
from briefing.model.evidence import Statement, Suggestion
from briefing.model.reading import (
    Finding,
    ReadActor,
    Reading,
    ReadStatement,
)
from briefing.model.vocabulary import SuggestionKind
from briefing.project.rows import read_json
from briefing.project.shapes import is_whole

DAMAGED = "A suggestion in this project is damaged and cannot be read."
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
        payload: dict[str, Any] = read_json(suggestion.payload)
    except ValueError as error:
        raise ProjectError(DAMAGED) from error
    if not is_whole(suggestion.kind, payload):
        raise ProjectError(DAMAGED)
    return payload


_Piece = tuple[SuggestionKind, int, int, str, dict[str, Any]]


def _about(read: ReadStatement) -> Iterator[_Piece]:
    if read.attribution:
        chain = [asdict(teller) for teller in read.attribution]
        start, end = _named_in(read)
        cue = read.attribution[0].cue
        yield SuggestionKind.ATTRIBUTION, start, end, cue, {"chain": chain}
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


def _named_in(read: ReadStatement) -> tuple[int, int]:
    """The first words of the statement that name a teller; all of it where none stands in it."""
    places = ((teller.start, teller.end) for teller in read.attribution)
    within = (place for place in places if read.start <= place[0] and place[1] <= read.end)
    return next(within, (read.start, read.end))


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
            "side": actor.side,
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


def statement_at(statements: Sequence[Statement], offset: int) -> str | None:
    """The id of the statement that covers a code point of the article, or None.

    The statements are in the order of the text.
    """
    place = bisect_right(statements, offset, key=lambda one: one.start) - 1
    return statements[place].id if place >= 0 and offset < statements[place].end else None


def _dump(payload: dict[str, Any]) -> str:
    return json.dumps(payload, ensure_ascii=False)
