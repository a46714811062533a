"""A dialog in large letters is no larger than the window it stands over."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.shortcuts import KeyLine, ShortcutsDialog
from ui.theme import apply_theme, load_theme


@pytest.fixture(autouse=True)
def large(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, load_theme("light", 1.5))
    yield
    apply_theme(qapp, load_theme("light"))


def test_the_keys_fit_over_a_small_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1024, 700)
    lines = [KeyLine("Go", f"Step {n}", ("F7",), "Does it.") for n in range(60)]
    dialog = ShortcutsDialog(lines, window)
    with qtbot.waitExposed(window):
        window.show()
    dialog.open()
    assert dialog.width() < window.width()
    assert dialog.height() < window.height()
