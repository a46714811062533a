"""Grades are picked with the keyboard as fast as with the mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.widgets.gallery_values import RELIABILITY
from ui.widgets.segmented_picker import SegmentedPicker


@pytest.fixture
def picker(qtbot: QtBot) -> SegmentedPicker:
    """A–F, shown, with the keyboard."""
    picker = SegmentedPicker("Reliability of the source", RELIABILITY)
    qtbot.addWidget(picker)
    with qtbot.waitExposed(picker):
        picker.show()
    picker.setFocus()
    return picker


def test_typing_a_letter_picks_it_and_says_what_it_means(
    qtbot: QtBot, picker: SegmentedPicker
) -> None:
    with qtbot.waitSignal(picker.picked) as told:
        qtbot.keyClicks(picker, "b")
    assert told.args == ["B"]
    assert picker.code() == "B"
    assert "Usually reliable" in picker.accessibleDescription()


def test_a_letter_that_is_no_grade_picks_nothing(qtbot: QtBot, picker: SegmentedPicker) -> None:
    with qtbot.assertNotEmitted(picker.picked):
        qtbot.keyClicks(picker, "z")


def test_arrows_move_along_the_row_and_stop_at_its_ends(
    qtbot: QtBot, picker: SegmentedPicker
) -> None:
    qtbot.keyClick(picker, Qt.Key.Key_Right)
    assert picker.code() == "A"
    qtbot.keyClick(picker, Qt.Key.Key_Left)
    assert picker.code() == "A"
    qtbot.keyClick(picker, Qt.Key.Key_Right)
    assert picker.code() == "B"


def test_backspace_takes_a_grade_back(qtbot: QtBot, picker: SegmentedPicker) -> None:
    picker.set_code("C")
    with qtbot.waitSignal(picker.picked) as told:
        qtbot.keyClick(picker, Qt.Key.Key_Backspace)
    assert told.args == [""]


def test_showing_a_grade_tells_nobody(qtbot: QtBot, picker: SegmentedPicker) -> None:
    with qtbot.assertNotEmitted(picker.picked):
        picker.set_code("C", inherited=True)
    assert picker.is_inherited()


def test_enter_makes_an_inherited_grade_the_analysts_own(
    qtbot: QtBot, picker: SegmentedPicker
) -> None:
    picker.set_code("C", inherited=True)
    with qtbot.waitSignal(picker.picked) as told:
        qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert told.args == ["C"]
    assert not picker.is_inherited()


def test_an_inherited_grade_looks_different_from_a_decided_one(picker: SegmentedPicker) -> None:
    picker.set_code("C")
    decided = picker.grab().toImage()
    picker.set_code("C", inherited=True)
    assert picker.grab().toImage() != decided


def test_a_click_picks(qtbot: QtBot, picker: SegmentedPicker) -> None:
    button = next(each for each in picker.findChildren(QPushButton) if each.text() == "F")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert picker.code() == "F"
    assert button.isChecked()
