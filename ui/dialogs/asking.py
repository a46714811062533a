"""Asks once before something large goes away; the safe answer is the one that has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.dialogs.frame import Sheet
from ui.widgets.buttons import ButtonKind


class AskingSheet(Sheet):
    """`agreed` when it was meant."""

    agreed = Signal()

    def __init__(
        self, question: str, sentence: str, yes: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(question, sentence, parent, 440)
        self.keep_button = self.add_button("Keep it", self.reject)
        self.yes_button = self.add_button(yes, self._agree, ButtonKind.DANGER)
        self.keep_button.setDefault(True)
        self.keep_button.setFocus()

    def _agree(self) -> None:
        self.accept()
        self.agreed.emit()
