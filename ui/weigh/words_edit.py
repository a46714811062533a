"""A few lines of words in a form, as high as they need; tells when the keyboard leaves it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.theme import current_theme

FEWEST, MOST = 2, 9


class WordsEdit(QPlainTextEdit):
    """`typed` on every change by hand, `left` when the focus goes elsewhere."""

    typed = Signal()
    left = Signal()
    entered = Signal()
    """Enter, while it `hands_on` its Enter; Shift+Enter then begins a new line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self._filling = False
        self.hands_on = False
        self.textChanged.connect(self._hear)
        self._fit()

    def fill(self, text: str) -> None:
        """Sets the words without telling anybody."""
        self._filling = True
        self.setPlainText(text)
        self._filling = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if enter and self.hands_on and not shift:
            self.entered.emit()
        elif enter and shift:
            # a line of its own, where Qt would only break the one there is
            self.insertPlainText("\n")
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _hear(self) -> None:
        self._fit()
        if not self._filling:
            self.typed.emit()

    def _fit(self) -> None:
        lines = round(self.document().size().height())
        shown = max(FEWEST, min(MOST, lines))
        bar = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            bar.ScrollBarAsNeeded if lines > MOST else bar.ScrollBarAlwaysOff
        )
        margins = round(2 * self.document().documentMargin()) + current_theme().px(10)
        self.setFixedHeight(shown * self.fontMetrics().lineSpacing() + margins)
