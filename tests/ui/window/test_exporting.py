"""Export: what stands in the way is said, the file is whole or the old one stays, and it opens."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdf import PdfReader

from briefing.clock import Clock
from briefing.export.editions import ExportOrder, Printed
from briefing.model.product import Block, Edition
from briefing.model.vocabulary import BlockKind, SectionKind
from briefing.project.commands import AddBlock, EditBrief
from briefing.project.queries.material import Material
from briefing.project.queries.overview import sections
from briefing.project.queries.records import records
from tests.ui.conftest import FullDisk
from tests.ui.recorder import Hands, RecordingOpener
from ui.dialogs.export_brief import ExportDialog
from ui.dialogs.unsaved import UnfinishedSheet
from ui.settings import REPRODUCIBLE
from ui.tasks import Pulse
from ui.widgets.note_box import NoteBox
from ui.window import MainWindow, exporting
from ui.write import WriteWorkspace


@pytest.fixture
def project(window: MainWindow, tmp_path: Path) -> MainWindow:
    """A brief of one paragraph."""
    window.projects.make(tmp_path / "ports.brief", "Port strikes")
    write_paragraph(window, "The port is closed.")
    return window


def write_paragraph(window: MainWindow, text: str) -> None:
    """In Situation, by a command."""
    found = window.workbench.ask(sections)
    situation = next(one for one in found if one.kind is SectionKind.SITUATION)
    block = Block("", situation.id, BlockKind.PARAGRAPH, 0.0, text)
    assert window.workbench.run(AddBlock(block)) is not None


def export(hands: Hands, place: Path) -> ExportDialog:
    hands.press("Ctrl+E", hands.window)
    dialog = hands.dialog(ExportDialog)
    dialog.place_field.selectAll()
    hands.qtbot.keyClicks(dialog.place_field, str(place))
    hands.click(dialog.export_button)
    return dialog


def test_a_pdf_is_written_recorded_and_offered_to_open(
    hands: Hands, project: MainWindow, opener: RecordingOpener, tmp_path: Path
) -> None:
    place = tmp_path / "out.pdf"
    export(hands, place)
    hands.wait_said("Saved out.pdf")
    text = "".join(page.extract_text() for page in PdfReader(place).pages)
    assert "Port strikes" in text
    assert "The port is closed." in text
    (edition,) = project.workbench.ask(records, Edition)
    assert edition.sha256 == hashlib.sha256(place.read_bytes()).hexdigest()
    hands.click(hands.button("Open", project.notices.bar))
    assert opener.shown == [place]


def test_that_an_edition_could_not_be_recorded_is_said_with_the_reason(
    hands: Hands, project: MainWindow, tmp_path: Path, full_disk: FullDisk
) -> None:
    with full_disk():
        export(hands, tmp_path / "out.md")
        hands.wait_said("Saved out.md. It is not recorded as an edition: ")
    assert "the disk is full" in hands.said()
    assert (tmp_path / "out.md").exists()


def test_after_an_export_undo_takes_the_last_edit_back(
    hands: Hands, project: MainWindow, tmp_path: Path
) -> None:
    export(hands, tmp_path / "out.pdf")
    hands.wait_said("Saved out.pdf")
    hands.press("Ctrl+Z", project)
    assert project.workbench.ask(records, Block, kind=BlockKind.PARAGRAPH) == ()
    assert len(project.workbench.ask(records, Edition)) == 1


def test_the_ending_follows_the_format(hands: Hands, project: MainWindow, tmp_path: Path) -> None:
    hands.press("Ctrl+E", project)
    dialog = hands.dialog(ExportDialog)
    dialog.place_field.setText(str(tmp_path / "out.pdf"))
    dialog.format_box.setCurrentIndex(dialog.format_box.findText("STIX 2.1 bundle  (.stix.json)"))
    assert dialog.place_field.text() == str(tmp_path / "out.stix.json")
    dialog.format_box.setCurrentIndex(dialog.format_box.findText("Markdown text  (.md)"))
    assert dialog.place_field.text() == str(tmp_path / "out.md")
    hands.click(dialog.export_button)
    hands.wait_said("Saved out.md")
    assert "The port is closed." in (tmp_path / "out.md").read_text("utf-8")


def test_a_place_that_cannot_be_written_is_said_beside_it_and_asked_again(
    hands: Hands, project: MainWindow, tmp_path: Path
) -> None:
    place = tmp_path / "gone" / "out.pdf"
    export(hands, place)
    hands.qtbot.waitUntil(
        lambda: any(
            "does not exist" in one._form.error(one.place_field)
            for one in project.findChildren(ExportDialog)
        ),
        timeout=20_000,
    )
    dialog = hands.dialog(ExportDialog)
    assert dialog.place_field.text() == str(place)
    assert project.workbench.ask(records, Edition) == ()


def test_a_failed_export_leaves_the_old_file(
    hands: Hands, project: MainWindow, tmp_path: Path
) -> None:
    place = tmp_path / "out.pdf"
    place.write_bytes(b"the old one")
    place.chmod(0o444)
    export(hands, place)
    hands.qtbot.waitUntil(
        lambda: any(
            "read-only" in one._form.error(one.place_field)
            for one in project.findChildren(ExportDialog)
        ),
        timeout=20_000,
    )
    assert place.read_bytes() == b"the old one"


def test_that_a_file_is_replaced_is_said_before(
    hands: Hands, project: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "out.pdf").write_bytes(b"old")
    hands.press("Ctrl+E", project)
    dialog = hands.dialog(ExportDialog)
    assert not dialog._replaces.isVisible()
    dialog.place_field.selectAll()
    hands.qtbot.keyClicks(dialog.place_field, str(tmp_path / "out.pdf"))
    assert dialog._replaces.isVisible()


def test_an_error_is_said_and_the_analyst_may_go_on(
    hands: Hands, project: MainWindow, tmp_path: Path
) -> None:
    write_paragraph(project, "Gone [@0000000000zzz].")
    hands.press("Ctrl+E", project)
    dialog = hands.dialog(ExportDialog)
    assert dialog.export_button.text() == "Export anyway"
    hands.click(hands.button("Show the findings", dialog))
    assert project.docking.panel() == "checks"
    export(hands, tmp_path / "anyway.pdf")
    hands.wait_said("Saved anyway.pdf")


def test_words_that_could_not_be_saved_are_said_before_a_brief_without_them_is_exported(
    hands: Hands, project: MainWindow, tmp_path: Path, full_disk: FullDisk
) -> None:
    project.places.show_place("write")
    write = project.places.workspace("write").page
    assert isinstance(write, WriteWorkspace)
    (block,) = project.workbench.ask(records, Block, kind=BlockKind.PARAGRAPH)
    write.show_block(block.id)
    hands.type(" New.")
    with full_disk():
        hands.press("Ctrl+E", project)
    dialog = hands.dialog(ExportDialog)
    said = [note.text() for note in dialog.findChildren(NoteBox)]
    assert said == ["Words in Write are not saved."]
    assert dialog.export_button.text() == "Export anyway"
    dialog.close()
    hands.press("Ctrl+E", project)
    assert hands.dialog(ExportDialog).findChildren(NoteBox) == []


@dataclass
class Printer:
    """Prints once it is let; `place` is what is printed."""

    place: Path
    let: threading.Event


@pytest.fixture
def printer(
    hands: Hands, project: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Printer]:
    """An export that was begun and waits."""
    let, known = threading.Event(), exporting._print

    def wait_and_print(
        material: Material, order: ExportOrder, clock: Clock, pulse: Pulse
    ) -> Printed:
        while not let.wait(0.01):
            pulse(0.0)
        return known(material, order, clock, pulse)

    monkeypatch.setattr(exporting, "_print", wait_and_print)
    place = tmp_path / "out.pdf"
    export(hands, place)
    yield Printer(place, let)
    let.set()


def test_a_window_that_still_exports_asks_before_it_closes(
    hands: Hands, project: MainWindow, printer: Printer
) -> None:
    assert not project.close()
    sheet = hands.dialog(UnfinishedSheet)
    assert sheet.sentence.text() == "Exporting out.pdf has not ended yet."
    hands.click(sheet.stay)
    assert project.isVisible()
    printer.let.set()
    hands.wait_said("Saved out.pdf")
    assert printer.place.exists()
    assert project.close()


def test_the_question_goes_once_the_export_has_ended(
    hands: Hands, project: MainWindow, printer: Printer
) -> None:
    project.close()
    hands.dialog(UnfinishedSheet)
    printer.let.set()
    hands.wait_said("Saved out.pdf")
    hands.qtbot.waitUntil(lambda: project.findChildren(UnfinishedSheet) == [])
    assert project.isVisible()


def test_an_export_is_given_up_when_the_window_is_closed_without_it(
    hands: Hands, project: MainWindow, printer: Printer
) -> None:
    project.close()
    hands.click(hands.dialog(UnfinishedSheet).leave)
    assert not project.isVisible()
    assert not printer.place.exists()


def test_a_worker_that_does_not_come_back_keeps_the_window_open(
    hands: Hands, project: MainWindow, printer: Printer, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.close()
    with monkeypatch.context() as stuck:
        stuck.setattr(project.runner, "finish", lambda: False)
        hands.click(hands.dialog(UnfinishedSheet).leave)
    assert project.isVisible()
    assert project.workbench.is_open
    assert hands.said().startswith("Exporting out.pdf cannot be stopped yet.")


def test_a_release_offers_the_levels_of_the_briefs_own_ladder(
    hands: Hands, project: MainWindow, tmp_path: Path
) -> None:
    project.workbench.run(EditBrief({"marking": "TLP:AMBER"}))
    hands.press("Ctrl+E", project)
    dialog = hands.dialog(ExportDialog)
    offered = [dialog.release_box.itemData(row) for row in range(dialog.release_box.count())]
    assert offered[0] == ""
    assert "TLP:CLEAR" in offered
    assert "OFFICIAL" not in offered
    dialog.release_box.setCurrentIndex(offered.index("TLP:CLEAR"))
    dialog.place_field.setText(str(tmp_path / "clear.pdf"))
    hands.qtbot.waitUntil(dialog.export_button.isEnabled)
    hands.click(dialog.export_button)
    hands.wait_said("Saved clear.pdf")
    (edition,) = project.workbench.ask(records, Edition)
    assert edition.marking == "TLP:CLEAR"


def test_a_release_that_failed_is_still_a_release_when_it_is_asked_again(
    hands: Hands, project: MainWindow, tmp_path: Path
) -> None:
    project.workbench.run(EditBrief({"marking": "TLP:AMBER"}))
    hands.press("Ctrl+E", project)
    dialog = hands.dialog(ExportDialog)
    dialog.release_box.setCurrentIndex(dialog.release_box.findData("TLP:CLEAR"))
    dialog.format_box.setCurrentIndex(dialog.format_box.findText("Markdown text  (.md)"))
    dialog.place_field.setText(str(tmp_path / "gone" / "clear.md"))
    dialog.reproducible_box.setChecked(True)
    hands.qtbot.waitUntil(dialog.export_button.isEnabled)
    hands.click(dialog.export_button)
    hands.qtbot.waitUntil(
        lambda: any(
            "does not exist" in one._form.error(one.place_field)
            for one in project.findChildren(ExportDialog)
        ),
        timeout=20_000,
    )
    again = hands.dialog(ExportDialog)
    assert again.release_box.currentData() == "TLP:CLEAR"
    assert again.format_box.currentText() == "Markdown text  (.md)"
    assert again.reproducible_box.isChecked()
    again.place_field.setText(str(tmp_path / "clear.md"))
    hands.qtbot.waitUntil(again.export_button.isEnabled)
    hands.click(again.export_button)
    hands.wait_said("Saved clear.md")
    (edition,) = project.workbench.ask(records, Edition)
    assert edition.marking == "TLP:CLEAR"


def test_a_level_that_is_gone_exports_nothing_by_mistake(
    hands: Hands, project: MainWindow, tmp_path: Path
) -> None:
    project.exporting.ask(ExportOrder(tmp_path / "out.md", release="GONE"))
    dialog = hands.dialog(ExportDialog)
    hands.click(dialog.export_button)
    assert dialog.isVisible()
    assert not project.runner.busy


def test_an_edition_is_recorded_only_in_the_project_it_was_printed_from(
    hands: Hands, project: MainWindow, tmp_path: Path
) -> None:
    hands.press("Ctrl+E", project)
    dialog = hands.dialog(ExportDialog)
    dialog.place_field.setText(str(tmp_path / "out.pdf"))
    hands.click(dialog.export_button)
    project.projects.make(tmp_path / "other.brief", "Another")
    hands.wait_said("Saved out.pdf. Its project is no longer open")
    assert project.workbench.ask(records, Edition) == ()


def test_the_dialog_says_what_is_still_open(hands: Hands, project: MainWindow) -> None:
    found = project.workbench.ask(sections)
    situation = next(one for one in found if one.kind is SectionKind.SITUATION)
    drafted = Block("", situation.id, BlockKind.PARAGRAPH, 1.0, "Drafted.", reviewed=False)
    assert project.workbench.run(AddBlock(drafted)) is not None
    hands.press("Ctrl+E", project)
    dialog = hands.dialog(ExportDialog)
    assert dialog.sentence.isVisible()
    assert dialog.sentence.text().startswith("1 part not reviewed")
    assert "open." in dialog.sentence.text()


@pytest.mark.parametrize("leaves_time_out", [False, True])
def test_the_pages_in_write_bear_the_day_that_the_export_bears(
    hands: Hands, project: MainWindow, tmp_path: Path, leaves_time_out: bool
) -> None:
    project.settings.put(REPRODUCIBLE, False)
    project.places.show_place("write")
    write = project.places.workspace("write").page
    assert isinstance(write, WriteWorkspace)
    if leaves_time_out:
        project.settings.put(REPRODUCIBLE, True)
    else:
        write.typesetting.ask()
    with hands.qtbot.waitSignal(write.typesetting.finished, timeout=20_000) as pages:
        pass
    place = tmp_path / "out.pdf"
    export(hands, place)
    hands.wait_said("Saved out.pdf")
    printed = PdfReader(place).pages[0].extract_text()
    facts = dict(pages.args[0].laid_out.report.facts)
    assert ("Written" in facts) is not leaves_time_out
    assert ("Written" in printed) is not leaves_time_out
    assert facts.get("Written", "") in printed
