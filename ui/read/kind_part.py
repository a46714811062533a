"""Whether a statement is information, an assumption or a judgement of its source."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QWidget

from briefing.model.vocabulary import StatementKind
from ui.models.inspected import Inspected
from ui.read.deeds import Deeds
from ui.read.inspector_part import InspectorPart
from ui.widgets.buttons import Pill
from ui.widgets.flow_layout import FlowLayout

_MEANINGS = {
    StatementKind.INFORMATION: "What the source says it saw, heard or knows",
    StatementKind.ASSUMPTION: "What the source takes for granted",
    StatementKind.JUDGEMENT: "What the source concludes",
}


class KindPart(InspectorPart):
    """Three pills, one always pressed."""

    def __init__(self, deeds: Deeds, parent: QWidget | None = None) -> None:
        super().__init__("Kind", parent)
        room = QWidget(self)
        flow = FlowLayout(room)
        group = QButtonGroup(self)
        self.pills: dict[StatementKind, Pill] = {}
        for kind, meaning in _MEANINGS.items():
            pill = Pill(kind.value.capitalize(), room)
            pill.setToolTip(f"{meaning}  T")
            pill.setAccessibleDescription(meaning)
            pill.clicked.connect(lambda _checked=False, kind=kind: deeds.retype(kind))
            group.addButton(pill)
            flow.addWidget(pill)
            self.pills[kind] = pill
        self.column.addWidget(room)
        self._writing = (room,)

    def show_kind(self, seen: Inspected) -> None:
        """Shows the kind."""
        self.pills[seen.examined.statement.kind].setChecked(True)
