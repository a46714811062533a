"""The room that Weigh has: columns that give way, five rows beside the ranges, steady buttons."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from briefing.model.picture import Actor, Estimate
from briefing.model.vocabulary import Category, Qualifier, Tally
from briefing.project.commands import AddEntry, EditEntry, Several
from briefing.project.queries.records import records
from ui.models.weigh_tables import TABLES
from ui.theme import apply_theme, load_theme
from ui.weigh import WeighWorkspace
from ui.widgets.cards import CARD_ROLE
from ui.workbench import Workbench

DRAWN = (1280, 731)
"""What a window of 1280 by 800 leaves to its workspace."""
SMALL = (1024, 631)


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """An application whose text size may be changed: it is as drawn again afterwards."""
    yield qapp
    apply_theme(qapp, load_theme("light"))


def figure(said: str | None, number: int, *, reviewed: bool = True) -> Estimate:
    return Estimate(
        "",
        said,
        Category.KILLED_OR_WOUNDED,
        Qualifier.MORE_THAN,
        low=number,
        population="North Korean soldiers",
        tally=Tally.CUMULATIVE,
        period="one week to 27 December 2024",
        as_of="2024-12-23",
        reviewed=reviewed,
    )


def with_figures(bench: Workbench, count: int, *, reviewed: bool = True) -> None:
    said = bench.ask(records, Estimate)[0].statement_id
    added = [AddEntry(figure(said, 3000 + at, reviewed=reviewed)) for at in range(count)]
    bench.run(Several("Add figures", tuple(added)))


def lay_out(weigh: WeighWorkspace, size: tuple[int, int]) -> None:
    weigh.resize(*size)
    settle()


def settle() -> None:
    for _ in range(6):
        QApplication.processEvents()


def titles(weigh: WeighWorkspace) -> list[str]:
    """The columns that are shown."""
    view, model = weigh.table_view(), weigh.table_view().weigh_model()
    assert model is not None
    shown = (at for at in range(model.columnCount()) if not view.isColumnHidden(at))
    return [model.table.columns[at].title for at in shown]


def put_cursor(weigh: WeighWorkspace, row: int, title: str) -> None:
    model = weigh.table_view().weigh_model()
    assert model is not None
    at = [column.title for column in model.table.columns].index(title)
    weigh.table_view().setCurrentIndex(model.index(row, at))


def whole_rows(weigh: WeighWorkspace) -> int:
    """How many rows are seen from their top to their end."""
    view = weigh.table_view()
    ends = [view.rowViewportPosition(row) + view.rowHeight(row) for row in range(5)]
    return sum(end <= view.viewport().height() for end in ends)


@pytest.mark.parametrize("size", [DRAWN, (1280, 690), SMALL])
def test_five_estimates_are_whole_beside_their_ranges(
    weigh: WeighWorkspace, bench: Workbench, size: tuple[int, int]
) -> None:
    with_figures(bench, 6)
    lay_out(weigh, size)
    assert whole_rows(weigh) == 5
    assert weigh.pane().figures.isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.1, 1.5])
def test_a_table_is_never_wider_than_its_room_and_a_grade_is_always_seen(
    weigh: WeighWorkspace, bench: Workbench, dressed: QApplication, scale: float
) -> None:
    with_figures(bench, 3)
    apply_theme(dressed, load_theme("light", scale))
    view = weigh.table_view()
    for size in (DRAWN, SMALL):
        for table in TABLES:
            weigh.show_entry(table.key, "")
            lay_out(weigh, size)
            assert view.horizontalHeader().length() == view.viewport().width()
            if table.columns[-1].title == "Grade":
                assert titles(weigh)[-1] == "Grade"


def test_where_it_is_narrow_one_column_says_the_figure(
    weigh: WeighWorkspace, bench: Workbench
) -> None:
    lay_out(weigh, (1440, 812))
    assert {"Put as", "Low", "Best", "High"} < set(titles(weigh))
    assert "Figure" not in titles(weigh)
    lay_out(weigh, SMALL)
    assert not {"Put as", "Low", "Best", "High"} & set(titles(weigh))
    model = weigh.table_view().model()
    at = [column.title for column in TABLES[0].columns].index("Figure")
    assert model.index(0, at).data() == "more than 3,000"


def test_in_the_smallest_window_with_large_letters_no_word_of_a_figure_is_cut(
    weigh: WeighWorkspace, bench: Workbench, dressed: QApplication
) -> None:
    with_figures(bench, 3)
    apply_theme(dressed, load_theme("light", 1.5))
    lay_out(weigh, SMALL)
    view, model = weigh.table_view(), weigh.table_view().weigh_model()
    assert model is not None
    shown = [at for at in range(model.columnCount()) if not view.isColumnHidden(at)]
    assert titles(weigh)[0] == "Claimed by"
    assert {"Figure", "Grade"} < set(titles(weigh))
    for at in shown:
        for row in range(model.rowCount()):
            cell = model.rows()[row].cells[at]
            assert (
                cell.grade is not None
                or view.itemDelegate().whole(cell, model.index(row, at)) == ""
            )


def test_the_number_of_a_figure_is_edited_in_its_one_cell(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    lay_out(weigh, SMALL)
    put_cursor(weigh, 1, "Figure")
    qtbot.keyClick(weigh.table_view(), Qt.Key.Key_Return)
    cell = weigh.table_view().findChild(QLineEdit)
    assert cell is not None
    qtbot.keyClicks(cell, "1,200")
    qtbot.keyClick(cell, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bench.ask(records, Estimate)[1].best == 1200)


def test_the_cursor_leaves_a_column_that_gives_way_and_stays_in_its_row(
    weigh: WeighWorkspace,
) -> None:
    put_cursor(weigh, 1, "High")
    chosen = weigh.table_view().chosen_ids()
    lay_out(weigh, SMALL)
    view = weigh.table_view()
    assert view.currentIndex().row() == 1
    assert not view.isColumnHidden(view.currentIndex().column())
    assert view.chosen_ids() == chosen


def test_rows_grow_with_the_text_and_cut_no_line(
    weigh: WeighWorkspace, bench: Workbench, dressed: QApplication
) -> None:
    with_figures(bench, 2, reviewed=False)
    for scale in (1.1, 1.5, 1.0):
        apply_theme(dressed, load_theme("light", scale))
        settle()
        view = weigh.table_view()
        for row in range(view.model().rowCount()):
            assert view.rowHeight(row) >= view.sizeHintForRow(row)


def test_buttons_stand_at_the_same_place_in_every_table(weigh: WeighWorkspace) -> None:
    for size in ((1440, 812), DRAWN, SMALL):
        places = set()
        for table in TABLES:
            weigh.show_entry(table.key, "")
            lay_out(weigh, size)
            add = weigh.pane().head.buttons()[-1]
            assert add.accessibleName() == f"Add {table.noun}"
            places.add((add.mapTo(weigh, add.rect().topLeft()).toTuple(), add.size().toTuple()))
        assert len(places) == 1


def test_ranges_can_be_folded_and_leave_their_room_to_the_rows(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    with_figures(bench, 20)
    lay_out(weigh, DRAWN)
    before = weigh.table_view().height()
    fold = next(
        one for one in weigh.pane().findChildren(QPushButton) if one.text().startswith("Ranges")
    )
    fold.setFocus()
    qtbot.keyClick(fold, Qt.Key.Key_Space)
    settle()
    assert weigh.pane().figures.isHidden()
    assert weigh.table_view().height() > before + 100
    qtbot.keyClick(fold, Qt.Key.Key_Return)
    settle()
    assert weigh.pane().figures.isVisible()
    assert weigh.table_view().height() == before


def test_what_a_cell_had_to_cut_is_said_whole_in_its_tip(
    weigh: WeighWorkspace, bench: Workbench
) -> None:
    long = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft"
    first = bench.ask(records, Estimate)[0]
    bench.run(EditEntry(Estimate, first.id, {"population": long}))
    lay_out(weigh, DRAWN)
    model, delegate = weigh.table_view().weigh_model(), weigh.table_view().itemDelegate()
    assert model is not None
    row = model.rows()[0]
    assert delegate.whole(row.cells[1], model.index(0, 1)) == long
    assert delegate.whole(row.cells[2], model.index(0, 2)) == ""


def test_a_table_of_the_list_is_as_high_as_what_it_says_at_every_text_size(
    weigh: WeighWorkspace, bench: Workbench, dressed: QApplication
) -> None:
    tables = weigh.list_of_tables()
    bench.run(AddEntry(Actor("", "Somebody", reviewed=False)))
    for scale in (1.1, 1.5, 2.0):
        apply_theme(dressed, load_theme("light", scale))
        settle()
        for row in range(len(TABLES)):
            index = tables.model().index(row, 0)
            assert index.data(CARD_ROLE)
            assert tables.visualRect(index).height() == tables.sizeHintForIndex(index).height()
