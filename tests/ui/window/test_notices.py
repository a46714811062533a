"""What is said over the page: it moves nothing, and leaves by itself unless it is a failure."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.project.commands import EditBrief
from tests.ui.recorder import Hands
from ui.settings import TEXT_SIZE
from ui.widgets.note_box import NoteKind
from ui.window import MainWindow


@pytest.fixture
def project(window: MainWindow, tmp_path: Path) -> MainWindow:
    window.projects.make(tmp_path / "a.brief", "Harbour")
    return window


def test_a_notice_does_not_move_the_page(hands: Hands, project: MainWindow) -> None:
    before = project.docking.geometry()
    project.notices.say("Saved out.pdf", NoteKind.SUCCESS, "Open")
    hands.qtbot.waitUntil(project.notices.bar.isVisible)
    assert project.docking.geometry() == before
    assert project.rect().contains(project.notices.bar.geometry())


def test_a_notice_leaves_with_the_next_change(hands: Hands, project: MainWindow) -> None:
    project.notices.say("Saved out.pdf", NoteKind.SUCCESS, "Open")
    assert hands.said() == "Saved out.pdf"
    project.workbench.run(EditBrief({"title": "Port"}))
    assert hands.said() == ""


def test_a_notice_leaves_by_itself(hands: Hands, project: MainWindow) -> None:
    project.notices.say("Copied.", seconds=0.05)
    hands.qtbot.waitUntil(lambda: hands.said() == "")
    project.notices.say("Saved out.pdf", NoteKind.SUCCESS, "Open")
    assert project.notices.bar.is_passing()


def test_what_went_wrong_stays_until_it_is_closed(hands: Hands, project: MainWindow) -> None:
    project.notices.fail("The disk is full.", "Free some room.")
    assert not project.notices.bar.is_passing()
    project.workbench.run(EditBrief({"title": "Port"}))
    assert hands.said() == "The disk is full. Free some room."
    hands.press("Escape", project)
    assert hands.said() == ""


def test_a_notice_keeps_clear_of_the_findings(hands: Hands, project: MainWindow) -> None:
    project.docking.open_panel("checks")
    project.notices.fail("The disk is full.")
    drawer = project.docking.drawer
    top = drawer.mapTo(project, drawer.rect().topLeft()).y()
    hands.qtbot.waitUntil(lambda: project.notices.bar.geometry().bottom() < top)


def test_a_short_notice_stands_in_one_line(hands: Hands, project: MainWindow) -> None:
    project.notices.say("Saved kursk.pdf", NoteKind.SUCCESS, "Open")
    short = project.notices.bar.height()
    project.notices.fail("A sentence that is much too long for a line. " * 5)
    assert project.notices.bar.height() > short
    assert short < 48


def test_another_text_size_is_said_in_words(hands: Hands, project: MainWindow) -> None:
    hands.press("Ctrl++", project)
    assert project.settings.get(TEXT_SIZE) == 1.1
    assert hands.said() == "Text size 110 %"
    hands.press("Ctrl+0", project)
    assert hands.said() == "Text size 100 %, as drawn"
