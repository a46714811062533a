"""Places in a text are code points, whatever Qt counts in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from ui.theme import load_theme
from ui.widgets.text_block import TextBlock, Utf16Places


@given(st.text(max_size=40))
def test_a_code_point_becomes_the_unit_that_utf_16_has_for_it(text: str) -> None:
    places = Utf16Places(text)
    for point in range(len(text) + 1):
        unit = len(text[:point].encode("utf-16-le", "surrogatepass")) // 2
        assert places.units(point) == unit
        assert places.point(unit) == point


def test_the_inside_of_a_pair_is_the_pairs_own_place() -> None:
    assert Utf16Places("a𝄞b").point(2) == 1


def block(text: str, width: float = 400) -> TextBlock:
    """A text in the reading font."""
    return TextBlock(text, load_theme("light").reading_font(), width, 26)


def test_a_mark_behind_a_character_of_two_units_stands_under_its_own_word(
    qapp: QApplication,
) -> None:
    plain, wide = block("x said so"), block("𝄞 said so")
    [one], [other] = plain.runs(2, 6), wide.runs(2, 6)
    assert one.width() == pytest.approx(other.width(), abs=1)
    assert wide.caret(2).left() == pytest.approx(other.left(), abs=0.01)


def test_a_mark_over_a_line_break_has_a_run_in_each_line(qapp: QApplication) -> None:
    text = "words " * 40
    found = block(text, 300).runs(0, len(text))
    assert len(found) == block(text, 300).line_count()
    assert found[1].top() > found[0].bottom() - 5


def test_a_click_on_a_caret_finds_the_place_again(qapp: QApplication) -> None:
    text = "The captain 船長 𝄞 said that 30 were lost in the storm off the northern mole."
    laid = block(text, 260)
    for point in (0, 5, 12, 15, 16, len(text) - 3):
        assert laid.point_at(laid.caret(point).center() + QPointF(0.2, 0)) == point


def test_a_line_break_inside_a_sentence_is_a_space(qapp: QApplication) -> None:
    assert block("one\ntwo\u2028three").line_count() == 1


def test_an_empty_text_is_one_line_high(qapp: QApplication) -> None:
    assert block("").height == 26
    assert block("").runs(0, 0) == []
