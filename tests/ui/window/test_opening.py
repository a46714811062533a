"""Beginning: the start page, new, open, the sample, a second window, files that are no projects."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from briefing.project.document import Document
from tests.ui.recorder import Hands, RecordingChooser
from ui.dialogs.import_preview import ImportPreview
from ui.dialogs.new_project import NewProjectDialog
from ui.start.recent import recent_projects
from ui.start.sample import copy_path
from ui.window import MainWindow, projects
from ui.window.foot import NOTHING_LEAVES


def test_without_a_project_there_is_the_start_page_and_nothing_else(window: MainWindow) -> None:
    assert window.places.currentWidget() is window.start
    assert window.top.isHidden()
    assert window.foot.status.text("saved") == NOTHING_LEAVES
    assert not window.actions_by_id["export"].isEnabled()
    assert window.windowTitle() == "Sourceline"


def test_the_keyboard_begins_on_the_first_way_to_begin(hands: Hands, window: MainWindow) -> None:
    window.start.focus_first()
    hands.press("Return")
    assert hands.dialog(NewProjectDialog).isVisible()


def test_a_new_briefing_starts_empty_in_its_file(
    hands: Hands, window: MainWindow, tmp_path: Path
) -> None:
    hands.press("Ctrl+N")
    dialog = hands.dialog(NewProjectDialog)
    dialog.title_field.setFocus()
    hands.qtbot.keyClicks(dialog.title_field, "Port strikes")
    dialog.place_field.selectAll()
    hands.qtbot.keyClicks(dialog.place_field, str(tmp_path / "ports"))
    hands.click(dialog.empty_button)
    assert window.workbench.path == tmp_path / "ports.brief"
    assert window.windowTitle() == "Port strikes – Sourceline"
    assert window.places.key == "read"
    assert window.top.workspace() == "read"


def test_a_new_briefing_suggests_a_file_named_after_its_title(
    hands: Hands, home: Path, window: MainWindow
) -> None:
    hands.press("Ctrl+N")
    dialog = hands.dialog(NewProjectDialog)
    hands.qtbot.keyClicks(dialog.title_field, "Port: strikes?")
    assert dialog.place_field.text() == str(home / "Port strikes.brief")


def test_a_new_briefing_never_overwrites_and_says_so_beside_the_place(
    hands: Hands, window: MainWindow, tmp_path: Path
) -> None:
    there = tmp_path / "kept.brief"
    there.write_text("mine")
    hands.press("Ctrl+N")
    dialog = hands.dialog(NewProjectDialog)
    dialog.place_field.setText(str(there))
    hands.click(dialog.empty_button)
    assert dialog.isVisible()
    assert "already there" in dialog._form.error(dialog.place_field)
    assert there.read_text() == "mine"
    assert not window.workbench.is_open


def test_a_new_briefing_can_begin_with_articles(
    hands: Hands, window: MainWindow, chooser: RecordingChooser, tmp_path: Path, article: Path
) -> None:
    chooser.chosen = (article,)
    hands.press("Ctrl+N")
    dialog = hands.dialog(NewProjectDialog)
    dialog.place_field.setText(str(tmp_path / "new.brief"))
    hands.click(dialog.import_button)
    assert hands.dialog(ImportPreview).page(0).fields["outlet"].text() == "Coast Courier"


def test_the_sample_opens_as_a_copy_that_is_the_analysts_own(
    hands: Hands, window: MainWindow, repository: Path
) -> None:
    shipped = repository / "assets" / "sample" / "kursk.brief"
    before = shipped.read_bytes()
    hands.click(hands.button("Look at the sample"))
    assert window.workbench.path == copy_path()
    assert window.workbench.why_read_only == ""
    assert shipped.read_bytes() == before


def test_the_sample_is_kept_until_it_is_wanted_afresh(hands: Hands, window: MainWindow) -> None:
    from briefing.project.commands import EditBrief

    window.actions_by_id["sample"].trigger()
    fresh = window.windowTitle()
    window.workbench.run(EditBrief({"title": "Mine now"}))
    window.projects.close()
    window.actions_by_id["sample"].trigger()
    assert window.windowTitle() == "Mine now – Sourceline"
    window.actions_by_id["sample_afresh"].trigger()
    assert window.windowTitle() == fresh
    assert not window.workbench.why_read_only


@pytest.mark.parametrize("shipped", [True, False])
def test_a_sample_that_cannot_be_made_afresh_is_said(
    hands: Hands, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, shipped: bool
) -> None:
    if not shipped:
        monkeypatch.setattr(projects, "SHIPPED", tmp_path / "none.brief")
    (copy_path() / "in the way").mkdir(parents=True)
    window.actions_by_id["sample_afresh"].trigger()
    assert hands.said().startswith("The sample could not be copied to ")
    assert not window.workbench.is_open


def test_closing_leads_back_to_a_start_page_that_lists_the_project(
    hands: Hands, window: MainWindow, tmp_path: Path
) -> None:
    window.projects.make(tmp_path / "a.brief", "Kursk captures")
    hands.press("Ctrl+W")
    assert not window.workbench.is_open
    (row,) = window.start.rows()
    assert row.title() == "Kursk captures"
    assert "a.brief · today" in row.detail()
    hands.click(row)
    assert window.workbench.path == tmp_path / "a.brief"


def test_a_project_that_is_gone_is_greyed_and_can_be_taken_off(
    hands: Hands, window: MainWindow, tmp_path: Path
) -> None:
    window.projects.make(tmp_path / "a.brief", "Gone")
    window.projects.close()
    (tmp_path / "a.brief").unlink()
    window._refresh_start()
    (row,) = window.start.rows()
    assert "no longer there" in row.detail()
    hands.click(row)
    assert "There is no project at" in hands.said()
    row.setFocus()
    hands.press("Delete")
    assert window.start.rows() == ()
    assert recent_projects(window.settings) == ()


def test_opening_something_else_is_said_and_leaves_the_project_open(
    hands: Hands, window: MainWindow, chooser: RecordingChooser, tmp_path: Path
) -> None:
    window.projects.make(tmp_path / "a.brief", "Stays")
    chooser.project = tmp_path / "letter.brief"
    chooser.project.write_text("Dear Ann")
    hands.press("Ctrl+O")
    assert "is not a Sourceline project" in hands.said()
    assert window.workbench.path == tmp_path / "a.brief"


def test_a_damaged_project_is_said_on_the_start_page(
    hands: Hands, window: MainWindow, tmp_path: Path
) -> None:
    damaged = tmp_path / "damaged.brief"
    damaged.write_bytes(b"SQLite format 3\x00" + b"\xff" * 4000)
    window.receive((damaged,))
    assert "damaged.brief" in hands.said()
    assert window.places.currentWidget() is window.start


def test_a_newer_project_is_read_and_the_bar_says_why(
    hands: Hands, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "newer.brief"
    window.projects.make(path, "Newer")
    window.projects.close()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 999")
    db.close()
    window.receive((path,))
    assert "newer Sourceline" in window.notices.reading_only.text()
    assert window.notices.reading_only.isVisible()
    assert not window.actions_by_id["import"].isEnabled()
    assert window.actions_by_id["export"].isEnabled()


def test_a_second_window_reads_and_says_why(
    make: Callable[[], MainWindow], window: MainWindow, tmp_path: Path
) -> None:
    window.projects.make(tmp_path / "a.brief", "Shared")
    second = make()
    assert second.projects.open(tmp_path / "a.brief")
    assert "open in another window" in second.notices.reading_only.text()
    assert not second.actions_by_id["draft"].isEnabled()
    assert not second.actions_by_id["undo"].isEnabled()
    assert not window.notices.reading_only.isVisible()


def test_opening_the_open_project_again_changes_nothing(
    hands: Hands, window: MainWindow, tmp_path: Path
) -> None:
    window.projects.make(tmp_path / "a.brief", "Same")
    assert window.projects.open(tmp_path / "a.brief")
    assert window.workbench.why_read_only == ""


def test_opening_the_open_project_through_a_link_changes_nothing(
    hands: Hands, window: MainWindow, tmp_path: Path
) -> None:
    window.projects.make(tmp_path / "a.brief", "Same")
    (tmp_path / "short.brief").symlink_to("a.brief")
    assert window.projects.open(tmp_path / "short.brief")
    assert window.workbench.why_read_only == ""
    assert window.workbench.path == tmp_path.resolve() / "a.brief"


def test_a_dropped_project_is_opened(window: MainWindow, tmp_path: Path) -> None:
    window.projects.make(tmp_path / "a.brief", "Dropped")
    window.projects.close()
    shutil.copy(tmp_path / "a.brief", tmp_path / "b.brief")
    window.receive((tmp_path / "b.brief",))
    assert window.workbench.path == tmp_path / "b.brief"


def test_the_keys_go_to_the_three_workspaces(
    hands: Hands, window: MainWindow, tmp_path: Path
) -> None:
    window.projects.make(tmp_path / "a.brief", "Keys")
    for key, name in (("Ctrl+2", "weigh"), ("Ctrl+3", "write"), ("Ctrl+1", "read")):
        hands.press(key, window)
        assert window.places.key == name
        assert window.top.workspace() == name
        assert window.foot.status._hint.text() == window.places.workspace(name).hint()


def test_the_keyboard_is_where_the_work_is_and_comes_back_to_where_it_was(
    hands: Hands, window: MainWindow
) -> None:
    window.actions_by_id["sample"].trigger()
    read, write = (window.places.workspace(key) for key in ("read", "write"))
    assert hands.focus() is read.first
    hands.press("Ctrl+3")
    assert hands.focus() is write.first
    hands.press("Tab")
    moved = hands.focus()
    assert moved is not write.first
    hands.press("Ctrl+1")
    hands.press("Ctrl+3")
    assert hands.focus() is moved


def test_another_name_stands_beside_the_grades_from_now_on(
    hands: Hands, window: MainWindow, tmp_path: Path
) -> None:
    from briefing.project.commands import EditBrief
    from briefing.project.journal import entries
    from ui.dialogs.analyst import AnalystDialog

    window.projects.make(tmp_path / "a.brief", "Mine")
    window.actions_by_id["analyst"].trigger()
    dialog = hands.dialog(AnalystDialog)
    hands.qtbot.keyClicks(dialog.name_field, "B. Okafor")
    hands.qtbot.keyClick(dialog.name_field, Qt.Key.Key_Return)
    window.workbench.run(EditBrief({"serial": "3"}))
    assert window.workbench.ask(entries)[0].analyst == "B. Okafor"
    assert window.workbench.why_read_only == ""


def test_the_window_remembers_how_it_looked(make: Callable[[], MainWindow]) -> None:
    first = make()
    first.resize(1100, 700)
    first.actions_by_id["dark"].trigger()
    first.actions_by_id["larger"].trigger()
    first.close()
    second = make()
    assert second.actions_by_id["dark"].isChecked()
    assert second.look._switch.scale > 1.0
    second.actions_by_id["light"].trigger()
    second.actions_by_id["as_drawn"].trigger()
    assert QApplication.font().pixelSize() == 13


def test_every_note_about_an_opening_is_told(
    hands: Hands, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.projects.make(tmp_path / "a.brief", "Harbour")
    window.projects.close()
    notes = property(lambda _document: ("It was mended.", "A copy stands beside it."))
    monkeypatch.setattr(Document, "notes", notes)
    assert window.projects.open(tmp_path / "a.brief")
    assert hands.said() == "It was mended. A copy stands beside it."
