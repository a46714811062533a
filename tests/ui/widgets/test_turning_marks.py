"""Characters that turn the direction of reading are seen, and turn nothing on the screen."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.widgets.gallery_values import Rows
from ui.theme import load_theme
from ui.widgets.reading_list import ReadingList
from ui.widgets.statement_view import STATEMENT_ROLE, StatementView
from ui.widgets.text_block import TextBlock
from ui.widgets.turning_marks import TURNING, why_sign, with_signs

TURNED = "Flour \u202edlog\u202c rose."


def block(text: str) -> TextBlock:
    """A text in the reading font, on one line."""
    return TextBlock(text, load_theme("light").reading_font(), 900, 26)


@pytest.mark.parametrize("character", TURNING)
def test_one_sign_stands_for_each_and_the_text_stays_as_long(character: str) -> None:
    assert with_signs(f"a{character}b") == "a◆b"
    assert why_sign(character).count(f"[U+{ord(character):04X}]") == 1


def test_marks_of_direction_that_turn_nothing_of_their_own_stay_as_they_are() -> None:
    assert with_signs("a\u200e\u200fb") == "a\u200e\u200fb"
    assert why_sign("a") == why_sign("") == ""


def test_letters_after_an_override_stand_in_their_own_order(qapp: QApplication) -> None:
    lefts = [block(TURNED).caret(point).left() for point in range(len(TURNED))]
    assert lefts == sorted(set(lefts))


def test_the_tool_tip_of_a_sign_names_the_character(qtbot: QtBot) -> None:
    reader = ReadingList()
    qtbot.addWidget(reader)
    row = StatementView("s1", TURNED)
    reader.setModel(Rows(STATEMENT_ROLE, [row], reader))
    reader.resize(900, 300)
    with qtbot.waitExposed(reader):
        reader.show()
    QApplication.processEvents()
    rect = reader.visualRect(reader.model().index(0, 0))
    across = {
        reader.words_at(QPointF(x, rect.center().y())) for x in range(rect.left(), rect.right(), 2)
    }
    assert any("right-to-left override, [U+202E]" in words for words in across)
    assert row.text == TURNED
