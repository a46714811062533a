"""From section to section by the keys: the keyboard stays where the writing is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from briefing.model.picture import Judgement
from briefing.model.vocabulary import SectionKind
from briefing.project.queries.records import records
from tests.ui.write.conftest import WritingDesk

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def step(desk: WritingDesk, key: Qt.Key) -> None:
    desk.qtbot.keyClick(QApplication.focusWidget() or desk.write, key, CTRL)


def test_into_an_empty_section_the_keyboard_goes_to_what_adds_to_it(desk: WritingDesk) -> None:
    summary = desk.open(SectionKind.SUMMARY)
    desk.paragraph(summary, "Two barges sank.")
    desk.edit(0)
    step(desk, Qt.Key.Key_PageDown)
    assert desk.write.page.section_id == desk.section(SectionKind.KEY_JUDGEMENTS)
    add = QApplication.focusWidget()
    assert isinstance(add, QPushButton)
    assert add.text() == "Judgement"


def test_a_judgement_begun_in_a_section_just_stepped_to_is_typed_into(desk: WritingDesk) -> None:
    desk.paragraph(desk.open(SectionKind.SUMMARY), "Two barges sank.")
    desk.edit(0)
    step(desk, Qt.Key.Key_PageDown)
    focused = QApplication.focusWidget()
    assert focused is not None
    desk.qtbot.keyClick(focused, Qt.Key.Key_J, CTRL | SHIFT)
    desk.press("The harbour stays shut")
    desk.write.commit()
    (judgement,) = desk.bench.ask(records, Judgement)
    assert judgement.text == "The harbour stays shut"


def test_into_a_section_with_words_the_keyboard_goes_to_its_first_block(desk: WritingDesk) -> None:
    desk.paragraph(desk.section(SectionKind.KEY_JUDGEMENTS), "First")
    desk.paragraph(desk.open(SectionKind.SUMMARY), "Before")
    desk.edit(0)
    step(desk, Qt.Key.Key_PageDown)
    desk.press("X")
    desk.write.commit()
    assert desk.texts(desk.section(SectionKind.KEY_JUDGEMENTS)) == ["XFirst"]


def test_back_to_the_title_block_the_keyboard_goes_to_the_title(desk: WritingDesk) -> None:
    desk.paragraph(desk.open(SectionKind.SUMMARY), "Before")
    desk.edit(0)
    step(desk, Qt.Key.Key_PageUp)
    assert QApplication.focusWidget() is desk.write.title_form.lines["title"]
    step(desk, Qt.Key.Key_PageDown)
    assert desk.write.page.column.frames[0].has_keyboard()


def test_stepping_in_the_outline_leaves_the_keyboard_in_it(desk: WritingDesk) -> None:
    desk.open(SectionKind.SUMMARY)
    desk.write.outline.view.setFocus()
    step(desk, Qt.Key.Key_PageDown)
    assert desk.write.page.section_id == desk.section(SectionKind.KEY_JUDGEMENTS)
    assert desk.write.outline.view.hasFocus()
