"""The drop-down and the number of every form: a wheel that turns over them scrolls the panel.

It never changes what was chosen. A test looks for fields that are none of these.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget


class DropDown(QComboBox):
    """A closed list of choices. It is changed by a click, by keys, or in its opened list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # the wheel must not even bring the keyboard here
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel to whatever scrolls around it."""
        event.ignore()


class NumberBox(QSpinBox):
    """A whole number, changed by keys or by its arrows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel to whatever scrolls around it."""
        event.ignore()
