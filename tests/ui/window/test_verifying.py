"""Verify a PDF: the window says what the command line says, and changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.export.editions import ExportOrder, export_brief
from briefing.model.product import Edition
from briefing.project.commands import RecordEdition
from briefing.project.queries.material import gather
from briefing.project.queries.records import records
from tests.ui.recorder import Hands, RecordingChooser
from ui.widgets.note_box import NoteKind
from ui.window import MainWindow


@pytest.fixture
def exported(window: MainWindow, tmp_path: Path) -> Path:
    """The first edition of an open project."""
    window.projects.make(tmp_path / "ports.brief", "Port strikes")
    bench, place = window.workbench, tmp_path / "ports.pdf"
    printed = export_brief(bench.ask(gather, "Kim"), ExportOrder(place), window._clock)
    bench.attempt(RecordEdition.of(printed))
    return place


def verify(hands: Hands) -> None:
    """By the keys alone: the command palette finds it."""
    hands.press("Ctrl+K", hands.window)
    hands.type("verify")
    hands.press("Return")


def test_an_edition_is_said_to_be_unaltered(
    hands: Hands, window: MainWindow, chooser: RecordingChooser, exported: Path
) -> None:
    chooser.received = exported
    before = window.workbench.ask(records, Edition)
    verify(hands)
    hands.wait_said("“ports.pdf” is edition 1 (exported ")
    assert hands.said().endswith(" as ports.pdf) of this project, unaltered.")
    assert window.notices.bar.kind() is NoteKind.SUCCESS
    assert chooser.asked[-1] == exported.parent
    assert window.workbench.ask(records, Edition) == before


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (lambda whole: whole + b"%comment\n", "something was added after it"),
        (lambda whole: whole[:-9] + b"%" + whole[-9:], "It was altered, or saved anew"),
        (lambda _whole: b"%PDF-1.7\n%%EOF\n", "is no edition of this project"),
    ],
    ids=["added to", "altered", "unknown"],
)
def test_any_other_file_is_said_to_be_none_and_it_stays_on_the_screen(
    hands: Hands,
    window: MainWindow,
    chooser: RecordingChooser,
    exported: Path,
    content: Callable[[bytes], bytes],
    said: str,
) -> None:
    chooser.received = exported.with_name("received.pdf")
    chooser.received.write_bytes(content(exported.read_bytes()))
    verify(hands)
    hands.wait_said(said)
    assert window.notices.bar.kind() is NoteKind.WARNING


def test_a_file_that_cannot_be_read_is_a_sentence(
    hands: Hands, window: MainWindow, chooser: RecordingChooser, exported: Path
) -> None:
    chooser.received = exported.with_name("gone.pdf")
    verify(hands)
    hands.wait_said("“gone.pdf” cannot be read")
    assert window.notices.bar.kind() is NoteKind.ERROR


def test_cancelling_says_nothing(
    hands: Hands, window: MainWindow, chooser: RecordingChooser, exported: Path
) -> None:
    asked = len(chooser.asked)
    window.actions_by_id["verify"].trigger()
    assert len(chooser.asked) == asked + 1
    assert hands.said() == ""


def test_without_a_project_there_is_nothing_to_compare_with(window: MainWindow) -> None:
    assert not window.actions_by_id["verify"].isEnabled()
