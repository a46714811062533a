"""Paints the empty sheet of a page, with its shadow; what is printed on it comes over it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ui.theme import Role, current_theme

SHADOW = 7
"""How far the shadow reaches, in pixels."""


def paint_sheet(painter: QPainter, rect: QRectF) -> None:
    """Paints one sheet."""
    shade = current_theme().colour(Role.SHADOW)
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(SHADOW, 0, -1):
        shade.setAlpha(2 + SHADOW - step)
        painter.setBrush(shade)
        painter.drawRoundedRect(rect.adjusted(-step, 2 - step, step, 2 + step), step, step)
    painter.fillRect(rect, current_theme().colour(Role.PAGE))
