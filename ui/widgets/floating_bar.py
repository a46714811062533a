"""A message that floats over the foot of a page: what lies below it does not move for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QWidget

from ui.theme import Role, current_theme
from ui.widgets.message_bar import MessageBar
from ui.widgets.note_box import NoteKind
from ui.widgets.painting import paint_box, paint_left_rule, pen

WIDEST = 760
GAP = 14
"""Between the message and what it stands on."""


class FloatingBar(MessageBar):
    """Stands at the foot of `area`, in its middle, once it was told to `float_over` a page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._area: QWidget | None = None
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(28)
        shadow.setOffset(0, 5)
        shadow.setColor(QColor(0, 0, 0, 60))
        self.setGraphicsEffect(shadow)
        self.setMouseTracking(True)

    def float_over(self, page: QWidget, area: QWidget) -> None:
        """Belongs to a page from now on; `area` is the part of it that it may cover."""
        self._area = area
        self.setParent(page)
        self.hide()
        for one in (page, area):
            one.installEventFilter(self)

    def show_message(
        self,
        sentence: str,
        kind: NoteKind = NoteKind.INFO,
        action: str = "",
        seconds: float = 0,
    ) -> None:
        super().show_message(sentence, kind, action, seconds)
        self._place()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.linger()
        super().mouseMoveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and not self.isHidden():
            self._place()

    def _place(self) -> None:
        page, area, layout = self.parentWidget(), self._area, self.layout()
        if page is None or area is None or layout is None:
            return
        widest = min(current_theme().px(WIDEST), page.width() - 2 * GAP)
        wide = min(self.natural_width(), widest)
        high = max(layout.heightForWidth(wide), layout.minimumSize().height())
        left = (page.width() - wide) // 2
        bottom = area.mapTo(page, QPoint(0, area.height())).y()
        self.setGeometry(left, bottom - high - GAP, wide, high)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect())
        paint_box(painter, box, 8, pen(theme.colour(Role.EDGE)), theme.colour(Role.RAISED))
        paint_left_rule(painter, box, theme.colour(self.kind().role), 3, 8)
