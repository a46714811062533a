"""An article and its reading made by hand for the tests of the project room, and a file's dump.

The reading has one suggestion of every kind, so that every command has something to work on.
"""

from __future__ import annotations

import hashlib
import itertools
from typing import Any

from sqlite_utils import Database

from briefing.clock import encode_id
from briefing.model.reading import (
    Finding,
    ReadActor,
    ReadDate,
    ReadFigure,
    Reading,
    ReadSource,
    ReadStatement,
    Span,
    Taken,
)
from briefing.model.vocabulary import ActorKind, Category, Qualifier, Severity, SourceKind
from briefing.project.commands import AddArticle
from briefing.project.rows import TABLES

SENTENCES = (
    "Coastal patrol found (and lost) the barge",
    "The harbour office said three sailors were killed on 4 May 2031.",
    "According to the port's doctor, «about forty» people fell ill.",
    "Witnesses may have seen smoke over the northern pier.",
    "No proof of sabotage was shown.",
    "The ferry line resumed on 31 February 2031 — 정상 운항.",
)
Dump = dict[str, list[tuple[Any, ...]]]


class TurnedClock:
    """A clock that counts its ids from any number: two copies of a project must not share ids."""

    def __init__(self, first: int = 1, now: str = "2026-11-23T14:03:22Z") -> None:
        self._ids = itertools.count(first)
        self.time = now

    def now(self) -> str:
        return self.time

    def new_id(self) -> str:
        return encode_id(next(self._ids))


def article(name: str = "Barge", outlet: str = "Quay Gazette", sentences: Any = SENTENCES) -> Any:
    """A command that imports the sample under this name; the name makes its bytes its own."""
    text = "\n".join((f"{name} report", *sentences))
    content = text.encode()
    taken = Taken(
        title=f"{name} report",
        text=text,
        original=content,
        sha256=hashlib.sha256(content).hexdigest(),
        media_type="text/plain",
        file_name=f"{name}.txt",
        outlet=outlet,
        published="2031-05-06",
    )
    return AddArticle(taken, reading_of(text))


def reading_of(text: str) -> Reading:
    """What a reading could find in the sample; statements are the lines, the first is a heading."""
    statements = []
    start = 0
    for number, line in enumerate(text.split("\n")):
        statements.append(
            ReadStatement(start, start + len(line), line, heading=number == 0, **_seen(text, line))
        )
        start += len(line) + 1
    return Reading(tuple(statements), _findings(text))


def _seen(text: str, line: str) -> dict[str, Any]:
    seen: dict[str, Any] = {"sections": ("situation",)}
    if "harbour office" in line:
        name = _span(text, "The harbour office")
        teller = ReadSource("Harbour Office", name.start, name.end, "said", SourceKind.AGENCY)
        figure = _span(text, "three sailors")
        killed = ReadFigure(
            figure.start, figure.end, figure.text, Category.KILLED, Qualifier.EXACT, 3, 3, 3
        )
        date = _span(text, "4 May 2031")
        dated = ReadDate(date.start, date.end, date.text, "2031-05-04")
        actor = ReadActor(name.start, name.end, name.text, ActorKind.ORGANISATION, "Harbour Office")
        seen |= {"attribution": (teller,), "figures": (killed,), "dates": (dated,)}
        seen |= {"actors": (actor,), "sections": ("casualties", "situation")}
    if "port's doctor" in line:
        first = _span(text, "the port's doctor")
        teller = ReadSource("Port doctor", first.start, first.end, "According to")
        agency = ReadSource("Health Board", first.start, first.end, "", SourceKind.AGENCY)
        figure = _span(text, "about forty")
        ill = ReadFigure(
            figure.start, figure.end, figure.text, Category.OTHER, Qualifier.ABOUT, None, 40
        )
        seen |= {"attribution": (teller, agency), "figures": (ill,)}
    if "may have" in line:
        seen["hedges"] = (_span(text, "may have"),)
    if "No proof" in line:
        seen["unsupported"] = (_span(text, "No proof"),)
    return seen


def _findings(text: str) -> tuple[Finding, ...]:
    if "31 February" not in text:
        return ()
    place = _span(text, "31 February 2031")
    return (
        Finding(
            check="impossible-date",
            sentence="There is no 31 February.",
            severity=Severity.ERROR,
            spans=(place,),
            question="On which day did the ferries sail again?",
        ),
    )


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), words)


def dump(db: Database) -> Dump:
    """Every row of every journaled table, in the order of their ids."""
    return {
        table: [tuple(row) for row in db.execute(f"SELECT * FROM [{table}] ORDER BY id")]
        for table in TABLES.values()
    }


def contents(db: Database) -> Dump:
    """The dump without the row numbers of the search index: for comparing two files."""
    found: Dump = {}
    for table in TABLES.values():
        rows = db.query(f"SELECT * FROM [{table}] ORDER BY id")
        found[table] = [tuple(v for k, v in row.items() if k != "seq") for row in rows]
    return found


def search_index(db: Database) -> dict[str, list[Any]]:
    """What each word of the search index points at."""
    db.execute("PRAGMA query_only = OFF")
    found = {}
    for table in ("statement", "article"):
        db.execute(
            f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{table}_words"
            f" USING fts5vocab(main, {table}_fts, instance)"
        )
        rows = db.execute(f"SELECT term, doc, col, offset FROM temp.{table}_words ORDER BY 1, 2, 4")
        found[table] = rows.fetchall()
    db.execute("PRAGMA query_only = ON")
    return found
