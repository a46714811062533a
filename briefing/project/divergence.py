"""What another copy of a project changed since both copies were one, found from the two journals.

Steps that both journals hold are the common past; whatever the other copy did besides is walked
back, row by row, to what the row was then. Nothing in here writes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from briefing.errors import ProjectError
from briefing.model.evidence import Suggestion
from briefing.project.database import Database
from briefing.project.images import Operation, damaged, images_of, is_one_update
from briefing.project.journal import FACTS, MERGED
from briefing.project.rows import CLASSES, Row, a_or_an, could_be_row, from_row, table_of, word_of
from briefing.project.suggestions import payload_of

Key = tuple[type[Any], str]


@dataclass(frozen=True, slots=True)
class Change:
    """A row of the other copy: as it was when the copies parted, and now. None: it is not there."""

    base: Row | None
    now: Row | None


@dataclass
class Divergence:
    """Every row the other copy changed since, and the uid of its last edit ('' for none)."""

    changes: dict[Key, Change]
    last_step: str


def divergence(ours: Database, theirs: Database) -> Divergence:
    """What `theirs` changed and `ours` has not heard of yet."""
    walk = _Walk(theirs)
    known = _Known.of(ours)
    taken = _taken_before(theirs, known)
    entries = list(theirs.query("SELECT * FROM journal ORDER BY seq"))
    for entry in reversed(entries):
        # an edit before a fact can be undone and done again when the fact was taken over already
        is_new = entry["seq"] > taken or entry["command"] in FACTS
        if entry["state"] == "done" and is_new:
            walk.back(known.unknown_part(entry))
    for entry in entries:
        if entry["state"] != "done" and known.states.get(entry["uid"]) == "done":
            # It stands here, so it stood when the copies parted: undoing it was a change.
            walk.forth(images_of(entry))
    changes = {key: Change(base, walk.now(key)) for key, base in walk.base.items()}
    changed = {key: change for key, change in changes.items() if change.base != change.now}
    edits = (entry for entry in entries if entry["command"] not in FACTS)
    done = [entry["uid"] for entry in edits if entry["state"] == "done"]
    return Divergence(changed, done[-1] if done else "")


def row_of(db: Database, key: Key) -> Row | None:
    """The fields of one row of a copy as they are stored, or None.

    Raises ProjectError where it holds what no such row can hold.
    """
    cls, row_id = key
    row = next(db.query(f"SELECT * FROM [{table_of(cls)}] WHERE id = ?", [row_id]), None)
    if row is None:
        return None
    if not could_be_row(cls, row):
        raise ProjectError(
            f"{a_or_an(word_of(cls)).capitalize()} in the other copy is damaged.",
            "Ask for a copy that is whole.",
        )
    if cls is Suggestion:
        payload_of(from_row(Suggestion, row))
    return _fields_only(row)


def _fields_only(row: Row) -> Row:
    """Without the numbers that only the search index needs: each file counts its own."""
    return {name: value for name, value in row.items() if name != "seq"}


def _taken_before(theirs: Database, known: _Known) -> int:
    """The place in their journal up to which an earlier merge took their steps over."""
    for uid in known.merged:
        row = theirs.execute("SELECT seq, state FROM journal WHERE uid = ?", [uid]).fetchone()
        if row and row[1] == "done":
            return int(row[0])
    return 0


@dataclass
class _Known:
    """Our journal: the state and steps of every entry, and the last steps of copies merged."""

    states: dict[str, str] = field(default_factory=dict)
    merged: list[str] = field(default_factory=list)
    grown: dict[str, Operation] = field(default_factory=dict)

    @classmethod
    def of(cls, db: Database) -> _Known:
        known = cls()
        for row in db.query("SELECT uid, state, merge_key FROM journal ORDER BY seq DESC"):
            known.states[row["uid"]] = row["state"]
            if row["state"] == "done" and row["merge_key"].startswith(MERGED):
                known.merged.append(row["merge_key"].removeprefix(MERGED))
        rows = db.query("SELECT uid, label, images, state FROM journal WHERE merge_key <> ''")
        for row in rows:
            images = images_of(row)
            if is_one_update(images):
                known.grown[row["uid"]] = images[0]
        return known

    def unknown_part(self, entry: Row) -> list[Operation]:
        """The operations of one of their steps that we have not heard of."""
        source = entry["merge_key"].removeprefix(MERGED)
        if entry["merge_key"].startswith(MERGED) and self.states.get(source) == "done":
            return []  # They took it over from us.
        if self.states.get(entry["uid"]) is None:
            return images_of(entry)
        if entry["uid"] in self.grown and self.states[entry["uid"]] == "done":
            images = images_of(entry)
            if not is_one_update(images):
                raise damaged(entry)
            return self._typed_on(self.grown[entry["uid"]], images[0], entry["uid"])
        return []

    def _typed_on(self, ours: Operation, theirs: Operation, uid: str) -> list[Operation]:
        """What they typed on in a step that both hold."""
        here, there = ours.get("steps", [uid]), theirs.get("steps", [uid])
        if any(ours[part] != theirs[part] for part in ("table", "id")):
            return [theirs]
        if there == here[: len(there)]:
            return []
        if here == there[: len(here)]:
            return [theirs | {"before": ours["after"]}]
        return [theirs]  # Both typed on: what it was between is not known, so it is a conflict.


class _Walk:
    """Rows of a copy on their way back in time, in memory only."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self.base: dict[Key, Row | None] = {}

    def now(self, key: Key) -> Row | None:
        return row_of(self._db, key)

    def back(self, operations: list[Operation]) -> None:
        """Take operations back."""
        for operation in reversed(operations):
            for key, _ in self._touched(operation):
                match operation["op"]:
                    case "insert":
                        self.base[key] = None
                    case "update":
                        self._set(key, operation["before"])
                    case _:
                        self.base[key] = _fields_only(operation["row"])

    def forth(self, operations: list[Operation]) -> None:
        """Do operations that were undone."""
        for operation in operations:
            for key, index in self._touched(operation):
                match operation["op"]:
                    case "insert":
                        self.base[key] = _fields_only(operation["rows"][index])
                    case "update":
                        self._set(key, operation["after"])
                    case _:
                        self.base[key] = None

    def _set(self, key: Key, fields: Row) -> None:
        row = self.base[key]
        if row is not None:
            self.base[key] = row | fields

    def _touched(self, operation: Operation) -> Iterator[tuple[Key, int]]:
        cls = CLASSES[operation["table"]]
        for index, row_id in enumerate(operation.get("ids") or [operation["id"]]):
            key = (cls, row_id)
            if key not in self.base:
                self.base[key] = self.now(key)
            yield key, index
