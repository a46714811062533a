"""A second window on a project: it reads, and may write once the first has closed it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from briefing.project.commands import AddArticle, EditBrief
from briefing.project.queries.search import search_statements
from tests.ui.recorder import Hands, RecordingChooser
from ui.models.incoming import take_in
from ui.window import MainWindow


@pytest.fixture
def both(make: Callable[[], MainWindow], tmp_path: Path, article: Path) -> list[MainWindow]:
    first = make()
    path = tmp_path / "a.brief"
    first.projects.make(path, "Harbour")
    (one,) = take_in([article], lambda _share, _doing: None)
    assert one.taken is not None
    assert one.reading is not None
    first.workbench.run(AddArticle(one.taken, one.reading))
    second = make()
    second.projects.open(path)
    return [first, second]


def test_the_second_window_notices_that_the_first_has_closed(
    qtbot: QtBot, both: list[MainWindow]
) -> None:
    first, second = both
    bar = second.notices.reading_only
    assert "another window" in bar.text()
    second.taking_over.look()
    assert "another window" in bar.text()
    first.projects.close()
    qtbot.waitUntil(lambda: "has closed it" in bar.text(), timeout=8_000)
    assert second.workbench.why_read_only


def test_a_window_that_only_reads_asks_for_no_file_that_it_could_not_import(
    both: list[MainWindow], chooser: RecordingChooser
) -> None:
    _, second = both
    second.importing.choose()
    assert chooser.asked == []
    assert "Nothing can be imported here." in second.notices.bar.text()


def test_opening_for_writing_keeps_the_place(qtbot: QtBot, both: list[MainWindow]) -> None:
    first, second = both
    hit = first.workbench.ask(search_statements, "pilots")[0]
    second.going.show_row("statement", hit.statement_id)
    second.places.show_place("write")
    section = second.places.workspace("write").place()
    second.places.show_place("read")
    first.workbench.run(EditBrief({"title": "Changed meanwhile"}))
    first.projects.close()
    second.taking_over.look()
    hands = Hands(qtbot, second)
    hands.click(hands.button("Open for writing"))
    assert not second.workbench.why_read_only
    assert second.notices.reading_only.isHidden()
    assert second.places.key == "read"
    assert second.places.workspace("read").place() == ("statement", hit.statement_id)
    assert second.places.workspace("write").place() == section
    assert second.windowTitle().startswith("Changed meanwhile")
    assert second.workbench.run(EditBrief({"title": "Mine"})) is not None


def test_a_window_that_only_reads_says_so_once(both: list[MainWindow]) -> None:
    second = both[1]
    why = second.workbench.why_read_only
    second.places.show_place("read")
    said = [label.text() for label in second.findChildren(QLabel) if label.isVisible()]
    assert sum(why in words for words in said) == 1
    assert not second.notices.bar.isVisible()
    assert second.foot.status.text("saved") == ""


def test_what_a_window_that_only_reads_cannot_do_is_grey_and_says_why(
    both: list[MainWindow],
) -> None:
    first, second = both
    why = second.workbench.why_read_only
    for one in ("import", "paste", "draft"):
        action = second.actions_by_id[one]
        assert not action.isEnabled()
        assert why in action.toolTip()
    assert why in second.steps.button_action.toolTip()
    buttons = {one.text(): one for one in second.top.findChildren(QPushButton)}
    assert why in buttons["Import…"].toolTip()
    first.projects.close()
    second.taking_over.look()
    second.taking_over.open_for_writing()
    assert second.actions_by_id["import"].isEnabled()
    assert why not in buttons["Import…"].toolTip()
    assert second.foot.status.text("saved") == "Saved"
