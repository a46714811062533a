"""Whether a statement is information, an assumption or a judgement of its source."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from briefing.model.vocabulary import StatementKind
from ui.models.inspected import Inspected
from ui.read.deeds import Deeds
from ui.read.inspector_part import InspectorPart
from ui.widgets.segmented_picker import Choice, SegmentedPicker

_CHOICES = (
    Choice("Information", "What the source says it saw, heard or knows"),
    Choice("Assumption", "What the source takes for granted"),
    Choice("Judgement", "What the source concludes"),
)


class KindPart(InspectorPart):
    """Three choices, one always taken."""

    def __init__(self, deeds: Deeds, parent: QWidget | None = None) -> None:
        super().__init__("Kind", parent)
        self._deeds = deeds
        self.picker = SegmentedPicker("Kind of statement", _CHOICES, self)
        self.picker.picked.connect(self._pick)
        self.column.setSpacing(4)
        self.column.addWidget(self.picker)
        self._kind = StatementKind.INFORMATION

    def show_kind(self, seen: Inspected) -> None:
        """Shows the kind."""
        self._kind = seen.examined.statement.kind
        code = self._kind.value.capitalize()
        if self.picker.code() != code:
            self.picker.set_code(code)

    def _pick(self, code: str) -> None:
        # a statement is always of some kind: taking the choice back leaves it as it is
        if not code or not self._deeds.retype(StatementKind(code.lower())):
            self.picker.set_code(self._kind.value.capitalize())
