"""The list of sources as cards: the letter of the default reliability, and the name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefing.model.counting import counted
from briefing.project.queries.overview import SourceUse
from briefing.tradecraft.grades import reliability
from ui.widgets.cards import CARD_ROLE, CardView

Index = QModelIndex | QPersistentModelIndex
SOURCE_ROLE = int(Qt.ItemDataRole.UserRole) + 21
"""The SourceUse of a row."""


def spoken_source(use: SourceUse) -> str:
    """A source in one line, for a screen reader."""
    letter = use.source.reliability
    words = f"{letter}, {reliability(letter).label}" if letter else "reliability not judged"
    return f"{use.source.name}, {words}, {counted(use.statements, 'statement')}"


class SourceCards(QAbstractListModel):
    """Rows of SourceUse."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._uses: tuple[SourceUse, ...] = ()

    def uses(self) -> tuple[SourceUse, ...]:
        """What it shows."""
        return self._uses

    def show(self, uses: Sequence[SourceUse]) -> None:
        """Shows these sources; the same ones in the same order only repaint where they changed."""
        old, fresh = self._uses, tuple(uses)
        if [use.source.id for use in old] != [use.source.id for use in fresh]:
            self.beginResetModel()
            self._uses = fresh
            self.endResetModel()
            return
        self._uses = fresh
        for row, (before, after) in enumerate(zip(old, fresh, strict=True)):
            if before != after:
                self.dataChanged.emit(self.index(row), self.index(row))

    def index_of(self, source_id: str) -> QModelIndex:
        """Where a source stands; invalid where it does not."""
        for row, use in enumerate(self._uses):
            if use.source.id == source_id:
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self._uses)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        use = self._uses[index.row()]
        match role:
            case x if x == CARD_ROLE:
                return CardView(title=use.source.name, grade=use.source.reliability)
            case x if x == SOURCE_ROLE:
                return use
            case Qt.ItemDataRole.DisplayRole:
                return use.source.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken_source(use)
            case Qt.ItemDataRole.ToolTipRole:
                return counted(use.statements, "statement")
            case _:
                return None
