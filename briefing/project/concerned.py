"""Which statements a change is about, from its operations: so that views touch only them.

A grade that is undone is gone from the file; its image in the journal still says whose it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields

from briefing.project.database import Database, in_parts, marks_for
from briefing.project.rows import TABLES, Row

_NAMES = ("statement_id", "from_id", "to_id")
_POINTERS = {
    table: tuple(field.name for field in fields(cls) if field.name in _NAMES)
    for cls, table in TABLES.items()
}


class Concerns:
    """The statements that the rows a command writes are about, noted as they are written."""

    def __init__(self) -> None:
        self.statements: set[str] = set()

    def note(self, table: str, row: Row) -> None:
        """Take note of one row, before or after the change."""
        if table == "statement":
            self.statements.add(row["id"])
        for name in _POINTERS[table]:
            if row[name]:
                self.statements.add(row[name])


def statements_concerned(db: Database, operations: Iterable[Row]) -> frozenset[str]:
    """Ids of statements that changed, or of which a row of another table came, changed or went."""
    found: set[str] = set()
    living: dict[str, set[str]] = {}
    for operation in operations:
        table = operation["table"]
        ids = operation.get("ids") or [operation["id"]]
        if table == "statement":
            found.update(ids)
        elif _POINTERS.get(table):
            living.setdefault(table, set()).update(ids)
            for image in _images(operation):
                found.update(image[name] for name in _POINTERS[table] if image.get(name))
    for table, ids in living.items():
        found.update(_pointed_at(db, table, sorted(ids)))
    return frozenset(found)


def removed_rows(operations: Iterable[Row]) -> dict[tuple[str, str], frozenset[str]]:
    """Which statements the rows were about that operations took away, by table and id."""
    return {
        (one["table"], one["id"]): frozenset(
            one["row"][name] for name in _POINTERS.get(one["table"], ()) if one["row"].get(name)
        )
        for one in operations
        if one["op"] == "delete"
    }


def _images(operation: Row) -> Iterator[Row]:
    yield from operation.get("rows", ())
    for part in ("row", "before", "after"):
        if part in operation:
            yield operation[part]


def _pointed_at(db: Database, table: str, ids: list[str]) -> Iterator[str]:
    columns = ", ".join(_POINTERS[table])
    for part in in_parts(ids):
        rows = db.execute(f"SELECT {columns} FROM [{table}] WHERE id IN ({marks_for(part)})", part)
        yield from (value for row in rows.fetchall() for value in row if value)
