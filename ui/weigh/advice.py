"""What stands under an open editor: how its words are understood, or why they are not."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Role, current_theme
from ui.widgets.labels import QuietLabel
from ui.widgets.painting import paint_box, pen


class Advice(QuietLabel):
    """A sentence on a ground of its own; a wrong one is red and has a red edge."""

    def __init__(self, words: str, parent: QWidget, *, wrong: bool) -> None:
        super().__init__(words, parent, px=12)
        self._room = parent
        self._wrong = wrong
        self.setProperty("tone", "error" if wrong else "quiet")
        theme = current_theme()
        self.setContentsMargins(theme.px(9), theme.px(6), theme.px(9), theme.px(7))

    def place_under(self, editor: QWidget) -> None:
        """Under the editor, or over it where there is no room below; inside their parent always."""
        theme, room = current_theme(), self._room
        words = self.fontMetrics().horizontalAdvance(self.text()) + theme.px(22)
        self.setFixedWidth(min(words, theme.px(330), room.width() - theme.px(16)))
        self.setFixedHeight(self.heightForWidth(self.width()))
        top = editor.geometry().bottom() + theme.px(4)
        if top + self.height() > room.height() and editor.y() > self.height():
            top = editor.y() - self.height() - theme.px(4)
        left = min(editor.x(), room.width() - self.width() - theme.px(8))
        self.move(max(0, left), top)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        edge = theme.colour(Role.ERROR if self._wrong else Role.EDGE)
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), 5, pen(edge), theme.colour(Role.RAISED))
        painter.end()
        super().paintEvent(event)
