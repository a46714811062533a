"""One project on the start page: its title, where and when, and a cross that takes it off."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import Role, current_theme
from ui.widgets.buttons import icon_button
from ui.widgets.painting import paint_box, paint_focus_ring

HEIGHT = 40
CROSS = 30


class RecentRow(QPushButton):
    """`clicked` opens it, `forgotten` takes it off the list (the cross, or Del)."""

    forgotten = Signal()

    def __init__(
        self, title: str, detail: str, *, there: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._detail = detail
        self._there = there
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if there:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._cross = icon_button("x", f"Take {title} off this list", self.forgotten.emit)
        self._cross.setParent(self)
        self._cross.show()

    def title(self) -> str:
        """The project's title."""
        return self._title

    def detail(self) -> str:
        """What stands at the right."""
        return self._detail

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(500), theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(200), theme.px(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Delete:
                self.forgotten.emit()
            case Qt.Key.Key_Down:
                self.focusNextChild()
            case Qt.Key.Key_Up:
                self.focusPreviousChild()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = current_theme().px(24)
        self._cross.setGeometry(self.width() - side - 3, (self.height() - side) // 2, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.underMouse() and self._there:
            paint_box(painter, box.adjusted(0, 1, 0, 0), 6, None, theme.colour(Role.HOVER))
        painter.fillRect(self.rect().adjusted(0, 0, 0, 1 - self.height()), theme.colour(Role.LINE))
        if self.hasFocus():
            paint_focus_ring(painter, box, theme, 6)
        room = self.rect().adjusted(theme.px(4), 0, -theme.px(CROSS), 0)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        font = theme.interface_font(bold=self._there)
        metrics = QFontMetrics(font)
        title = metrics.elidedText(
            self._title, Qt.TextElideMode.ElideRight, round(room.width() * 0.55)
        )
        painter.setFont(font)
        painter.setPen(theme.colour(Role.INK if self._there else Role.QUIET))
        painter.drawText(room, middle, title)
        room.setLeft(room.left() + metrics.horizontalAdvance(title) + theme.px(18))
        painter.setFont(theme.interface_font(12.5))
        painter.setPen(theme.colour(Role.QUIET))
        shown = QFontMetrics(painter.font()).elidedText(
            self._detail, Qt.TextElideMode.ElideMiddle, room.width()
        )
        painter.drawText(room, middle | int(Qt.AlignmentFlag.AlignRight), shown)
