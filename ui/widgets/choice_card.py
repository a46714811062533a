"""A large button with a title and a sentence: the ways to begin, a template, an export format."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import Role, current_theme
from ui.widgets.painting import paint_box, paint_focus_ring, pen

WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeading)
PAD = 18


class ChoiceCard(QPushButton):
    """`clicked` as any button; checkable where one of several is chosen."""

    def __init__(self, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._sentence = sentence
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def title(self) -> str:
        """Its title."""
        return self._title

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(244), theme.px(101))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        box = QRectF(self.rect())
        fill = theme.colour(Role.HOVER if self.underMouse() or self.isDown() else Role.CHROME)
        loud = self.isChecked() or self.underMouse()
        paint_box(painter, box, 9, pen(theme.colour(Role.ACCENT if loud else Role.LINE)), fill)
        if self.hasFocus():
            paint_focus_ring(painter, box, theme, 9)
        pad = theme.px(PAD)
        room = self.rect().adjusted(pad, pad, -pad, -pad)
        font = theme.interface_font(15, bold=True)
        painter.setFont(font)
        painter.setPen(theme.colour(Role.INK))
        painter.drawText(room, WRAP, self._title)
        room = QRect(room)
        room.setTop(room.top() + QFontMetrics(font).height() + theme.px(4))
        painter.setFont(theme.interface_font())
        painter.setPen(theme.colour(Role.QUIET))
        painter.drawText(room, WRAP, self._sentence)
