"""Strokes shared by everything painted by hand: sharp boxes, focus rings, left rules.

Only drawing; no widget and no state.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from ui.theme import Role, Theme


def pen(colour: QColor, width: float = 1.0, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """A pen whose dashes, where it has any, are short enough for a small box."""
    result = QPen(colour, width)
    if style is Qt.PenStyle.DashLine:
        result.setDashPattern([2.5, 2.0])
    else:
        result.setStyle(style)
    return result


def paint_box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    edge: QPen | None,
    fill: QColor | None,
) -> None:
    """A rounded box whose edge falls inside `rect`, sharp at any pixel ratio."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = edge.widthF() / 2 if edge else 0.0
    painter.setPen(edge or QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QBrush(fill) if fill else QBrush(Qt.BrushStyle.NoBrush))
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)
    painter.restore()


def paint_focus_ring(painter: QPainter, rect: QRectF, theme: Theme, radius: float = 6) -> None:
    """The ring of whatever has the keyboard: 2px of the focus role, inside `rect`."""
    paint_box(painter, rect, radius, pen(theme.colour(Role.FOCUS), 2.0), None)


def paint_left_rule(
    painter: QPainter, rect: QRectF, colour: QColor, width: float, radius: float
) -> None:
    """A coloured edge at the left of a rounded box, clipped to the box's own corners."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = QPainterPath()
    outline.addRoundedRect(rect, radius, radius)
    edge = QPainterPath()
    edge.addRect(QRectF(rect.left(), rect.top(), width, rect.height()))
    painter.fillPath(outline.intersected(edge), colour)
    painter.restore()


def paint_progress(painter: QPainter, rect: QRectF, theme: Theme, share: float) -> None:
    """A thin bar, `share` of it (0 to 1) in the accent."""
    radius = rect.height() / 2
    paint_box(painter, rect, radius, None, theme.colour(Role.LINE))
    if share > 0:
        done = QRectF(rect)
        done.setWidth(max(rect.height(), rect.width() * min(1.0, share)))
        paint_box(painter, done, radius, None, theme.colour(Role.ACCENT))
