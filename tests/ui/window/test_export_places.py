"""Where an export goes: beside its project, then where the last one went; never by surprise."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.recorder import Hands
from ui.dialogs.export_brief import ExportDialog
from ui.dialogs.files import documents_folder
from ui.window import MainWindow


@pytest.fixture
def project(window: MainWindow, tmp_path: Path) -> MainWindow:
    """An empty brief."""
    window.projects.make(tmp_path / "ports.brief", "Port strikes")
    return window


def test_an_export_goes_beside_its_project_and_then_where_the_last_one_went(
    hands: Hands, project: MainWindow, tmp_path: Path
) -> None:
    hands.press("Ctrl+E", project)
    first = hands.dialog(ExportDialog)
    assert first.place_field.text() == str(tmp_path / "ports.pdf")
    first.close()
    (tmp_path / "out").mkdir()
    hands.press("Ctrl+E", project)
    dialog = hands.dialog(ExportDialog)
    dialog.place_field.setText(str(tmp_path / "out" / "strikes.md"))
    hands.click(dialog.export_button)
    hands.wait_said("Saved strikes.md")
    hands.press("Ctrl+E", project)
    assert hands.dialog(ExportDialog).place_field.text() == str(tmp_path / "out" / "ports.md")
    (tmp_path / "b").mkdir()
    project.projects.make(tmp_path / "b" / "other.brief", "Another")
    project.exporting.ask()
    places = [one.place_field.text() for one in project.findChildren(ExportDialog)]
    assert str(tmp_path / "b" / "other.md") in places


def test_an_export_of_the_sample_does_not_go_where_the_program_keeps_its_own(
    hands: Hands, window: MainWindow
) -> None:
    window.projects.open_sample()
    hands.press("Ctrl+E", window)
    place = Path(hands.dialog(ExportDialog).place_field.text())
    assert place.parent == documents_folder()


def test_an_ending_that_is_typed_asks_for_its_format(
    hands: Hands, project: MainWindow, tmp_path: Path
) -> None:
    hands.press("Ctrl+E", project)
    dialog = hands.dialog(ExportDialog)
    field = hands.tab_to("File")
    assert field is dialog.place_field
    dialog.place_field.selectAll()
    hands.type(str(tmp_path / "out.stix.json"))
    hands.press("Tab")
    assert dialog.format_box.currentText() == "STIX 2.1 bundle  (.stix.json)"
    assert dialog.place_field.text() == str(tmp_path / "out.stix.json")
