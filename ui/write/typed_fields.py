"""Fields that tell what was typed after a pause or when the keyboard leaves, and undo twice over.

Undo belongs to the field first; with nothing left to take back in it, `undo_asked` hands it on.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui.theme import current_theme

PAUSE_MS = 1000


class TypedLine(QLineEdit):
    """One line. `settled` carries its text when that is another than was shown."""

    settled = Signal(str)
    undo_asked = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setPlaceholderText(placeholder)
        self._pause = _pause(self)
        self._pause.timeout.connect(self.settle)
        self.textEdited.connect(lambda _text: self._pause.start())
        self.returnPressed.connect(self.settle)

    def show_value(self, text: str) -> None:
        """Shows a text without telling anyone, unless something else is being typed."""
        if not self._pause.isActive():
            self._shown = text
            if text != self.text():
                self.setText(text)

    def settle(self) -> None:
        """Tells what was typed, now."""
        self._pause.stop()
        if self.text() != self._shown and not self.isReadOnly():
            self._shown = self.text()
            self.settled.emit(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
            self.undo_asked.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.settle()


class TypedWords(QPlainTextEdit):
    """Several lines, as high as they are; Tab leaves."""

    settled = Signal(str)
    typing = Signal(str)
    undo_asked = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pause = _pause(self)
        self._pause.timeout.connect(self.settle)
        self.textChanged.connect(self._changed)
        self._fit()

    def show_value(self, text: str) -> None:
        """Shows a text without telling anyone, unless something else is being typed."""
        if not self._pause.isActive():
            self._shown = text
            if text != self.toPlainText():
                self.setPlainText(text)
                self._pause.stop()

    def settle(self) -> None:
        """Tells what was typed, now."""
        self._pause.stop()
        if self.toPlainText() != self._shown and not self.isReadOnly():
            self._shown = self.toPlainText()
            self.settled.emit(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        undo = event.matches(QKeySequence.StandardKey.Undo)
        if undo and not self.document().isUndoAvailable():
            self.undo_asked.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.settle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _changed(self) -> None:
        self._fit()
        if self.toPlainText() != self._shown:
            self._pause.start()
            self.typing.emit(self.toPlainText())

    def _fit(self) -> None:
        # a QPlainTextEdit's document counts its height in lines
        lines = max(1, round(self.document().size().height()))
        high = lines * QFontMetrics(self.font()).lineSpacing()
        self.setFixedHeight(high + current_theme().px(20))


def _pause(parent: QObject) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(PAUSE_MS)
    return timer
