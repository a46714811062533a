"""What the project did not take does not stay on the screen as if it had; words do stay."""

from __future__ import annotations

from PySide6.QtCore import Qt

from briefing.model.vocabulary import SourceKind, StatementKind
from briefing.project.commands import EditSource, GradeStatement
from tests.ui.conftest import FullDisk
from tests.ui.read.conftest import Desk


def trusted_source(desk: Desk) -> str:
    """Goes to a statement whose source is usually reliable."""
    statement = desk.go(1)
    desk.press(Qt.Key.Key_Return)
    source_id = desk.stored(statement).chain[0].source_id
    desk.bench.run(EditSource(source_id, {"reliability": "B"}))
    return source_id


def test_a_refused_grade_is_not_shown_as_given(desk: Desk, full_disk: FullDisk) -> None:
    statement = desk.go(3)
    desk.bench.run(GradeStatement(statement, "B", "2"))
    grade = desk.read.inspector.grade
    for axis, typed, stored in ((grade.reliability, "a", "B"), (grade.credibility, "1", "2")):
        axis.picker.setFocus()
        with full_disk():
            desk.press(typed)
        assert axis.picker.code() == stored
    assert "the disk is full" in desk.read.inspector.said()


def test_a_refused_letter_leaves_the_sources_own_shown_as_inherited(
    desk: Desk, full_disk: FullDisk
) -> None:
    trusted_source(desk)
    picker = desk.read.inspector.grade.reliability.picker
    assert picker.is_inherited()
    picker.setFocus()
    with full_disk():
        desk.press(Qt.Key.Key_Return)
    assert (picker.code(), picker.is_inherited()) == ("B", True)


def test_a_refused_kind_is_not_shown_as_chosen(desk: Desk, full_disk: FullDisk) -> None:
    statement = desk.go(3)
    pills = desk.read.inspector.kind.pills
    kind = desk.stored(statement).statement.kind
    with full_disk():
        desk.qtbot.mouseClick(pills[StatementKind.JUDGEMENT], Qt.MouseButton.LeftButton)
    assert kind is not StatementKind.JUDGEMENT
    assert [one for one, pill in pills.items() if pill.isChecked()] == [kind]


def test_a_refused_marking_is_not_shown_as_set(desk: Desk, full_disk: FullDisk) -> None:
    desk.go(3)
    chooser = desk.read.inspector.marking.chooser
    chooser.setFocus()
    with full_disk():
        desk.press("TLP:RED", Qt.Key.Key_Return)
    assert (chooser.code(), chooser.currentText()) == ("", "None")


def test_a_section_that_did_not_take_a_statement_is_not_pressed(
    desk: Desk, full_disk: FullDisk
) -> None:
    desk.go(3)
    pill = desk.read.inspector.places.pills[0]
    assert not pill.isChecked()
    with full_disk():
        desk.qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert not pill.isChecked()
    desk.qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert pill.isChecked()
    with full_disk():
        desk.qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert pill.isChecked()


def test_a_refused_choice_about_a_source_is_not_shown_as_made(
    desk: Desk, full_disk: FullDisk
) -> None:
    source = trusted_source(desk)
    desk.read.library.refresh()
    desk.read.library.open_source(source)
    editor = desk.read.library.editor
    editor.picker.setFocus()
    with full_disk():
        desk.press("e")
    assert editor.picker.code() == "B"
    editor.kind.setFocus()
    kind = editor.kind.currentData()
    other = next(one for one in SourceKind if one != kind)
    with full_disk():
        desk.press(other.value.capitalize(), Qt.Key.Key_Return)
    assert editor.kind.currentData() == kind
    assert "the disk is full" in editor.message.text()


def test_words_that_were_refused_stay_while_choices_go_back(
    desk: Desk, full_disk: FullDisk
) -> None:
    statement = desk.go(3)
    note = desk.read.inspector.note
    note.setFocus()
    with full_disk():
        desk.press("seen by two")
        desk.read.commit()
        desk.read.inspector.grade.credibility.picker.setFocus()
        desk.press("1")
    assert note.toPlainText() == "seen by two"
    assert desk.read.unsaved()
    desk.read.commit()
    assert desk.stored(statement).statement.note == "seen by two"
    assert desk.read.unsaved() == ""
