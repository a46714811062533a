"""Which statements the brief uses: those that it cites as it would be printed. The one rule of it.

It reads no statement and builds no page, so that it can be asked again after every change. What a
release at a lower marking leaves out counts as used all the same: the brief has it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from briefing.model.citations import cited
from briefing.model.vocabulary import BlockContent, BlockKind, QuestionStatus
from briefing.project.database import Database

if TYPE_CHECKING:
    from briefing.project.queries.material import Material

MOST_CITES = 4
"""An actor spoken of everywhere is cited from what the brief already cites, or else where it first
stands; the rest would be noise."""


class Piece(NamedTuple):
    """What of a block decides what it cites, and the title of the section it stands in."""

    title: str
    kind: str
    text: str
    statement_id: str | None
    judgement_id: str | None
    content: str | None


@dataclass(frozen=True, slots=True)
class Ties:
    """The statements behind judgements, by their ids, and behind the entries that tables print.

    `actors` has one sequence for each actor, in the order in which a table prints them.
    """

    judgements: Mapping[str, Sequence[str]] = field(default_factory=dict)
    estimates: Sequence[str] = ()
    events: Sequence[str] = ()
    questions: Sequence[str] = ()
    actors: Sequence[Sequence[str]] = ()


def cites_of_actor(told_by: Sequence[str], already: Collection[str]) -> tuple[str, ...]:
    """Those of the statements that speak of an actor which its row cites.

    `already` are the statements that the brief has cited up to there.
    """
    known = tuple(one for one in told_by if one in already)
    return (known or tuple(told_by))[:MOST_CITES]


def used_in(pieces: Iterable[Piece], ties: Ties) -> dict[str, dict[str, None]]:
    """The statements that these blocks cite, in the order in which they are first cited, each with
    the titles of the sections that cite it."""
    found: dict[str, dict[str, None]] = {}
    for piece in pieces:
        for one in _cites(piece, ties, found):
            found.setdefault(one, {})[piece.title] = None
    return found


def used_of(material: Material) -> tuple[str, ...]:
    """The statements of a material that its brief cites, in the order of their first citation."""
    pieces = (
        Piece(
            content.section.title,
            block.kind,
            block.text,
            block.statement_id,
            block.judgement_id,
            block.content,
        )
        for content in material.sections
        for block in content.blocks
    )
    known = material.statements
    return tuple(one for one in used_in(pieces, _ties_of(material)) if one in known)


def used_statements(db: Database) -> dict[str, tuple[str, ...]]:
    """Every statement that the brief cites, with the titles of the sections that cite it."""
    rows = db.execute(
        "SELECT s.title, b.kind, b.text, b.statement_id, b.judgement_id, b.content"
        " FROM block b JOIN section s ON s.id = b.section_id"
        " ORDER BY s.position, s.id, b.position, b.id"
    )
    pieces = [Piece._make(row) for row in rows]
    tables = {piece.content for piece in pieces if piece.kind == BlockKind.TABLE}
    found = used_in(pieces, _stored_ties(db, tables))
    return {statement_id: tuple(titles) for statement_id, titles in found.items()}


def _cites(piece: Piece, ties: Ties, already: Collection[str]) -> Iterator[str]:
    """What one block cites, in its order; a figure draws and cites nothing."""
    match piece.kind:
        case BlockKind.PARAGRAPH:
            yield from cited(piece.text)
        case BlockKind.STATEMENT if piece.statement_id:
            yield piece.statement_id
        case BlockKind.JUDGEMENT:
            yield from ties.judgements.get(piece.judgement_id or "", ())
        case BlockKind.TABLE if piece.content == BlockContent.ACTORS:
            # one by one: a row may cite what the row above it was the first to cite
            for told_by in ties.actors:
                yield from cites_of_actor(told_by, already)
        case BlockKind.TABLE:
            yield from _behind(piece.content, ties)


def _behind(content: str | None, ties: Ties) -> Sequence[str]:
    match content:
        case BlockContent.ESTIMATES:
            return ties.estimates
        case BlockContent.EVENTS:
            return ties.events
        case BlockContent.QUESTIONS:
            return ties.questions
        case _:
            return ()


def _ties_of(material: Material) -> Ties:
    asked = {one.id for one in material.questions if one.status is QuestionStatus.OPEN}
    by_actor = _grouped((tie.actor_id, tie.statement_id) for tie in material.actor_evidence)
    return Ties(
        judgements=_grouped(
            (tie.judgement_id, tie.statement_id) for tie in material.judgement_evidence
        ),
        estimates=[one.statement_id for one in material.estimates if one.statement_id],
        events=[one.statement_id for one in material.events if one.statement_id],
        questions=[
            tie.statement_id for tie in material.question_evidence if tie.question_id in asked
        ],
        actors=[by_actor[one.id] for one in material.actors if one.id in by_actor],
    )


def _stored_ties(db: Database, tables: Collection[str | None]) -> Ties:
    """The same from the project; of the tables, only what those that are laid out print."""

    def listed(content: BlockContent, query: str) -> list[str]:
        return [row[0] for row in db.execute(query)] if content in tables else []

    actors: Mapping[str, Sequence[str]] = {}
    if BlockContent.ACTORS in tables:
        actors = _grouped(
            db.execute("SELECT actor_id, statement_id FROM actor_evidence ORDER BY actor_id, id")
        )
    return Ties(
        judgements=_grouped(
            db.execute("SELECT judgement_id, statement_id FROM judgement_evidence ORDER BY id")
        ),
        estimates=listed(
            BlockContent.ESTIMATES,
            "SELECT statement_id FROM estimate WHERE statement_id IS NOT NULL ORDER BY id",
        ),
        events=listed(
            BlockContent.EVENTS,
            "SELECT statement_id FROM event WHERE statement_id IS NOT NULL ORDER BY id",
        ),
        questions=listed(
            BlockContent.QUESTIONS,
            "SELECT e.statement_id FROM question_evidence e JOIN question q"
            " ON q.id = e.question_id WHERE q.status = 'open' ORDER BY e.id",
        ),
        actors=list(actors.values()),
    )


def _grouped(pairs: Iterable[Sequence[str]]) -> dict[str, list[str]]:
    """Statements by what they are tied to."""
    found: dict[str, list[str]] = {}
    for owner, statement_id in pairs:
        found.setdefault(owner, []).append(statement_id)
    return found
