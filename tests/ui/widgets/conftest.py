"""The gallery's scenes, opened and closed by qtbot in the light theme."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from ui.theme import apply_theme, load_theme


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    """Every test begins in the light, at the size drawn."""
    apply_theme(qapp, load_theme("light"))
