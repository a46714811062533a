"""A release from the window, by the keyboard: what stays behind is shown, and stays behind."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolTip

from briefing.model.product import Block, Edition
from briefing.model.vocabulary import BlockKind, SectionKind
from briefing.project.commands import AddBlock, EditBrief
from briefing.project.queries.material import Material
from briefing.project.queries.overview import sections
from briefing.project.queries.records import records
from tests.ui.recorder import Hands
from ui.dialogs.export_brief import ExportDialog, ExportOutset
from ui.dialogs.files import FileChooser
from ui.dialogs.release_part import LOOKING, WHOLE
from ui.models import left_behind as looking
from ui.models.left_behind import LeftBehind
from ui.widgets.marked_rows import MarkedRow, MarkedRows
from ui.widgets.marking_chip import Mark
from ui.window import MainWindow

NAMES = "Kestrel and Merlin were seen at berth nine."


@pytest.fixture
def project(window: MainWindow, tmp_path: Path) -> MainWindow:
    """A secret brief: a paragraph that may go out, and two that may not."""
    window.projects.make(tmp_path / "ports.brief", "(U) Port strikes")
    window.workbench.run(EditBrief({"marking": "SECRET"}))
    write(window, SectionKind.SITUATION, "The port is closed.", "UNCLASSIFIED")
    write(window, SectionKind.SITUATION, NAMES, "SECRET")
    write(window, SectionKind.QUESTIONS, "Who pays?", "CONFIDENTIAL")
    return window


def write(window: MainWindow, kind: SectionKind, text: str, marking: str = "") -> None:
    """A paragraph of a section, by a command."""
    place = next(one for one in window.workbench.ask(sections) if one.kind is kind)
    block = Block("", place.id, BlockKind.PARAGRAPH, 0.0, text, marking=marking)
    assert window.workbench.run(AddBlock(block)) is not None


def choose(hands: Hands, words: str) -> ExportDialog:
    """The dialog with this level chosen by keys, and what it leaves behind found out."""
    hands.press("Ctrl+E", hands.window)
    dialog = hands.dialog(ExportDialog)
    hands.pick("Release", words)
    hands.qtbot.waitUntil(lambda: dialog._left.summary.text() != LOOKING)
    return dialog


def words(dialog: ExportDialog) -> list[str]:
    return [row.words for row in dialog.left_list.rows()]


def test_nothing_goes_out_before_what_stays_behind_is_shown(
    hands: Hands, project: MainWindow, tmp_path: Path
) -> None:
    hands.press("Ctrl+E", hands.window)
    dialog = hands.dialog(ExportDialog)
    hands.pick("Release", "A release at UNCLASSIFIED")
    assert dialog._left.summary.text() == LOOKING
    hands.press("Return")
    assert dialog.isVisible()
    hands.qtbot.waitUntil(dialog.export_button.isEnabled)
    assert list(tmp_path.glob("*.pdf")) == []


def test_what_a_release_leaves_behind_is_read_before_and_is_not_in_the_file(
    hands: Hands, project: MainWindow, tmp_path: Path
) -> None:
    dialog = choose(hands, "A release at UNCLASSIFIED")
    assert dialog._left.summary.text() == "2 parts stay behind."
    assert words(dialog) == ["Situation", NAMES, "Open questions", "Who pays?"]
    view = hands.tab_to("What stays behind")
    assert isinstance(view, MarkedRows)
    assert view.currentIndex().data() == NAMES
    hands.press("Space")
    assert NAMES in QToolTip.text()
    hands.press("Down")
    assert view.currentIndex().data() == "Who pays?"
    hands.tab_to("Export")
    hands.press("Return")
    hands.wait_said(
        "Saved ports UNCLASSIFIED.pdf, marked UNCLASSIFIED. It is recorded as an edition."
    )
    text = "".join(
        page.extract_text() for page in PdfReader(tmp_path / "ports UNCLASSIFIED.pdf").pages
    )
    assert "The port is closed." in text
    assert not any(word in text for word in ("Kestrel", "berth", "pays"))
    (edition,) = project.workbench.ask(records, Edition)
    assert (edition.file_name, edition.marking) == ("ports UNCLASSIFIED.pdf", "UNCLASSIFIED")


def test_that_nothing_stays_behind_is_said(hands: Hands, project: MainWindow) -> None:
    dialog = choose(hands, "A release at TOP SECRET")
    assert dialog._left.summary.text() == "Nothing stays behind."
    assert not dialog.left_list.isVisible()
    assert dialog.export_button.text() == "Export"
    hands.pick("Release", "The whole brief (SECRET)")
    assert dialog._left.summary.text() == WHOLE


def test_a_release_that_holds_nothing_is_an_obstacle(
    hands: Hands, window: MainWindow, tmp_path: Path
) -> None:
    window.projects.make(tmp_path / "ports.brief", "Port strikes")
    window.workbench.run(EditBrief({"marking": "SECRET"}))
    write(window, SectionKind.SITUATION, NAMES)
    dialog = choose(hands, "A release at UNCLASSIFIED")
    note = dialog._left.note
    assert note is not None
    assert note.text().startswith("The release holds nothing: ")
    assert dialog.export_button.text() == "Export anyway"
    hands.pick("Release", "A release at SECRET")
    hands.qtbot.waitUntil(lambda: dialog.export_button.text() == "Export")
    assert dialog._left.note is None


def test_the_window_answers_while_a_large_brief_is_looked_through(
    hands: Hands, project: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    let, known, threads = threading.Event(), looking.left_behind, []

    def wait_and_look(material: Material, release: str) -> LeftBehind:
        threads.append(threading.current_thread())
        let.wait(20)
        return known(material, release)

    monkeypatch.setattr(looking, "left_behind", wait_and_look)
    hands.press("Ctrl+E", project)
    dialog = hands.dialog(ExportDialog)
    hands.pick("Release", "A release at CONFIDENTIAL")
    hands.qtbot.waitUntil(lambda: bool(threads))
    assert dialog._left.summary.text() == LOOKING
    assert words(dialog) == []
    let.set()
    hands.qtbot.waitUntil(lambda: dialog._left.summary.text() == "1 part stays behind.")
    assert threading.main_thread() not in threads


def test_an_answer_about_another_level_is_passed_by(hands: Hands, project: MainWindow) -> None:
    dialog = choose(hands, "A release at UNCLASSIFIED")
    before = words(dialog)
    dialog.show_left(LeftBehind("SECRET", (), "Nothing stays behind."))
    assert words(dialog) == before


def test_levels_of_several_ladders_stand_under_their_names(
    hands: Hands, project: MainWindow
) -> None:
    project.workbench.run(EditBrief({"marking": ""}))
    hands.press("Ctrl+E", project)
    box = hands.dialog(ExportDialog).release_box
    offered = [box.itemText(row) for row in range(box.count())]
    assert offered[0] == "The whole brief (not marked)"
    heading = offered.index("UK government")
    assert offered[heading + 1] == "A release at OFFICIAL"
    assert "A release at SECRET (US classification)" in offered
    assert not box.model().flags(box.model().index(heading, 0)) & Qt.ItemFlag.ItemIsEnabled
    assert box.itemData(heading) is None


def test_that_the_brief_is_marked_too_low_is_the_first_obstacle(
    hands: Hands, project: MainWindow
) -> None:
    write(project, SectionKind.SITUATION, "Gone [@0000000000zzz].")
    project.workbench.run(EditBrief({"marking": "UNCLASSIFIED"}))
    project.exporting.ask()
    dialog = hands.dialog(ExportDialog)
    notes = [one.text() for one in dialog.findChildren(type(dialog._obstacles(("x",))))]
    assert notes[0].startswith("The brief is marked UNCLASSIFIED, but holds something marked")


def test_the_dialog_with_everything_open_fits_over_a_small_window(
    hands: Hands, window: MainWindow, tmp_path: Path
) -> None:
    window.resize(1024, 700)
    outset = ExportOutset(tmp_path / "a.pdf", unsaved="Words are not saved.", obstacles=("Gone.",))
    dialog = ExportDialog(outset, FileChooser(), window)
    dialog.open()
    rows = [MarkedRow(f"Part {n}", "Paragraph", Mark("S")) for n in range(60)]
    dialog._left.show_left(LeftBehind("S", tuple(rows), "60 parts stay behind.", "Nothing."))
    dialog.protection.box.setChecked(True)
    hands.qtbot.waitUntil(lambda: dialog.height() > 600)
    assert dialog.height() < 700
    hands.tab_to("Repeat the password")
    field = dialog.protection.repeat_field
    assert dialog.rect().contains(field.mapTo(dialog, field.rect().center()))
    assert not field.visibleRegion().isEmpty()
    tall = dialog.height()
    dialog.protection.box.setChecked(False)
    dialog._left.clear(WHOLE)
    hands.qtbot.waitUntil(lambda: dialog.height() < tall)


def test_a_title_that_stays_behind_is_said_with_what_lets_it_go(
    hands: Hands, project: MainWindow
) -> None:
    project.workbench.run(EditBrief({"title": "On KITE"}))
    dialog = choose(hands, "A release at UNCLASSIFIED")
    said = dialog._left.summary.text()
    assert said.endswith("The title too, unless “(U)” is typed before it.")
    project.workbench.run(EditBrief({"title": "(U) On KITE"}))
    dialog.reject()
    said = choose(hands, "A release at UNCLASSIFIED")._left.summary.text()
    assert "title" not in said
