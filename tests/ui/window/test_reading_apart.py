"""What the window does while a document is read in a process apart, and where that goes wrong."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.project.queries.overview import article_summaries
from tests.hostile import FALLS, HANGS, PDF, let_every_pdf, processes_left
from tests.ui.recorder import Hands, RecordingChooser
from ui.dialogs.import_preview import ImportPreview
from ui.dialogs.unsaved import UnfinishedSheet
from ui.models.incoming import take_in
from ui.window import MainWindow

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="Only Linux lists the processes that are left."
)


def titles(window: MainWindow) -> list[str]:
    return [one.title for one in window.workbench.ask(article_summaries)]


@pytest.fixture
def hanging(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An open project, and a document that whoever reads it never comes to the end of."""
    window.projects.make(tmp_path / "a.brief", "Harbour")
    let_every_pdf(monkeypatch, tmp_path, HANGS)
    path = tmp_path / "endless.pdf"
    path.write_bytes(PDF)
    return path


def test_cancel_is_heard_in_the_midst_of_a_document_that_never_ends(
    hands: Hands, window: MainWindow, tmp_path: Path, hanging: Path, article: Path
) -> None:
    window.receive((article, hanging))
    strip = window.foot.tasks
    hands.qtbot.waitUntil(lambda: strip.isVisible() and "2 of 2" in strip.text(), timeout=20_000)
    hands.click(strip.cancel_button)
    hands.wait_said("The import was cancelled. Nothing was written.")
    assert titles(window) == []
    assert processes_left(tmp_path) == []
    window.receive((article,))
    assert hands.dialog(ImportPreview).import_button.isEnabled()


def test_a_window_that_is_closed_while_it_reads_ends_the_reading(
    hands: Hands, window: MainWindow, tmp_path: Path, hanging: Path
) -> None:
    window.receive((hanging,))
    hands.qtbot.waitUntil(lambda: bool(processes_left(tmp_path)), timeout=20_000)
    assert not window.close()
    hands.click(hands.dialog(UnfinishedSheet).leave)
    hands.qtbot.waitUntil(lambda: not window.isVisible())
    assert processes_left(tmp_path) == []


def test_a_document_that_breaks_its_reader_is_said_and_the_rest_go_on(
    hands: Hands,
    window: MainWindow,
    tmp_path: Path,
    article: Path,
    hanging: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    let_every_pdf(monkeypatch, tmp_path, FALLS)
    window.receive((hanging, article))
    dialog = hands.dialog(ImportPreview)
    assert "1 article to import, 1 that cannot be read" in dialog.sentence.text()
    window.receive((hanging,))
    hands.wait_said("“endless.pdf” made the program's reader break down")


def test_who_chooses_no_file_leaves_no_process_behind(
    hands: Hands, window: MainWindow, chooser: RecordingChooser, tmp_path: Path, hanging: Path
) -> None:
    chooser.chosen = ()
    hands.press("Ctrl+Shift+I")
    assert processes_left(tmp_path) == []
    assert not window.runner.busy


def test_a_preview_that_is_closed_ends_the_reading_it_asked_for(
    hands: Hands, window: MainWindow, tmp_path: Path, article: Path, hanging: Path
) -> None:
    window.receive((article,))
    dialog = hands.dialog(ImportPreview)
    (one,) = take_in([article], lambda _share, _doing: None)
    assert one.taken is not None
    endless = replace(one, taken=replace(one.taken, original=PDF))
    dialog.reading_wanted.emit(0, endless, "cp1257")
    hands.qtbot.waitUntil(lambda: bool(processes_left(tmp_path)), timeout=20_000)
    dialog.reject()
    hands.qtbot.waitUntil(lambda: not window.runner.busy, timeout=20_000)
    assert processes_left(tmp_path) == []
