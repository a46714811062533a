"""A project in which something is missing says so wherever it is met; nobody calls it a bug."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from briefing.model.picture import Judgement
from briefing.model.vocabulary import SectionKind
from briefing.project.commands import WriteJudgement
from briefing.project.queries.overview import sections
from tests.ui.recorder import Hands
from ui.dialogs.export_brief import ExportDialog
from ui.window import MainWindow
from ui.write import WriteWorkspace

GONE = "is not there"


@pytest.fixture
def damaged(window: MainWindow, tmp_path: Path) -> MainWindow:
    """Its one judgement has gone from the file, and the block that shows it has not."""
    path = tmp_path / "a.brief"
    window.projects.make(path, "Barges")
    kinds = {one.kind: one.id for one in window.workbench.ask(sections)}
    judged = WriteJudgement(Judgement("", "they collided"), kinds[SectionKind.KEY_JUDGEMENTS])
    assert window.workbench.run(judged) is not None
    window.projects.close()
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("DELETE FROM judgement")
    assert window.projects.open(path)
    window.notices.bar.dismiss()
    return window


def test_an_export_of_a_damaged_project_is_refused_with_a_sentence(
    hands: Hands, damaged: MainWindow
) -> None:
    hands.press("Ctrl+E", damaged)
    assert GONE in hands.said()
    assert damaged.findChildren(ExportDialog) == []


def test_pages_of_a_damaged_project_say_why_they_cannot_be_set(
    hands: Hands, damaged: MainWindow
) -> None:
    damaged.places.show_place("write")
    write = damaged.places.workspace("write").page
    assert isinstance(write, WriteWorkspace)
    hands.qtbot.waitUntil(lambda: GONE in write.pages.error())
