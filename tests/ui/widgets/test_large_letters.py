"""At 150 % in a narrow place words wrap, are shortened or can be moved to; none are cut in two."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import apply_theme, load_theme
from ui.widgets.choice_card import ChoiceCard
from ui.widgets.marking_chooser import MarkingChoice, MarkingChooser
from ui.widgets.sideways import Sideways


@pytest.fixture(autouse=True)
def large(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, load_theme("light", 1.5))
    yield
    apply_theme(qapp, load_theme("light"))


def shown(qtbot: QtBot, widget: QWidget, width: int) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, 80)
    with qtbot.waitExposed(widget):
        widget.show()


def test_a_title_in_two_lines_pushes_the_sentence_down(qtbot: QtBot) -> None:
    card = ChoiceCard("Look at the sample", "A finished briefing to try things on")
    shown(qtbot, card, 244)
    title, sentence = card._places()
    assert title.height() > card.fontMetrics().height()
    assert sentence.top() > title.bottom()
    assert card.height() > sentence.bottom()


def test_a_long_marking_does_not_widen_its_column(qtbot: QtBot) -> None:
    chooser = MarkingChooser()
    qtbot.addWidget(chooser)
    chooser.show_choices((MarkingChoice("TLP:AMBER+STRICT", "TLP:AMBER+STRICT " * 3),), "")
    assert chooser.minimumSizeHint().width() < 250


def table() -> QWidget:
    inside = QWidget()
    grid = QGridLayout(inside)
    for place in range(8):
        label = QLabel("Reconnaissance reports of the week")
        label.setWordWrap(True)
        grid.addWidget(label, 0, place)
    return inside


def test_a_table_too_wide_for_its_column_is_moved_sideways(qtbot: QtBot) -> None:
    view = Sideways(table())
    shown(qtbot, view, 320)
    assert view.minimumSizeHint().width() < 320
    assert view.horizontalScrollBar().maximum() > 0
    assert view.verticalScrollBar().maximum() == 0


def test_a_table_that_fits_is_as_high_as_it_is_and_has_no_bar(qtbot: QtBot) -> None:
    view = Sideways(table())
    shown(qtbot, view, 3000)
    assert view.horizontalScrollBar().maximum() == 0
    assert view.height() == view.widget().heightForWidth(3000)
