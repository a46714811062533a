"""The one door: every change to a project goes through `Document.run`, and listeners hear of it.

One document is one connection on one thread. Outside a transaction its connection refuses to write.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from briefing.clock import Clock, SystemClock
from briefing.errors import CommandError, ProjectError, ReadOnlyError
from briefing.project import journal
from briefing.project.changes import ChangeSet, Origin
from briefing.project.command import Command
from briefing.project.concerned import statements_concerned
from briefing.project.connection import Connection, create_file, make_unkept, open_file, reason
from briefing.project.database import Database
from briefing.project.images import Operation
from briefing.project.lock import OPEN_ELSEWHERE, is_free
from briefing.project.outset import write_outset
from briefing.project.transaction import Transaction

P = ParamSpec("P")
R = TypeVar("R")
Listener = Callable[[ChangeSet], None]
Rows = Database
"""What the functions of `briefing.project.queries` read from."""


class Document:
    """An open project: run commands, undo, redo, ask questions, listen."""

    def __init__(self, connection: Connection, analyst: str, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock
        self._listeners: list[Listener] = []
        self._may_redo = True  # until an edit has shown that nothing is left to do again
        self.analyst = analyst
        self._db.execute("PRAGMA query_only = ON")

    @classmethod
    def create(
        cls, path: Path, *, title: str = "", analyst: str = "", clock: Clock | None = None
    ) -> Document:
        """Make a new project with an empty brief. Raises ProjectError if something is there."""
        clock = clock or SystemClock()
        title = title or os.fsencode(path.stem).decode("utf-8", "replace")
        create_file(path, lambda db: write_outset(db, title, clock))
        return cls.open(path, analyst=analyst, clock=clock)

    @classmethod
    def unkept(cls, *, title: str, analyst: str = "", clock: Clock | None = None) -> Document:
        """A new project that is never a file and is gone when it is closed."""
        clock = clock or SystemClock()
        connection = make_unkept(lambda db: write_outset(db, title, clock))
        return cls(connection, analyst, clock)

    @classmethod
    def open(
        cls, path: Path, *, analyst: str = "", clock: Clock | None = None, writing: bool = True
    ) -> Document:
        """Open a project; `why_read_only` says so when it can only be read.

        Raises ProjectError when the file is missing, not a project, or damaged.
        """
        return cls(open_file(path, writing=writing), analyst, clock or SystemClock())

    @property
    def path(self) -> Path:
        return self._connection.path

    @property
    def why_read_only(self) -> str:
        """A sentence why this document cannot be changed, '' when it can."""
        return self._connection.why_read_only

    def may_be_taken_over(self) -> bool:
        """Whether the window that kept this one from writing has closed the project since."""
        return self.why_read_only == OPEN_ELSEWHERE and is_free(self.path)

    @property
    def notes(self) -> tuple[str, ...]:
        """Sentences about what opening did, such as bringing an old file up to date."""
        return self._connection.notes

    def close(self) -> None:
        """Close the file. Everything acknowledged is already in it."""
        self._connection.close()

    def __enter__(self) -> Document:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Hear of every change; call what is returned to hear no more."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def ask(
        self, query: Callable[Concatenate[Database, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Run one of the functions of `briefing.project.queries` on this project.

        Raises ProjectError when the file cannot be read.
        """
        try:
            return query(self._db, *args, **kwargs)
        except UnicodeEncodeError as error:
            raise CommandError("The text holds a character that cannot be looked for.") from error
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise ProjectError(
                f"The project could not be read: {reason(error)}.",
                "See what is wrong with “verify”, or open a copy made earlier.",
            ) from error

    def run(self, command: Command) -> ChangeSet:
        """Do it, durably, as one step of undo. Raises without having changed anything."""
        with self._writing() as tx:
            command.apply(tx)
            if tx.operations:
                self._record(command, tx)
        if tx.operations and type(command).__name__ not in journal.FACTS:
            self._may_redo = False
        return self._tell(command.label, Origin.RUN, tx.operations, tx.concerns.statements)

    @property
    def undo_label(self) -> str | None:
        """What undo would take back, or None."""
        return self.ask(journal.next_label, "done")

    @property
    def redo_label(self) -> str | None:
        """What redo would do again, or None."""
        return self.ask(journal.next_label, "undone")

    def undo(self) -> ChangeSet | None:
        """Take the last step back; None when there is none."""
        return self._step(journal.undo, Origin.UNDO)

    def redo(self) -> ChangeSet | None:
        """Do the last step taken back again; None when there is none."""
        return self._step(journal.redo, Origin.REDO)

    @property
    def _db(self) -> Database:
        return self._connection.db

    def _step(
        self,
        step: Callable[[Database], tuple[str, list[Operation]] | None],
        origin: Origin,
    ) -> ChangeSet | None:
        with self._writing():
            # Rows go back in the order they came; children may stand before parents until commit.
            self._db.execute("PRAGMA defer_foreign_keys = ON")
            done = step(self._db)
        self._may_redo = True
        if done is None:
            return None
        return self._tell(done[0], origin, done[1], self.ask(statements_concerned, done[1]))

    def _record(self, command: Command, tx: Transaction) -> None:
        if self._may_redo:
            journal.drop_undone(self._db, type(command).__name__)
        journal.record(
            self._db,
            uid=tx.new_id(),
            at=tx.now(),
            analyst=self.analyst,
            command=type(command).__name__,
            label=command.label,
            merge_key=getattr(command, "merge_key", ""),
            operations=tx.operations,
        )

    @contextmanager
    def _writing(self) -> Iterator[Transaction]:
        if self.why_read_only:
            raise ReadOnlyError(f"This project is open for reading only. {self.why_read_only}")
        tx = Transaction(self._db, self._clock, self.analyst)
        self._db.execute("PRAGMA query_only = OFF")
        try:
            self._db.execute("BEGIN IMMEDIATE")
            yield tx
            self._db.execute("COMMIT")
        except sqlite3.IntegrityError as error:
            self._roll_back()
            raise CommandError(_why_refused(error), "Nothing was changed.") from error
        except UnicodeEncodeError as error:
            self._roll_back()
            raise CommandError("The text holds a character that cannot be stored.") from error
        except (sqlite3.Error, UnicodeDecodeError) as error:
            self._roll_back()
            raise ProjectError(
                f"The change was not saved: {reason(error)}.", "What was there before is unharmed."
            ) from error
        except BaseException:
            self._roll_back()
            raise
        finally:
            tx.close()
            self._db.execute("PRAGMA query_only = ON")

    def _roll_back(self) -> None:
        # SQLite may have rolled back by itself; where even that fails, the next opening does it.
        if self._db.conn.in_transaction:
            with suppress(sqlite3.Error):
                self._db.execute("ROLLBACK")

    def _tell(
        self, label: str, origin: Origin, operations: list[Operation], concerned: Iterable[str]
    ) -> ChangeSet:
        changes = ChangeSet(label, origin, journal.touched(operations), frozenset(concerned))
        for listener in tuple(self._listeners):
            listener(changes)
        return changes


def _why_refused(error: sqlite3.IntegrityError) -> str:
    text = str(error)
    if "FOREIGN KEY" in text:
        return "That refers to something that is not in the project."
    if "UNIQUE" in text:
        return "That is already in the project."
    return f"The project refused it: {text}."
