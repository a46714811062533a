"""The chain of who says so: settled links open, suggested ones are taken or refused."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.widgets.buttons import Pill
from ui.widgets.chain_view import ChainLink, ChainView

LINKS = (
    ChainLink("Coast Courier"),
    ChainLink("Owners & Sons"),
    ChainLink("Pilot", suggested=True, why="told <b>reporters</b>"),
)


@pytest.fixture
def chain(qtbot: QtBot) -> ChainView:
    """A chain whose last link is suggested."""
    chain = ChainView()
    qtbot.addWidget(chain)
    chain.set_links(LINKS)
    with qtbot.waitExposed(chain):
        chain.show()
    return chain


def pill(chain: ChainView, name: str) -> Pill:
    """The pill of a link."""
    return next(each for each in chain.findChildren(Pill) if each.accessibleName().startswith(name))


def test_enter_on_a_suggestion_accepts_it(qtbot: QtBot, chain: ChainView) -> None:
    with qtbot.waitSignal(chain.accepted) as told, qtbot.assertNotEmitted(chain.activated):
        qtbot.keyClick(pill(chain, "Pilot"), Qt.Key.Key_Return)
    assert told.args == [2]


def test_delete_on_a_suggestion_refuses_it(qtbot: QtBot, chain: ChainView) -> None:
    with qtbot.waitSignal(chain.removed) as told:
        qtbot.keyClick(pill(chain, "Pilot"), Qt.Key.Key_Delete)
    assert told.args == [2]


def test_a_click_on_a_settled_link_opens_it(qtbot: QtBot, chain: ChainView) -> None:
    with qtbot.waitSignal(chain.activated) as told, qtbot.assertNotEmitted(chain.accepted):
        qtbot.mouseClick(pill(chain, "Owners"), Qt.MouseButton.LeftButton)
    assert told.args == [1]


def test_an_ampersand_in_a_name_is_shown(chain: ChainView) -> None:
    assert pill(chain, "Owners & Sons").text() == "Owners && Sons"


def test_words_of_a_source_are_never_taken_for_markup(chain: ChainView) -> None:
    assert "&lt;b&gt;" in pill(chain, "Pilot").toolTip()


def test_arrows_move_along_the_chain(qtbot: QtBot, chain: ChainView) -> None:
    pill(chain, "Coast").setFocus()
    qtbot.keyClick(pill(chain, "Coast"), Qt.Key.Key_Right)
    assert pill(chain, "Owners").hasFocus()


def test_the_keyboard_stays_in_its_place_when_the_chain_changes(chain: ChainView) -> None:
    pill(chain, "Pilot").setFocus()
    chain.set_links((*LINKS[:2], ChainLink("Pilot")))
    settled = [each for each in chain.findChildren(Pill) if each.accessibleName() == "Pilot"]
    assert any(each.hasFocus() for each in settled)


def test_a_narrow_chain_wraps(chain: ChainView) -> None:
    layout = chain.layout()
    assert layout is not None
    assert layout.heightForWidth(160) > layout.heightForWidth(900)
