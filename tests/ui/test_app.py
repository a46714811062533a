"""Starting: quickly, with a sentence where there is no display, and calm when a bug shows."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.errors import ProjectError
from tests.ui.recorder import Hands
from ui import app
from ui.app import Trouble, open_at_start
from ui.dialogs.trouble import TroubleDialog
from ui.start.sample import copy_path
from ui.window import MainWindow

HEAVY = ("reportlab", "pikepdf", "pypdfium2", "trafilatura", "docx", "markdown", "sqlite_utils")


def test_the_window_opens_without_a_library_it_does_not_need_yet(repository: Path) -> None:
    code = (
        "import sys\nfrom PySide6.QtWidgets import QApplication\n"
        "qt = QApplication([])\nfrom ui.app import make_window\n"
        "make_window(qt).show()\nqt.processEvents()\n"
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=repository, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux may have no display")
def test_without_a_display_a_sentence_says_what_to_do(repository: Path) -> None:
    bare = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run(
        [sys.executable, "main.py"], cwd=repository, env=bare, capture_output=True, text=True
    )
    assert done.returncode == 1
    assert "there is no display here" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_the_command_line_opens_the_sample_or_a_project(
    hands: Hands, window: MainWindow, tmp_path: Path
) -> None:
    open_at_start(window, "--sample")
    assert window.workbench.path == copy_path()
    open_at_start(window, str(tmp_path / "none.brief"))
    assert "There is no project at" in hands.said()


def test_a_bug_is_a_calm_sentence_with_details_and_a_second_one_joins_it(
    hands: Hands, window: MainWindow, capsys: pytest.CaptureFixture[str]
) -> None:
    trouble = Trouble(window)
    for words in ("first", "second"):
        error = ValueError(words)
        trouble(ValueError, error, None)
    dialog = hands.dialog(TroubleDialog)
    assert "Your work is safe" in dialog.sentence.text()
    assert "first" in dialog.details.toPlainText()
    assert "second" in dialog.details.toPlainText()
    assert "ValueError" in capsys.readouterr().err
    dialog.accept()
    assert trouble._shown is None


def test_what_is_wrong_with_a_project_is_never_called_a_mistake_of_the_program(
    hands: Hands, window: MainWindow, capsys: pytest.CaptureFixture[str]
) -> None:
    trouble = Trouble(window)
    trouble(ProjectError, ProjectError("A finding is damaged.", "Open a copy."), None)
    assert hands.said() == "A finding is damaged. Open a copy."
    assert window.findChildren(TroubleDialog) == []
    assert "ProjectError" in capsys.readouterr().err


def test_stopping_by_hand_is_no_bug(window: MainWindow) -> None:
    trouble = Trouble(window)
    trouble(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert trouble._shown is None


def test_the_sentence_for_no_display_names_the_command_line() -> None:
    assert "main.py brief" in app.NO_SCREEN
