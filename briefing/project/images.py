"""Reads and writes the images of a step: its operations on rows, as `journal` describes them.

A file may be damaged or made to mislead, so nothing is used here that is not known: the names of
tables and columns, and what a column can hold.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from briefing.errors import ProjectError
from briefing.project.rows import CLASSES, Row, could_be, could_be_row, read_json

Operation = dict[str, Any]


def images_of(entry: Row) -> list[Operation]:
    """The operations of one row of the journal (its columns `label`, `images` and `state`).

    Raises ProjectError where they are damaged.
    """
    try:
        operations = read_json(entry["images"])
    except ValueError as error:
        raise damaged(entry) from error
    if not isinstance(operations, list) or not all(map(_is_operation, operations)):
        raise damaged(entry)
    # An insert that does not stand has its rows in its image and nowhere else.
    if entry["state"] != "done" and any("rows" not in one for one in _inserts(operations)):
        raise damaged(entry)
    return operations


def damaged(entry: Row) -> ProjectError:
    """What is said of a step whose images cannot be used."""
    return ProjectError(
        f"The step “{entry['label']}” of the history is damaged and cannot be used.",
        "Open a copy made earlier, or see what else is wrong with “verify”.",
    )


def dump(operations: list[Operation]) -> str:
    """The images as they are stored."""
    return json.dumps(operations, ensure_ascii=False, separators=(",", ":"))


def is_one_update(operations: list[Operation]) -> bool:
    """Whether a step changed fields of one row, as typing does."""
    return len(operations) == 1 and operations[0]["op"] == "update"


def _inserts(operations: list[Operation]) -> list[Operation]:
    return [one for one in operations if one["op"] == "insert"]


def _is_operation(operation: object) -> bool:
    if not isinstance(operation, dict):
        return False
    table, kind = operation.get("table"), operation.get("op")
    if not isinstance(table, str) or not isinstance(kind, str):
        return False
    cls, is_sound = CLASSES.get(table), _SOUND.get(kind)
    return cls is not None and is_sound is not None and is_sound(cls, operation)


def _is_insert(cls: type[Any], operation: Operation) -> bool:
    ids, rows = operation.get("ids"), operation.get("rows")
    if not _are_strings(ids):
        return False
    if rows is None:
        return "rows" not in operation
    whole = isinstance(rows, list) and all(could_be_row(cls, row) for row in rows)
    return whole and [row["id"] for row in rows] == ids


def _is_update(cls: type[Any], operation: Operation) -> bool:
    before, after = operation.get("before"), operation.get("after")
    return (
        isinstance(operation.get("id"), str)
        and isinstance(before, dict)
        and isinstance(after, dict)
        and before.keys() == after.keys()
        and bool(after)
        and not after.keys() & {"id", "seq"}
        and could_be(cls, before)
        and could_be(cls, after)
        and _are_strings(operation.get("steps", []))
    )


def _is_delete(cls: type[Any], operation: Operation) -> bool:
    row = operation.get("row")
    return could_be_row(cls, row) and isinstance(row, dict) and row["id"] == operation.get("id")


def _are_strings(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


_SOUND: dict[str, Callable[[type[Any], Operation], bool]] = {
    "insert": _is_insert,
    "update": _is_update,
    "delete": _is_delete,
}
