"""Statements that answer to a search, as cards: their grade, their words, and who says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.models.statement_lines import StatementLine
from ui.widgets.cards import CARD_ROLE, CardView

Index = QModelIndex | QPersistentModelIndex
FOUND_ROLE = int(Qt.ItemDataRole.UserRole) + 45
"""The id of a row's statement."""


class FoundStatements(QAbstractListModel):
    """Rows of StatementLine."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[StatementLine, ...] = ()

    def show(self, lines: Sequence[StatementLine]) -> None:
        """Shows these statements."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        match role:
            case x if x == CARD_ROLE:
                return CardView(
                    line.text, line.chain, grade=line.grade, state=line.state, serif=True
                )
            case x if x == FOUND_ROLE:
                return line.id
            case Qt.ItemDataRole.DisplayRole:
                return line.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return line.spoken()
            case _:
                return None
