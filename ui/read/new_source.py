"""The line for the name of a source that nothing is attributed to yet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.read.settled_line import SettledLine
from ui.widgets.labels import QuietLabel


class NewSource(QWidget):
    """`named` when Enter was pressed on a name; `say` tells why it was not taken."""

    named = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = SettledLine(self)
        self.name.setAccessibleName("Name of the new source")
        self.name.setPlaceholderText("Name, Enter adds it")
        self.name.returnPressed.connect(self._take)
        self.name.left.connect(self.hide)
        self.message = QuietLabel(px=12)
        self.message.setProperty("tone", "error")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.name)
        column.addWidget(self.message)
        self.hide()

    def ask(self) -> None:
        """Opens the line, empty."""
        self.name.clear()
        self.say("")
        self.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, sentence: str) -> None:
        """Says why a name was not taken; '' takes it back."""
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))

    def _take(self) -> None:
        if self.name.text().strip():
            self.named.emit(self.name.text().strip())
