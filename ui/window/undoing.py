"""Undo and redo: they belong to the focused field of text first, then to the project.

(The idea is Gaphor's.) A field whose own history is empty lets the keys pass to the project.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget


class History(Protocol):
    """Something with steps: a field of text."""

    def undo(self) -> None: ...

    def redo(self) -> None: ...


def _own_steps(widget: QObject | None) -> tuple[History | None, bool, bool]:
    """A field of text, and whether it has something to undo and to redo."""
    if isinstance(widget, QLineEdit):
        return widget, widget.isUndoAvailable(), widget.isRedoAvailable()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        document = widget.document()
        return widget, document.isUndoAvailable(), document.isRedoAvailable()
    return None, False, False


class TextFirst(QObject):
    """Keeps an eye on the focused field. `undo()` and `redo()` are True where it had a step."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._field: QWidget | None = None
        app.focusChanged.connect(self._follow)

    def undo(self) -> bool:
        """Takes a step of typing back."""
        field, can_undo, _ = _own_steps(QApplication.focusWidget())
        if field is not None and can_undo:
            field.undo()
        return can_undo

    def redo(self) -> bool:
        """Does a step of typing again."""
        field, _, can_redo = _own_steps(QApplication.focusWidget())
        if field is not None and can_redo:
            field.redo()
        return can_redo

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            _, can_undo, can_redo = _own_steps(watched)
            undo = event.matches(QKeySequence.StandardKey.Undo) and not can_undo
            redo = event.matches(QKeySequence.StandardKey.Redo) and not can_redo
            if undo or redo:
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if _own_steps(new)[0] is not None and new is not None:
            new.installEventFilter(self)
