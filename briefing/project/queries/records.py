"""Rows of one kind as values: the plainest questions there are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from briefing.errors import CommandError
from briefing.model.evidence import Article
from briefing.project.database import Database, in_parts, marks_for
from briefing.project.rows import from_row, table_of, to_column

T = TypeVar("T")


def record(db: Database, cls: type[T], row_id: str) -> T | None:
    """The value of a class with this id, or None."""
    row = next(db.query(f"SELECT * FROM [{table_of(cls)}] WHERE id = ?", [row_id]), None)
    return None if row is None else from_row(cls, row)


def records(db: Database, cls: type[T], **equal: Any) -> tuple[T, ...]:
    """All values of a class whose fields equal the given ones, in the order of their ids."""
    clause, values = "", []
    if equal:
        clause = " WHERE " + " AND ".join(f"[{name}] IS ?" for name in equal)
        values = [to_column(value) for value in equal.values()]
    rows = db.query(f"SELECT * FROM [{table_of(cls)}]{clause} ORDER BY id", values)
    return tuple(from_row(cls, row) for row in rows)


def records_among(db: Database, cls: type[T], name: str, values: Iterable[Any]) -> tuple[T, ...]:
    """All values of a class whose field `name` is one of `values`, in no particular order."""
    wanted = [to_column(value) for value in dict.fromkeys(values)]
    rows = (
        row
        for part in in_parts(wanted)
        for row in db.query(
            f"SELECT * FROM [{table_of(cls)}] WHERE [{name}] IN ({marks_for(part)})", part
        )
    )
    return tuple(from_row(cls, row) for row in rows)


def count(db: Database, /, cls: type[Any], **equal: Any) -> int:
    """How many values of a class have these fields."""
    clause, values = "", []
    if equal:
        clause = " WHERE " + " AND ".join(f"[{name}] IS ?" for name in equal)
        values = [to_column(value) for value in equal.values()]
    found: int = db.execute(f"SELECT count(*) FROM [{table_of(cls)}]{clause}", values).fetchone()[0]
    return found


def original(db: Database, article_id: str) -> bytes:
    """The bytes an article was imported from. Raises CommandError for an unknown article."""
    row = db.execute(
        "SELECT original.bytes FROM original JOIN article USING (sha256) WHERE article.id = ?",
        [article_id],
    ).fetchone()
    if row is None:
        raise CommandError(f"There is no article “{article_id}”.")
    return bytes(row[0])


def article_with_hash(db: Database, sha256: str) -> Article | None:
    """The article imported from these bytes, or None."""
    found = records(db, Article, sha256=sha256)
    return found[0] if found else None


def resolve(db: Database, cls: type[Any], typed: str) -> str:
    """The one id that is `typed` or ends with it. Raises CommandError for none or for several."""
    word = table_of(cls)
    escaped = typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    rows = db.execute(
        f"SELECT id FROM [{word}] WHERE id = ? OR id LIKE ? ESCAPE '\\' LIMIT 3",
        [typed, f"%{escaped}"],
    ).fetchall()
    ids = [row[0] for row in rows]
    if typed in ids:
        return typed
    if not typed or not ids:
        raise CommandError(f"There is no {word} “{typed}”.")
    if len(ids) > 1:
        raise CommandError(f"More than one {word} ends with “{typed}”.", "Type more of its id.")
    return str(ids[0])
