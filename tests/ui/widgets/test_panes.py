"""Three panes: larger text makes the outer ones wider and leaves the middle its room."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import apply_theme, current_theme, load_theme
from ui.widgets.buttons import PushButton, button
from ui.widgets.cards import CardView, _CardLayout
from ui.widgets.panes import Panes


def shown(qtbot: QtBot, width: int) -> Panes:
    panes = Panes((QWidget(), QWidget(), QWidget()), least=(130, 420, 280), outer=(206, 336))
    panes.resize(width, 400)
    qtbot.addWidget(panes)
    with qtbot.waitExposed(panes):
        panes.show()
    return panes


def test_larger_text_widens_the_outer_panes(qtbot: QtBot, qapp: QApplication) -> None:
    panes = shown(qtbot, 1440)
    left, _, right = panes.sizes()
    apply_theme(qapp, load_theme("light", 1.5))
    wider = panes.sizes()
    assert wider[0] > left * 1.3
    assert wider[2] > right * 1.3
    assert wider[1] >= 420


def test_the_middle_keeps_its_room_however_large_the_text_is(
    qtbot: QtBot, qapp: QApplication
) -> None:
    panes = shown(qtbot, 1440)
    apply_theme(qapp, load_theme("light", 2.0))
    assert panes.sizes()[1] >= 420
    assert panes.sizes()[0] + panes.sizes()[2] < 1440 * 0.65


def test_a_title_wraps_before_it_runs_into_what_stands_at_its_end() -> None:
    rect = QRect(0, 0, 130, 0)
    alone, _ = _CardLayout(CardView("Open questions"), current_theme(), rect).parts()
    beside, _ = _CardLayout(CardView("Open questions", trailing="7"), current_theme(), rect).parts()
    assert beside[0].rect.right() < alone[0].rect.right()
    assert beside[0].rect.height() >= alone[0].rect.height()


def test_words_of_a_button_that_has_no_room_end_in_an_ellipsis(qtbot: QtBot) -> None:
    push = button("Record edition of the brief")
    qtbot.addWidget(push)
    assert isinstance(push, PushButton)
    push.resize(push.sizeHint())
    assert push.shown_text() == "Record edition of the brief"
    push.resize(push.sizeHint().width() - 60, push.height())
    assert push.shown_text().endswith("…")
    assert push.shown_text().startswith("Record")
    assert not push.grab().isNull()


def test_larger_text_and_back_gives_the_outer_panes_their_width_back(
    qtbot: QtBot, qapp: QApplication
) -> None:
    panes = shown(qtbot, 1280)
    before = panes.sizes()
    for scale in (1.35, 2.0, 1.5, 1.0):
        apply_theme(qapp, load_theme("light", scale))
    assert panes.sizes() == before


def test_a_dragged_width_comes_back_after_larger_text(qtbot: QtBot, qapp: QApplication) -> None:
    panes = shown(qtbot, 1280)
    panes.moveSplitter(panes.handle(1).x() + 40, 1)
    before = panes.sizes()
    for scale in (2.0, 1.0):
        apply_theme(qapp, load_theme("light", scale))
    assert panes.sizes() == before
