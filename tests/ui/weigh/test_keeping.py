"""What is typed in Weigh is kept or stays: new entries put aside, refused words, undo and redo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from briefing.errors import ProjectError
from briefing.model.evidence import Statement
from briefing.model.picture import Actor, Estimate, Event
from briefing.project.commands import AddEntry, EditEntry, GradeStatement
from briefing.project.document import Document
from briefing.project.queries.records import records
from ui.weigh import WeighWorkspace
from ui.workbench import Workbench


def line(weigh: WeighWorkspace, name: str) -> QLineEdit:
    found = weigh.details().form().field(name)
    assert isinstance(found, QLineEdit)
    return found


def actor(weigh: WeighWorkspace, bench: Workbench, place: int = 0) -> Actor:
    """Shows an actor."""
    found = bench.ask(records, Actor)[place]
    weigh.show_entry("actor", found.id)
    return found


def begin_actor(qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench, name: str) -> None:
    actor(weigh, bench)
    weigh.named_actions()["add"].trigger()
    qtbot.keyClicks(line(weigh, "name"), name)


def test_another_row_does_not_throw_a_new_entry_away(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    begin_actor(qtbot, weigh, bench, "The harbour guard")
    second = bench.ask(records, Actor)[1]
    weigh.table_view().choose(second.id)
    assert line(weigh, "name").text() == second.name
    write_on = next(
        one
        for one in weigh.details().findChildren(QPushButton)
        if one.text() == "Write on" and one.isVisible()
    )
    qtbot.mouseClick(write_on, Qt.MouseButton.LeftButton)
    assert weigh.details().drafting
    assert line(weigh, "name").text() == "The harbour guard"
    qtbot.keyClick(line(weigh, "name"), Qt.Key.Key_Return)
    assert "The harbour guard" in [one.name for one in bench.ask(records, Actor)]
    assert weigh.details().unsaved() == ""


def test_a_row_that_comes_while_a_new_entry_is_written_leaves_it_alone(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    begin_actor(qtbot, weigh, bench, "The guard")
    bench.run(AddEntry(Actor("", "Carl")))
    assert weigh.details().drafting
    assert line(weigh, "name").text() == "The guard"


def test_each_table_keeps_its_own_new_entry(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    begin_actor(qtbot, weigh, bench, "The guard")
    weigh.named_actions()["next_table"].trigger()
    assert not weigh.details().drafting
    assert weigh.details().unsaved() == "A new actor in Weigh is not added."
    actor(weigh, bench)
    weigh.named_actions()["add"].trigger()
    assert line(weigh, "name").text() == "The guard"


def test_a_new_entry_without_a_word_is_given_up(weigh: WeighWorkspace, bench: Workbench) -> None:
    actor(weigh, bench)
    weigh.named_actions()["add"].trigger()
    weigh.named_actions()["next_table"].trigger()
    assert weigh.details().unsaved() == ""


def test_escape_gives_a_new_entry_up(qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench) -> None:
    begin_actor(qtbot, weigh, bench, "The guard")
    qtbot.keyClick(line(weigh, "name"), Qt.Key.Key_Escape)
    assert weigh.details().unsaved() == ""
    weigh.named_actions()["add"].trigger()
    assert line(weigh, "name").text() == ""


def test_undo_after_a_pause_puts_the_old_words_back_and_redo_the_new(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    shown = actor(weigh, bench)
    bench.run(EditEntry(Actor, shown.id, {"side": "East"}))
    role = line(weigh, "role")
    role.setFocus()
    role.selectAll()
    qtbot.keyClicks(role, "captain")
    qtbot.waitUntil(lambda: bench.ask(records, Actor)[0].role == "captain", timeout=5_000)
    bench.undo()
    weigh.details().commit()
    assert (role.text(), bench.ask(records, Actor)[0].role) == (shown.role, shown.role)
    assert bench.redo_label == "Edit actor role"
    bench.redo()
    assert role.text() == "captain"


def test_a_space_typed_before_a_pause_is_not_taken_away(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    actor(weigh, bench)
    role = line(weigh, "role")
    role.setFocus()
    role.selectAll()
    qtbot.keyClicks(role, "first ")
    weigh.details().commit()
    qtbot.keyClicks(role, "mate")
    weigh.details().commit()
    assert bench.ask(records, Actor)[0].role == "first mate"


def test_words_that_were_refused_wait_until_their_row_is_back(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = actor(weigh, bench)
    line(weigh, "role").setFocus()
    line(weigh, "role").selectAll()
    qtbot.keyClicks(line(weigh, "role"), "captain")

    def refuse(*_args: object) -> None:
        raise ProjectError("The change was not saved: the disk is full.")

    with monkeypatch.context() as full:
        full.setattr(Document, "run", refuse)
        second = actor(weigh, bench, 1)
        assert line(weigh, "role").text() == second.role
        assert weigh.details().unsaved()
    actor(weigh, bench, 0)
    assert line(weigh, "role").text() == "captain"
    weigh.details().commit()
    assert bench.ask(records, Actor)[0].role == "captain"
    assert bench.ask(records, Actor)[0].id == first.id
    assert weigh.details().unsaved() == ""


def mistype(qtbot: QtBot, field: QLineEdit, words: str) -> None:
    """Types what cannot be understood, and leaves the field."""
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Tab)


def test_words_that_cannot_be_understood_wait_with_their_sentence_until_their_row_is_back(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    first, second = bench.ask(records, Estimate)
    weigh.show_entry("estimate", first.id)
    mistype(qtbot, line(weigh, "as_of"), "foo")
    weigh.table_view().choose(second.id)
    assert line(weigh, "as_of").text() == ""
    assert "waits there" in weigh.pane().message().text()
    assert weigh.details().unsaved() == "Words in Weigh are not saved."
    weigh.table_view().choose(first.id)
    assert line(weigh, "as_of").text() == "foo"
    assert "foo" in weigh.details().form().error(line(weigh, "as_of"))
    mistype(qtbot, line(weigh, "as_of"), "24 March 2022")
    assert bench.ask(records, Estimate)[0].as_of == "2022-03-24"
    assert weigh.details().unsaved() == ""
    assert weigh.details().form().error(line(weigh, "as_of")) == ""


def test_a_figure_half_written_waits_until_its_row_is_back(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    first, second = bench.ask(records, Estimate)
    weigh.show_entry("estimate", first.id)
    qualifier = weigh.details().form().field("qualifier")
    assert isinstance(qualifier, QComboBox)
    qualifier.setCurrentText("between")
    qualifier.activated.emit(qualifier.currentIndex())
    mistype(qtbot, line(weigh, "high"), "2,000")
    weigh.table_view().choose(second.id)
    weigh.table_view().choose(first.id)
    assert (qualifier.currentText(), line(weigh, "high").text()) == ("between", "2,000")
    assert "cannot lie above" in weigh.details().form().error(line(weigh, "high"))
    mistype(qtbot, line(weigh, "high"), "4,000")
    assert bench.ask(records, Estimate)[0].high == 4000
    assert weigh.details().unsaved() == ""


def test_words_typed_in_a_cell_that_cannot_be_understood_wait_beside_the_row(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    (event,) = bench.ask(records, Event)
    weigh.show_entry("event", event.id)
    qtbot.keyClick(weigh.table_view(), Qt.Key.Key_F2)
    cell = weigh.table_view().findChild(QLineEdit)
    assert cell is not None
    cell.selectAll()
    qtbot.keyClicks(cell, "last Tuesdy")
    weigh.details().form().field("place").setFocus()
    assert line(weigh, "date").text() == "last Tuesdy"
    assert weigh.details().form().error(line(weigh, "date"))
    assert bench.ask(records, Event)[0].date == "2025-01-09"


def test_words_in_a_row_that_was_taken_away_do_not_hold_the_analyst_back(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    first = bench.ask(records, Estimate)[0]
    weigh.show_entry("estimate", first.id)
    mistype(qtbot, line(weigh, "as_of"), "foo")
    weigh.named_actions()["remove"].trigger()
    assert weigh.details().unsaved() == ""
    bench.undo()
    weigh.table_view().choose(first.id)
    assert line(weigh, "as_of").text() == "foo"


def test_the_fields_own_undo_ends_when_the_keyboard_leaves_it(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    actor(weigh, bench)
    role = line(weigh, "role")
    role.setFocus()
    qtbot.keyClicks(role, "x")
    qtbot.keyClick(role, Qt.Key.Key_Tab)
    bench.run(GradeStatement(bench.ask(records, Statement)[0].id, "B", "3"))
    role.setFocus()
    assert not role.isUndoAvailable()


def test_several_rows_go_and_come_back_as_one_step(weigh: WeighWorkspace, bench: Workbench) -> None:
    actor(weigh, bench)
    weigh.table_view().selectAll()
    weigh.named_actions()["remove"].trigger()
    assert bench.ask(records, Actor) == ()
    assert bench.undo_label == "Remove 2 actors"
    bench.undo()
    assert len(bench.ask(records, Actor)) == 2
