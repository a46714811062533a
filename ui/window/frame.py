"""What the flows of the window share: its parts as one value, handed to each by the window."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMainWindow

from briefing.clock import Clock
from briefing.press import Setter
from ui.dialogs.files import FileChooser
from ui.settings import Settings
from ui.tasks import TaskRunner
from ui.window.notices import Notices
from ui.window.places import Places
from ui.workbench import Workbench


class Opener:
    """Shows a file in whatever program the system has for it. A test replaces it."""

    def show(self, path: Path) -> None:
        """Opens a file of this machine."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


@dataclass(frozen=True)
class Outset:
    """What a window is made with; tests give it a fixed clock and recorders."""

    workbench: Workbench
    settings: Settings
    clock: Clock
    chooser: FileChooser
    opener: Opener
    press: Setter


@dataclass(frozen=True)
class Frame:
    """The window and its parts, for the flows that work in it."""

    window: QMainWindow
    workbench: Workbench
    settings: Settings
    clock: Clock
    chooser: FileChooser
    opener: Opener
    runner: TaskRunner
    notices: Notices
    places: Places
