"""A field of words that saves itself: after a pause in typing, or when the focus leaves it.

Undo belongs to the field while it has something of its own to take back, then to the document.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from ui.theme import current_theme

PAUSE_MS = 1000
MOST_LINES = 6


class TypedField(QPlainTextEdit):
    """As high as its words. `committed` tells the key it was shown with, and the words."""

    committed = Signal(str, str)
    left = Signal()
    """Escape, or Enter: the analyst wants back to the article."""

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._key = ""
        self._saved = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.commit)
        self.textChanged.connect(self._typed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def show_text(self, key: str, text: str) -> None:
        """Shows what is stored under a key. Words typed for another key are saved first."""
        if key != self._key:
            self.commit()
        elif text == self._saved and self.toPlainText() != text:
            # the answer to an older state, or to another field: what is being typed stays
            return
        self._key, self._saved = key, text
        if self.toPlainText() != text:
            self._pause.stop()
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
            self._fit()

    def commit(self) -> None:
        """Saves now what is not saved yet."""
        self._pause.stop()
        text = self.toPlainText().strip()
        if self._key and text != self._saved:
            self._saved = text
            self.committed.emit(self._key, text)

    def forget(self) -> None:
        """Lets go of what is not saved: its project is no longer open."""
        self._pause.stop()
        self._key, self._saved = "", ""

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
            self.commit()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.commit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def sizeHint(self) -> QSize:
        return QSize(160, self.height())

    def _typed(self) -> None:
        self._pause.start()

    def _fit(self) -> None:
        # a plain text document counts its height in lines
        lines = min(MOST_LINES, max(1, round(self.document().size().height())))
        line = QFontMetrics(self.font()).lineSpacing()
        self.setFixedHeight(lines * line + current_theme().px(18))
