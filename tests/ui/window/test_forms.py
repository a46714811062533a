"""The forms that workspaces ask the window for: provenance, removal, markings, and the draft."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from briefing.model.evidence import Article
from briefing.model.product import Marking
from briefing.project.commands import AddArticle, AddSource, EditSource
from briefing.project.queries.overview import the_brief
from briefing.project.queries.records import records
from tests.ui.read.sample import article_text, reading, taken
from tests.ui.recorder import Hands
from ui.dialogs.article_sheet import ArticleSheet
from ui.dialogs.asking import AskingSheet
from ui.dialogs.marking_sheet import MarkingSheet
from ui.dialogs.unsaved import UnkeptSheet
from ui.read import ReadWorkspace
from ui.widgets.statement_view import STATEMENT_ROLE, ArticleHead
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


def test_what_is_no_web_address_keeps_the_form_open(hands: Hands, project: MainWindow) -> None:
    before = article(project)
    project.workbench.provenance_wanted.emit(before.id)
    sheet = hands.dialog(ArticleSheet)
    sheet.provenance.fields["url"].setText("not a url")
    hands.click(hands.button("Keep", sheet))
    assert sheet.isVisible()
    assert "https://" in sheet.provenance.error("url")
    sheet.provenance.fields["url"].setText("varn.example/1")
    hands.click(hands.button("Keep", sheet))
    assert article(project).url == "https://varn.example/1"


def test_a_day_that_may_be_two_days_is_asked_about_in_the_form(
    hands: Hands, project: MainWindow
) -> None:
    project.workbench.provenance_wanted.emit(article(project).id)
    sheet = hands.dialog(ArticleSheet)
    sheet.provenance.fields["published"].setText("03/04/2025")
    hands.click(hands.button("Keep", sheet))
    assert sheet.provenance.error("published") == "Is “03/04/2025” 3 April 2025 or 4 March 2025?"
    sheet.provenance.fields["published"].setText("13/01/2025")
    hands.click(hands.button("Keep", sheet))
    assert article(project).published == "2025-01-13"


def outlet_mended(hands: Hands, project: MainWindow, name: str) -> str:
    """What is said when the outlet of the article is mended."""
    project.workbench.provenance_wanted.emit(article(project).id)
    sheet = hands.dialog(ArticleSheet)
    sheet.provenance.fields["outlet"].setText(name)
    hands.click(hands.button("Keep", sheet))
    return project.notices.bar.text()


def test_an_outlet_that_is_renamed_says_that_it_keeps_its_letter(
    hands: Hands, project: MainWindow
) -> None:
    old = article(project)
    project.workbench.run(EditSource(old.outlet_id or "", {"reliability": "B"}))
    told = outlet_mended(hands, project, "Reuters")
    assert told == f"“{old.outlet}” is called “Reuters” now and keeps its B."


def test_that_statements_lose_a_letter_with_their_outlet_is_said(
    hands: Hands, project: MainWindow
) -> None:
    old = article(project)
    project.workbench.run(EditSource(old.outlet_id or "", {"reliability": "B"}))
    project.workbench.run(AddSource("Reuters"))
    told = outlet_mended(hands, project, "Reuters")
    assert told == (
        "The article is now credited to “Reuters”: statements that had their B from"
        f" “{old.outlet}” have no letter."
    )


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
    sheet.portion.setText("(D)")
    sheet.rank.setValue(2)
    hands.click(hands.button("Add", sheet))
    (own,) = project.workbench.ask(records, Marking)
    assert (own.ladder, own.code, own.label, own.rank) == ("own", "DESK", "For this desk only", 2)
    assert own.portion == "D"
    assert project.workbench.ask(the_brief).marking == "DESK"
    assert form.marking.currentText() == "For this desk only"


@pytest.mark.parametrize(("place", "after"), [("read", "write"), ("weigh", "weigh")])
def test_the_draft_is_one_deed_and_stays_where_it_can_be_seen(
    project: MainWindow, place: str, after: str
) -> None:
    project.places.show_place(place)
    project.workbench.draft_wanted.emit()
    assert project.workbench.undo_label == "Draft from suggestions"
    assert project.places.key == after


@pytest.mark.parametrize("place", ["read", "weigh", "write"])
def test_the_draft_is_listed_once_among_the_commands(project: MainWindow, place: str) -> None:
    project.places.show_place(place)
    project.open_palette()
    listed = [entry.title for entry in project.palette_box.entries()]
    assert listed.count("Draft from suggestions") == 1


def test_tab_goes_through_the_form_of_an_article_as_it_stands_on_the_screen(
    hands: Hands, project: MainWindow
) -> None:
    project.workbench.provenance_wanted.emit(article(project).id)
    sheet = hands.dialog(ArticleSheet)
    fields = sheet.provenance.fields
    wanted = [fields[name] for name in ("byline", "outlet", "published", "accessed", "language")]
    for field in (*wanted, sheet.marking, fields["url"], hands.button("Cancel", sheet)):
        hands.press("Tab")
        assert field.hasFocus()


def test_what_was_typed_into_the_form_of_an_article_is_not_lost_unasked(
    hands: Hands, project: MainWindow
) -> None:
    before = article(project)
    project.workbench.provenance_wanted.emit(before.id)
    sheet = hands.dialog(ArticleSheet)
    sheet.provenance.fields["byline"].setFocus()
    hands.type("Ann Analyst")
    hands.press("Escape")
    asking = hands.dialog(UnkeptSheet)
    assert asking.stay.hasFocus()
    hands.press("Return")
    assert sheet.isVisible()
    assert sheet.provenance.fields["byline"].text() == "Ann Analyst"
    hands.click(hands.button("Cancel", sheet))
    hands.click(hands.dialog(UnkeptSheet).leave)
    assert not sheet.isVisible()
    assert article(project) == before


def test_a_form_in_which_nothing_was_typed_is_left_at_once(
    hands: Hands, project: MainWindow
) -> None:
    project.workbench.provenance_wanted.emit(article(project).id)
    sheet = hands.dialog(ArticleSheet)
    hands.press("Escape")
    assert not sheet.isVisible()


def test_the_author_stands_under_the_title_and_undo_speaks_of_the_author(
    hands: Hands, project: MainWindow
) -> None:
    project.workbench.provenance_wanted.emit(article(project).id)
    sheet = hands.dialog(ArticleSheet)
    sheet.provenance.fields["byline"].setText("Ann Analyst")
    sheet.provenance.fields["published"].setText("2025-01-11")
    hands.click(hands.button("Keep", sheet))
    read = project.findChild(ReadWorkspace)
    assert isinstance(read, ReadWorkspace)
    head = read.model.index(0).data(STATEMENT_ROLE)
    assert isinstance(head, ArticleHead)
    assert head.subline.startswith("By Ann Analyst · ")
    assert project.workbench.undo_label == "Edit article author and date of publication"
