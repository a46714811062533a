"""Which row of each table of Weigh had the cursor: it has it again when its table is back."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker

from ui.models.weigh_tables import WeighTable
from ui.weigh.table_view import WeighTableView


class RowMemory:
    """Remembers for one view, which shows one table at a time."""

    def __init__(self, view: WeighTableView) -> None:
        self._view = view
        self._chosen: dict[str, str] = {}
        self._place = 0

    def forget(self) -> None:
        """Another project is open."""
        self._chosen.clear()

    def want(self, table: str, row_id: str) -> None:
        """This row is to have the cursor when its table is shown."""
        self._chosen[table] = row_id

    def note(self, table: WeighTable) -> None:
        """Remembers the row that has the cursor now."""
        row_id = self._view.chosen_id()
        if row_id:
            self._chosen[table.key] = row_id
            self._place = self._view.currentIndex().row()

    def choose_again(self, table: WeighTable) -> None:
        """The row that had the cursor; where it is gone, the one that took its place."""
        wanted = self._chosen.get(table.key, "")
        column = max(0, self._view.currentIndex().column())
        # nobody chose a row: a new entry that is being written stays
        with QSignalBlocker(self._view):
            if not (wanted and self._view.choose(wanted, column)):
                self._view.choose_place(self._place if wanted else 0)
        self.note(table)
