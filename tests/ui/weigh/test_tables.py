"""The tables of Weigh under real keys: moving, editing in the cell, adding, removing, reviewing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefing.clock import FixedClock
from briefing.model.evidence import Link, Statement
from briefing.model.picture import Actor, Estimate, Event, Question
from briefing.model.vocabulary import Category, LinkKind, Qualifier, Verification
from briefing.project.commands import AddArticle, AddEntry, EditEntry, LinkStatements
from briefing.project.queries.records import records
from tests.ui.weigh.conftest import SENTENCES, reading, shown, taken
from ui.models.weigh_tables import TABLES
from ui.weigh import WeighWorkspace
from ui.workbench import Workbench


def cells(weigh: WeighWorkspace, row: int) -> list[str]:
    model = weigh.table_view().model()
    return [model.index(row, at).data() for at in range(model.columnCount())]


def editor(weigh: WeighWorkspace, kind: type[QWidget]) -> QWidget:
    """The one editor that is open in the table."""
    found = [one for one in weigh.table_view().viewport().findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def put_cursor(weigh: WeighWorkspace, row: int, title: str) -> None:
    view = weigh.table_view()
    titles = [column.title for column in view.weigh_model().table.columns]
    view.setCurrentIndex(view.model().index(row, titles.index(title)))


def test_an_unknown_number_is_a_dash_and_never_a_nought(weigh: WeighWorkspace) -> None:
    assert cells(weigh, 0)[4:7] == ["3,000", "–", "–"]
    assert cells(weigh, 1)[4:7] == ["–", "1,000", "–"]


def test_a_drafted_row_says_in_words_that_it_is_not_reviewed(weigh: WeighWorkspace) -> None:
    model = weigh.table_view().model()
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Claimed by: The minister, not reviewed"
    assert "not reviewed" not in model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_control_and_arrows_go_round_the_tables(qtbot: QtBot, weigh: WeighWorkspace) -> None:
    titles = []
    for _ in TABLES:
        qtbot.keyClick(weigh.table_view(), Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
        titles.append(weigh.table_view().accessibleName())
    assert titles == ["Actors", "Events", "Open questions", "Links", "Casualty estimates"]
    qtbot.keyClick(weigh.table_view(), Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert weigh.table_view().accessibleName() == "Links"


def test_arrows_in_the_list_open_the_table(qtbot: QtBot, weigh: WeighWorkspace) -> None:
    qtbot.keyClick(weigh.list_of_tables(), Qt.Key.Key_Down)
    assert weigh.table_view().accessibleName() == "Actors"
    qtbot.keyClick(weigh.list_of_tables(), Qt.Key.Key_Return)
    assert weigh.table_view().hasFocus()


def test_enter_edits_a_number_in_its_cell(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    put_cursor(weigh, 0, "Low")
    qtbot.keyClick(weigh.table_view(), Qt.Key.Key_Return)
    line = editor(weigh, QLineEdit)
    qtbot.keyClicks(line, "3,200")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bench.ask(records, Estimate)[0].low == 3200)
    assert cells(weigh, 0)[4] == "3,200"
    assert bench.undo_label == "Edit estimate low"


def test_a_number_that_the_figure_does_not_give_cannot_be_edited(weigh: WeighWorkspace) -> None:
    put_cursor(weigh, 0, "High")
    assert not weigh.table_view().edit_chosen()


def test_words_in_a_number_keep_the_editor_open_and_say_why(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    put_cursor(weigh, 0, "Low")
    qtbot.keyClick(weigh.table_view(), Qt.Key.Key_F2)
    line = editor(weigh, QLineEdit)
    qtbot.keyClicks(line, "many")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    said = [one.text() for one in weigh.table_view().viewport().findChildren(QLabel)]
    assert line.isVisible()
    assert "“many” is not a whole number. Leave it empty if unknown." in said
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert bench.ask(records, Estimate)[0].low == 3000


def test_a_category_is_picked_from_a_list_in_its_cell(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    put_cursor(weigh, 0, "Category")
    qtbot.keyClick(weigh.table_view(), Qt.Key.Key_F2)
    combo = editor(weigh, QComboBox)
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(combo.findData("captured"))
    qtbot.keyClick(combo, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bench.ask(records, Estimate)[0].category is Category.CAPTURED)


def test_another_qualifier_takes_the_number_along(weigh: WeighWorkspace, bench: Workbench) -> None:
    model = weigh.table_view().model()
    assert model.setData(model.index(1, 3), "at_least")
    estimate = bench.ask(records, Estimate)[1]
    assert (estimate.qualifier, estimate.low, estimate.best) == (Qualifier.AT_LEAST, 1000, None)


def test_between_is_refused_in_the_cell_while_an_end_is_missing(
    weigh: WeighWorkspace, bench: Workbench
) -> None:
    model = weigh.table_view().model()
    assert not model.setData(model.index(1, 3), "between")
    message = weigh.pane().message()
    assert message.isVisible()
    assert "needs a low and a high" in message.accessibleName()
    assert bench.ask(records, Estimate)[1].qualifier is Qualifier.ABOUT


def test_a_date_may_be_typed_in_words(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    weigh.show_entry("event", bench.ask(records, Event)[0].id)
    qtbot.keyClick(weigh.table_view(), Qt.Key.Key_Return)
    line = editor(weigh, QLineEdit)
    qtbot.keyClicks(line, "autumn 2024")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bench.ask(records, Event)[0].date == "2024-23")
    assert cells(weigh, 0)[0] == "autumn 2024"


def test_r_reviews_the_row_and_undo_takes_it_back(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    put_cursor(weigh, 0, "Claimed by")
    qtbot.keyClick(weigh.table_view(), Qt.Key.Key_R)
    assert bench.ask(records, Estimate)[0].reviewed
    assert not weigh.named_actions()["review"].isEnabled()
    bench.undo()
    assert weigh.named_actions()["review"].isEnabled()


def test_delete_removes_the_row_and_the_cursor_stays_where_it_was(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    put_cursor(weigh, 0, "Claimed by")
    qtbot.keyClick(weigh.table_view(), Qt.Key.Key_Delete)
    left = bench.ask(records, Estimate)
    assert [one.words for one in left] == ["about 1,000"]
    assert weigh.table_view().chosen_id() == left[0].id


def test_a_row_that_the_program_goes_to_is_chosen_while_control_is_still_held(
    weigh: WeighWorkspace, bench: Workbench
) -> None:
    first = bench.ask(records, Estimate)[0].id
    QTest.keyPress(weigh.table_view(), Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    for _ in range(2):
        weigh.show_entry("estimate", first)
        assert weigh.table_view().chosen_ids() == (first,)


def test_space_goes_to_the_statement(qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench) -> None:
    put_cursor(weigh, 1, "Claimed by")
    wanted = bench.ask(records, Estimate)[1].statement_id
    with qtbot.waitSignal(bench.statement_wanted) as asked:
        qtbot.keyClick(weigh.table_view(), Qt.Key.Key_Space)
    assert asked.args == [wanted]


def test_enter_where_nothing_can_be_edited_goes_to_the_statement(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    put_cursor(weigh, 1, "Grade")
    with qtbot.waitSignal(bench.statement_wanted):
        qtbot.keyClick(weigh.table_view(), Qt.Key.Key_Return)


def test_open_questions_stand_by_their_priority(weigh: WeighWorkspace, bench: Workbench) -> None:
    weigh.show_entry("question", bench.ask(records, Question)[0].id)
    assert [cells(weigh, row)[1] for row in range(2)] == ["high", "low"]
    assert weigh.table_view().currentIndex().row() == 1


def test_a_change_elsewhere_shows_in_the_table(weigh: WeighWorkspace, bench: Workbench) -> None:
    estimate = bench.ask(records, Estimate)[0]
    bench.run(EditEntry(Estimate, estimate.id, {"population": "Marines"}))
    assert cells(weigh, 0)[1] == "Marines"


def test_a_change_that_is_about_nothing_shown_reads_nothing(
    weigh: WeighWorkspace, bench: Workbench
) -> None:
    read: list[str] = []
    weigh.table_view().model().dataChanged.connect(lambda *_: read.append("estimates"))
    question = bench.ask(records, Question)[0]
    bench.run(EditEntry(Question, question.id, {"owner": "the desk"}))
    estimate = bench.ask(records, Estimate)[0]
    assert read == []
    bench.run(EditEntry(Estimate, estimate.id, {"verification": Verification.DISPUTED}))
    assert read == ["estimates"]


def test_a_link_is_shown_and_its_kind_can_be_changed(
    weigh: WeighWorkspace, bench: Workbench
) -> None:
    said = bench.ask(records, Statement)
    bench.run(LinkStatements(said[3].id, said[2].id, LinkKind.UPDATES))
    weigh.show_entry("link", bench.ask(records, Link)[0].id)
    assert cells(weigh, 0) == [SENTENCES[3], "updates", SENTENCES[2]]
    model = weigh.table_view().model()
    assert model.setData(model.index(0, 1), "contradicts")
    assert bench.ask(records, Link)[0].kind is LinkKind.CONTRADICTS
    assert bench.undo_label == "Edit link: contradicts"


def test_an_empty_table_offers_the_draft_where_there_are_suggestions(
    qtbot: QtBot, empty_bench: Workbench
) -> None:
    weigh = shown(qtbot, empty_bench)
    empty = weigh.pane().empty_state()
    assert empty is not None
    assert empty.accessibleName() == "No casualty estimates yet"
    assert empty.accessibleDescription().count(".") == 1
    empty_bench.run(AddArticle(taken(), reading()))
    offered = weigh.pane().empty_state()
    assert offered is not None
    draft = offered.findChild(QPushButton)
    assert draft.text() == "Draft from suggestions"
    with qtbot.waitSignal(empty_bench.draft_wanted):
        qtbot.mouseClick(draft, Qt.MouseButton.LeftButton)


def test_a_project_that_is_read_only_can_be_read_and_not_changed(
    qtbot: QtBot, bench: Workbench, tmp_path: Path, clock: FixedClock
) -> None:
    path = bench.path
    assert path is not None
    second = Workbench("B. Reader", clock)
    second.open(path)
    try:
        assert second.why_read_only
        weigh = shown(qtbot, second)
        put_cursor(weigh, 0, "Low")
        assert not weigh.table_view().edit_chosen()
        writes = [one for one in weigh.named_actions().values() if one.property("writes")]
        assert writes
        assert not any(action.isEnabled() for action in writes)
        assert not weigh.details().form().field("population").isEnabled()
    finally:
        second.close()


def test_every_action_has_words_an_icon_help_and_a_key_or_none_on_purpose(
    weigh: WeighWorkspace,
) -> None:
    for name, action in weigh.named_actions().items():
        assert action.text()
        assert action.statusTip()
        assert not action.icon().isNull()
        assert action.shortcuts() or name == "draft"


def test_the_models_keep_the_rules_of_qt(weigh: WeighWorkspace, bench: Workbench) -> None:
    model: QAbstractItemModel = weigh.table_view().model()
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, weigh
    )
    bench.undo()
    bench.run(EditEntry(Estimate, bench.ask(records, Estimate)[0].id, {"place": "Harbour"}))
    QApplication.processEvents()
    assert tester.model() is model


def test_another_project_takes_the_place_of_the_first(
    weigh: WeighWorkspace, bench: Workbench, tmp_path: Path
) -> None:
    bench.create(tmp_path / "other.brief", "Other")
    assert weigh.table_view().model().rowCount() == 0
    assert weigh.pane().empty_state() is not None
    bench.run(AddEntry(Actor("", "Somebody")))
    weigh.show_entry("actor", bench.ask(records, Actor)[0].id)
    assert cells(weigh, 0)[0] == "Somebody"


def test_a_period_is_edited_as_its_cell_shows_it(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    put_cursor(weigh, 1, "Period")
    qtbot.keyClick(weigh.table_view(), Qt.Key.Key_Return)
    line = editor(weigh, QLineEdit)
    assert isinstance(line, QLineEdit)
    assert line.text() == "one week"
    qtbot.keyClicks(line, "two weeks")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bench.ask(records, Estimate)[1].period == "two weeks")
    assert cells(weigh, 1)[8] == "two weeks"


def test_the_as_of_date_is_told_beside_the_period_and_is_not_the_period(
    weigh: WeighWorkspace,
) -> None:
    assert cells(weigh, 0)[8] == "–"
    index = weigh.table_view().model().index(0, 8)
    assert "as of 23 March 2022" in index.data(Qt.ItemDataRole.AccessibleTextRole)
