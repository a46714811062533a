"""What Enter does in Weigh: it edits, says why it cannot, and adds a new entry."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from briefing.model.picture import Estimate, Question
from briefing.model.vocabulary import Qualifier
from briefing.project.commands import EditEntry
from briefing.project.queries.records import records
from ui.models.weigh_tables import ESTIMATES
from ui.weigh import WeighWorkspace
from ui.weigh.words_edit import WordsEdit
from ui.workbench import Workbench


def put_cursor(weigh: WeighWorkspace, row: int, title: str) -> None:
    at = [column.title for column in ESTIMATES.columns].index(title)
    weigh.table_view().setCurrentIndex(weigh.table_view().model().index(row, at))


def words(weigh: WeighWorkspace, name: str) -> WordsEdit:
    found = weigh.details().form().field(name)
    assert isinstance(found, WordsEdit)
    return found


def begin_question(qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench) -> WordsEdit:
    weigh.show_entry("question", bench.ask(records, Question)[0].id)
    weigh.table_view().setFocus()
    qtbot.keyClick(weigh.table_view(), Qt.Key.Key_Insert)
    return words(weigh, "text")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2])
def test_enter_on_a_number_that_a_figure_does_not_have_says_so_and_leads_nowhere(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench, key: Qt.Key
) -> None:
    put_cursor(weigh, 0, "High")
    gone: list[str] = []
    bench.statement_wanted.connect(gone.append)
    qtbot.keyClick(weigh.table_view(), key)
    qtbot.keyClicks(weigh.table_view(), "abc")
    assert gone == []
    assert weigh.pane().message().text() == "“More than” has only a low figure."
    assert weigh.table_view().hasFocus()


def test_a_figure_of_two_numbers_says_where_both_are_edited(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    first = bench.ask(records, Estimate)[0]
    bench.run(EditEntry(Estimate, first.id, {"qualifier": Qualifier.BETWEEN, "high": 4000}))
    put_cursor(weigh, 0, "Figure")
    qtbot.keyClick(weigh.table_view(), Qt.Key.Key_Return)
    said = "“Between” has a low and a high figure. Both stand at the right."
    assert weigh.pane().message().text() == said


def test_an_unusable_number_waits_with_its_sentence_until_its_row_is_back(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    first, second = bench.ask(records, Estimate)
    weigh.table_view().choose(second.id)
    number = weigh.details().form().field("best")
    assert isinstance(number, QLineEdit)
    number.setFocus()
    number.selectAll()
    qtbot.keyClicks(number, "many")
    view = weigh.table_view()
    place = view.visualRect(view.model().index(0, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.chosen_id() == first.id
    assert "not saved yet" in weigh.pane().message().text()
    place = view.visualRect(view.model().index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert number.text() == "many"
    assert "not a whole number" in weigh.details().form().error(number)
    assert bench.ask(records, Estimate)[1].best == 1000


def test_enter_adds_a_new_question_as_its_form_says(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    text = begin_question(qtbot, weigh, bench)
    qtbot.keyClicks(text, "Where are they held?")
    qtbot.keyClick(text, Qt.Key.Key_Return)
    assert "Where are they held?" in [one.text for one in bench.ask(records, Question)]
    assert not weigh.details().drafting


def test_shift_and_enter_begin_a_new_line_of_a_new_question(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    text = begin_question(qtbot, weigh, bench)
    qtbot.keyClicks(text, "Where?")
    qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(text, "Since when?")
    qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "Where?\nSince when?" in [one.text for one in bench.ask(records, Question)]


def test_enter_adds_from_a_list_of_the_form_too(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    text = begin_question(qtbot, weigh, bench)
    qtbot.keyClicks(text, "Where are they held?")
    priority = weigh.details().form().field("priority")
    assert isinstance(priority, QComboBox)
    priority.setFocus()
    qtbot.keyClick(priority, Qt.Key.Key_Return)
    assert len(bench.ask(records, Question)) == 3


def test_enter_in_the_words_of_a_question_that_is_there_is_a_new_line(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    begin_question(qtbot, weigh, bench)
    qtbot.keyClick(words(weigh, "text"), Qt.Key.Key_Escape)
    why = words(weigh, "why")
    why.setFocus()
    qtbot.keyClicks(why, "one")
    qtbot.keyClick(why, Qt.Key.Key_Return)
    assert why.toPlainText() == "one\n"
    assert len(bench.ask(records, Question)) == 2


def test_a_new_question_that_was_left_is_written_on_behind_its_words(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    text = begin_question(qtbot, weigh, bench)
    qtbot.keyClicks(text, "Where are")
    weigh.table_view().choose(bench.ask(records, Question)[1].id)
    weigh.table_view().setFocus()
    qtbot.keyClick(weigh.table_view(), Qt.Key.Key_Insert)
    qtbot.keyClicks(text, " they?")
    assert text.toPlainText() == "Where are they?"
