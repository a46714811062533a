"""A field that chooses how something is marked, and can ask for a marking that is not there yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QWidget

from ui.theme import Role, current_theme
from ui.widgets.drop_down import DropDown

NONE = "None"
ADD = "Add a marking…"
_ROWS = 24


class MarkingChoice(NamedTuple):
    """One level: its code, what it is called, and the ladder whose name stands over it."""

    code: str
    label: str
    ladder: str = ""


class MarkingChooser(DropDown):
    """`picked` tells the code of what was chosen, '' for none; `add_asked` wants a new one."""

    picked = Signal(str)
    add_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Marking")
        # its longest level must not make a column wider than it is
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        # the whole list is seen at once: what adds a marking stands at its end
        self.setMaxVisibleItems(_ROWS)
        self.setProperty("long", True)
        self._choices: tuple[MarkingChoice, ...] = ()
        self._code = ""
        self.activated.connect(self._activate)

    def code(self) -> str:
        """What is chosen."""
        return self._code

    def show_choices(self, choices: Sequence[MarkingChoice], code: str) -> None:
        """Shows these levels under their ladders, with one chosen; tells nobody."""
        with QSignalBlocker(self):
            if tuple(choices) != self._choices or not self.count():
                self._choices = tuple(choices)
                self._fill()
            self._show(code)

    def _fill(self) -> None:
        self.clear()
        self.addItem(NONE, "")
        ladder = ""
        for choice in self._choices:
            if choice.ladder != ladder:
                ladder = choice.ladder
                add_heading(self, ladder)
            self.addItem(choice.label, choice.code)
        self.insertSeparator(self.count())
        self.addItem(ADD)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self.count():
            with QSignalBlocker(self):
                self._fill()
                self._show(self._code)

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


def add_heading(box: DropDown, ladder: str) -> None:
    """The name of a ladder: read, and passed over by the keyboard and the mouse."""
    heading = QStandardItem(ladder)
    heading.setFlags(Qt.ItemFlag.NoItemFlags)
    heading.setFont(current_theme().interface_font(12.5))
    heading.setForeground(current_theme().colour(Role.QUIET))
    model = box.model()
    assert isinstance(model, QStandardItemModel)
    model.appendRow(heading)
