"""Looks a project file over and says in sentences what is wrong with it. It never changes the file.

Checked are the pages, the references between rows, every value, the anchors of statements, the
bytes of originals, the search index, and whether the history leads to what the rows say.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path

from briefing.errors import BriefingError
from briefing.model.evidence import Suggestion
from briefing.project.connection import open_file, reason
from briefing.project.database import Database
from briefing.project.images import Operation, damaged, images_of
from briefing.project.rows import TABLES, Row, a_or_an, check_row, from_row, word_of
from briefing.project.suggestions import payload_of

_SHOWN = 5
"""Of one kind of fault, so many are told one by one."""

Check = Callable[[Database], Iterator[str]]


def verify(path: Path) -> tuple[str, ...]:
    """What is wrong with the project file, one sentence each; nothing when it is whole."""
    try:
        connection = open_file(path, writing=False)
    except BriefingError as error:
        return (error.sentence,)
    try:
        return faults_of(connection.db)
    finally:
        connection.close()


def faults_of(db: Database) -> tuple[str, ...]:
    """The same for a file that is open."""
    return tuple(fault for subject, check in CHECKS for fault in _told(subject, check, db))


def _told(subject: str, check: Check, db: Database) -> Iterator[str]:
    """The faults a check finds, the first ones in full, and a fault when it cannot be done."""
    more = 0
    try:
        for count, fault in enumerate(check(db)):
            if count < _SHOWN:
                yield fault
            else:
                more += 1
    except (sqlite3.Error, TypeError, ValueError, KeyError) as error:
        # In a damaged file, a column may hold what its table does not allow.
        yield f"{subject} could not be checked: {reason(error)}."
    if more:
        faults = "one more fault" if more == 1 else f"{more} more faults"
        yield f"{subject}: {faults} of this kind."


def pages(db: Database) -> Iterator[str]:
    """What SQLite finds wrong with the pages."""
    for (message,) in db.execute("PRAGMA integrity_check(50)").fetchall():
        if message != "ok":
            yield f"The file is damaged: {message}."


def references(db: Database) -> Iterator[str]:
    """Rows that refer to one that is not there."""
    broken = Counter((row[0], row[2]) for row in db.execute("PRAGMA foreign_key_check").fetchall())
    for (table, parent), count in sorted(broken.items()):
        rows = "one row refers" if count == 1 else f"{count} rows refer"
        yield f"In {_named(table)}, {rows} to {a_or_an(_named(parent))} that is not there."


def values(db: Database) -> Iterator[str]:
    """Rows with a value that cannot be read back."""
    for cls, table in TABLES.items():
        for row in db.query(f"SELECT * FROM [{table}] ORDER BY id"):
            try:
                check_row(cls, row)
                value = from_row(cls, row)
                if isinstance(value, Suggestion):
                    payload_of(value)
            except (BriefingError, ValueError):
                yield f"The {word_of(cls)} {row['id']} holds what no {word_of(cls)} can hold."


def anchors(db: Database) -> Iterator[str]:
    """Statements that do not stand where they say."""
    for article_id, title, text in db.execute("SELECT id, title, text FROM article"):
        rows = db.execute(
            "SELECT id, start, end, text FROM statement WHERE article_id = ? ORDER BY start",
            [article_id],
        )
        for statement_id, start, end, words in rows:
            if not 0 <= start < end or text[start:end] != words:
                yield f"The statement {statement_id} does not stand in “{title}” where it says."


def originals(db: Database) -> Iterator[str]:
    """Originals that are missing, or are not what was imported."""
    known = set()
    for sha256, content in db.execute("SELECT sha256, bytes FROM original"):
        known.add(sha256)
        if hashlib.sha256(content).hexdigest() != sha256:
            yield f"The original {sha256[:12]}… is not what was imported."
    for title, sha256 in db.execute("SELECT title, sha256 FROM article ORDER BY id"):
        if sha256 not in known:
            yield f"The original of “{title}” is missing."


def search(db: Database) -> Iterator[str]:
    """Indexes that do not agree with their rows."""
    # SQLite counts the check as writing, so it is done on a copy that vanishes with its connection.
    with closing(sqlite3.connect("")) as copy:
        db.conn.backup(copy)
        for table in ("statement", "article"):
            if not _agrees(copy, table):
                yield f"The search index of {_named(table)}s does not agree with them."


def _agrees(copy: sqlite3.Connection, table: str) -> bool:
    index = f"{table}_fts"
    try:
        # Rank 1: compare with the rows, not only with itself.
        copy.execute(f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        if "malformed" not in str(error):
            raise
        return False
    return True


def history(db: Database) -> Iterator[str]:
    """Steps that are damaged, or do not lead to the rows."""
    walk = _Backwards(db)
    for entry in db.query("SELECT seq, label, images, state FROM journal ORDER BY seq DESC"):
        try:
            operations = images_of(entry)
        except BriefingError as error:
            yield error.sentence
            continue
        if entry["state"] == "done":
            yield from walk.faults(operations)
        elif entry["state"] not in ("undone", "dropped"):
            yield damaged(entry).sentence


class _Backwards:
    """Walks the steps that stand, newest first: what a step left, no later one touched, must be."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._settled: set[tuple[str, str]] = set()
        self._seen: set[tuple[str, str, str]] = set()

    def faults(self, operations: Iterable[Operation]) -> Iterator[str]:
        """Where the rows are not as these operations left them."""
        for operation in reversed(list(operations)):
            table = operation["table"]
            match operation["op"]:
                case "update":
                    yield from self._update(table, operation["id"], operation["after"])
                case "insert":
                    for row_id in operation["ids"]:
                        yield from self._settle(table, row_id, there=True)
                case _:
                    yield from self._settle(table, operation["id"], there=False)

    def _update(self, table: str, row_id: str, after: Row) -> Iterator[str]:
        fresh = [name for name in after if (table, row_id, name) not in self._seen]
        self._seen.update((table, row_id, name) for name in fresh)
        if (table, row_id) in self._settled or not fresh:
            return
        row = self._row(table, row_id)
        wrong = [name for name in fresh if row is None or row.get(name) != after[name]]
        if wrong:
            yield f"The {_named(table)} {row_id} is not as the history left it ({wrong[0]})."

    def _settle(self, table: str, row_id: str, *, there: bool) -> Iterator[str]:
        key = (table, row_id)
        if key in self._settled:
            return
        self._settled.add(key)
        if (self._row(table, row_id) is not None) != there:
            wrong = "is missing, though the history made it"
            extra = "is there, though the history removed it"
            yield f"The {_named(table)} {row_id} {wrong if there else extra}."

    def _row(self, table: str, row_id: str) -> Row | None:
        return next(self._db.query(f"SELECT * FROM [{table}] WHERE id = ?", [row_id]), None)


def _named(table: str) -> str:
    return table.replace("_", " ")


CHECKS: tuple[tuple[str, Check], ...] = (
    ("The pages of the file", pages),
    ("The references between rows", references),
    ("The values in the rows", values),
    ("The places of statements in their articles", anchors),
    ("The original files", originals),
    ("The search index", search),
    ("The history", history),
)
"""What is looked over, in the words of a sentence about it, and how."""
