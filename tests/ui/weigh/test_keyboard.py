"""Where the keyboard of Weigh is: never out of sight, and never moved by letters and digits."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from briefing.model.picture import Actor, Estimate
from briefing.project.commands import AddEntry
from briefing.project.queries.records import records
from tests.ui.weigh.conftest import shown
from ui.models.weigh_tables import ESTIMATES
from ui.weigh import WeighWorkspace
from ui.workbench import Workbench


def put_cursor(weigh: WeighWorkspace, row: int, title: str) -> None:
    at = [column.title for column in ESTIMATES.columns].index(title)
    weigh.table_view().setCurrentIndex(weigh.table_view().model().index(row, at))


def focused() -> QWidget:
    there = QApplication.focusWidget()
    assert there is not None
    assert there.isVisible()
    return there


@pytest.mark.parametrize("row", [0, 1])
@pytest.mark.parametrize("title", [column.title for column in ESTIMATES.columns])
def test_what_is_typed_on_a_cell_moves_the_cursor_to_no_other_row(
    qtbot: QtBot, weigh: WeighWorkspace, title: str, row: int
) -> None:
    put_cursor(weigh, row, title)
    at = weigh.table_view().currentIndex()
    other = at.siblingAtRow(1 - row).data()
    # the first letters of the other row, save those that Qt has no key for
    qtbot.keyClicks(weigh.table_view(), other[:3] if other.isascii() else "1000")
    assert weigh.table_view().currentIndex() == at


def test_a_number_typed_after_a_refused_one_goes_to_no_other_row(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    put_cursor(weigh, 0, "Best")
    at = weigh.table_view().currentIndex()
    before = bench.ask(records, Estimate)
    qtbot.keyClick(weigh.table_view(), Qt.Key.Key_Return)
    assert weigh.pane().message().isVisible()
    qtbot.keyClicks(focused(), "1000")
    assert weigh.table_view().currentIndex() == at
    assert bench.ask(records, Estimate) == before


def test_a_number_typed_after_an_edit_was_given_up_goes_to_no_other_row(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    bench.run(AddEntry(replace(bench.ask(records, Estimate)[0], id="", low=4000)))
    put_cursor(weigh, 0, "Low")
    at = weigh.table_view().currentIndex()
    qtbot.keyClick(weigh.table_view(), Qt.Key.Key_Return)
    assert isinstance(focused(), QLineEdit)
    qtbot.keyClicks(focused(), "many")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert focused() is weigh.table_view()
    qtbot.keyClicks(focused(), "4000")
    assert weigh.table_view().currentIndex() == at


def test_an_empty_table_hands_the_keyboard_to_its_button(
    qtbot: QtBot, empty_bench: Workbench
) -> None:
    weigh = shown(qtbot, empty_bench)
    qtbot.keyClick(focused(), Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert weigh.details().drafting
    qtbot.keyClicks(focused(), "Coast guard")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert [one.name for one in empty_bench.ask(records, Actor)] == ["Coast guard"]
    assert focused() is weigh.table_view()


def test_the_keyboard_goes_along_when_the_last_row_goes_and_comes_back(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    weigh.show_entry("actor", bench.ask(records, Actor)[0].id)
    for _ in range(2):
        qtbot.keyClick(focused(), Qt.Key.Key_Delete)
    empty = weigh.pane().empty_state()
    assert empty is not None
    assert empty.isAncestorOf(focused())
    bench.undo()
    assert focused() is weigh.table_view()


def test_rows_that_come_while_another_field_is_written_in_leave_the_keyboard_there(
    qtbot: QtBot, empty_bench: Workbench
) -> None:
    shown(qtbot, empty_bench)
    qtbot.keyClick(focused(), Qt.Key.Key_Insert)
    field = focused()
    empty_bench.run(AddEntry(Actor("", "Somebody")))
    assert focused() is field
