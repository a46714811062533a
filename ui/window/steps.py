"""The undo and redo actions, with the names of what they act on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from ui.actions import Actions
from ui.theme import current_theme
from ui.theme.icons import icon
from ui.window.notices import reading_only
from ui.window.undoing import TextFirst
from ui.workbench import Workbench

LONGEST = 26
"""Letters of a label on the button; its tool tip has all of them."""


class Steps(QObject):
    """`button_action` is the undo of the thin bar: it shows only what it would take back."""

    def __init__(
        self,
        workbench: Workbench,
        actions: Actions,
        commit: Callable[[], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workbench = workbench
        self._commit = commit
        self._undo, self._redo = actions["undo"], actions["redo"]
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._text_first = TextFirst(app, self)
        self.button_action = QAction(icon("undo-2"), "Undo", self)
        self.button_action.triggered.connect(self.undo_project)
        actions.bind("undo", self.undo)
        actions.bind("redo", self.redo)
        workbench.changed.connect(lambda _changes: self.show_labels())
        workbench.opened.connect(self.show_labels)
        self.show_labels()

    def undo(self) -> None:
        """In the focused field first, then in the project."""
        if not self._text_first.undo():
            self.undo_project()

    def redo(self) -> None:
        """In the focused field first, then in the project."""
        if not self._text_first.redo():
            self.redo_project()

    def undo_project(self) -> None:
        """The last step of the project, whatever field has the keyboard."""
        if self._workbench.is_open:
            # what was typed elsewhere and not kept yet is the last step
            self._commit()
            self._workbench.undo()

    def redo_project(self) -> None:
        """The last undone step, unless something was typed since: then there is none any more."""
        if self._workbench.is_open:
            self._commit()
            self._workbench.redo()

    def show_labels(self) -> None:
        """Names what undo and redo would do."""
        writing = self._workbench.is_open and not self._workbench.why_read_only
        undo = self._workbench.undo_label if writing else None
        redo = self._workbench.redo_label if writing else None
        # a field of text may have steps of its own, so undo is possible as soon as writing is
        self._undo.setEnabled(writing)
        self._redo.setEnabled(writing)
        self._undo.setText(f"Undo {undo}" if undo else "Undo")
        self._redo.setText(f"Redo {redo}" if redo else "Redo")
        for action in (self._undo, self._redo):
            action.setText(action.text().replace("&", "&&"))
        self.button_action.setEnabled(bool(undo))
        self.button_action.setText(_short(undo) if undo else "Undo")
        nothing = "There is nothing to undo."
        why = reading_only(self._workbench.why_read_only) or nothing
        self.button_action.setToolTip(f"Undo {undo}" if undo else why)


def _short(label: str) -> str:
    # large text leaves the thin bar room for fewer letters
    longest = round(LONGEST / current_theme().scale)
    shown = label if len(label) <= longest else label[: longest - 1].rstrip() + "…"
    return shown.replace("&", "&&")
