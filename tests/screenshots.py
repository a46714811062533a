"""Pictures of the window with the sample, light and dark: `python -m tests.screenshots FOLDER`.

Everything in them is the program itself on a copy of the sample project, in a home of its own, with
a clock that stands still; nobody's settings are read or written.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.window import MainWindow

SIZE = (1440, 900)
SCENES = (
    ("read", "statement", "born in 1999"),
    ("weigh", "", ""),
    ("write", "section", "Situation"),
)
"""Each workspace, and what is open in it."""
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
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        window.look.choose(scheme)
        window.projects.open_sample()
        for key, table, words in SCENES:
            go_to(window, key, table, words)
            drawn.append(save(window, folder / f"{key}_{scheme.value}.png"))
        window.projects.close()
        drawn.append(save(window, folder / f"start_{scheme.value}.png"))
    window.close()
    return drawn


def go_to(window: MainWindow, key: str, table: str, words: str) -> None:
    """A workspace, at the statement or section whose words these are."""
    from briefing.project.queries.overview import sections
    from briefing.project.queries.search import search_statements

    window.places.show_place(key)
    if table == "statement":
        hits = window.workbench.ask(search_statements, words)
        window.going.show_row(table, hits[0].statement_id)
    elif table == "section":
        found = window.workbench.ask(sections)
        window.going.show_row(table, next(one.id for one in found if one.title == words))


def save(window: MainWindow, path: Path) -> Path:
    """The window as it is once the checks are through and the pages are set."""
    from PySide6.QtTest import QTest

    QTest.qWait(600)
    while window.runner.busy or window.typesetter.busy:
        QTest.qWait(50)
    window.watch.look()
    QTest.qWait(400)
    window.grab().save(str(path))
    return path


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
