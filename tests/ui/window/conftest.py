"""The whole window on real files, with a recorder in the place of the system's own dialogs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from briefing.clock import FixedClock
from tests.ui.window.recorder import Hands, RecordingChooser, RecordingOpener
from ui.app import make_window
from ui.window import MainWindow


@pytest.fixture
def chooser() -> RecordingChooser:
    return RecordingChooser()


@pytest.fixture
def opener() -> RecordingOpener:
    return RecordingOpener()


@pytest.fixture
def make(
    qtbot: QtBot, qapp: QApplication, chooser: RecordingChooser, opener: RecordingOpener
) -> Iterator[Callable[[], MainWindow]]:
    """Opens a window; a second one reads the settings the first one wrote."""
    made: list[MainWindow] = []

    def new() -> MainWindow:
        window = make_window(qapp, FixedClock(), chooser, opener)
        made.append(window)
        window.resize(1280, 800)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    yield new
    for window in made:
        for dialog in window.findChildren(QDialog):
            dialog.close()
        window.close()
        window.deleteLater()


@pytest.fixture
def window(make: Callable[[], MainWindow]) -> MainWindow:
    return make()


@pytest.fixture
def hands(qtbot: QtBot, window: MainWindow) -> Hands:
    return Hands(qtbot, window)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A short article of our own."""
    path = tmp_path / "harbour.txt"
    path.write_text(
        "Two barges lost in the northern harbour\n"
        "By Ann Analyst\n"
        "Coast Courier, 5 March 2025\n\n"
        "The harbour master said on 4 March that two barges had sunk at their moorings. "
        "A union official put the number of wounded at more than 30.\n\n"
        "One of the pilots told reporters that he had been ordered to sail.\n",
        encoding="utf-8",
    )
    return path
