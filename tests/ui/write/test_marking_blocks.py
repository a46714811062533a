"""A block is marked from the keyboard, and where one looks for it with the mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from briefing.model.vocabulary import SectionKind
from tests.ui.write.conftest import WritingDesk
from ui.write.paragraph_edit import ParagraphEdit


def opened(desk: WritingDesk) -> QMenu:
    """The menu that is on the screen."""
    desk.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def begun(desk: WritingDesk) -> tuple[str, ParagraphEdit]:
    section = desk.open(SectionKind.SUMMARY)
    desk.paragraph(section, "Two barges sank.")
    return section, desk.edit(0)


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_a_block_is_marked_by_keys_alone(desk: WritingDesk) -> None:
    section, edit = begun(desk)
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    desk.qtbot.keyClick(edit, Qt.Key.Key_M, control_shift)
    menu = opened(desk)
    amber = next(one for one in menu.actions() if one.text().startswith("TLP:AMBER"))
    while menu.activeAction() is not amber:
        desk.qtbot.keyClick(menu, Qt.Key.Key_Down)
    desk.qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert desk.blocks(section)[0].marking == "TLP:AMBER"
    desk.bench.undo()
    assert desk.blocks(section)[0].marking == ""


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_the_menu_of_the_words_has_that_of_their_block(desk: WritingDesk) -> None:
    _, edit = begun(desk)
    edit.customContextMenuRequested.emit(QPoint(4, 4))
    menu = opened(desk)
    (block,) = [one.menu() for one in menu.actions() if one.text() == "This block"]
    assert isinstance(block, QMenu)
    assert "Marking" in [one.text() for one in block.actions()]
    menu.close()
