"""The five tables of Weigh as a list: each with how many rows it has and how many await review."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefing.model.evidence import Link
from briefing.project.queries.records import count
from ui.models.weigh_tables import TABLES, WeighTable
from ui.widgets.cards import CARD_ROLE, CardView
from ui.workbench import Workbench

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class TableCount:
    """A table, its rows, and how many of them no analyst has looked at."""

    table: WeighTable
    rows: int = 0
    waiting: int = 0

    def card(self) -> CardView:
        """The table as a row of the list."""
        waiting = f"{self.waiting:,} not reviewed" if self.waiting else ""
        return CardView(self.table.title, subline=waiting, trailing=f"{self.rows:,}")


def table_counts(workbench: Workbench) -> tuple[TableCount, ...]:
    """All five tables, counted."""
    if not workbench.is_open:
        return tuple(TableCount(table) for table in TABLES)
    return tuple(_counted(workbench, table) for table in TABLES)


def _counted(workbench: Workbench, table: WeighTable) -> TableCount:
    rows = workbench.ask(lambda db: count(db, table.cls))
    if table.cls is Link:
        return TableCount(table, rows)
    return TableCount(table, rows, workbench.ask(lambda db: count(db, table.cls, reviewed=False)))


class WeighCards(QAbstractListModel):
    """Rows of TableCount."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts: tuple[TableCount, ...] = tuple(TableCount(table) for table in TABLES)

    def show(self, counts: Sequence[TableCount]) -> None:
        """Shows other counts of the same tables."""
        self._counts = tuple(counts)
        self.dataChanged.emit(self.index(0), self.index(len(self._counts) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self._counts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        card = self._counts[index.row()].card()
        if role == CARD_ROLE:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return card.title
        return card.spoken() if role == Qt.ItemDataRole.AccessibleTextRole else None
