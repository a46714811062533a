"""A large button with a title and a sentence: the ways to begin, a template, an export format."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
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
        # as high as its neighbours
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def title(self) -> str:
        """Its title."""
        return self._title

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(244), theme.px(101))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # in large letters a title takes two lines, a sentence three
        _title, sentence = self._places()
        needed = sentence.bottom() + current_theme().px(PAD)
        self.setMinimumHeight(max(needed, self.sizeHint().height()))

    def _places(self) -> tuple[QRect, QRect]:
        """Where the title stands, and below it the sentence."""
        theme = current_theme()
        pad = theme.px(PAD)
        room = QRect(pad, pad, self.width() - 2 * pad, 1000)
        title = QFontMetrics(_title_font()).boundingRect(room, WRAP, self._title)
        room.setTop(title.bottom() + theme.px(4))
        sentence = QFontMetrics(theme.interface_font()).boundingRect(room, WRAP, self._sentence)
        # painted in the width they were measured in, so that they wrap alike
        for place in (title, sentence):
            place.setWidth(room.width())
        return title, sentence

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        box = QRectF(self.rect())
        fill = theme.colour(Role.HOVER if self.underMouse() or self.isDown() else Role.CHROME)
        loud = self.isChecked() or self.underMouse()
        paint_box(painter, box, 9, pen(theme.colour(Role.ACCENT if loud else Role.LINE)), fill)
        if self.hasFocus():
            paint_focus_ring(painter, box, theme, 9)
        title, sentence = self._places()
        painter.setFont(_title_font())
        painter.setPen(theme.colour(Role.INK))
        painter.drawText(title, WRAP, self._title)
        painter.setFont(theme.interface_font())
        painter.setPen(theme.colour(Role.QUIET))
        painter.drawText(sentence, WRAP, self._sentence)


def _title_font() -> QFont:
    return current_theme().interface_font(15, bold=True)
