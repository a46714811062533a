"""Pictures of the window with the sample, light and dark: `python -m tests.screenshots FOLDER`.

Everything in them is the program itself on a copy of the sample project, in a home of its own, with
a clock that stands still; nobody's settings are read or written.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

SIZE = (1440, 900)
WORKSPACES = ("read", "weigh", "write")
NOW = "2026-11-23T14:03:22Z"


def main(arguments: list[str]) -> int:
    """Draw the pictures into the folder that was named."""
    if len(arguments) != 1:
        print("Say where: python -m tests.screenshots FOLDER", file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="sourceline-") as home:
        for name, below in (
            ("HOME", ""),
            ("XDG_CONFIG_HOME", ".config"),
            ("XDG_DATA_HOME", ".local"),
        ):
            os.environ[name] = str(Path(home) / below)
        draw(folder)
    return 0


def draw(folder: Path) -> list[Path]:
    """The start page and the three workspaces in both themes."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from briefing.clock import FixedClock
    from ui.app import make_window
    from ui.theme import Scheme

    app = QApplication.instance() or QApplication(["sourceline"])
    assert isinstance(app, QApplication)
    drawn: list[Path] = []
    window = make_window(app, FixedClock(NOW))
    window.resize(*SIZE)
    window.show()
    window.projects.open_sample()
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        window.look.choose(scheme)
        window.projects.open_sample()
        for key in WORKSPACES:
            window.places.show_place(key)
            wait_until_still(window)
            drawn.append(_save(window, folder / f"{key}_{scheme.value}.png"))
        window.projects.close()
        QTest.qWait(50)
        drawn.append(_save(window, folder / f"start_{scheme.value}.png"))
    window.close()
    return drawn


def wait_until_still(window: object) -> None:
    """Until the checks are through and the pages are set."""
    from PySide6.QtTest import QTest

    from ui.window import MainWindow

    assert isinstance(window, MainWindow)
    QTest.qWait(300)
    window.watch.look()
    for _ in range(600):
        QTest.qWait(50)
        if not window.runner.busy and not window.typesetter.busy:
            break
    QTest.qWait(400)


def _save(window: object, path: Path) -> Path:
    from PySide6.QtWidgets import QWidget

    assert isinstance(window, QWidget)
    window.grab().save(str(path))
    return path


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
