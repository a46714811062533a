"""The evidence not used yet, card by card: ids at once, what a card shows only when it is seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from ui.models.statement_lines import StatementLine, StatementLines
from ui.models.statement_mime import STATEMENT_MIME, statement_mime

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 30
"""The StatementLine of a row."""
BATCH = 60
"""Cards are laid out one by one, so the view is given so many at a time as it is scrolled."""


class EvidenceCards(QAbstractListModel):
    """`show` takes all the ids; the view sees a growing part of them."""

    def __init__(self, lines: StatementLines, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._ids: tuple[str, ...] = ()
        self._seen = 0

    def ids(self) -> tuple[str, ...]:
        """All statements, also those the view has not asked for yet."""
        return self._ids

    def show(self, ids: Sequence[str]) -> None:
        """Shows these statements; where one or a few left, only their rows go."""
        fresh = tuple(ids)
        if self._without_some(fresh):
            return
        self.beginResetModel()
        self._ids = fresh
        self._seen = min(len(fresh), max(BATCH, self._seen))
        self.endResetModel()

    def repaint(self) -> None:
        """The same statements may look different now."""
        if self._seen:
            self.dataChanged.emit(self.index(0), self.index(self._seen - 1))

    def _without_some(self, fresh: tuple[str, ...]) -> bool:
        gone = set(self._ids) - set(fresh)
        if len(gone) > 8 or tuple(one for one in self._ids if one not in gone) != fresh:
            return False
        for one in gone:
            row = self._ids.index(one)
            shown = row < self._seen
            if shown:
                self.beginRemoveRows(QModelIndex(), row, row)
                self._seen -= 1
            self._ids = self._ids[:row] + self._ids[row + 1 :]
            if shown:
                self.endRemoveRows()
        return True

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._seen < len(self._ids)

    def fetchMore(self, parent: Index) -> None:
        more = min(BATCH, len(self._ids) - self._seen)
        if more > 0:
            self.beginInsertRows(QModelIndex(), self._seen, self._seen + more - 1)
            self._seen += more
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else self._seen

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeTypes(self) -> list[str]:
        return [STATEMENT_MIME, "text/plain"]

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        line = self.line(indexes[0])
        return statement_mime(line.id, line.text) if line else QMimeData()

    def line(self, index: Index) -> StatementLine | None:
        """What a row shows; None where its statement is gone."""
        if not index.isValid() or index.row() >= self._seen:
            return None
        wanted = self._ids[index.row()]
        start = index.row() - index.row() % BATCH
        return self._lines.lines(self._ids[start : start + BATCH]).get(wanted)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role not in (
            LINE_ROLE,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        line = self.line(index)
        if role == LINE_ROLE or line is None:
            return line
        return line.text if role == Qt.ItemDataRole.DisplayRole else line.spoken()
