"""The binding to Qt is one the program can live with.

PySide6 6.12.0 on Python before 3.12 takes a reference from None with every call that returns
nothing (PYSIDE-3474), and ends the program after some thousand calls.
"""

import sys

from PySide6.QtGui import QFont


def test_a_call_into_qt_leaves_none_alone() -> None:
    font = QFont()
    before = sys.getrefcount(None)
    for _ in range(500):
        font.setBold(True)
    assert sys.getrefcount(None) > before - 250
