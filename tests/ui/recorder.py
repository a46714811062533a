"""Recorders for what leaves the window, and hands that press its keys and buttons."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefing.export.formats import Format
from ui.dialogs.files import FileChooser
from ui.window import MainWindow
from ui.window.frame import Opener

D = TypeVar("D", bound=QDialog)
MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}


@dataclass
class RecordingChooser(FileChooser):
    """Answers with what a test laid ready; `asked` holds what was suggested."""

    project: Path | None = None
    new_project: Path | None = None
    chosen: tuple[Path, ...] = ()
    export: Path | None = None
    received: Path | None = None
    asked: list[Path] = field(default_factory=list)

    def project_to_open(self, parent: QWidget, folder: Path) -> Path | None:
        self.asked.append(folder)
        return self.project

    def project_to_make(self, parent: QWidget, suggested: Path) -> Path | None:
        self.asked.append(suggested)
        return self.new_project

    def articles(self, parent: QWidget, folder: Path) -> tuple[Path, ...]:
        self.asked.append(folder)
        return self.chosen

    def export_place(self, parent: QWidget, suggested: Path, kind: Format) -> Path | None:
        self.asked.append(suggested)
        return self.export

    def file_to_verify(self, parent: QWidget, folder: Path) -> Path | None:
        self.asked.append(folder)
        return self.received


@dataclass
class RecordingOpener(Opener):
    """Notes what would be shown in another program."""

    shown: list[Path] = field(default_factory=list)

    def show(self, path: Path) -> None:
        self.shown.append(path)


class Hands:
    """Presses keys where the keyboard is, and buttons by their words."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window

    def press(self, chord: str, target: QWidget | None = None) -> None:
        """A key with its modifiers: `Ctrl+K`, `Alt+3`, `Return`."""
        *held, name = chord.split("+") if chord != "Ctrl++" else ["Ctrl", "Plus"]
        modifiers = Qt.KeyboardModifier.NoModifier
        for one in held:
            modifiers |= MODIFIERS[one]
        pressed = target or self.focus()
        self._activate(pressed.window())
        self.qtbot.keyClick(pressed, getattr(Qt.Key, f"Key_{name}"), modifiers)

    def type(self, words: str) -> None:
        """Types where the keyboard is."""
        self.qtbot.keyClicks(self.focus(), words)

    def tab_to(self, name: str) -> QWidget:
        """Tab by Tab to what a screen reader calls so."""
        for _ in range(60):
            here = self.focus()
            if here.accessibleName() == name or getattr(here, "text", str)() == name:
                return here
            self.press("Tab")
        raise AssertionError(f"Tab never comes to “{name}”")

    def type_in(self, name: str, words: str) -> None:
        """Goes to a field by Tab, and types in it."""
        self.tab_to(name)
        self.type(words)

    def pick(self, name: str, words: str) -> None:
        """Goes to a list by Tab, and down in it to these words."""
        box = self.tab_to(name)
        assert isinstance(box, QComboBox)
        self.press("Home")
        while box.currentText() != words:
            at = box.currentIndex()
            self.press("Down")
            assert box.currentIndex() > at, f"“{name}” does not offer “{words}”"

    def focus(self) -> QWidget:
        """Where the keyboard is."""
        if QApplication.activeWindow() is None:
            self._activate(self.window)
        return QApplication.focusWidget() or self.window

    def _activate(self, window: QWidget) -> None:
        """What a window manager, which is missing here, does when a dialog opens or closes."""
        if QApplication.activeWindow() is not window:
            with self.qtbot.waitActive(window):
                window.activateWindow()

    def click(self, widget: QWidget) -> None:
        """The left button, in the middle."""
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def button(self, words: str, inside: QWidget | None = None) -> QPushButton:
        """The button with these words that can be seen."""
        found = [
            one
            for one in (inside or self.window).findChildren(QPushButton)
            if one.isVisible() and words in (one.text(), one.accessibleName())
        ]
        assert found, f"there is no button “{words}”"
        return found[0]

    def dialog(self, kind: type[D]) -> D:
        """The open dialog of this kind, once it is there and has the keyboard."""
        found: list[D] = []

        def there() -> None:
            found[:] = [one for one in self.window.findChildren(kind) if one.isVisible()]
            assert found

        self.qtbot.waitUntil(there, timeout=20_000)
        found[0].activateWindow()
        self.qtbot.waitUntil(lambda: self._has_keyboard(found[0]), timeout=20_000)
        return found[0]

    def _has_keyboard(self, dialog: QDialog) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and focused.window() is dialog

    def said(self) -> str:
        """What the message bar says."""
        bar = self.window.notices.bar
        return "" if bar.isHidden() else bar.text()

    def wait_said(self, words: str) -> None:
        """Until the message bar says so."""
        self.qtbot.waitUntil(lambda: words in self.said(), timeout=20_000)
