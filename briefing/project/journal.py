"""The history: every change with the rows before and after, and undo and redo made from them.

An entry's images are a list of operations in the order in which they were done:
  {"op": "insert", "table": t, "ids": [...]}                     rows that came; their fields are
  {"op": "insert", "table": t, "ids": [...], "rows": [...]}      captured when they are undone
  {"op": "update", "table": t, "id": i, "before": {...}, "after": {...}}   changed fields only
  {"op": "delete", "table": t, "id": i, "row": {...}}            the whole row that went
A step that took a colleague's copy over has the merge key `merged:` and the uid of that copy's last
step. An update that grew by typing also has "steps": the uids of all the steps in it,
so that merging knows which of two copies went on from where the other stood.
An entry's state is `done`, `undone`, or `dropped` (undone, and then something else was done).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlite_utils import Database

from briefing.errors import ProjectError
from briefing.project.rows import Row, fetch

Operation = dict[str, Any]
MERGED = "merged:"
TYPING_PAUSE = timedelta(minutes=5)
"""After this long, typing in the same field is a new step of undo."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One step of the history."""

    uid: str
    at: str
    analyst: str
    command: str
    label: str
    state: str


def record(
    db: Database,
    *,
    uid: str,
    at: str,
    analyst: str,
    command: str,
    label: str,
    merge_key: str,
    operations: list[Operation],
) -> None:
    """Write one entry, or grow the last one when the same field was typed in again."""
    db.execute("UPDATE journal SET state = 'dropped' WHERE state = 'undone'")
    if merge_key and _grow_last(db, merge_key, analyst, uid, at, operations):
        return
    db.execute(
        "INSERT INTO journal (uid, at, analyst, command, label, merge_key, images, state)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, 'done')",
        [uid, at, analyst, command, label, merge_key, _dump(operations)],
    )


def _grow_last(
    db: Database, merge_key: str, analyst: str, uid: str, at: str, operations: list[Operation]
) -> bool:
    row = _last(db, "done")
    if (
        row is None
        or (row["merge_key"], row["analyst"]) != (merge_key, analyst)
        or _moment(at) - _moment(row["at"]) > TYPING_PAUSE
    ):
        return False
    earlier = images_of(row)
    if not (_one_update(earlier) and _one_update(operations)):
        return False
    old, new = earlier[0], operations[0]
    if (old["table"], old["id"], set(old["after"])) != (new["table"], new["id"], set(new["after"])):
        return False
    old["after"] = new["after"]
    old["steps"] = [*old.get("steps", [row["uid"]]), uid]
    db.execute(
        "UPDATE journal SET images = ?, at = ? WHERE seq = ?", [_dump([old]), at, row["seq"]]
    )
    return True


def _one_update(operations: list[Operation]) -> bool:
    return len(operations) == 1 and operations[0]["op"] == "update"


def _moment(at: str) -> datetime:
    return datetime.strptime(at, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def next_label(db: Database, state: str) -> str | None:
    """The label of what undo (`done`) or redo (`undone`) would act on, or None."""
    row = _last(db, state)
    return None if row is None else str(row["label"])


def entries(db: Database, limit: int = 200) -> tuple[Entry, ...]:
    """The newest `limit` steps, newest first."""
    rows = db.query(
        "SELECT uid, at, analyst, command, label, state FROM journal ORDER BY seq DESC LIMIT ?",
        [limit],
    )
    return tuple(Entry(**row) for row in rows)


def images_of(row: Row) -> list[Operation]:
    """The operations of one row of the journal. Raises ProjectError where they are damaged."""
    try:
        operations: list[Operation] = json.loads(row["images"])
    except ValueError as error:
        raise ProjectError(
            f"The step “{row['label']}” of the history is damaged and cannot be used."
        ) from error
    return operations


def undo(db: Database) -> tuple[str, list[Operation]] | None:
    """Put back the rows before the last done entry. Returns its label and operations, or None."""
    row = _last(db, "done")
    if row is None:
        return None
    operations = images_of(row)
    for operation in reversed(operations):
        _take_back(db, operation)
    db.execute(
        "UPDATE journal SET state = 'undone', images = ? WHERE seq = ?",
        [_dump(operations), row["seq"]],
    )
    return row["label"], operations


def redo(db: Database) -> tuple[str, list[Operation]] | None:
    """Do the first undone entry again. Returns its label and operations, or None."""
    row = _last(db, "undone")
    if row is None:
        return None
    operations = images_of(row)
    for operation in operations:
        _do_again(db, operation)
    for operation in operations:
        operation.pop("rows", None)
    db.execute(
        "UPDATE journal SET state = 'done', images = ? WHERE seq = ?",
        [_dump(operations), row["seq"]],
    )
    return row["label"], operations


def touched(operations: Iterable[Operation]) -> dict[str, frozenset[str]]:
    """Which ids of which tables the operations changed."""
    found: dict[str, set[str]] = {}
    for operation in operations:
        ids = operation["ids"] if operation["op"] == "insert" else [operation["id"]]
        found.setdefault(operation["table"], set()).update(ids)
    return {table: frozenset(ids) for table, ids in found.items()}


def _last(db: Database, state: str) -> Row | None:
    """What undo (`done`) or redo (`undone`) would act on. The literals let SQLite use its index."""
    clause = {
        "done": "state = 'done' ORDER BY seq DESC",
        "undone": "state = 'undone' ORDER BY seq",
    }[state]
    return next(fetch(db, f"SELECT * FROM journal WHERE {clause} LIMIT 1"), None)


def _take_back(db: Database, operation: Operation) -> None:
    table = operation["table"]
    match operation["op"]:
        case "insert":
            operation["rows"] = [_row(db, table, row_id) for row_id in operation["ids"]]
            db.conn.executemany(
                f"DELETE FROM [{table}] WHERE id = ?",
                [(row_id,) for row_id in operation["ids"]],
            )
        case "update":
            _set(db, table, operation["id"], operation["before"])
        case "delete":
            put_rows(db, table, [operation["row"]])


def _do_again(db: Database, operation: Operation) -> None:
    table = operation["table"]
    match operation["op"]:
        case "insert":
            put_rows(db, table, operation["rows"])
        case "update":
            _set(db, table, operation["id"], operation["after"])
        case "delete":
            db.execute(f"DELETE FROM [{table}] WHERE id = ?", [operation["id"]])


def put_rows(db: Database, table: str, rows: list[Row]) -> None:
    """Insert whole rows as they are; all have the same columns."""
    if not rows:
        return
    columns = list(rows[0])
    names = ", ".join(f"[{column}]" for column in columns)
    marks = ", ".join("?" for _ in columns)
    db.conn.executemany(
        f"INSERT INTO [{table}] ({names}) VALUES ({marks})",
        ([row[column] for column in columns] for row in rows),
    )


def _set(db: Database, table: str, row_id: str, fields: Row) -> None:
    marks = ", ".join(f"[{column}] = ?" for column in fields)
    db.execute(f"UPDATE [{table}] SET {marks} WHERE id = ?", [*fields.values(), row_id])


def _row(db: Database, table: str, row_id: str) -> Row:
    return next(fetch(db, f"SELECT * FROM [{table}] WHERE id = ?", [row_id]))


def _dump(operations: list[Operation]) -> str:
    return json.dumps(operations, ensure_ascii=False, separators=(",", ":"))
