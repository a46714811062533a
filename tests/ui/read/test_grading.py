"""Grading from the keyboard and with the mouse: what is typed is what stands in the file."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication

from briefing.project.commands import EditSource
from briefing.project.queries.overview import source_uses
from tests.ui.read.conftest import Desk
from ui.read import ReadWorkspace
from ui.read.typed_grade import PAUSE_MS
from ui.widgets.grade_chip import GradeState
from ui.widgets.labels import QuietLabel
from ui.workbench import Workbench


def test_a_letter_and_a_digit_are_one_grade_in_the_file(desk: Desk) -> None:
    statement = desk.go(3)
    desk.press("b2")
    grade = desk.stored(statement).grade
    assert (grade.reliability, grade.credibility) == ("B", "2")
    assert desk.bench.undo_label == "Grade statement B2"
    assert desk.row(statement).grade == "B2"


def test_undo_puts_the_grade_back_and_the_chip_with_it(desk: Desk) -> None:
    statement = desk.go(3)
    desk.press("b2")
    desk.bench.undo()
    assert desk.stored(statement).grade.code == ""
    assert desk.row(statement).grade == ""
    assert desk.read.inspector.grade.reliability.picker.code() == ""
    desk.bench.redo()
    assert desk.row(statement).grade == "B2"


def test_a_letter_waits_for_its_digit_in_the_chip_and_then_counts_alone(desk: Desk) -> None:
    statement = desk.go(3)
    desk.press("c")
    assert desk.row(statement).grade == "C-"
    assert desk.row(statement).state is GradeState.INHERITED
    assert desk.stored(statement).grade.code == ""
    desk.qtbot.waitUntil(lambda: desk.stored(statement).grade.code == "C-", timeout=PAUSE_MS * 4)
    assert desk.row(statement).state is GradeState.GIVEN


def test_a_digit_alone_leaves_the_letter_open(desk: Desk) -> None:
    statement = desk.go(2)
    desk.press("4")
    assert desk.stored(statement).grade.code == "-4"


def test_another_letter_corrects_the_one_that_waits(desk: Desk) -> None:
    statement = desk.go(2)
    desk.press("ad3")
    assert desk.stored(statement).grade.code == "D3"


def test_going_on_takes_a_letter_that_waits_for_the_statement_it_was_typed_in(desk: Desk) -> None:
    first = desk.go(2)
    desk.press("e", Qt.Key.Key_Down)
    assert desk.stored(first).grade.code == "E-"
    assert desk.stored(desk.ids[2]).grade.code == ""


@pytest.mark.parametrize("typed", ["z9", "b9", "7"])
def test_what_is_no_grade_is_said_once_beside_the_statement_and_changes_nothing(
    desk: Desk, typed: str
) -> None:
    statement = desk.go(3)
    before = desk.bench.undo_label
    desk.press(typed)
    said = desk.read.inspector.message
    assert said.isVisible()
    assert said.text() == f"“{typed.upper()}” is not a grade."
    assert desk.bench.undo_label == before
    assert desk.row(statement).grade == ""
    desk.press("b2")
    assert not said.isVisible()


def test_backspace_forgets_a_letter_that_waits_and_then_clears_the_grade(desk: Desk) -> None:
    statement = desk.go(3)
    desk.press("b2", "a", Qt.Key.Key_Backspace)
    assert desk.stored(statement).grade.code == "B2"
    desk.press(Qt.Key.Key_Backspace)
    assert desk.stored(statement).grade.code == ""


def test_the_pickers_grade_one_axis_each(desk: Desk) -> None:
    statement = desk.go(3)
    inspector = desk.read.inspector
    inspector.grade.credibility.picker.setFocus()
    desk.press("3")
    assert desk.stored(statement).grade.code == "-3"
    inspector.grade.reliability.picker.setFocus()
    desk.press("f")
    assert desk.stored(statement).grade.code == "F3"


def test_an_inherited_letter_says_where_it_is_from_and_can_be_confirmed(desk: Desk) -> None:
    statement = desk.go(1)
    desk.press(Qt.Key.Key_Return)
    source = desk.stored(statement).chain[0].source_id
    desk.read.library.refresh()
    desk.read.library.open_source(source)
    desk.press("b")
    assert desk.row(statement).grade == "B-"
    assert desk.row(statement).state is GradeState.INHERITED
    picker = desk.read.inspector.grade.reliability.picker
    assert picker.is_inherited()
    picker.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.row(statement).state is GradeState.GIVEN


def test_a_reason_is_saved_when_the_field_is_left_as_one_step(desk: Desk) -> None:
    statement = desk.go(3)
    desk.press("b2", "r", "First hand", Qt.Key.Key_Return)
    assert desk.stored(statement).grade.reliability_reason == "First hand"
    assert desk.bench.undo_label == "Edit reasons of grade"
    assert QApplication.focusWidget() is desk.read.view


def test_a_reason_is_saved_after_a_pause_in_typing(desk: Desk) -> None:
    statement = desk.go(3)
    field = desk.read.inspector.grade.credibility.reason
    field.setFocus()
    desk.press("Two say so")
    desk.qtbot.waitUntil(
        lambda: desk.stored(statement).grade.credibility_reason == "Two say so", timeout=5000
    )
    assert field.hasFocus()
    assert field.toPlainText() == "Two say so"


def test_a_reason_is_kept_for_the_statement_it_was_typed_for(desk: Desk) -> None:
    first = desk.go(2)
    desk.read.inspector.grade.reliability.reason.setFocus()
    desk.press("Saw the pictures")
    second = desk.go(3)
    assert desk.stored(first).grade.reliability_reason == "Saw the pictures"
    assert desk.stored(second).grade.reliability_reason == ""
    assert desk.read.inspector.grade.reliability.reason.toPlainText() == ""


def test_only_the_row_that_was_graded_is_painted_again(desk: Desk) -> None:
    statement = desk.go(3)
    other = desk.row(desk.ids[3])
    rows: list[int] = []
    desk.read.model.dataChanged.connect(lambda index, _last, _roles: rows.append(index.row()))
    desk.read.model.modelReset.connect(lambda: rows.append(-1))
    desk.press("2")
    assert rows == [desk.read.model.index_of(statement).row()]
    assert desk.row(desk.ids[3]) is other


def test_a_grade_moves_the_progress_of_its_article_at_once(desk: Desk) -> None:
    desk.go(3)
    desk.press("b2")
    assert desk.read.library.cards.articles()[0].settled == 1
    desk.bench.undo()
    assert desk.read.library.cards.articles()[0].settled == 0


def test_space_goes_to_the_next_statement_that_is_not_graded(desk: Desk) -> None:
    desk.go(2)
    desk.press("b2", Qt.Key.Key_Up, "c3", Qt.Key.Key_Space)
    assert desk.read.view.chosen() == desk.ids[2]


def test_a_project_for_reading_only_says_why_once_and_takes_no_grade(
    desk: Desk, show: Callable[..., ReadWorkspace], tmp_path: object
) -> None:
    path = desk.bench.path
    assert path is not None
    second = Workbench("Another")
    try:
        second.open(path)
        assert second.why_read_only
        read = ReadWorkspace(second)
        desk.qtbot.addWidget(read)
        read.show()
        read.view.choose(desk.ids[2])
        assert not read.inspector.grade.reliability.picker.isEnabled()
        assert not read.keys.named["merge"].isEnabled()
        assert read.keys.named["next"].isEnabled()
        desk.qtbot.keyClicks(read.view, "b2")
        assert read.inspector.said() == second.why_read_only
        assert desk.stored(desk.ids[2]).grade.code == ""
    finally:
        second.close()


def test_undo_belongs_to_the_words_being_typed_and_then_to_the_document(desk: Desk) -> None:
    statement = desk.go(3)
    desk.press("b2", "r")
    field = desk.read.inspector.grade.reliability.reason
    undone: list[str] = []
    undo = QAction("Undo", desk.read)
    undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
    undo.triggered.connect(lambda: undone.append("document"))
    desk.read.addAction(undo)
    desk.press("Saw it")
    desk.qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == []
    assert field.toPlainText() == ""
    desk.qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == ["document"]
    assert desk.stored(statement).grade.code == "B2"


def test_undoing_a_reason_empties_the_field_that_shows_it(desk: Desk) -> None:
    desk.go(3)
    desk.press("b2", "r", "First hand", Qt.Key.Key_Return)
    desk.bench.undo()
    assert desk.read.inspector.grade.reliability.reason.toPlainText() == ""


def test_the_source_gives_its_reason_until_the_analyst_has_one(desk: Desk) -> None:
    statement = desk.go(1)
    desk.press(Qt.Key.Key_Return)
    source = desk.stored(statement).chain[0].source_id
    desk.bench.run(EditSource(source, {"reliability": "B", "reliability_reason": "Has a record"}))
    field = desk.read.inspector.grade.reliability.reason
    assert field.toPlainText() == ""
    assert field.placeholderText() == "From the source: Has a record"
    desk.press("r", "Not on this", Qt.Key.Key_Return)
    assert field.toPlainText() == "Not on this"
    assert desk.stored(statement).grade.inherited


@pytest.mark.parametrize(("typed", "code"), [("b-", "B-"), ("-4", "-4")])
def test_a_hyphen_leaves_an_axis_open(desk: Desk, typed: str, code: str) -> None:
    statement = desk.go(3)
    desk.press(typed)
    assert desk.stored(statement).grade.code == code


def test_each_reason_has_its_key_and_tab_goes_from_one_to_the_other(desk: Desk) -> None:
    statement = desk.go(3)
    desk.press("b2", "R", "two channels")
    desk.press(Qt.Key.Key_Tab, "3 of 4 agree", Qt.Key.Key_Return)
    grade = desk.stored(statement).grade
    assert (grade.code, grade.reliability_reason) == ("B2", "two channels")
    assert grade.credibility_reason == "3 of 4 agree"
    assert desk.read.view.hasFocus()
    desk.read.keys.named["reason_of_digit"].trigger()
    assert desk.read.inspector.grade.credibility.reason.hasFocus()


def test_arrows_in_a_picker_go_to_the_next_statement_and_grade_nothing(desk: Desk) -> None:
    statement = desk.go(3)
    desk.press("b2")
    desk.read.inspector.ask_grade()
    desk.press(Qt.Key.Key_Down)
    assert desk.read.view.chosen() == desk.ids[3]
    assert desk.stored(statement).grade.code == "B2"


def test_without_a_suggested_source_enter_and_delete_say_so_quietly(desk: Desk) -> None:
    desk.go(1)
    desk.read.deeds.refuse_chain()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Delete):
        desk.read.inspector.say("")
        before = desk.bench.undo_label
        desk.press(key)
        labels = desk.read.inspector.findChildren(QuietLabel)
        assert any("No source is sug" in one.text() for one in labels if one.isVisible())
        assert desk.read.inspector.said() == ""
        assert desk.bench.undo_label == before


def test_a_statement_in_the_brief_is_marked_in_its_margin(desk: Desk) -> None:
    statement = desk.go(3)
    assert not desk.row(statement).placed
    desk.read.deeds.toggle_place(1)
    assert desk.row(statement).placed
    assert "in the brief" in desk.row(statement).spoken()
    pill = desk.read.inspector.places.pills[0]
    assert pill.text().removeprefix("+ ").startswith("1 ")
    desk.bench.undo()
    assert not desk.row(statement).placed


def test_enter_confirms_the_letter_that_a_statement_has_from_its_source(desk: Desk) -> None:
    outlet = next(use.source for use in desk.bench.ask(source_uses) if use.source.kind == "outlet")
    fields = {"reliability": "B", "reliability_reason": "right so far"}
    desk.bench.run(EditSource(outlet.id, fields))
    statement = next(
        one for one in desk.ids if desk.stored(one).grade.inherited and not desk.stored(one).chain
    )
    desk.go(desk.ids.index(statement) + 1)
    desk.press(Qt.Key.Key_Return)
    grade = desk.stored(statement).grade
    assert (grade.reliability, grade.inherited) == ("B", False)
    assert grade.reliability_reason == "right so far"
    assert desk.bench.undo_label == "Grade statement B-"
    assert desk.read.inspector.message.text() == ""


def test_enter_takes_over_who_says_so_before_the_letter_that_comes_from_there(desk: Desk) -> None:
    statement = next(one for one in desk.ids if desk.stored(one).suggested_chain)
    desk.go(desk.ids.index(statement) + 1)
    desk.press(Qt.Key.Key_Return)
    origin = desk.stored(statement).chain[-1]
    desk.bench.run(EditSource(origin.source_id, {"reliability": "D"}))
    assert desk.stored(statement).grade.inherited
    desk.press(Qt.Key.Key_Return)
    grade = desk.stored(statement).grade
    assert (grade.reliability, grade.inherited) == ("D", False)


def test_escape_in_a_reason_leaves_what_stood_there_and_enter_keeps_what_was_typed(
    desk: Desk,
) -> None:
    statement = desk.go(3)
    desk.press("b2", "R", "two channels", Qt.Key.Key_Return)
    desk.press("R", " and a rumour", Qt.Key.Key_Escape)
    assert desk.stored(statement).grade.reliability_reason == "two channels"
    assert QApplication.focusWidget() is desk.read.view


def test_escape_takes_back_even_what_a_pause_has_kept_already(desk: Desk) -> None:
    statement = desk.go(3)
    desk.press("b2", "R", "two channels", Qt.Key.Key_Return, "R", " and a rumour")
    desk.read.inspector.grade.reliability.reason.settle()
    assert "rumour" in desk.stored(statement).grade.reliability_reason
    desk.press(Qt.Key.Key_Escape)
    assert desk.stored(statement).grade.reliability_reason == "two channels"
