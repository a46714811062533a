"""What the tests of the window stand on. Qt is here and nowhere above.

Windows, widgets and keys come from pytest-qt's `qtbot`; a warning of Qt fails the test (pyproject).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from briefing.clock import FixedClock
from briefing.errors import ProjectError
from briefing.press import Press
from briefing.project.document import Document
from tests.ui.recorder import Hands, RecordingChooser, RecordingOpener
from ui.app import make_window
from ui.window import MainWindow

FullDisk = Callable[[], AbstractContextManager[None]]


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The program's own name, so that settings land where the real ones would."""
    return ["sourceline"]


@pytest.fixture(autouse=True)
def own_settings(home: Path) -> None:
    """QSettings as files in the test's own home, never in the registry or the user's folders."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    for kind in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(home / ".config"))


@pytest.fixture(autouse=True)
def no_key_held() -> Iterator[None]:
    """Lets go of the keys: a widget that goes while a test holds Ctrl leaves Ctrl held in Qt."""
    yield
    if QApplication.instance() and QApplication.keyboardModifiers():
        hand = QWidget()
        QTest.keyClick(hand, Qt.Key.Key_Shift)
        hand.deleteLater()
        assert not QApplication.keyboardModifiers()


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> FullDisk:
    """While it lasts, the project takes nothing."""

    def refuse(*_args: object) -> None:
        raise ProjectError("The change was not saved: the disk is full.")

    @contextmanager
    def full() -> Iterator[None]:
        with monkeypatch.context() as while_it_lasts:
            while_it_lasts.setattr(Document, "run", refuse)
            yield

    return full


@pytest.fixture
def chooser() -> RecordingChooser:
    return RecordingChooser()


@pytest.fixture
def opener() -> RecordingOpener:
    return RecordingOpener()


class SharedPress(Press):
    """One process for the windows of all tests: a window that closes does not end it."""

    def end(self) -> None:
        """Another window may want it."""


@pytest.fixture(scope="session")
def press() -> Iterator[SharedPress]:
    shared = SharedPress()
    yield shared
    Press.end(shared)


@pytest.fixture
def make(
    qtbot: QtBot,
    qapp: QApplication,
    chooser: RecordingChooser,
    opener: RecordingOpener,
    press: SharedPress,
) -> Iterator[Callable[[], MainWindow]]:
    """Opens a window; a second one reads the settings the first one wrote."""
    made: list[MainWindow] = []

    def new() -> MainWindow:
        window = make_window(qapp, FixedClock(), chooser, opener, press)
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
        # what a test left running would be asked about
        window.runner.finish()
        qtbot.waitUntil(lambda window=window: not window.runner.busy)
        window.close()
        window.deleteLater()


@pytest.fixture
def window(make: Callable[[], MainWindow]) -> MainWindow:
    return make()


@pytest.fixture
def hands(qtbot: QtBot, window: MainWindow) -> Hands:
    return Hands(qtbot, window)
