"""The statements that entries name, in their places: the words of a figure, the ends of a link."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.models.statement_lines import StatementLines
from ui.models.weigh_tables import WeighTable
from ui.weigh.statement_slot import StatementSlot

SLOTS = {
    "estimate": {"statement_id": "The words"},
    "event": {"statement_id": "The words"},
    "link": {"from_id": "From", "to_id": "To"},
}


class StatementSlots(QWidget):
    """`choose_asked` and `clear_asked` carry the field that names a statement, `statement_wanted`
    the statement.
    """

    statement_wanted = Signal(str)
    choose_asked = Signal(str)
    clear_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slots: dict[str, dict[str, StatementSlot]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for key, titles in SLOTS.items():
            self._slots[key] = {name: StatementSlot(title) for name, title in titles.items()}
            for name, slot in self._slots[key].items():
                slot.setContentsMargins(0, 4, 0, 4)
                slot.go_asked.connect(partial(self._go, slot))
                slot.choose_asked.connect(partial(self.choose_asked.emit, name))
                slot.clear_asked.connect(partial(self.clear_asked.emit, name))
                column.addWidget(slot)

    def slot(self, table: WeighTable, name: str) -> StatementSlot:
        """The place of one statement."""
        return self._slots[table.key][name]

    def show_entry(
        self,
        table: WeighTable,
        entry: Any,
        lines: StatementLines,
        *,
        may_change: bool,
        drafting: bool,
    ) -> None:
        """Shows the statements of an entry, or that it has none; of None nothing is shown."""
        shown = self._slots.get(table.key, {}) if entry is not None else {}
        self.setVisible(bool(shown))
        for slots in self._slots.values():
            for slot in slots.values():
                slot.setVisible(slots is shown)
        link = table.key == "link"
        for name, slot in shown.items():
            slot.show_line(
                lines.line(getattr(entry, name) or ""),
                may_change=may_change and (drafting or not link),
                may_clear=may_change and not link,
            )

    def _go(self, slot: StatementSlot) -> None:
        line = slot.line()
        if line is not None:
            self.statement_wanted.emit(line.id)
