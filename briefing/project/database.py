"""The project file as a database, and the two ways in which this room asks it.

sqlite-utils makes and changes the tables (`schema.py`), which is what it is for. It takes longer to
load than most commands take, so nothing else waits for it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

T = TypeVar("T")

APPLICATION_ID = 0x53524C4E  # "SRLN"; tells `file` and us that this SQLite file is a project
FORMAT = 2
"""The number of the file's format: a release that adds migrations makes it one more."""

_Values = Sequence[Any] | Mapping[str, Any]
_AT_ONCE = 500
"""SQLite takes 999 values in one question at the least."""


def in_parts(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """Many values in parts of which each can be asked for in one question."""
    return (values[at : at + _AT_ONCE] for at in range(0, len(values), _AT_ONCE))


def marks_for(values: Sequence[Any]) -> str:
    """`?, ?, ?`: the places of values in a question."""
    return ", ".join("?" * len(values))


class Database:
    """An open connection that begins no transaction by itself."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self.conn = conn
        # Or a row that takes another's place would leave that one's words in the search index.
        conn.execute("PRAGMA recursive_triggers = ON")

    def execute(self, sql: str, values: _Values = ()) -> sqlite3.Cursor:
        """Run one statement; its rows as tuples."""
        return self.conn.execute(sql, values)

    def query(self, sql: str, values: _Values = ()) -> Iterator[dict[str, Any]]:
        """Run one statement now; its rows by the names of their columns, as they are asked for."""
        cursor = self.conn.execute(sql, values)
        names = [column[0] for column in cursor.description]
        return (dict(zip(names, row, strict=True)) for row in cursor)

    def close(self) -> None:
        """Let go of the file."""
        self.conn.close()
