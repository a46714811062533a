"""Tying statements to the entry that is shown, and untying them: found by search, as commands."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.models.weigh_tables import TABLES, WeighTable
from ui.weigh.deeds import EntryDeeds
from ui.weigh.evidence_list import EvidenceList
from ui.weigh.statement_finder import StatementFinder
from ui.workbench import Workbench


class TiedStatements(EvidenceList):
    """A list of evidence that changes what is tied. `refused` carries a sentence, '' for none."""

    refused = Signal(str)

    def __init__(
        self, workbench: Workbench, deeds: EntryDeeds, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._deeds = deeds
        self._table: WeighTable = TABLES[0]
        self._entry_id = ""
        self.removed.connect(self._untie)
        self.add_asked.connect(self._find)

    def serve(self, table: WeighTable, entry_id: str) -> None:
        """Whose statements it shows from now on."""
        self._table, self._entry_id = table, entry_id

    def _find(self) -> None:
        tied = frozenset(line.id for line in self.lines())
        title = f"Add a statement to this {self._table.noun}"
        finder = StatementFinder(self._workbench, title, tied, self.window())
        finder.chosen.connect(self._tie)
        finder.open()

    def _tie(self, statement_id: str) -> None:
        self.refused.emit(self._deeds.tie(self._table, self._entry_id, statement_id))

    def _untie(self, statement_id: str) -> None:
        self.refused.emit(self._deeds.untie(self._table, self._entry_id, statement_id))
