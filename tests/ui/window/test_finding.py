"""Search-and-commands: actions by a few letters, statements by their words, and the way there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from briefing.project.commands import AddArticle
from tests.ui.recorder import Hands
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.models.incoming import take_in
from ui.window import MainWindow
from ui.window.goals import Goal


@pytest.fixture
def project(window: MainWindow, tmp_path: Path, article: Path) -> MainWindow:
    window.projects.make(tmp_path / "a.brief", "Harbour")
    (one,) = take_in([article], lambda _share, _doing: None)
    assert one.taken is not None
    assert one.reading is not None
    window.workbench.run(AddArticle(one.taken, one.reading))
    return window


def ask(hands: Hands, words: str) -> list[Goal]:
    hands.press("Ctrl+K", hands.window)
    hands.qtbot.keyClicks(hands.window.palette_box.field(), words)
    goals = [entry.id for entry in hands.window.palette_box.entries()]
    assert all(isinstance(goal, Goal) for goal in goals)
    return goals  # type: ignore[return-value]


def test_an_action_is_found_by_a_few_letters_and_done(hands: Hands, project: MainWindow) -> None:
    goals = ask(hands, "hist")
    assert goals[0] == Goal("action", "history")
    hands.qtbot.keyClick(project.palette_box.field(), Qt.Key.Key_Return)
    assert project.docking.panel() == "history"


def test_a_statement_is_found_by_its_words_and_gone_to(hands: Hands, project: MainWindow) -> None:
    hands.press("Ctrl+3", project)
    goals = [goal for goal in ask(hands, "ordered to sail") if goal.kind == "statement"]
    assert len(goals) == 1
    row = [entry.id for entry in project.palette_box.entries()].index(goals[0])
    for _ in range(row):
        hands.qtbot.keyClick(project.palette_box.field(), Qt.Key.Key_Down)
    hands.qtbot.keyClick(project.palette_box.field(), Qt.Key.Key_Return)
    assert project.places.key == "read"
    assert project.places.workspace("read").page.view.chosen() == goals[0].id  # type: ignore[attr-defined]


def test_sections_and_articles_are_found_too(hands: Hands, project: MainWindow) -> None:
    kinds = {goal.kind for goal in ask(hands, "barges lost")}
    assert "article" in kinds
    project.palette_box.close_palette()
    goals = ask(hands, "situation")
    section = next(goal for goal in goals if goal.kind == "section")
    project.going.go(section)
    assert project.places.key == "write"
    assert project.places.workspace("write").page.page.section_id == section.id  # type: ignore[attr-defined]


def test_what_is_impossible_now_is_not_offered(hands: Hands, window: MainWindow) -> None:
    names = {goal.id for goal in ask(hands, "")}
    assert {"new", "open", "sample"} <= names
    assert not {"export", "draft", "close"} & names


def test_the_workspaces_own_actions_are_offered(hands: Hands, project: MainWindow) -> None:
    hands.press("Ctrl+1", project)
    goals = ask(hands, "next ungraded")
    assert goals[0].kind == "more"
    hands.qtbot.keyClick(project.palette_box.field(), Qt.Key.Key_Return)


def test_markup_in_a_query_finds_nothing_and_harms_nothing(
    hands: Hands, project: MainWindow
) -> None:
    assert ask(hands, '" OR * NEAR( <b>') == []


def test_f1_shows_every_key_and_searches_them(hands: Hands, project: MainWindow) -> None:
    hands.press("F1", project)
    dialog = hands.dialog(ShortcutsDialog)
    places = {line.place for line in dialog.shown()}
    assert {"Go", "Project", "In Read", "In Weigh", "In Write"} <= places
    hands.qtbot.keyClicks(dialog.search_field, "split")
    hands.qtbot.keyClick(dialog.search_field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "Split…" in {line.text for line in dialog.shown()}
    assert "Read" not in {line.text for line in dialog.shown()}
