"""Cards of a list: what is chosen moves nothing, and no card has a hole in it."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from ui.theme import current_theme
from ui.widgets.cards import broken

TITLE = (
    "Seoul backs the account of two prisoners who were taken in the northern harbour 😀 by night"
)


def test_a_title_has_as_many_lines_in_the_light_hand_as_in_the_bold_one(
    qapp: QApplication,
) -> None:
    theme = current_theme()
    bold, light = theme.interface_font(bold=True), theme.interface_font()
    differed = 0
    for width in range(120, 400, 4):
        lines = broken(TITLE, bold, width).split("\n")
        assert " ".join(lines) == TITLE
        assert all(QFontMetrics(light).horizontalAdvance(line) <= width for line in lines)
        high = QFontMetrics(light).boundingRect(QRect(0, 0, width, 9999), 0x1000, TITLE).height()
        differed += high < QFontMetrics(light).lineSpacing() * len(lines)
    # the widths at which the light hand alone would have left a line empty
    assert differed
