"""A release is proposed under a name of its own, so that it never replaces the whole brief."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.project.commands import EditBrief
from tests.ui.recorder import Hands, RecordingChooser
from ui.dialogs.export_brief import ExportDialog
from ui.window import MainWindow


@pytest.fixture
def dialog(hands: Hands, window: MainWindow, tmp_path: Path) -> ExportDialog:
    window.projects.make(tmp_path / "ports.brief", "Port strikes")
    window.workbench.run(EditBrief({"marking": "TLP:AMBER"}))
    hands.press("Ctrl+E", window)
    return hands.dialog(ExportDialog)


def _name(dialog: ExportDialog) -> str:
    return Path(dialog.place_field.text()).name


def test_the_name_follows_the_release_and_the_format(hands: Hands, dialog: ExportDialog) -> None:
    assert _name(dialog) == "ports.pdf"
    hands.pick("Release", "A release at TLP:GREEN")
    assert _name(dialog) == "ports TLP-GREEN.pdf"
    hands.pick("Format", "STIX 2.1 bundle  (.stix.json)")
    assert _name(dialog) == "ports TLP-GREEN.stix.json"
    hands.pick("Release", "A release at TLP:CLEAR")
    assert _name(dialog) == "ports TLP-CLEAR.stix.json"
    dialog.release_box.setCurrentIndex(0)
    assert _name(dialog) == "ports.stix.json"


def test_a_name_that_was_typed_stays(hands: Hands, dialog: ExportDialog) -> None:
    hands.tab_to("File")
    dialog.place_field.selectAll()
    hands.type("strikes.pdf")
    hands.pick("Release", "A release at TLP:GREEN")
    assert _name(dialog) == "strikes.pdf"


def test_a_name_that_was_chosen_stays(
    hands: Hands, dialog: ExportDialog, chooser: RecordingChooser, tmp_path: Path
) -> None:
    chooser.export = tmp_path / "mine.pdf"
    hands.click(hands.button("Choose…", dialog))
    hands.pick("Release", "A release at TLP:GREEN")
    assert dialog.place_field.text() == str(tmp_path / "mine.pdf")


def test_after_a_failure_the_name_still_follows_and_a_typed_one_stays(
    hands: Hands, dialog: ExportDialog, tmp_path: Path
) -> None:
    hands.pick("Release", "A release at TLP:GREEN")
    (tmp_path / "ports TLP-GREEN.pdf").mkdir()
    hands.qtbot.waitUntil(dialog.export_button.isEnabled)
    hands.click(dialog.export_button)
    hands.qtbot.waitUntil(lambda: not dialog.isVisible())
    again = hands.dialog(ExportDialog)
    assert _name(again) == "ports TLP-GREEN.pdf"
    again.release_box.setCurrentIndex(0)
    assert _name(again) == "ports.pdf"
    (tmp_path / "mine.pdf").mkdir()
    hands.tab_to("File")
    again.place_field.selectAll()
    hands.type(str(tmp_path / "mine.pdf"))
    hands.click(again.export_button)
    hands.qtbot.waitUntil(lambda: not again.isVisible())
    third = hands.dialog(ExportDialog)
    hands.pick("Release", "A release at TLP:CLEAR")
    assert _name(third) == "mine.pdf"
