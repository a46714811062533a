"""Undo belongs to the field of text that has the keyboard first, and then to the project."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from briefing.model.product import Block
from briefing.model.vocabulary import BlockKind, SectionKind
from briefing.project.commands import AddArticle, AddBlock, EditBlock, EditBrief, GradeStatement
from briefing.project.queries.overview import sections
from briefing.project.queries.records import record
from briefing.project.queries.search import search_statements
from tests.ui.recorder import Hands
from ui.models.incoming import take_in
from ui.window import MainWindow

SITUATION = SectionKind.SITUATION


@pytest.fixture
def project(window: MainWindow, tmp_path: Path) -> MainWindow:
    window.projects.make(tmp_path / "a.brief", "Before")
    window.workbench.run(EditBrief({"title": "After"}))
    return window


def title(window: MainWindow) -> str:
    return window.windowTitle().removesuffix(" – Sourceline")


def test_the_button_says_what_it_takes_back(hands: Hands, project: MainWindow) -> None:
    button = hands.button("Edit title of brief", project.top)
    assert button.isEnabled()
    assert "Undo Edit title of brief" in button.toolTip()
    hands.click(button)
    assert title(project) == "Before"
    assert not project.steps.button_action.isEnabled()
    assert project.actions_by_id["redo"].text() == "Redo Edit title of brief"
    hands.press("Ctrl+Shift+Z", project)
    assert title(project) == "After"


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_a_field_takes_its_own_typing_back_first(
    hands: Hands, project: MainWindow, kind: type[QLineEdit] | type[QPlainTextEdit]
) -> None:
    field = kind(project)
    field.show()
    field.setFocus()
    hands.qtbot.keyClicks(field, "typed")
    hands.press("Ctrl+Z", field)
    text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    assert text == ""
    assert title(project) == "After"


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_a_field_with_nothing_to_take_back_leaves_undo_to_the_project(
    hands: Hands, project: MainWindow, kind: type[QLineEdit] | type[QPlainTextEdit]
) -> None:
    field = kind(project)
    field.show()
    field.setFocus()
    hands.press("Ctrl+Z", field)
    assert title(project) == "Before"


def test_the_menus_undo_minds_the_field_as_the_key_does(hands: Hands, project: MainWindow) -> None:
    field = QLineEdit(project)
    field.show()
    field.setFocus()
    hands.qtbot.keyClicks(field, "typed")
    project.actions_by_id["undo"].trigger()
    assert field.text() == ""
    assert title(project) == "After"


def test_the_name_of_a_step_is_cut_on_the_button_and_whole_in_its_tip(
    project: MainWindow,
) -> None:
    fields = {"title": "A", "serial": "1", "originator": "Desk", "distribution": "All & sundry"}
    project.workbench.run(EditBrief(fields))
    whole = project.workbench.undo_label or ""
    assert len(whole) > 30
    assert project.steps.button_action.text().endswith("…")
    assert whole in project.steps.button_action.toolTip()


def test_the_foot_says_what_was_undone_and_done_again(hands: Hands, project: MainWindow) -> None:
    hands.press("Ctrl+Z", project)
    assert project.foot.status.text("saved").endswith("undone: Edit title of brief")
    hands.press("Ctrl+Y", project)
    assert project.foot.status.text("saved").endswith("done again: Edit title of brief")
    project.workbench.run(EditBrief({"title": "Later"}))
    assert "done" not in project.foot.status.text("saved")


def paragraph(window: MainWindow, words: str) -> Block:
    section = next(one for one in window.workbench.ask(sections) if one.kind is SITUATION)
    block = Block("", section.id, BlockKind.PARAGRAPH, 0.0, words)
    changes = window.workbench.run(AddBlock(block))
    assert changes is not None
    found = window.workbench.ask(record, Block, next(iter(changes.ids("block"))))
    assert found is not None
    return found


def test_what_was_undone_comes_into_sight(hands: Hands, project: MainWindow) -> None:
    block = paragraph(project, "Old.")
    project.workbench.run(EditBlock(block.id, {"text": "New."}))
    project.places.show_place("weigh")
    hands.press("Ctrl+Z", project)
    assert project.places.key == "write"
    write = project.places.workspace("write").page
    assert write.page.section_id == block.section_id  # type: ignore[attr-defined]
    assert project.places.workspace("write").place() == ("block", block.id)


def test_an_undone_grade_shows_its_statement(
    hands: Hands, project: MainWindow, article: Path
) -> None:
    (one,) = take_in([article], lambda _share, _doing: None)
    assert one.taken is not None
    assert one.reading is not None
    project.workbench.run(AddArticle(one.taken, one.reading))
    hit = project.workbench.ask(search_statements, "pilots")[0]
    project.workbench.run(GradeStatement(hit.statement_id, "B", "2"))
    project.places.show_place("write")
    hands.press("Ctrl+Z", project)
    assert project.places.key == "read"
    assert project.places.workspace("read").place() == ("statement", hit.statement_id)


def test_a_step_that_left_nothing_to_see_leaves_the_place(
    hands: Hands, project: MainWindow
) -> None:
    paragraph(project, "Old.")
    project.places.show_place("weigh")
    hands.press("Ctrl+Z", project)
    assert project.places.key == "weigh"
