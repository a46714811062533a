"""The forms that workspaces ask the window for: provenance, removal, markings, and the draft."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from briefing.model.evidence import Article
from briefing.model.product import Marking
from briefing.project.commands import AddArticle
from briefing.project.queries.overview import the_brief
from briefing.project.queries.records import records
from tests.ui.read.sample import article_text, reading, taken
from tests.ui.recorder import Hands
from ui.dialogs.article_sheet import ArticleSheet
from ui.dialogs.asking import AskingSheet
from ui.dialogs.marking_sheet import MarkingSheet
from ui.window import MainWindow


@pytest.fixture
def project(window: MainWindow, tmp_path: Path) -> MainWindow:
    """One article, in Read."""
    window.projects.make(tmp_path / "varn.brief", "Varn")
    text = article_text()
    window.workbench.run(AddArticle(taken(text), reading(text)))
    window.places.show_place("read")
    return window


def article(window: MainWindow) -> Article:
    (found,) = window.workbench.ask(records, Article)
    return found


def test_where_an_article_comes_from_is_mended_in_one_step(
    hands: Hands, project: MainWindow
) -> None:
    before = article(project)
    project.workbench.provenance_wanted.emit(before.id)
    sheet = hands.dialog(ArticleSheet)
    sheet.provenance.fields["title"].setText("Two drivers held")
    sheet.provenance.fields["url"].setText("https://varn.example/1")
    row = sheet.marking.findText("TLP:AMBER")
    sheet.marking.setCurrentIndex(row)
    sheet.marking.activated.emit(row)
    hands.click(hands.button("Keep", sheet))
    after = article(project)
    assert (after.title, after.url) == ("Two drivers held", "https://varn.example/1")
    assert (after.marking, after.outlet) == ("TLP:AMBER", before.outlet)
    assert after.text == before.text
    project.workbench.undo()
    assert article(project) == before


def test_a_date_that_is_none_keeps_the_form_open_and_nothing_is_changed(
    hands: Hands, project: MainWindow
) -> None:
    before = article(project)
    project.workbench.provenance_wanted.emit(before.id)
    sheet = hands.dialog(ArticleSheet)
    sheet.provenance.fields["published"].setText("2025-13-40")
    hands.click(hands.button("Keep", sheet))
    assert sheet.isVisible()
    assert sheet.provenance.error("published")
    assert article(project) == before


def test_an_article_goes_only_after_asking_and_undo_brings_it_back(
    hands: Hands, project: MainWindow
) -> None:
    before = article(project)
    project.workbench.removal_wanted.emit(before.id)
    sheet = hands.dialog(AskingSheet)
    assert before.title in sheet.windowTitle()
    assert sheet.keep_button.hasFocus()
    hands.qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert article(project) == before
    project.workbench.removal_wanted.emit(before.id)
    hands.click(hands.dialog(AskingSheet).yes_button)
    assert project.workbench.ask(records, Article) == ()
    project.workbench.undo()
    assert article(project) == before


def test_a_marking_of_the_projects_own_is_added_and_marks_the_brief(
    hands: Hands, project: MainWindow
) -> None:
    project.places.show_place("write")
    form = project.places.workspace("write").page.title_form  # type: ignore[attr-defined]
    form.marking.add_asked.emit()
    sheet = hands.dialog(MarkingSheet)
    sheet.code.setText("TLP:RED")
    hands.click(hands.button("Add", sheet))
    assert "already a marking" in sheet.form.error(sheet.code)
    sheet.code.setText("DESK")
    sheet.colour.setText("green")
    hands.click(hands.button("Add", sheet))
    assert "not a colour" in sheet.form.error(sheet.colour)
    sheet.colour.setText("#123456")
    sheet.label_text.setText("For this desk only")
    sheet.rank.setValue(2)
    hands.click(hands.button("Add", sheet))
    (own,) = project.workbench.ask(records, Marking)
    assert (own.ladder, own.code, own.label, own.rank) == ("own", "DESK", "For this desk only", 2)
    assert project.workbench.ask(the_brief).marking == "DESK"
    assert form.marking.currentText() == "For this desk only"


@pytest.mark.parametrize(("place", "after"), [("read", "write"), ("weigh", "weigh")])
def test_the_draft_is_one_deed_and_stays_where_it_can_be_seen(
    project: MainWindow, place: str, after: str
) -> None:
    project.places.show_place(place)
    project.workbench.draft_wanted.emit()
    assert project.workbench.undo_label == "Draft brief from suggestions"
    assert project.places.key == after


@pytest.mark.parametrize("place", ["read", "weigh", "write"])
def test_the_draft_is_listed_once_among_the_commands(project: MainWindow, place: str) -> None:
    project.places.show_place(place)
    project.open_palette()
    listed = [entry.title for entry in project.palette_box.entries()]
    assert listed.count("Draft from suggestions") == 1
