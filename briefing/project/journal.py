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
A fact, such as a file that left, is no edit: undo passes over it, and takes it back only where no
edit is left; redo begins with the facts. They depend on no edit, so they may stand between any two.
A journal may come from anywhere: `briefing.project.images` looks every operation over before it is
used, so that no name of a table or a column gets from a file into SQL.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from briefing.errors import ProjectError
from briefing.project.database import Database
from briefing.project.images import Operation, dump, images_of, is_one_update
from briefing.project.rows import Row

MERGED = "merged:"
FACTS = frozenset({"RecordEdition"})
"""The commands that record a fact: something that happened outside the project."""
_FACT = "command IN (" + ", ".join(f"'{name}'" for name in sorted(FACTS)) + ")"
_NEWEST = "SELECT {} FROM journal WHERE state = 'done' AND {} ORDER BY seq DESC LIMIT 1"
_FIRST = "SELECT {} FROM journal WHERE state = 'undone' AND {} ORDER BY seq LIMIT 1"
_NEXT = {
    "done": (_NEWEST.format("seq", f"NOT {_FACT}"), _NEWEST.format("seq", "true")),
    "undone": (_FIRST.format("seq", _FACT), _FIRST.format("seq", "true")),
}
"""What undo and redo look for, and what else. The literals let SQLite use its index."""
TYPING_PAUSE = timedelta(minutes=5)
"""After this long, typing in the same field is a new step of undo."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One step of the history. `about` is the statement it was done to, where that is known."""

    uid: str
    at: str
    analyst: str
    command: str
    label: str
    state: str
    about: str = ""


def drop_undone(db: Database, command: str) -> None:
    """Something else is done now: what was undone stays in the history and is not done again.

    A new fact is in the way of no edit that was undone, only of facts.
    """
    only = f" AND {_FACT}" if command in FACTS else ""
    db.execute(f"UPDATE journal SET state = 'dropped' WHERE state = 'undone'{only}")


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
    if merge_key and _grow_last(db, merge_key, analyst, uid, at, operations):
        return
    db.execute(
        "INSERT INTO journal (uid, at, analyst, command, label, merge_key, images, state)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, 'done')",
        [uid, at, analyst, command, label, merge_key, dump(operations)],
    )


def _grow_last(
    db: Database, merge_key: str, analyst: str, uid: str, at: str, operations: list[Operation]
) -> bool:
    # not what undo would act on: typing goes on as a new step after a fact
    row = next(db.query(_NEWEST.format("*", "true")), None)
    if (
        row is None
        or (row["merge_key"], row["analyst"]) != (merge_key, analyst)
        or _is_long_after(at, row["at"])
    ):
        return False
    earlier = images_of(row)
    if not (is_one_update(earlier) and is_one_update(operations)):
        return False
    old, new = earlier[0], operations[0]
    if (old["table"], old["id"], set(old["after"])) != (new["table"], new["id"], set(new["after"])):
        return False
    old["after"] = new["after"]
    old["steps"] = [*old.get("steps", [row["uid"]]), uid]
    db.execute("UPDATE journal SET images = ?, at = ? WHERE seq = ?", [dump([old]), at, row["seq"]])
    return True


def _is_long_after(at: str, earlier: str) -> bool:
    """Whether a step begins anew; it does so after one whose time is damaged."""
    try:
        return _moment(at) - _moment(earlier) > TYPING_PAUSE
    except ValueError:
        return True


def _moment(at: str) -> datetime:
    return datetime.strptime(at, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def next_label(db: Database, state: str) -> str | None:
    """The label of what undo (`done`) or redo (`undone`) would act on, or None."""
    # Not the images: those of an import of a hundred articles are megabytes.
    row = _last(db, state, "label")
    return None if row is None else str(row["label"])


def entries(db: Database, limit: int = 200) -> tuple[Entry, ...]:
    """The newest `limit` steps, newest first."""
    rows = db.query(
        "SELECT uid, at, analyst, command, label, state FROM journal ORDER BY seq DESC LIMIT ?",
        [limit],
    )
    return tuple(Entry(**row) for row in rows)


def undo(db: Database) -> tuple[str, list[Operation]] | None:
    """Put back the rows before the last done entry. Returns its label and operations, or None."""
    row = _last(db, "done")
    if row is None:
        return None
    operations = images_of(row)
    for operation in reversed(operations):
        if not _take_back(db, operation):
            raise _does_not_fit(row)
    db.execute(
        "UPDATE journal SET state = 'undone', images = ? WHERE seq = ?",
        [dump(operations), row["seq"]],
    )
    return row["label"], operations


def redo(db: Database) -> tuple[str, list[Operation]] | None:
    """Do the first undone entry again. Returns its label and operations, or None."""
    row = _last(db, "undone")
    if row is None:
        return None
    operations = images_of(row)
    for operation in operations:
        if not _do_again(db, operation):
            raise _does_not_fit(row)
    for operation in operations:
        operation.pop("rows", None)
    db.execute(
        "UPDATE journal SET state = 'done', images = ? WHERE seq = ?",
        [dump(operations), row["seq"]],
    )
    return row["label"], operations


def touched(operations: Iterable[Operation]) -> dict[str, frozenset[str]]:
    """Which ids of which tables the operations changed."""
    found: dict[str, set[str]] = {}
    for operation in operations:
        ids = operation["ids"] if operation["op"] == "insert" else [operation["id"]]
        found.setdefault(operation["table"], set()).update(ids)
    return {table: frozenset(ids) for table, ids in found.items()}


def _last(db: Database, state: str, columns: str = "*") -> Row | None:
    """What undo (`done`) or redo (`undone`) would act on."""
    wanted, otherwise = _NEXT[state]
    clause = f"seq = coalesce(({wanted}), ({otherwise}))"
    return next(db.query(f"SELECT {columns} FROM journal WHERE {clause}"), None)


def _does_not_fit(row: Row) -> ProjectError:
    return ProjectError(
        f"The step “{row['label']}” of the history does not fit what the project holds.",
        "Nothing was changed. See what is wrong with “verify”, or open a copy made earlier.",
    )


def _take_back(db: Database, operation: Operation) -> bool:
    """Put the rows back. False where the rows it left are not there."""
    table = operation["table"]
    match operation["op"]:
        case "insert":
            rows = [_row(db, table, row_id) for row_id in operation["ids"]]
            operation["rows"] = rows
            db.conn.executemany(
                f"DELETE FROM [{table}] WHERE id = ?",
                [(row_id,) for row_id in operation["ids"]],
            )
            return None not in rows
        case "update":
            return _set(db, table, operation["id"], operation["before"])
        case _:
            put_rows(db, table, [operation["row"]])
            return True


def _do_again(db: Database, operation: Operation) -> bool:
    table = operation["table"]
    match operation["op"]:
        case "insert":
            put_rows(db, table, operation["rows"])
            return True
        case "update":
            return _set(db, table, operation["id"], operation["after"])
        case _:
            done = db.execute(f"DELETE FROM [{table}] WHERE id = ?", [operation["id"]])
            return done.rowcount == 1


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


def _set(db: Database, table: str, row_id: str, fields: Row) -> bool:
    marks = ", ".join(f"[{column}] = ?" for column in fields)
    done = db.execute(f"UPDATE [{table}] SET {marks} WHERE id = ?", [*fields.values(), row_id])
    return done.rowcount == 1


def _row(db: Database, table: str, row_id: str) -> Row | None:
    return next(db.query(f"SELECT * FROM [{table}] WHERE id = ?", [row_id]), None)
