"""Makes and opens project files: pragmas, the lock against a second writer, what a file may not be.

The file alone is complete after every commit (rollback journal, `synchronous=EXTRA`), so copying or
mailing it never loses work. The lock beside it is held by the operating system and dies with the
process, however that ends.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import stat
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from filelock import FileLock, Timeout
from sqlite_utils import Database

from briefing.errors import ProjectError
from briefing.project.blank import what_is_not_ours, write_tables
from briefing.project.schema import APPLICATION_ID, FORMAT, migrations

_SQLITE_MAGIC = b"SQLite format 3\x00"
_BUSY_SECONDS = 5.0
_LONGEST_NAME = 230
"""In bytes; most systems allow 255, and files beside the project have longer names than it."""


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


def create_file(path: Path, fill: Callable[[Database], None]) -> None:
    """Make a project at a path where nothing is yet; `fill` writes its first rows.

    It is built beside and given its name when it is whole, so that a kill leaves no half project.
    Raises ProjectError when something is there or the place cannot be written.
    """
    _check_place(path)
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        if path.exists() or path.is_symlink():
            raise FileExistsError
        _build(beside, fill)
        _give_name(beside, path)
    except FileExistsError as error:
        raise ProjectError(
            f"“{path.name}” is already there.", "Choose another name for the project."
        ) from error
    except (sqlite3.Error, OSError) as error:
        raise ProjectError(
            f"“{path.name}” could not be made in {path.parent}: {reason(error)}.",
            "Choose a folder you may write to, with room on the disk.",
        ) from error
    finally:
        _discard(beside)


def _check_place(path: Path) -> None:
    """Refuse in plain words what the database would refuse in its own."""
    if len(os.fsencode(path.name)) > _LONGEST_NAME:
        raise ProjectError(
            f"“{path.name[:40]}…” could not be made: the name is too long.", "Choose a shorter one."
        )
    if not path.parent.is_dir():
        folder = path.absolute().parent.name
        raise ProjectError(
            f"“{path.name}” could not be made: the folder “{folder}” does not exist.",
            "Create the folder or choose another.",
        )


def _build(path: Path, fill: Callable[[Database], None]) -> None:
    _discard(path)
    db = _connect(path)
    try:
        # Nobody relies on this file yet: one flush at the end is enough.
        db.execute("PRAGMA synchronous = OFF")
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        write_tables(db)
        db.execute(f"PRAGMA user_version = {FORMAT}")
        fill(db)
    finally:
        db.close()
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _give_name(beside: Path, path: Path) -> None:
    """Let the finished file appear at its path, unless something has appeared there meanwhile."""
    try:
        path.hardlink_to(beside)
    except FileExistsError:
        raise
    except OSError:
        # No hard links on this file system, such as on a memory stick.
        if path.exists():
            raise FileExistsError from None
        beside.rename(path)
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _discard(beside: Path) -> None:
    for leftover in (beside, beside.with_name(f"{beside.name}-journal")):
        # A name that is impossible, or a folder that is gone, leaves nothing to discard.
        with contextlib.suppress(OSError):
            leftover.unlink()


def open_file(path: Path, *, writing: bool = True) -> Connection:
    """Open an existing project, for writing where that is possible and otherwise for reading.

    Raises ProjectError when the file is missing, is not a project, or is damaged.
    """
    _check_magic(path)
    lock, why = take_lock(path) if writing else (None, "It was opened for reading.")
    connection = Connection(Database(memory=True, execute_plugins=False), path, why, (), lock)
    try:
        _open(connection)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        connection.close()
        raise ProjectError(
            f"“{path.name}” cannot be opened: {reason(error)}.",
            "Open a copy made earlier; this file was not changed.",
        ) from error
    except BaseException:
        connection.close()
        raise
    return connection


def _open(connection: Connection) -> None:
    """Connect for writing, or for reading where something speaks against it."""
    path = connection.path
    if connection.why_read_only:
        _recover(path)
    _reconnect(connection, connection.why_read_only)
    newer = _check_format(connection.db, path)
    if newer and not connection.why_read_only:
        _reconnect(connection, newer)
    if not connection.why_read_only and not _writable(connection.db):
        _reconnect(connection, "The file is write-protected.")
    if not connection.why_read_only:
        connection.notes = _migrate(connection.db, path)


def _reconnect(connection: Connection, why_read_only: str) -> None:
    """Connect anew; who only reads keeps nobody from writing."""
    connection.db.close()
    connection.why_read_only = why_read_only
    connection.db = _connect(connection.path, read_only=bool(why_read_only))
    if why_read_only:
        release(connection.lock)
        connection.lock = None


def _recover(path: Path) -> None:
    """Take back what a killed writer left half done: a connection that only reads may not."""
    if path.with_name(f"{path.name}-journal").exists() and os.access(path, os.W_OK):
        db = _connect(path)
        try:
            db.execute("SELECT count(*) FROM sqlite_master").fetchone()
        finally:
            db.close()


def take_lock(path: Path) -> tuple[FileLock | None, str]:
    """The lock that lets this process write, or None and a sentence that says why not."""
    if not os.access(path, os.W_OK):
        return None, "The file is write-protected."
    lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=0, is_singleton=False)
    try:
        lock.acquire()
    except Timeout:
        return None, "It is open in another window, which is the one that writes."
    except (OSError, NotImplementedError):
        return None, "Its folder is write-protected."
    return lock, ""


def reason(error: Exception) -> str:
    """What went wrong below us, in a few plain words."""
    text = str(error).lower()
    if "full" in text or "no space" in text:
        return "the disk is full"
    if "i/o error" in text or "input/output" in text:
        return "the disk did not take it, or could not be read"
    if "name too long" in text:
        return "the name is too long"
    if "symbolic links" in text:
        return "it is a link that leads nowhere"
    if "permission" in text or "unable to open" in text or "readonly" in text:
        return "the place is not writable"
    if any(word in text for word in ("malformed", "not a database", "corrupt", "decode")):
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
    db.execute("PRAGMA cell_size_check = ON")
    if not read_only:
        db.execute("PRAGMA journal_mode = DELETE")
        db.execute("PRAGMA synchronous = EXTRA")
    return db


def _check_magic(path: Path) -> None:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise ProjectError(f"“{path.name}” is a folder, not a project.")
        if not stat.S_ISREG(mode):
            # To open a pipe is to wait for whoever writes into it.
            raise ProjectError(f"“{path.name}” is a pipe or a device, not a project.")
        with path.open("rb") as file:
            head = file.read(len(_SQLITE_MAGIC))
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise ProjectError(f"There is no project at {path}.") from error
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
    if version < 1:
        raise ProjectError(
            f"“{path.name}” is damaged: it does not say in which format it is.",
            "Open a copy made earlier; this file was not changed.",
        )
    if version == FORMAT:
        _check_schema(db, path)
    if not db.execute("SELECT count(*) FROM brief").fetchone()[0]:
        raise ProjectError(f"“{path.name}” is damaged: it holds no brief.")
    return ""


def _check_schema(db: Database, path: Path) -> None:
    """Refuse a file in which something stands that the program did not make.

    What a newer program made is not known here; such a file is only read, and no trigger fires.
    """
    wrong = what_is_not_ours(db)
    if wrong:
        raise ProjectError(
            f"“{path.name}” cannot be trusted: {wrong}.",
            "Ask whoever sent it, or open a copy made earlier; this file was not changed.",
        )


def _migrate(db: Database, path: Path) -> tuple[str, ...]:
    if db.execute("PRAGMA user_version").fetchone()[0] == FORMAT:
        return ()
    version = db.execute("PRAGMA user_version").fetchone()[0]
    backup = path.with_name(f"{path.stem}.format-{version}{path.suffix}")
    shutil.copy2(path, backup)
    migrations.apply(db)
    db.execute(f"PRAGMA user_version = {FORMAT}")
    _check_schema(db, path)
    return (f"The project was brought up to date; the old file is kept as “{backup.name}”.",)


def _writable(db: Database) -> bool:
    try:
        db.execute("BEGIN IMMEDIATE")
        db.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        if "readonly" in str(error) or "unable to open" in str(error):
            return False
        if "locked" in str(error):
            # Another program, such as a backup, reads it just now; commands will say so themselves.
            return True
        raise
    return True
