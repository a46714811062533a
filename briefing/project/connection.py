"""Makes and opens project files: pragmas, the lock against a second writer, what a file may not be.

The file alone is complete after every commit (rollback journal, `synchronous=EXTRA`), so copying or
mailing it never loses work. The lock beside it is held by the operating system and dies with the
process, however that ends.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from briefing.errors import ProjectError
from briefing.project.beside import discard, give_name
from briefing.project.blank import what_is_not_ours, write_tables
from briefing.project.database import APPLICATION_ID, FORMAT, Database
from briefing.project.lock import Lock, take_lock

_SQLITE_MAGIC = b"SQLite format 3\x00"
_BUSY_SECONDS = 5.0
_LONGEST_NAME = 230
"""In bytes; most systems allow 255, and files beside the project have longer names than it."""


@dataclass
class Connection:
    """An open project file. `why_read_only` is '' while it may be written.

    `path` leads to the file itself, whatever links it was opened through.
    """

    db: Database
    path: Path
    why_read_only: str = ""
    notes: tuple[str, ...] = ()
    lock: Lock | None = field(default=None, repr=False)

    def close(self) -> None:
        """Close the file and let the next one write."""
        self.db.close()
        self.release()

    def release(self) -> None:
        """Let the next one write; what is read goes on being read."""
        if self.lock:
            self.lock.release()
        self.lock = None


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
        give_name(beside, path)
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
        discard(beside)


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


def make_unkept(fill: Callable[[Database], None]) -> Connection:
    """A project in memory, of whose work only the result is kept; `fill` as in `create_file`."""
    db = _in_memory()
    try:
        _furnish(db, fill)
    except BaseException:
        db.close()
        raise
    return Connection(db, Path(":memory:"))


def _build(path: Path, fill: Callable[[Database], None]) -> None:
    discard(path)
    db = _connect(path)
    try:
        # Nobody relies on this file yet: one flush at the end is enough.
        db.execute("PRAGMA synchronous = OFF")
        _furnish(db, fill)
    finally:
        db.close()
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _furnish(db: Database, fill: Callable[[Database], None]) -> None:
    """Make an empty database a project."""
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    write_tables(db)
    db.execute(f"PRAGMA user_version = {FORMAT}")
    fill(db)


def open_file(path: Path, *, writing: bool = True) -> Connection:
    """Open an existing project, for writing where that is possible and otherwise for reading.

    Raises ProjectError when the file is missing, is not a project, or is damaged.
    """
    _check_magic(path)
    # The lock stands beside the file itself: two names of one file must not be two files to write.
    path = Path(os.path.realpath(path))
    lock, why = take_lock(path) if writing else (None, "It was opened for reading.")
    connection = Connection(_in_memory(), path, why, (), lock)
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
        connection.notes = _brought_up_to_date(connection.db, path)


def _reconnect(connection: Connection, why_read_only: str) -> None:
    """Connect anew; who only reads keeps nobody from writing."""
    connection.db.close()
    connection.why_read_only = why_read_only
    connection.db = _connect(connection.path, read_only=bool(why_read_only))
    if why_read_only:
        connection.release()


def _recover(path: Path) -> None:
    """Take back what a killed writer left half done: a connection that only reads may not."""
    if path.with_name(f"{path.name}-journal").exists() and os.access(path, os.W_OK):
        db = _connect(path)
        try:
            db.execute("SELECT count(*) FROM sqlite_master").fetchone()
        finally:
            db.close()


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
    db = Database(conn)
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA cell_size_check = ON")
    if not read_only:
        db.execute("PRAGMA journal_mode = DELETE")
        db.execute("PRAGMA synchronous = EXTRA")
    return db


def _in_memory() -> Database:
    db = Database(sqlite3.connect(":memory:", isolation_level=None))
    db.execute("PRAGMA foreign_keys = ON")
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
    except PermissionError as error:
        raise ProjectError(
            f"“{path.name}” may not be read.", "Ask whoever it belongs to for the right to."
        ) from error
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


def _brought_up_to_date(db: Database, path: Path) -> tuple[str, ...]:
    """Make an older file one of this format; what the analyst should know of it."""
    if db.execute("PRAGMA user_version").fetchone()[0] == FORMAT:
        return ()
    from briefing.project.migrating import bring_file_up_to_date

    try:
        return (bring_file_up_to_date(db, path),)
    except OSError as error:
        raise ProjectError(
            f"“{path.name}” is of an older format, and no copy of it could be kept beside it:"
            f" {reason(error)}.",
            "The file was not changed. Make room in its folder, or copy it to another.",
        ) from error


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
