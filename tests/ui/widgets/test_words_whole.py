"""Words that stand whole: the aside of a card, and where the words of a search field begin."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import current_theme
from ui.widgets.cards import CardView, _CardLayout
from ui.widgets.search_field import SearchField


@pytest.mark.parametrize(
    ("room", "shown"), [(400, "table, chart"), (45, "table"), (20, "")], ids=["all", "one", "none"]
)
def test_what_does_not_fit_of_an_aside_is_left_out_and_not_cut(
    qapp: QApplication, room: int, shown: str
) -> None:
    theme = current_theme()
    layout = _CardLayout(CardView("Estimates", aside="table, chart"), theme, QRect(0, 0, 200, 40))
    assert layout._fitting(theme.interface_font(12.5), room) == shown


def test_the_words_of_a_search_field_begin_right_behind_its_sign(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    field = SearchField("Words, a source, B2…", ground)
    field.resize(220, 34)
    with qtbot.waitExposed(ground):
        ground.show()
    sign = next(one for one in field.findChildren(QWidget) if one.isVisible() and one.x() < 60)
    assert 2 <= field.cursorRect().center().x() - sign.geometry().right() <= 12
