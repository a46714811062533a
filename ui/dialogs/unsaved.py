"""Says what is not saved, or not done, before it is left, and lets the analyst choose."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.dialogs.frame import Sheet
from ui.widgets.buttons import ButtonKind


class LeavingSheet(Sheet):
    """`left` when it is left all the same; otherwise everything stays open."""

    left = Signal()
    heading: str
    staying: str
    """The words of the safe answer, which has the keyboard."""

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(self.heading, sentence, parent)
        self.leave = self.add_button("Leave without it", self._leave, ButtonKind.DANGER)
        self.stay = self.add_button(self.staying, self.reject, ButtonKind.PRIMARY)
        self.stay.setFocus()

    def _leave(self) -> None:
        self.accept()
        self.left.emit()


class UnsavedSheet(LeavingSheet):
    """Words that the project did not take."""

    heading = "Not everything is saved"
    staying = "Stay"


class UnfinishedSheet(LeavingSheet):
    """Work that runs, such as an export."""

    heading = "Not everything is done"
    staying = "Wait"


class UnkeptSheet(LeavingSheet):
    """What was typed into a form whose button was not pressed."""

    heading = "Not everything is kept"
    staying = "Stay"
