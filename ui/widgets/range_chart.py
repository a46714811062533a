"""Draws figures as ranges: a bar from low to high, a dot for best, a fade where an end is open.

Figures of different populations and categories never share a scale. Used where figures are
weighed and where the brief is written, so that both show one picture. Only drawing: a click tells
which figure was meant.
"""

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QFontMetrics,
    QHelpEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.theme import Role, Theme, current_theme
from ui.widgets.grade_chip import CHIP_HEIGHT, CHIP_WIDTH, paint_grade
from ui.widgets.painting import paint_box, pen
from ui.widgets.range_rows import (
    LABEL_PX,
    ROOMY,
    TITLE,
    WORDS,
    Frame,
    RangeRows,
    Row,
)
from ui.widgets.range_values import ChartBar, ChartGroup
from ui.widgets.tooltips import plain_tip

LEAST = 280
"""The width below which nothing can be told from it, in pixels however large the letters are."""
MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)


class RangeChart(QWidget):
    """`bar_clicked` carries the id of an estimate."""

    bar_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[ChartGroup, ...] = ()
        self._chosen = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Ranges of the estimates")

    def groups(self) -> tuple[ChartGroup, ...]:
        """What it draws."""
        return self._groups

    def show_groups(self, groups: Sequence[ChartGroup]) -> None:
        """Draws these figures."""
        self._groups = tuple(groups)
        self.setAccessibleDescription(". ".join(group.spoken() for group in self._groups))
        self._lay_out()

    def set_chosen(self, estimate_id: str) -> None:
        """Marks the figure of the row that has the cursor."""
        if estimate_id != self._chosen:
            self._chosen = estimate_id
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(current_theme().px(420), self._rows.height)

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, self._rows.height)

    def bar_rects(self) -> list[tuple[QRectF, ChartBar, ChartGroup]]:
        """Every bar with the row it stands in."""
        return [(row.rect, row.bar, row.group) for row in self._rows.rows]

    def axis_in(self, rect: QRectF) -> QRectF:
        """The part of a row in which its bar is drawn."""
        return self._rows.axis(rect)

    def labels(self) -> list[tuple[str, ...]]:
        """What is written before every bar, in lines."""
        return [row.label for row in self._rows.rows]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._lay_out()

    @cached_property
    def _rows(self) -> RangeRows:
        """Where everything stands in this width."""
        theme = current_theme()
        return RangeRows(self._groups, max(self.width(), LEAST), theme)

    def _lay_out(self) -> None:
        """The groups, the width or the theme are others: everything stands elsewhere."""
        self.__dict__.pop("_rows", None)
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._groups:
            return
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = pen(theme.colour(Role.LINE))
        paint_box(painter, QRectF(self.rect()), 8, edge, theme.colour(Role.RAISED))
        # thousands of bars may stand above and below what is seen
        seen = QRectF(event.rect())
        for frame in self._rows.frames:
            if frame.rect.top() <= seen.bottom() and frame.rect.bottom() >= seen.top():
                self._paint_frame(painter, frame, theme)
        for row in self._rows.within(seen.top(), seen.bottom()):
            self._paint_row(painter, row, theme)

    def _paint_frame(self, painter: QPainter, frame: Frame, theme: Theme) -> None:
        """The group's title over its first row, and the axis under its last."""
        group = frame.group
        title = QRectF(frame.rect)
        title.setHeight(theme.px(TITLE) - theme.px(4))
        painter.setFont(theme.interface_font(12.5, bold=True))
        painter.setPen(theme.colour(Role.QUIET))
        metrics = QFontMetrics(painter.font())
        words = metrics.elidedText(group.title, Qt.TextElideMode.ElideRight, int(title.width()))
        painter.drawText(title, MIDDLE, words)
        axis = self._rows.axis(frame.rows)
        y = frame.rows.bottom() + 0.5
        painter.setPen(pen(theme.colour(Role.EDGE)))
        painter.drawLine(QPointF(axis.left(), y), QPointF(axis.right(), y))
        painter.setFont(theme.interface_font(11.5))
        free = float("-inf")
        for tick in group.ticks:
            x = round(_across(tick, group, axis)) + 0.5
            painter.setPen(pen(theme.colour(Role.LINE)))
            if tick:
                painter.drawLine(QPointF(x, axis.top()), QPointF(x, y - 1))
            painter.setPen(pen(theme.colour(Role.EDGE)))
            painter.drawLine(QPointF(x, y), QPointF(x, y + theme.px(4)))
            # a number that would stand on the one before it is left out; its stroke is not
            half = QFontMetrics(painter.font()).horizontalAdvance(f"{tick:,}") / 2
            if x - half < free:
                continue
            free = x + half + theme.px(8)
            painter.setPen(theme.colour(Role.QUIET))
            place = QRectF(x - 60, y + theme.px(5), 120, theme.px(18))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignHCenter), f"{tick:,}")

    def _paint_row(self, painter: QPainter, row: Row, theme: Theme) -> None:
        rect, bar = row.rect, row.bar
        axis = self._rows.axis(rect)
        if self._chosen and bar.id == self._chosen:
            paint_box(painter, rect.adjusted(-6, 2, 6, -2), 4, None, theme.colour(Role.CHOSEN))
        chip = QRectF(0, 0, theme.px(CHIP_WIDTH), theme.px(CHIP_HEIGHT))
        chip.moveCenter(QPointF(axis.left() - theme.px(30), rect.center().y()))
        painter.setFont(theme.interface_font(LABEL_PX))
        painter.setPen(theme.colour(Role.INK))
        painter.drawText(self._rows.room_for_label(rect), MIDDLE, "\n".join(row.label))
        paint_grade(painter, chip, bar.grade, theme, bar.state)
        _paint_range(painter, axis, bar, row.group, theme)
        if rect.width() >= theme.px(ROOMY):
            self._paint_words(painter, rect, bar, theme)

    def _paint_words(self, painter: QPainter, rect: QRectF, bar: ChartBar, theme: Theme) -> None:
        painter.setFont(theme.interface_font(12))
        painter.setPen(theme.colour(Role.QUIET))
        words = QFontMetrics(painter.font()).elidedText(
            bar.words, Qt.TextElideMode.ElideRight, theme.px(WORDS)
        )
        painter.drawText(rect, MIDDLE | int(Qt.AlignmentFlag.AlignRight), words)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        bar = self._bar_at(event.position())
        if bar is not None and event.button() is Qt.MouseButton.LeftButton:
            self.bar_clicked.emit(bar.id)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            bar = self._bar_at(QPointF(event.pos()))
            words = f"{bar.label}: {bar.words}" if bar else ""
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().event(event)

    def _bar_at(self, position: QPointF) -> ChartBar | None:
        rows = self._rows.within(position.y(), position.y())
        return next((row.bar for row in rows if row.rect.contains(position)), None)


