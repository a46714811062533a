"""Leaving a project: nothing that could not be saved is lost without a word; the keyboard's way."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from briefing.errors import ProjectError
from briefing.model.picture import Actor
from briefing.model.product import Block
from briefing.model.vocabulary import BlockKind, SectionKind
from briefing.project.commands import AddBlock, AddEntry, EditBrief
from briefing.project.document import Document
from briefing.project.queries.overview import sections, the_brief
from briefing.project.queries.records import records
from tests.ui.recorder import Hands
from ui.dialogs.unsaved import UnsavedSheet
from ui.weigh import WeighWorkspace
from ui.window import MainWindow
from ui.write import WriteWorkspace


@pytest.fixture
def project(window: MainWindow, tmp_path: Path) -> MainWindow:
    window.projects.make(tmp_path / "a.brief", "Barges")
    return window


@pytest.fixture
def write(project: MainWindow) -> WriteWorkspace:
    """A paragraph of the situation, with the keyboard in it."""
    project.places.show_place("write")
    write = project.places.workspace("write").page
    assert isinstance(write, WriteWorkspace)
    situation = next(
        one for one in project.workbench.ask(sections) if one.kind is SectionKind.SITUATION
    )
    project.workbench.run(AddBlock(Block("", situation.id, BlockKind.PARAGRAPH, 0.0, "Old.")))
    write.show_section(situation.id)
    write.page.column.frames[0].take_focus(at_end=True)
    return write


@pytest.fixture
def weigh(project: MainWindow) -> WeighWorkspace:
    project.workbench.run(AddEntry(Actor("", "Bob")))
    project.places.show_place("weigh")
    weigh = project.places.workspace("weigh").page
    assert isinstance(weigh, WeighWorkspace)
    weigh.show_entry("actor", project.workbench.ask(records, Actor)[0].id)
    return weigh


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """From now on the project takes nothing, until `undo` of what this is."""

    def refuse(*_args: object) -> None:
        raise ProjectError("The change was not saved: the disk is full.")

    monkeypatch.setattr(Document, "run", refuse)
    return monkeypatch


def test_a_window_with_words_that_cannot_be_saved_asks_before_it_closes(
    hands: Hands, project: MainWindow, write: WriteWorkspace, request: pytest.FixtureRequest
) -> None:
    hands.type(" New.")
    full: pytest.MonkeyPatch = request.getfixturevalue("full_disk")
    assert not project.close()
    sheet = hands.dialog(UnsavedSheet)
    assert "the disk is full" in sheet.sentence.text()
    assert "Words in Write are not saved." in sheet.sentence.text()
    hands.click(sheet.stay)
    assert project.isVisible()
    assert project.workbench.is_open
    full.undo()
    assert project.close()


def test_a_project_is_left_with_unsaved_words_only_when_told_so(
    hands: Hands, project: MainWindow, weigh: WeighWorkspace
) -> None:
    weigh.named_actions()["add"].trigger()
    hands.type("The guard")
    project.projects.close()
    assert project.workbench.is_open
    sheet = hands.dialog(UnsavedSheet)
    assert sheet.sentence.text() == "A new actor in Weigh is not added."
    hands.click(sheet.leave)
    assert not project.workbench.is_open
    assert project.places.key == "start"


def test_the_next_project_knows_nothing_of_the_words_left_behind(
    hands: Hands, project: MainWindow, weigh: WeighWorkspace, tmp_path: Path
) -> None:
    weigh.named_actions()["add"].trigger()
    hands.type("The guard")
    project.projects.make(tmp_path / "b.brief", "Second")
    hands.click(hands.dialog(UnsavedSheet).leave)
    assert project.workbench.ask(the_brief).title == "Second"
    assert weigh.details().unsaved() == ""


def test_the_palette_over_the_title_of_a_section_gives_the_outline_the_keyboard(
    hands: Hands, project: MainWindow, write: WriteWorkspace
) -> None:
    write.outline.view.setFocus()
    hands.press("F2")
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    _open_and_leave_palette(hands, project)
    assert write.outline.view.hasFocus()


def test_the_palette_over_a_cell_gives_the_table_the_keyboard(
    hands: Hands, project: MainWindow, weigh: WeighWorkspace
) -> None:
    weigh.table_view().setFocus()
    hands.press("F2", weigh.table_view())
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    _open_and_leave_palette(hands, project)
    assert weigh.table_view().hasFocus()


def _open_and_leave_palette(hands: Hands, window: MainWindow) -> None:
    hands.press("Ctrl+K")
    # what is to be deleted goes as soon as the program is idle
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    hands.press("Escape", window.palette_box.field())


def test_the_labelled_undo_takes_the_step_it_names_whatever_field_has_the_keyboard(
    hands: Hands, project: MainWindow
) -> None:
    project.workbench.run(EditBrief({"title": "After"}))
    field = QLineEdit(project)
    field.show()
    field.setFocus()
    hands.qtbot.keyClicks(field, "typed")
    project.steps.button_action.trigger()
    assert project.workbench.ask(the_brief).title == "Barges"
    assert field.text() == "typed"


def test_redo_does_not_lose_what_is_being_typed(
    hands: Hands, project: MainWindow, write: WriteWorkspace
) -> None:
    project.workbench.run(EditBrief({"title": "After"}))
    project.workbench.undo()
    hands.type(" New.")
    project.steps.redo_project()
    texts = [one.text for one in project.workbench.ask(records, Block) if one.text]
    assert texts == ["Old. New."]
    assert project.workbench.ask(the_brief).title == "Barges"


def test_undo_of_typing_follows_the_order_of_the_steps(
    hands: Hands, project: MainWindow, write: WriteWorkspace
) -> None:
    edit = QApplication.focusWidget()
    hands.type(" New.")
    write.outline.view.setFocus()
    project.workbench.run(EditBrief({"title": "After"}))
    assert edit is not None
    edit.setFocus()
    hands.qtbot.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert project.workbench.ask(the_brief).title == "Barges"
    hands.qtbot.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    texts = [one.text for one in project.workbench.ask(records, Block) if one.text]
    assert texts == ["Old."]
