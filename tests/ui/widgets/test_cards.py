"""Cards of a list: what is chosen moves nothing, and no card has a hole in it."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.widgets.gallery_values import Rows
from ui.theme import current_theme
from ui.widgets.cards import CARD_ROLE, CardView, broken, card_list

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


def test_no_card_has_an_empty_line_between_its_title_and_what_stands_below_it(
    qtbot: QtBot,
) -> None:
    view = card_list("Articles")
    qtbot.addWidget(view)
    view.setModel(Rows(CARD_ROLE, [CardView(TITLE.replace("😀 ", ""), "Coast Courier")], view))
    view.show()
    for width in range(170, 330, 6):
        view.resize(width, 300)
        view.doItemsLayout()
        image = view.viewport().grab(view.visualRect(view.model().index(0, 0))).toImage()
        assert longest_blank(image) < QFontMetrics(current_theme().interface_font()).height(), width


def longest_blank(image: QImage) -> int:
    """The most rows of pixels without ink between the first and the last that have some."""
    ground = image.pixel(0, 0)
    inked = [
        y
        for y in range(image.height())
        if any(image.pixel(x, y) != ground for x in range(0, image.width(), 2))
    ]
    return max(below - above for above, below in pairwise(inked))
