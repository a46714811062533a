"""A line to search in: a magnifier, a cross to clear, Escape clears first and leaves second."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme import Role
from ui.theme.icons import icon

PAUSE_MS = 150
BEHIND_SIGN = 9
"""What the style sheet puts between a sign in a line and its words, in pixels."""


class SearchField(QLineEdit):
    """`searched` after a short pause in typing, and at once on Enter."""

    searched = Signal(str)
    down_pressed = Signal()
    """Down: whoever shows the hits takes the focus."""

    def __init__(self, placeholder: str = "Search", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        # the magnifier brings a margin of its own: words stand behind it as in the bar on top
        self.setTextMargins(-BEHIND_SIGN, 0, 0, 0)
        self.addAction(icon("search", Role.QUIET), QLineEdit.ActionPosition.LeadingPosition)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._search)
        self.textChanged.connect(lambda _text: self._timer.start())
        self.returnPressed.connect(self._search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        else:
            super().keyPressEvent(event)

    def _search(self) -> None:
        self._timer.stop()
        self.searched.emit(self.text().strip())
