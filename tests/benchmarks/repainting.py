"""Measures what the window does after a grade is safe: from notice of the change to pixels."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from briefing.project.changes import ChangeSet
from briefing.project.commands import GradeStatement
from ui.app import make_window, open_at_start


def grade_and_repaint(path: Path, ids: tuple[str, ...]) -> Callable[[], float]:
    """A measure that grades one statement of the article on the screen, each time another."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    window = make_window(app)
    window.resize(1440, 900)
    window.show()
    open_at_start(window, str(path))
    workbench = window.workbench
    workbench.statement_wanted.emit(ids[0])
    _settle(app)
    told: list[float] = []

    def hear(_changes: ChangeSet) -> None:
        told.append(time.perf_counter())

    # The first to hear of a change notes the time; whatever the window does comes after it.
    assert workbench._document is not None
    workbench._document._listeners.insert(0, hear)
    turn = itertools.cycle(ids[:12])
    # Five grades against twelve statements, so that none gets the grade that it has.
    grades = itertools.cycle([("A", "1"), ("B", "2"), ("C", "3"), ("D", "4"), ("E", "5")])

    def measure() -> float:
        workbench.run(GradeStatement(next(turn), *next(grades)))
        app.processEvents()
        return time.perf_counter() - told[-1]

    return measure


def _settle(app: QApplication) -> None:
    until = time.perf_counter() + 2
    while time.perf_counter() < until:
        app.processEvents()
