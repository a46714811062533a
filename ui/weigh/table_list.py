"""The left of Weigh: the five tables, each with how many rows it has."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from ui.models.weigh_cards import WeighCards, table_counts
from ui.models.weigh_tables import TABLES, WeighTable
from ui.widgets.cards import card_list
from ui.widgets.labels import SectionLabel
from ui.workbench import Workbench


class TableList(QWidget):
    """`table_chosen` carries a WeighTable; `entered` wants the keyboard in the table itself."""

    table_chosen = Signal(object)
    entered = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "chrome")
        self._workbench = workbench
        self._cards = WeighCards(self)
        self.view: QListView = card_list("Tables")
        self.view.setModel(self._cards)
        title = SectionLabel("Tables", for_field=self.view)
        title.setContentsMargins(6, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 16, 8, 8)
        column.setSpacing(6)
        column.addWidget(title)
        column.addWidget(self.view, 1)
        self.view.selectionModel().currentChanged.connect(self._tell)
        self.view.activated.connect(lambda _index: self.entered.emit())

    def count(self) -> None:
        """Counts the rows of every table anew."""
        self._cards.show(table_counts(self._workbench))

    def choose(self, table: WeighTable) -> None:
        """Marks the table that is open."""
        at = TABLES.index(table)
        if self.view.currentIndex().row() != at:
            self.view.setCurrentIndex(self._cards.index(at))

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.table_chosen.emit(TABLES[index.row()])
