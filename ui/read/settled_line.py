"""A line of words that is taken whole: with Enter, or when the focus leaves it. Escape gives back.

For names: what is half typed must never be stored as one.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, Qt
from PySide6.QtWidgets import QLineEdit, QWidget


class SettledLine(QLineEdit):
    """`settled` tells the words where they are others than were shown; `left` after Escape."""

    settled = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.editingFinished.connect(self._settle)

    def show_words(self, words: str) -> None:
        """Shows what is stored; what is being typed over just that stays."""
        if words == self._shown and self.hasFocus():
            return
        self._shown = words
        self.give_back()

    def give_back(self) -> None:
        """What was typed goes, what is stored comes back."""
        self.setText(self._shown)
        self.setCursorPosition(0)

    def commit(self) -> None:
        """Tells now what was typed and not told."""
        self._settle()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            over = (
                event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            ) or (event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable())
            if over:
                # the line has nothing to take back: undo is the project's
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.give_back()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _settle(self) -> None:
        words = self.text().strip()
        if words != self._shown.strip():
            self.settled.emit(words)
