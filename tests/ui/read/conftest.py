"""A reader on a real project file, with the keyboard in the article."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing.clock import FixedClock
from briefing.project.queries.examined import Examined, examined_statements
from tests.ui.read.sample import sample_project
from ui.read import ReadWorkspace
from ui.theme import apply_theme, load_theme
from ui.widgets.statement_view import STATEMENT_ROLE, StatementView
from ui.workbench import Workbench


@dataclass
class Desk:
    """The reader, its workbench, the first article's statements, and hands to type with."""

    bench: Workbench
    read: ReadWorkspace
    ids: list[str]
    qtbot: QtBot

    def go(self, number: int) -> str:
        """To the statement of that number, from 1, with the keyboard in the article."""
        statement_id = self.ids[number - 1]
        assert self.read.view.choose(statement_id)
        self.read.view.setFocus()
        return statement_id

    def press(self, *keys: str | Qt.Key) -> None:
        """Types words and keys into whatever has the keyboard."""
        for key in keys:
            target = QApplication.focusWidget() or self.read.view
            if isinstance(key, str):
                self.qtbot.keyClicks(target, key)
            else:
                self.qtbot.keyClick(target, key)

    def stored(self, statement_id: str) -> Examined:
        """What the file says of a statement."""
        return self.bench.ask(examined_statements, [statement_id], self.bench.analyst)[statement_id]

    def row(self, statement_id: str) -> StatementView:
        """What the article shows of a statement."""
        found = self.read.model.index_of(statement_id).data(STATEMENT_ROLE)
        assert isinstance(found, StatementView)
        return found


@pytest.fixture
def bench(clock: FixedClock) -> Iterator[Workbench]:
    bench = Workbench("A. Analyst", clock)
    yield bench
    bench.close()


@pytest.fixture
def show(qtbot: QtBot, qapp: QApplication, bench: Workbench) -> Callable[..., ReadWorkspace]:
    """Puts a reader on the screen."""

    def shown(width: int = 1440, height: int = 830) -> ReadWorkspace:
        apply_theme(qapp, load_theme("light"))
        read = ReadWorkspace(bench)
        qtbot.addWidget(read)
        read.resize(width, height)
        with qtbot.waitExposed(read):
            read.show()
        read.activateWindow()
        return read

    return shown


@pytest.fixture
def desk(qtbot: QtBot, bench: Workbench, show: Callable[..., Any], tmp_path: Path) -> Desk:
    ids = sample_project(bench, tmp_path / "varn.brief")
    return Desk(bench, show(), ids, qtbot)
