"""The only hands that change rows: a transaction notes every row before and after as it writes.

A command gets one for the time of its `apply`; used later, it refuses. It never commits: the
document does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from briefing.clock import Clock
from briefing.errors import CommandError
from briefing.project.concerned import Concerns
from briefing.project.database import Database
from briefing.project.images import Operation
from briefing.project.journal import put_rows
from briefing.project.queries.records import records_among
from briefing.project.rows import (
    ATTACHED,
    changed,
    check_row,
    from_row,
    table_of,
    to_column,
    to_row,
    word_of,
)
from briefing.project.since import changed_since

T = TypeVar("T")


class Transaction:
    """Reads and writes rows of the model and keeps the images for the journal."""

    def __init__(self, db: Database, clock: Clock, analyst: str) -> None:
        self._db = db
        self._clock = clock
        self._open = True
        self.analyst = analyst
        self.operations: list[Operation] = []
        self.concerns = Concerns()

    def close(self) -> None:
        """From now on every call is a programming error."""
        self._open = False

    def now(self) -> str:
        """The moment of the change."""
        return self._clock.now()

    def new_id(self) -> str:
        """An id for a row to come."""
        return self._clock.new_id()

    def find(self, cls: type[T], row_id: str) -> T | None:
        """The value with this id, or None."""
        table = table_of(cls)
        row = next(self._database().query(f"SELECT * FROM [{table}] WHERE id = ?", [row_id]), None)
        return None if row is None else from_row(cls, row)

    def get(self, cls: type[T], row_id: str) -> T:
        """The value with this id. Raises CommandError when there is none."""
        value = self.find(cls, row_id)
        if value is None:
            raise CommandError(f"There is no {word_of(cls)} “{row_id}”.")
        return value

    def select(self, cls: type[T], **equal: Any) -> tuple[T, ...]:
        """All values whose fields equal the given ones, in the order of their ids."""
        clause, values = "", []
        if equal:
            clause = " WHERE " + " AND ".join(f"[{name}] IS ?" for name in equal)
            values = [to_column(value) for value in equal.values()]
        rows = self._database().query(
            f"SELECT * FROM [{table_of(cls)}]{clause} ORDER BY id", values
        )
        return tuple(from_row(cls, row) for row in rows)

    def select_among(self, cls: type[T], name: str, values: Iterable[Any]) -> tuple[T, ...]:
        """All values whose field `name` is one of `values`, in no particular order."""
        return records_among(self._database(), cls, name, values)

    def changed_since(self, command: str) -> str:
        """What was touched since `command` was last done, in words: `2 grades, 1 block`."""
        return changed_since(self._database(), command)

    def insert(self, value: Any) -> None:
        """Add one value as a row."""
        self.insert_all([value])

    def insert_all(self, values: Sequence[Any]) -> None:
        """Add many values of one class as rows."""
        if not values:
            return
        table = table_of(type(values[0]))
        rows = [to_row(value) for value in values]
        for row in rows:
            check_row(type(values[0]), row)
        put_rows(self._database(), table, rows)
        for row in rows:
            self.concerns.note(table, row)
        ids = [value.id for value in values]
        last = self.operations[-1] if self.operations else None
        if last and last["op"] == "insert" and last["table"] == table:
            last["ids"].extend(ids)
        else:
            self.operations.append({"op": "insert", "table": table, "ids": ids})

    def update(self, cls: type[Any], row_id: str, **fields: Any) -> None:
        """Set fields of one row; fields that already are so are left out.

        Raises CommandError when there is no such row, no such field, or the field cannot hold it.
        """
        self.change(self.get(cls, row_id), **fields)

    def change(self, value: Any, **fields: Any) -> None:
        """The same for a value as this transaction read it just now.

        Raises CommandError when there is no such field, or the field cannot hold it.
        """
        cls, row_id, fresh = type(value), value.id, changed(value, fields)
        old, new = to_row(value), to_row(fresh)
        after = {name: new[name] for name in fields if new[name] != old[name]}
        if not after:
            return
        marks = ", ".join(f"[{name}] = ?" for name in after)
        self._database().execute(
            f"UPDATE [{table_of(cls)}] SET {marks} WHERE id = ?", [*after.values(), row_id]
        )
        before = {name: old[name] for name in after}
        self.operations.append(
            {"op": "update", "table": table_of(cls), "id": row_id, "before": before, "after": after}
        )
        self.concerns.note(table_of(cls), old)
        self.concerns.note(table_of(cls), new)

    def update_all(self, values: Sequence[Any], **fields: Any) -> None:
        """Set the same fields on many values of one class, as this transaction read them just now.

        Raises CommandError when there is no such field, or the field cannot hold it.
        """
        if not values:
            return
        table = table_of(type(values[0]))
        row = to_row(changed(values[0], fields))
        after = {name: row[name] for name in fields}
        marks = ", ".join(f"[{name}] = ?" for name in after)
        self._database().conn.executemany(
            f"UPDATE [{table}] SET {marks} WHERE id = ?",
            ([*after.values(), value.id] for value in values),
        )
        for value in values:
            before = {name: to_column(getattr(value, name)) for name in after}
            self.operations.append(
                {"op": "update", "table": table, "id": value.id, "before": before, "after": after}
            )
            self.concerns.note(table, to_row(value))
            self.concerns.note(table, row)

    def delete(self, cls: type[Any], row_id: str) -> None:
        """Take one row away with what is attached to it. Raises CommandError when there is none."""
        table = table_of(cls)
        row = next(self._database().query(f"SELECT * FROM [{table}] WHERE id = ?", [row_id]), None)
        if row is None:
            raise CommandError(f"There is no {word_of(cls)} “{row_id}”.")
        for attached, column in ATTACHED.get(cls, ()):
            for value in self.select(attached, **{column: row_id}):
                self.delete(attached, value.id)
        self._database().execute(f"DELETE FROM [{table}] WHERE id = ?", [row_id])
        self.operations.append({"op": "delete", "table": table, "id": row_id, "row": row})
        self.concerns.note(table, row)

    def keep_original(self, sha256: str, original: bytes) -> None:
        """Store the bytes of an imported file under their hash, once."""
        self._database().execute(
            "INSERT OR IGNORE INTO original (sha256, bytes) VALUES (?, ?)", [sha256, original]
        )

    def _database(self) -> Database:
        if not self._open:
            raise RuntimeError("The model was changed outside a transaction.")
        return self._db