def _across(number: int, group: ChartGroup, axis: QRectF) -> float:
    return axis.left() + axis.width() * number / group.ticks[-1]


def _paint_range(
    painter: QPainter, axis: QRectF, bar: ChartBar, group: ChartGroup, theme: Theme
) -> None:
    """The bar itself; half a row high, the ends that are known marked by a stroke."""
    middle, half = axis.center().y(), theme.px(6)
    first = _across(min(bar.numbers), group, axis)
    last = _across(max(bar.numbers), group, axis)
    colour = theme.colour(Role.ACCENT)
    left, right = first, last
    if bar.open_above:
        right = axis.right() + theme.px(10)
    elif bar.open_below:
        left = axis.left()
    if right > left:
        span = QRectF(left, middle - half, right - left, 2 * half)
        brush = QBrush(theme.colour(Role.ACCENT, 0.45))
        if bar.open_above or bar.open_below:
            fade = QLinearGradient(span.topLeft(), span.topRight())
            ends = (0.7, 0.0) if bar.open_above else (0.0, 0.7)
            for at, alpha in enumerate(ends):
                faded = theme.colour(Role.ACCENT)
                faded.setAlphaF(alpha)
                fade.setColorAt(at, faded)
            brush = QBrush(fade)
        painter.fillRect(span, brush)
    painter.setPen(pen(colour, 2))
    exact = bar.best is not None and first == last
    for end in () if exact else (bar.low, bar.high):
        if end is not None:
            x = _across(end, group, axis)
            painter.drawLine(QPointF(x, middle - half - 3), QPointF(x, middle + half + 3))
    if bar.best is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(_across(bar.best, group, axis), middle), half - 1, half - 1)
