"""What Weigh spares itself: tables out of sight, and rows that nobody looks at."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from briefing.model.picture import Actor, Estimate
from briefing.model.vocabulary import Category, Qualifier
from briefing.project.commands import AddEntry, EditEntry, GradeStatement, Several
from briefing.project.queries.material import gather
from briefing.project.queries.records import records
from briefing.weighing.checks import check_project
from tests.ui.weigh.conftest import shown
from ui.models.weigh_model import WeighModel
from ui.weigh import WeighWorkspace
from ui.weigh.figure_panel import MOST
from ui.weigh.table_view import FITTED_AT_ONCE
from ui.workbench import Workbench

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def cells(weigh: WeighWorkspace, row: int) -> list[str]:
    model = weigh.table_view().model()
    return [model.index(row, at).data() for at in range(model.columnCount())]


def test_out_of_sight_nothing_is_read_and_in_sight_again_everything_is_there(
    weigh: WeighWorkspace, bench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    known = WeighModel.read
    monkeypatch.setattr(
        WeighModel, "read", lambda model: (read.append(model.table.key), known(model))
    )
    weigh.hide()
    first = bench.ask(records, Estimate)[0]
    bench.run(GradeStatement(first.statement_id or "", "A", "1"))
    bench.run(EditEntry(Estimate, first.id, {"population": "Recruits"}))
    bench.run(AddEntry(Actor("", "Somebody")))
    assert read == []
    weigh.show()
    assert read == ["estimate"]
    assert "Recruits" in " ".join(cells(weigh, 0))
    assert "3" in weigh.list_of_tables().model().index(1, 0).data(SPOKEN)


def test_of_many_rows_those_in_sight_are_as_high_as_their_words(
    qtbot: QtBot, qapp: QApplication, empty_bench: Workbench
) -> None:
    long = "A name of many words that goes on and on and needs more than a single line. " * 3
    names = [f"{number} {long}" for number in range(FITTED_AT_ONCE + 20)]
    empty_bench.run(Several("Add", tuple(AddEntry(Actor("", name)) for name in names)))
    weigh = shown(qtbot, empty_bench)
    weigh.show_entry("actor", empty_bench.ask(records, Actor)[0].id)
    QApplication.processEvents()
    view = weigh.table_view()
    usual = view.verticalHeader().defaultSectionSize()
    last = view.model().rowCount() - 1
    assert view.rowHeight(0) > usual
    assert view.rowHeight(last) == usual
    view.choose_place(last)
    assert view.rowHeight(last) == view.rowHeight(0)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    view.choose(empty_bench.ask(records, Actor)[30].id)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())


def test_findings_without_number_are_shown_in_parts(
    weigh: WeighWorkspace, bench: Workbench
) -> None:
    drawn = Estimate("", None, Category.KILLED, Qualifier.ABOUT, best=7, words="about 7")
    bench.run(Several("Add figures", tuple(AddEntry(drawn) for _ in range(MOST + 5))))
    weigh.set_checked(check_project(bench.ask(gather, bench.analyst)))
    figures = weigh.pane().figures
    assert len(figures.boxes()) == MOST
    more = next(one for one in figures.findChildren(QPushButton) if "more" in one.text())
    more.click()
    assert len(figures.boxes()) > MOST
    assert figures.boxes()[MOST].hasFocus()
