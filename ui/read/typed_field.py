"""A field of words about the statement under the cursor, which changes while words are typed.

It saves itself like every typed field; words that could not be kept wait under their own key.
Enter keeps what was typed, Escape leaves what stood there when the keyboard came.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.keeping import forget_steps
from ui.widgets.typed_fields import TypedWords

MOST_LINES = 6
_NEVER_LEFT = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""The keyboard comes back from a menu, or from another window."""


class TypedField(TypedWords):
    """As high as its words. `committed` tells the key it was shown with, and the words."""

    committed = Signal(str, str)
    left = Signal()
    """Escape, or Enter: the analyst wants back to the article."""
    most_lines = MOST_LINES
    room = 18

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._key = ""
        self._stood = ""
        self._waiting: dict[str, str] = {}
        self.settled.connect(self._tell)

    def show_text(self, key: str, text: str) -> None:
        """Shows what is stored under a key. Words typed for another key are saved first."""
        if key == self._key:
            self.show_value(text)
            return
        self.commit()
        if super().is_pending():
            self._waiting[self._key] = self.toPlainText()
        self.forget_shown()
        self._key = key
        self.show_value(text)
        forget_steps(self)
        if key in self._waiting:
            self.setPlainText(self._waiting.pop(key))

    def commit(self) -> None:
        """Saves now what is not saved yet."""
        self.settle()
        for key, words in tuple(self._waiting.items()):
            if self._keeping.is_done(partial(self.committed.emit, key, words.strip())):
                del self._waiting[key]

    def is_pending(self) -> bool:
        """Whether something was typed, for this key or another, that is not kept."""
        return bool(self._waiting) or super().is_pending()

    def forget(self) -> None:
        """Lets go of what is not saved: its project is no longer open."""
        self._waiting.clear()
        self.forget_shown()
        self._key = ""

    def forget_shown(self) -> None:
        """Lets go of what was typed for the key that is shown."""
        super().forget()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in _NEVER_LEFT:
            self._stood = self.toPlainText()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document = self.document()
            over = (
                event.matches(QKeySequence.StandardKey.Undo) and not document.isUndoAvailable()
            ) or (event.matches(QKeySequence.StandardKey.Redo) and not document.isRedoAvailable())
            if over:
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (enter and not event.modifiers()):
            if event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._stood:
                # a pause may have kept some of it already: then this is kept over it
                self.setPlainText(self._stood)
            self.commit()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(160, self.height())

    def _put(self, text: str) -> None:
        self._stood = text
        super()._put(text)

    def _tell(self, words: str) -> None:
        if self._key:
            self.committed.emit(self._key, words)
