"""Brings a file of an older format up to date, after keeping a copy of it beside it.

The migrations and the new number of the format are one transaction: a file is of one format or of
the other, and never between. Loaded only where there is something to migrate.
"""

from __future__ import annotations

import filecmp
import os
import shutil
from pathlib import Path

from briefing.errors import ProjectError
from briefing.project.beside import discard, give_name
from briefing.project.blank import what_is_not_ours
from briefing.project.database import FORMAT, Database
from briefing.project.schema import bring_up_to_date


def bring_file_up_to_date(db: Database, path: Path) -> str:
    """Migrate the open file at `path`; a sentence that says where the old one is kept.

    Raises OSError where no copy can be kept, and ProjectError where the file is not as the program
    makes it; then nothing was changed.
    """
    # Before the transaction: to close another opening of the file would let go of its locks.
    backup = keep_copy(path, _format_of(db))
    db.execute("BEGIN IMMEDIATE")
    try:
        bring_up_to_date(db.conn)
        db.execute(f"PRAGMA user_version = {FORMAT}")
        if wrong := what_is_not_ours(db):
            raise ProjectError(
                f"“{path.name}” cannot be brought up to date: {wrong}.",
                "Open a copy made earlier; this file was not changed.",
            )
        db.execute("COMMIT")
    except BaseException:
        if db.conn.in_transaction:
            db.execute("ROLLBACK")
        raise
    return f"The project was brought up to date; the old file is kept as “{backup.name}”."


def keep_copy(path: Path, number: int) -> Path:
    """Copy a file of format `number` beside itself, durably; where the copy is.

    A copy that is there already is never replaced: one of the same bytes will do, and beside others
    this one gets a name of its own.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.copy")
    try:
        shutil.copy2(path, beside)
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        return _named(beside, path, f"{path.stem}.format-{number}")
    finally:
        discard(beside)


def _named(beside: Path, path: Path, name: str) -> Path:
    """Where the copy is that was made beside `path`: at this name, or at the first that is free."""
    backup = path.with_name(f"{name}{path.suffix}")
    again = 1
    while True:
        try:
            give_name(beside, backup)
        except FileExistsError:
            if not _is_same(beside, backup):
                again += 1
                backup = path.with_name(f"{name}-{again}{path.suffix}")
                continue
        return backup


def _is_same(one: Path, other: Path) -> bool:
    return other.is_file() and filecmp.cmp(one, other, shallow=False)


def _format_of(db: Database) -> int:
    number: int = db.execute("PRAGMA user_version").fetchone()[0]
    return number
