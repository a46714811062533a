"""A marking as a small chip in the colours of its level, and as a swatch in a list of choices.

The word always stands in the chip: colour alone says nothing.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter, QPixmap

from ui.theme import Role, Theme, current_theme
from ui.widgets.painting import paint_box, pen

HEIGHT = 19
PADDING = 7
SWATCH = 15
_DENSITY = 3
"""Pixels of a swatch for each that is drawn: sharp on any screen."""


class Mark(NamedTuple):
    """What stands in a chip; without colours it is a marking that no ladder has."""

    words: str
    ink: str = ""
    ground: str = ""


def mark_width(mark: Mark, theme: Theme) -> int:
    """How wide its chip is, so that the words stand in it whole."""
    words = QFontMetrics(theme.interface_font(11, bold=True)).horizontalAdvance(mark.words)
    return words + 2 * theme.px(PADDING)


def paint_mark(painter: QPainter, rect: QRectF, mark: Mark, theme: Theme) -> None:
    """Paints the chip to fill `rect`; words that are too long end in an ellipsis."""
    style = Qt.PenStyle.SolidLine if mark.ground else Qt.PenStyle.DashLine
    fill = QColor(mark.ground) if mark.ground else None
    # on a dark ground a black chip needs an edge to be one
    paint_box(painter, rect, 4, pen(theme.colour(Role.EDGE), 1.0, style), fill)
    font = theme.interface_font(11, bold=True)
    room = rect.adjusted(3, 0, -3, 0)
    words = QFontMetrics(font).elidedText(
        mark.words, Qt.TextElideMode.ElideRight, int(room.width()) + 1
    )
    painter.save()
    painter.setPen(QColor(mark.ink) if mark.ground else theme.colour(Role.QUIET))
    painter.setFont(font)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()


def swatch(mark: Mark) -> QIcon:
    """The colours of a level without its word, to stand before it."""
    theme = current_theme()
    side = theme.px(SWATCH)
    picture = QPixmap(side * _DENSITY, side * _DENSITY)
    picture.setDevicePixelRatio(_DENSITY)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    box = QRectF(0, 0, side, side)
    paint_box(painter, box, 4, pen(theme.colour(Role.EDGE)), QColor(mark.ground))
    inner = side * 0.3
    paint_box(painter, box.adjusted(inner, inner, -inner, -inner), side, None, QColor(mark.ink))
    painter.end()
    return QIcon(picture)
