"""Starts the window: the application, its settings and look, and the project that was asked for."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from briefing.clock import Clock, SystemClock
from briefing.errors import BriefingError
from briefing.press import Press, Setter
from ui.dialogs.files import FileChooser
from ui.settings import TEXT_SIZE, Settings
from ui.theme import ThemeSwitch
from ui.window import MainWindow
from ui.window.frame import Opener, Outset
from ui.window.look import scheme_of
from ui.workbench import Workbench

if TYPE_CHECKING:
    from ui.dialogs.trouble import TroubleDialog

NO_SCREEN = (
    "sourceline: there is no display here. Use the command line instead:"
    " python main.py brief ARTICLE OUT.pdf"
)


def run_window(arguments: list[str]) -> int:
    """Open the window on nothing, on a project, or with `--sample` on the sample."""
    if not _has_display():
        print(NO_SCREEN, file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return 1
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Sourceline")
    app.setApplicationDisplayName("Sourceline")
    app.setDesktopFileName("sourceline")
    # Ctrl+C in the terminal ends it as any kill does: nothing is lost by that
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    window = make_window(app)
    sys.excepthook = Trouble(window)
    window.show()
    if arguments:
        QTimer.singleShot(0, window, lambda: open_at_start(window, arguments[0]))
    return app.exec()


def make_window(
    app: QApplication,
    clock: Clock | None = None,
    chooser: FileChooser | None = None,
    opener: Opener | None = None,
    press: Setter | None = None,
) -> MainWindow:
    """The window, not yet shown. Tests give it a clock that stands still, and recorders."""
    settings = Settings(parent=app)
    clock = clock or SystemClock()
    workbench = Workbench(settings.analyst, clock, app)
    switch = ThemeSwitch(app, scheme_of(settings), settings.get(TEXT_SIZE))
    outset = Outset(
        workbench, settings, clock, chooser or FileChooser(), opener or Opener(), press or Press()
    )
    return MainWindow(outset, switch)


def open_at_start(window: MainWindow, argument: str) -> None:
    """What the command line asked for."""
    if argument == "--sample":
        window.projects.open_sample()
    else:
        window.projects.open(Path(argument))


class Trouble:
    """Takes what nobody caught. What has a sentence for people is said with it; of a bug it says
    calmly that the work is safe, and shows the details."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._shown: TroubleDialog | None = None

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        sys.__excepthook__(kind, error, trace)
        if not issubclass(kind, Exception):
            return
        if isinstance(error, BriefingError):
            # a damaged file or a full disk says itself what is wrong: it is no mistake of ours
            self._window.notices.fail(error.sentence, error.hint)
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        if self._shown is not None:
            self._shown.add(details)
            return
        from ui.dialogs.trouble import TroubleDialog

        self._shown = TroubleDialog(details, self._window)
        self._shown.finished.connect(self._closed)
        self._shown.open()

    def _closed(self) -> None:
        self._shown = None


def _has_display() -> bool:
    """On Linux Qt would end the process where there is no display."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
