"""The one place where the window meets the project: panels hand it commands, it tells of changes.

Workspaces never know each other; they meet through this object's signals. It shows nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from briefing.clock import Clock, SystemClock
from briefing.errors import BriefingError

if TYPE_CHECKING:
    from briefing.project.changes import ChangeSet
    from briefing.project.command import Command
    from briefing.project.document import Document, Rows

P = ParamSpec("P")
R = TypeVar("R")


class Workbench(QObject):
    """Holds the open document and runs every command of every panel.

    `changed` carries a ChangeSet after each command, undo or redo; `opened` comes after another
    project took the old one's place (or none did); `refused` carries the sentence and the hint of a
    command that was not done; `renamed` says that another analyst's grades are the own ones now.
    The other signals ask the window to go somewhere, or for a form: `provenance_wanted` for where
    an article comes from, `removal_wanted` whether it shall go, `marking_wanted` for a new marking,
    with a function to tell its code to. `draft_wanted` has the suggestions laid out, from wherever.
    `stepped` carries the ChangeSet of an undo or redo, once everybody has heard of the change.
    """

    changed = Signal(object)
    opened = Signal()
    renamed = Signal()
    refused = Signal(str, str)
    statement_wanted = Signal(str)
    section_wanted = Signal(str)
    article_wanted = Signal(str)
    workspace_wanted = Signal(str)
    provenance_wanted = Signal(str)
    removal_wanted = Signal(str)
    marking_wanted = Signal(object)
    draft_wanted = Signal()
    stepped = Signal(object)

    def __init__(self, analyst: str, clock: Clock | None = None, parent: QObject | None = None):
        super().__init__(parent)
        self._clock = clock or SystemClock()
        self._document: Document | None = None
        self.analyst = analyst

    @property
    def is_open(self) -> bool:
        return self._document is not None

    @property
    def path(self) -> Path | None:
        """The open project's file."""
        return self._document.path if self._document else None

    @property
    def why_read_only(self) -> str:
        """A sentence why nothing can be changed, '' when it can."""
        return self._document.why_read_only if self._document else ""

    def may_be_taken_over(self) -> bool:
        """Whether the open project could be opened for writing by now, and was not before."""
        return self._document is not None and self._document.may_be_taken_over()

    def create(self, path: Path, title: str = "") -> None:
        """Make a project and open it. Raises ProjectError."""
        # imported with the first project: the start page does not wait for a database
        from briefing.project.document import Document

        self._take(Document.create(path, title=title, analyst=self.analyst, clock=self._clock))

    def open(self, path: Path) -> tuple[str, ...]:
        """Open a project; returns sentences about what opening did. Raises ProjectError."""
        from briefing.project.document import Document

        document = Document.open(path, analyst=self.analyst, clock=self._clock)
        self._take(document)
        return document.notes

    def close(self) -> None:
        """Close the project; everything is already saved."""
        if self._document:
            self._document.close()
            self._document = None
            self.opened.emit()

    def ask(self, query: Callable[Concatenate[Rows, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run one of the functions of `briefing.project.queries` on the open project."""
        return self._open_document().ask(query, *args, **kwargs)

    def run(self, command: Command) -> ChangeSet | None:
        """Do it, or say through `refused` why not and return None."""
        try:
            return self.attempt(command)
        except BriefingError as error:
            self.refused.emit(error.sentence, error.hint)
            return None

    def attempt(self, command: Command) -> ChangeSet:
        """Do it. Raises BriefingError: for panels that say the sentence beside what it is about."""
        return self._open_document().run(command)

    def rename_analyst(self, name: str) -> None:
        """Another name beside grades and steps, from now on. `renamed` where a project is open."""
        self.analyst = name
        if self._document:
            self._document.analyst = name
            self.renamed.emit()

    @property
    def undo_label(self) -> str | None:
        return self._document.undo_label if self._document else None

    @property
    def redo_label(self) -> str | None:
        return self._document.redo_label if self._document else None

    def undo(self) -> None:
        """Take the last step back."""
        self._step(lambda document: document.undo())

    def redo(self) -> None:
        """Do the last step taken back again."""
        self._step(lambda document: document.redo())

    def _step(self, step: Callable[[Document], ChangeSet | None]) -> None:
        try:
            changes = step(self._open_document())
        except BriefingError as error:
            self.refused.emit(error.sentence, error.hint)
            return
        if changes:
            self.stepped.emit(changes)

    def _take(self, document: Document) -> None:
        if self._document:
            self._document.close()
        self._document = document
        document.subscribe(self._hear)
        self.opened.emit()

    def _hear(self, changes: ChangeSet) -> None:
        if changes:
            self.changed.emit(changes)

    def _open_document(self) -> Document:
        if self._document is None:
            raise RuntimeError("No project is open.")
        return self._document
