"""Search-and-commands: actions by a few letters, statements by their words, and the way there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from briefing.project.commands import AddArticle, EditArticle, EditBrief
from briefing.project.queries import overview
from briefing.project.queries.search import search_statements
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
    # statements are searched for once typing rests
    hands.qtbot.waitUntil(lambda: not hands.window.palette_box.is_searching())
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


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """One for every time the titles of all articles are asked for."""
    asked: list[object] = []
    known = overview.article_titles

    def counting(db: overview.Database) -> tuple[overview.ArticleTitle, ...]:
        asked.append(db)
        return known(db)

    monkeypatch.setattr(overview, "article_titles", counting)
    return asked


def test_titles_are_ready_before_the_first_key(
    hands: Hands, project: MainWindow, asked: list[object]
) -> None:
    hands.press("Ctrl+K", project)
    hands.qtbot.waitUntil(lambda: len(asked) == 1)
    hands.qtbot.keyClicks(project.palette_box.field(), "barges")
    assert "article" in {entry.id.kind for entry in project.palette_box.entries()}  # type: ignore[attr-defined]
    assert len(asked) == 1


def test_titles_are_asked_for_again_only_when_one_changed(
    hands: Hands, project: MainWindow, asked: list[object]
) -> None:
    ask(hands, "barges")
    project.palette_box.close_palette()
    project.workbench.run(EditBrief({"serial": "7"}))
    ask(hands, "barges")
    assert len(asked) == 1
    project.palette_box.close_palette()
    (article,) = project.workbench.ask(overview.article_titles)
    asked.clear()
    project.workbench.run(EditArticle(article.id, {"title": "Three ferries"}))
    assert "article" in {goal.kind for goal in ask(hands, "ferries")}
    assert len(asked) == 1


def test_titles_of_a_project_that_was_closed_are_not_offered(
    hands: Hands, project: MainWindow, tmp_path: Path
) -> None:
    ask(hands, "barges")
    project.palette_box.close_palette()
    project.projects.make(tmp_path / "b.brief", "Another")
    assert "article" not in {goal.kind for goal in ask(hands, "barges")}


def test_enter_before_typing_rests_goes_to_the_statement_all_the_same(
    hands: Hands, project: MainWindow
) -> None:
    hit = project.workbench.ask(search_statements, "ordered to sail")[0]
    hands.press("Ctrl+K", project)
    field = project.palette_box.field()
    field.setText("ordered to sail")
    hands.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert project.places.workspace("read").page.view.chosen() == hit.statement_id  # type: ignore[attr-defined]


@pytest.mark.parametrize("words", ["text size", "font", "zoom"])
def test_every_command_for_the_text_size_is_found_by_its_usual_words(
    hands: Hands, project: MainWindow, words: str
) -> None:
    found = [goal.id for goal in ask(hands, words)][:3]
    assert set(found) == {"larger", "smaller", "as_drawn"}


def test_an_article_that_only_has_the_letters_is_not_found(
    hands: Hands, project: MainWindow
) -> None:
    # b…a…d…r is in “Two barges lost in the northern harbour” in that order
    assert "article" not in {goal.kind for goal in ask(hands, "bgsl")}


def test_commands_with_the_word_stand_before_articles_with_it(
    hands: Hands, project: MainWindow
) -> None:
    (article,) = project.workbench.ask(overview.article_titles)
    project.workbench.run(EditArticle(article.id, {"title": "Export of barges"}))
    goals = ask(hands, "export")
    kinds = [goal.kind for goal in goals]
    assert goals[0] == Goal("action", "export")
    assert "article" in kinds
    # a command that merely has the letters comes after
    assert all(kind != "article" for kind in kinds[kinds.index("article") + 1 :])
