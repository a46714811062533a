"""Says what is not saved before a project is left, and lets the analyst choose."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.dialogs.frame import Sheet
from ui.widgets.buttons import ButtonKind


class UnsavedSheet(Sheet):
    """`left` when the project is left all the same; otherwise it stays open."""

    left = Signal()

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__("Not everything is saved", sentence, parent)
        self.leave = self.add_button("Leave without it", self._leave, ButtonKind.DANGER)
        self.stay = self.add_button("Stay", self.reject, ButtonKind.PRIMARY)
        self.stay.setFocus()

    def _leave(self) -> None:
        self.accept()
        self.left.emit()
