"""The history of the project: every step, newest first; what was undone is greyed and said so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QBrush, QFont
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from ui.models.moments import local
from ui.theme import Role, current_theme
from ui.widgets.tables import quiet_table

if TYPE_CHECKING:
    from briefing.project.journal import Entry

COLUMNS = ("Step", "By", "When", "")
STATES = {"done": "", "undone": "undone", "dropped": "undone, and then replaced"}
Index = QModelIndex | QPersistentModelIndex


class _Steps(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[Entry, ...] = ()

    def show(self, rows: Sequence[Entry]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return len(COLUMNS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> object:
        shown = role == int(Qt.ItemDataRole.DisplayRole)
        return COLUMNS[section] if shown and orientation is Qt.Orientation.Horizontal else None

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        entry = self.rows[index.row()]
        done = entry.state == "done"
        match Qt.ItemDataRole(role) if role < int(Qt.ItemDataRole.UserRole) else None:
            case Qt.ItemDataRole.DisplayRole:
                when = f"{local(entry.at):%d %b %Y  %H:%M:%S}"
                step = " · ".join(filter(None, (entry.label, entry.about)))
                return (step, entry.analyst, when, STATES[entry.state])[index.column()]
            case Qt.ItemDataRole.ForegroundRole if not done or index.column():
                return QBrush(current_theme().colour(Role.QUIET))
            case Qt.ItemDataRole.FontRole if not done:
                font = QFont(current_theme().interface_font())
                font.setItalic(True)
                return font
        return None


class HistoryPanel(QWidget):
    """Shows the entries it is given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Steps(self)
        self.table = quiet_table("History")
        self.table.setProperty("surface", "chrome")
        self.table.setModel(self._model)
        self.table.verticalHeader().setDefaultSectionSize(current_theme().px(28))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        line = QVBoxLayout(self)
        line.setContentsMargins(8, 0, 8, 6)
        line.addWidget(self.table)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Shows these steps, in the order given."""
        self._model.show(entries)

    def take_focus(self) -> None:
        """The keyboard goes to the steps."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def rows(self) -> tuple[Entry, ...]:
        """What it shows."""
        return self._model.rows
