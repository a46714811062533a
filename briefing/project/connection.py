"""Opens project files: pragmas, the lock against a second writer, and what a file may not be.

The file alone is complete after every commit (rollback journal, `synchronous=EXTRA`), so copying or
mailing it never loses work. The lock beside it is held by the operating system and dies with the
process, however that ends.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from dataclasses import dataclass, field
from pathlib import Path

from filelock import FileLock, Timeout
from sqlite_utils import Database

from briefing.errors import ProjectError
from briefing.project.schema import APPLICATION_ID, FORMAT, migrations

_SQLITE_MAGIC = b"SQLite format 3\x00"
_BUSY_SECONDS = 5.0


@dataclass
class Connection:
    """An open project file. `why_read_only` is '' while it may be written."""

    db: Database
    path: Path
    why_read_only: str = ""
    notes: tuple[str, ...] = ()
    lock: FileLock | None = field(default=None, repr=False)

    def close(self) -> None:
        """Close the file and let the next one write."""
        self.db.close()
        release(self.lock)


def release(lock: FileLock | None) -> None:
    """Give the lock back and take its file away."""
    if lock is None:
        return
    # Unlinking while the lock is still held is safe: whoever takes a lock checks that the file it
    # locked is still the one at that path.
    if os.name == "posix":
        Path(lock.lock_file).unlink(missing_ok=True)
    lock.release()


def create_file(path: Path) -> Database:
    """Make an empty project at a path where nothing is yet, and return it open.

    Raises ProjectError when something is there or the place cannot be written.
    """
    if path.exists() or path.is_symlink():
        raise ProjectError(
            f"“{path.name}” is already there.", "Choose another name for the project."
        )
    try:
        db = _connect(path)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrations.apply(db)
        db.execute(f"PRAGMA user_version = {FORMAT}")
    except (sqlite3.Error, OSError) as error:
        path.unlink(missing_ok=True)
        raise ProjectError(
            f"“{path.name}” could not be made in {path.parent}: {reason(error)}.",
            "Choose a folder you may write to, with room on the disk.",
        ) from error
    return db


def open_file(path: Path, *, writing: bool = True) -> Connection:
    """Open an existing project, for writing where that is possible and otherwise for reading.

    Raises ProjectError when the file is missing, is not a project, or is damaged.
    """
    if not path.is_file():
        raise ProjectError(f"There is no project at {path}.")
    _check_magic(path)
    lock, why = (take_lock(path)) if writing else (None, "It was opened for reading.")
    try:
        db = _connect(path, read_only=bool(why))
        newer = _check_format(db, path)
        if newer and not why:
            db.close()
            db, why = _connect(path, read_only=True), newer
        notes = () if why else _migrate(db, path)
        if not why and not _writable(db):
            db.close()
            db, why = _connect(path, read_only=True), "The file is write-protected."
    except sqlite3.Error as error:
        release(lock)
        raise ProjectError(
            f"“{path.name}” is damaged and cannot be opened: {reason(error)}.",
            "Open a copy made earlier; this file was not changed.",
        ) from error
    except ProjectError:
        release(lock)
        raise
    return Connection(db, path, why, notes, lock)


def take_lock(path: Path) -> tuple[FileLock | None, str]:
    """The lock that lets this process write, or None and a sentence that says why not."""
    if not os.access(path, os.W_OK):
        return None, "The file is write-protected."
    lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=0, is_singleton=False)
    try:
        lock.acquire()
    except Timeout:
        return None, "It is open in another window, which is the one that writes."
    except OSError:
        return None, "Its folder is write-protected."
    return lock, ""


def reason(error: Exception) -> str:
    """What went wrong below us, in a few plain words."""
    text = str(error).lower()
    if "full" in text or "no space" in text:
        return "the disk is full"
    if "permission" in text or "unable to open" in text or "readonly" in text:
        return "the place is not writable"
    if "malformed" in text or "not a database" in text or "corrupt" in text:
        return "its contents are corrupt"
    if "locked" in text:
        return "another program is holding it"
    return text or type(error).__name__


def _connect(path: Path, *, read_only: bool = False) -> Database:
    mode = "ro" if read_only else "rwc"
    conn = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        timeout=_BUSY_SECONDS,
    )
    db = Database(conn, execute_plugins=False)
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA trusted_schema = OFF")
    db.execute("PRAGMA cell_size_check = ON")
    if not read_only:
        db.execute("PRAGMA journal_mode = DELETE")
        db.execute("PRAGMA synchronous = EXTRA")
    return db


def _check_magic(path: Path) -> None:
    try:
        with path.open("rb") as file:
            head = file.read(len(_SQLITE_MAGIC))
    except OSError as error:
        raise ProjectError(f"“{path.name}” cannot be read: {reason(error)}.") from error
    if head != _SQLITE_MAGIC:
        raise ProjectError(
            f"“{path.name}” is not a Sourceline project.",
            "To take an article in, import it into a project.",
        )


def _check_format(db: Database, path: Path) -> str:
    """A sentence when the file is newer than the program, '' otherwise."""
    if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise ProjectError(f"“{path.name}” is a database, but not a Sourceline project.")
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if version > FORMAT:
        return "It was written by a newer Sourceline, so this one only reads it."
    db.execute("SELECT count(*) FROM brief").fetchone()
    return ""


def _migrate(db: Database, path: Path) -> tuple[str, ...]:
    if db.execute("PRAGMA user_version").fetchone()[0] == FORMAT:
        return ()
    version = db.execute("PRAGMA user_version").fetchone()[0]
    backup = path.with_name(f"{path.stem}.format-{version}{path.suffix}")
    shutil.copy2(path, backup)
    migrations.apply(db)
    db.execute(f"PRAGMA user_version = {FORMAT}")
    return (f"The project was brought up to date; the old file is kept as “{backup.name}”.",)


def _writable(db: Database) -> bool:
    try:
        db.execute("BEGIN IMMEDIATE")
        db.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        if "readonly" in str(error) or "unable to open" in str(error):
            return False
        raise
    return True
