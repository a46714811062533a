"""What the tests of the window stand on. Qt is here and nowhere above.

Windows, widgets and keys come from pytest-qt's `qtbot`; a warning of Qt fails the test (pyproject).
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings


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
