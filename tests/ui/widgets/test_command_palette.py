"""Search-and-commands: a few letters, Enter, done."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.command_palette import CommandPalette, matching_entries, searchable
from ui.widgets.found_rows import FoundRow
from ui.widgets.matching import Folded, match_score

ENTRIES = (
    FoundRow("import", "Import…", shortcut="Ctrl+I"),
    FoundRow("grade", "Grade statement"),
    FoundRow("export", "Export…", shortcut="Ctrl+E"),
)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A window with a field that has the keyboard, and a palette over it."""
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(900, 600)
    field = QLineEdit(page)
    field.setObjectName("before")
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    field.setFocus()
    CommandPalette(lambda query: matching_entries(query, searchable(ENTRIES)), page)
    return page


def palette_of(page: QWidget) -> CommandPalette:
    """The palette of the page."""
    found = page.findChild(CommandPalette)
    assert isinstance(found, CommandPalette)
    return found


def test_typing_narrows_the_list_and_enter_runs_the_first(qtbot: QtBot, page: QWidget) -> None:
    palette = palette_of(page)
    palette.open()
    qtbot.keyClicks(palette.field(), "exp")
    assert [entry.id for entry in palette.entries()] == ["export"]
    with qtbot.waitSignal(palette.chosen) as told:
        qtbot.keyClick(palette.field(), Qt.Key.Key_Return)
    assert told.args == ["export"]
    assert palette.isHidden()


def test_arrows_go_round_the_list(qtbot: QtBot, page: QWidget) -> None:
    palette = palette_of(page)
    palette.open()
    qtbot.keyClick(palette.field(), Qt.Key.Key_Up)
    with qtbot.waitSignal(palette.chosen) as told:
        qtbot.keyClick(palette.field(), Qt.Key.Key_Return)
    assert told.args == ["export"]


def test_escape_gives_the_keyboard_back_to_where_it_was(qtbot: QtBot, page: QWidget) -> None:
    palette = palette_of(page)
    palette.open()
    assert palette.field().hasFocus()
    qtbot.keyClick(palette.field(), Qt.Key.Key_Escape)
    before = page.findChild(QLineEdit, "before")
    assert before is not None
    assert before.hasFocus()


def test_enter_with_nothing_found_chooses_nothing(qtbot: QtBot, page: QWidget) -> None:
    palette = palette_of(page)
    palette.open()
    qtbot.keyClicks(palette.field(), "qqqq")
    with qtbot.assertNotEmitted(palette.chosen):
        qtbot.keyClick(palette.field(), Qt.Key.Key_Return)


@pytest.mark.parametrize("query", ["grade", "stat", "gs", "GRADE ST", "grdst"])
def test_a_few_letters_of_a_command_find_it(query: str) -> None:
    assert match_score(query, Folded.of("Grade statement")) is not None


def test_a_beginning_counts_for_more_than_a_middle() -> None:
    grade, upgrade = Folded.of("Grade statement"), Folded.of("Upgrade")
    assert (match_score("grade", grade) or 0) > (match_score("grade", upgrade) or 0)
    assert match_score("xyz", grade) is None


def test_where_the_field_is_gone_its_list_gets_the_keyboard_back(
    qtbot: QtBot, page: QWidget
) -> None:
    rows = QListWidget(page)
    rows.addItem("A title")
    rows.item(0).setFlags(rows.item(0).flags() | Qt.ItemFlag.ItemIsEditable)
    rows.show()
    rows.setFocus()
    rows.editItem(rows.item(0))
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    palette_of(page).open()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.keyClick(palette_of(page).field(), Qt.Key.Key_Escape)
    assert rows.hasFocus()


@pytest.mark.parametrize("hits", [1, 4, 9, 12])
def test_hits_that_come_where_no_command_matched_are_shown_whole(
    qtbot: QtBot, page: QWidget, hits: int
) -> None:
    rows = [FoundRow(n, f"Statement {n}", "The Harbour Post", grade="B2") for n in range(hits)]
    palette = CommandPalette(lambda _query: (), page, lambda _query: rows)
    palette.open("sniper")
    qtbot.waitUntil(lambda: len(palette.entries()) == hits)
    shown = palette.findChild(QListView)
    assert shown is not None
    assert shown.height() == sum(row.high for row in rows[:9])
    assert palette.height() > shown.geometry().bottom()
    assert shown.visualRect(shown.model().index(min(hits, 9) - 1, 0)).bottom() <= shown.height()
    assert palette.said() == ""


def test_a_box_without_rows_says_that_nothing_was_found(qtbot: QtBot, page: QWidget) -> None:
    palette = palette_of(page)
    palette.open()
    assert palette.said() == ""
    tall = palette.height()
    qtbot.keyClicks(palette.field(), "qqqq")
    qtbot.waitUntil(lambda: not palette.is_searching())
    assert palette.said() == "Nothing found."
    assert palette.height() < tall
    qtbot.keyClick(palette.field(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(palette.field(), "exp")
    assert palette.said() == ""
