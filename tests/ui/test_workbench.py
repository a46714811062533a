"""The workbench: a refusal is told in one place, and a new name closes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefing.clock import FixedClock
from briefing.errors import BriefingError
from briefing.project.commands import EditBrief, GradeStatement
from briefing.project.journal import entries
from ui.workbench import Workbench


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, clock: FixedClock) -> Iterator[Workbench]:
    bench = Workbench("Kim", clock)
    bench.create(tmp_path / "a.brief", "Ports")
    yield bench
    bench.close()


def test_a_panel_that_says_a_refusal_itself_keeps_it_out_of_the_bar(bench: Workbench) -> None:
    said: list[str] = []
    bench.refused.connect(lambda sentence, _hint: said.append(sentence))
    impossible = GradeStatement("0000000000zzz", "B", "2")
    with pytest.raises(BriefingError, match="0000000000zzz"):
        bench.attempt(impossible)
    assert said == []
    assert bench.run(impossible) is None
    assert len(said) == 1


def test_another_name_leaves_the_project_open_and_stands_beside_the_next_step(
    bench: Workbench, qtbot: QtBot
) -> None:
    bench.run(EditBrief({"title": "Ports closed"}))
    opened: list[bool] = []
    bench.opened.connect(lambda: opened.append(True))
    with qtbot.waitSignal(bench.renamed):
        bench.rename_analyst("Ann")
    assert opened == []
    assert bench.undo_label == "Edit title of brief"
    bench.run(EditBrief({"title": "Ports open"}))
    assert [entry.analyst for entry in bench.ask(entries)][:2] == ["Ann", "Kim"]
