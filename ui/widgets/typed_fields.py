"""Fields that keep what is typed in them: one line, or several.

With nothing left to take back in a field, `undo_asked` hands undo on.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui.theme import current_theme
from ui.widgets.keeping import Keeping, KeepsItself, has_steps


class _Typed(KeepsItself):
    """`settled` carries the words when they are others than were shown; what both fields do."""

    settled: Signal
    undo_asked: Signal

    def _begin(self) -> None:
        self._keeping = Keeping(self, lambda: self._words().strip())
        self._keeping.told.connect(self.settled)

    def show_value(self, text: str) -> None:
        """Shows a text without telling anyone, unless something else is being typed."""
        if self.is_pending():
            return
        self._keeping.take(text.strip())
        shown = self._words()
        # a space at the end is the beginning of the next word
        if text != shown and not (self.hasFocus() and shown.strip() == text):
            self._put(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo) and not has_steps(self):
            self.undo_asked.emit()
        else:
            super().keyPressEvent(event)

    def _words(self) -> str:
        raise NotImplementedError

    def _put(self, text: str) -> None:
        raise NotImplementedError


class TypedLine(_Typed, QLineEdit):
    """One line."""

    settled = Signal(str)
    undo_asked = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self._begin()
        self.textEdited.connect(lambda _text: self._keeping.wait())
        self.returnPressed.connect(self.settle)

    def _words(self) -> str:
        return self.text()

    def _put(self, text: str) -> None:
        self.setText(text)


class TypedWords(_Typed, QPlainTextEdit):
    """Several lines, as high as they are; Tab leaves."""

    settled = Signal(str)
    typing = Signal(str)
    undo_asked = Signal()
    least_lines = 1
    most_lines = 1000
    room = 20
    """What the frame and the margins take of the height."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._begin()
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def _words(self) -> str:
        return self.toPlainText()

    def _put(self, text: str) -> None:
        self.setPlainText(text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _changed(self) -> None:
        self._fit()
        if self._keeping.is_pending():
            self._keeping.wait()
            self.typing.emit(self.toPlainText())

    def _fit(self) -> None:
        # a QPlainTextEdit's document counts its height in lines
        lines = min(self.most_lines, max(self.least_lines, round(self.document().size().height())))
        high = lines * QFontMetrics(self.font()).lineSpacing()
        self.setFixedHeight(high + current_theme().px(self.room))
