"""Undo belongs to the field of text that has the keyboard first, and then to the project."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from briefing.project.commands import EditBrief
from tests.ui.recorder import Hands
from ui.window import MainWindow


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
