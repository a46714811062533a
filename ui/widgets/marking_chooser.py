"""A field that chooses how something is marked, and can ask for a marking that is not there yet."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.drop_down import DropDown

NONE = "None"
ADD = "Add a marking…"


class MarkingChooser(DropDown):
    """`picked` tells the code of what was chosen, '' for none; `add_asked` wants a new one."""

    picked = Signal(str)
    add_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Marking")
        self._choices: tuple[tuple[str, str], ...] = ()
        self._code = ""
        self.activated.connect(self._activate)

    def code(self) -> str:
        """What is chosen."""
        return self._code

    def show_choices(self, choices: Sequence[tuple[str, str]], code: str) -> None:
        """Shows these levels, each a code and a label, with one chosen; tells nobody."""
        with QSignalBlocker(self):
            if tuple(choices) != self._choices or not self.count():
                self._choices = tuple(choices)
                self.clear()
                self.addItem(NONE, "")
                for known, label in self._choices:
                    self.addItem(label, known)
                self.insertSeparator(self.count())
                self.addItem(ADD)
            self._show(code)

    def _show(self, code: str) -> None:
        place = self.findData(code) if code else 0
        if place < 0:
            # a damaged project may hold a marking that no ladder has: it is shown, not hidden
            place = 1
            self.insertItem(place, code, code)
        self._code = code
        self.setCurrentIndex(place)

    def _activate(self, row: int) -> None:
        if row == self.count() - 1:
            self._show(self._code)
            self.add_asked.emit()
        elif self.itemData(row) != self._code:
            self._code = self.itemData(row)
            self.picked.emit(self._code)
