"""How a statement is marked: a quiet choice among the levels of all ladders."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.models.inspected import Inspected
from ui.read.deeds import Deeds
from ui.read.inspector_part import InspectorPart
from ui.widgets.marking_chooser import MarkingChooser


class MarkingPart(InspectorPart):
    """`add_wanted` carries the statement that a marking which is not there yet is meant for."""

    add_wanted = Signal(str)

    def __init__(self, deeds: Deeds, parent: QWidget | None = None) -> None:
        super().__init__("Marking", parent)
        self._statement_id = ""
        self.chooser = MarkingChooser(self)
        self.chooser.setAccessibleName("Marking of the statement")
        self.chooser.picked.connect(lambda code: deeds.mark(self._statement_id, code))
        self.chooser.add_asked.connect(lambda: self.add_wanted.emit(self._statement_id))
        self.column.addWidget(self.chooser)
        self._writing = (self.chooser,)

    def show_marking(self, seen: Inspected) -> None:
        """Shows how the statement is marked."""
        self._statement_id = seen.id
        self.chooser.show_choices(seen.markings, seen.examined.statement.marking)
