"""The outline: the title block, then every section with what it holds and what awaits review."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from briefing.model.picture import Judgement
from briefing.model.vocabulary import BlockKind
from briefing.project.commands.writing import ROWS_OF
from briefing.project.queries.overview import SectionContent, section_contents
from briefing.project.queries.records import records
from briefing.project.queries.writing import rows_not_reviewed
from ui.models.statement_mime import STATEMENT_MIME, dragged_statement
from ui.widgets.cards import CARD_ROLE, CardView
from ui.workbench import Workbench

Index = QModelIndex | QPersistentModelIndex
OUTLINE_ROLE = int(Qt.ItemDataRole.UserRole) + 31
"""The OutlineRow of a row."""
SECTION_MIME = "application/x-sourceline-section"
DOT_ROOM = 14
"""What the dot of a section that awaits review takes at the end of its line."""
TITLE_BLOCK = ""
"""Stands for the title block where a section's id is expected."""


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One line of the outline. `section_id` is '' for the title block."""

    section_id: str
    title: str
    aside: str = ""
    waiting: int = 0

    @property
    def remark(self) -> str:
        """What the dot says in words."""
        return f"{self.waiting} not reviewed" if self.waiting else ""

    def card(self) -> CardView:
        """The row as a card."""
        return CardView(self.title, aside=self.aside, end=DOT_ROOM if self.waiting else 0)

    def spoken(self) -> str:
        """The row for a screen reader."""
        return ", ".join(part for part in (self.title, self.aside, self.remark) if part)


def outline_rows(workbench: Workbench) -> list[OutlineRow]:
    """All rows of the outline of the open project."""
    drafted = {one.id for one in workbench.ask(records, Judgement, reviewed=False)}
    rows = workbench.ask(rows_not_reviewed, ROWS_OF)
    return [
        OutlineRow(TITLE_BLOCK, "Title block"),
        *(_row(one, drafted, rows) for one in workbench.ask(section_contents)),
    ]


def aside_of(content: SectionContent) -> str:
    """What a section holds, quietly: `4`, `table, chart`, `2, table`."""
    kinds = [block.kind for block in content.blocks]
    filled = (BlockKind.TABLE, BlockKind.FIGURE)
    written = sum(kind not in filled for kind in kinds)
    parts = [f"{written:,}"] if written else []
    parts += ["table"] if BlockKind.TABLE in kinds else []
    parts += ["chart"] if BlockKind.FIGURE in kinds else []
    return ", ".join(parts)


def _row(content: SectionContent, drafted: set[str], rows: dict[str, int]) -> OutlineRow:
    section, waiting = content.section, _waiting(content, drafted, rows)
    return OutlineRow(section.id, section.title, aside_of(content), waiting)


def _waiting(content: SectionContent, drafted: set[str], rows: dict[str, int]) -> int:
    filled = {block.content.value for block in content.blocks if block.content}
    return sum(
        not block.reviewed or (block.judgement_id or "") in drafted for block in content.blocks
    ) + sum(rows.get(name, 0) for name in filled)


class SectionOutline(QAbstractListModel):
    """Rows of OutlineRow. What is dropped on it or renamed in it, it only tells of."""

    section_moved = Signal(str, int)
    """A section was dropped; the index among the other sections."""
    statement_dropped = Signal(str, str)
    """A statement, and the section it was dropped on."""
    renamed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[OutlineRow] = []
        self.editable = True

    def rows(self) -> tuple[OutlineRow, ...]:
        """What it shows."""
        return tuple(self._rows)

    def show(self, rows: Sequence[OutlineRow]) -> None:
        """Shows these rows; the same sections in the same order only repaint where they changed."""
        old, fresh = self._rows, list(rows)
        if [row.section_id for row in old] != [row.section_id for row in fresh]:
            self.beginResetModel()
            self._rows = fresh
            self.endResetModel()
            return
        self._rows = fresh
        for at, (before, after) in enumerate(zip(old, fresh, strict=True)):
            if before != after:
                self.dataChanged.emit(self.index(at), self.index(at))

    def row_of(self, section_id: str) -> int:
        """Where a section stands; -1 where it does not."""
        ids = [row.section_id for row in self._rows]
        return ids.index(section_id) if section_id in ids else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case x if x == CARD_ROLE:
                return row.card()
            case x if x == OUTLINE_ROLE:
                return row
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken()
            case Qt.ItemDataRole.ToolTipRole:
                return row.remark
            case _:
                return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row, title = self._rows[index.row()], str(value).strip()
        if title and title != row.title:
            self.renamed.emit(row.section_id, title)
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not self.editable:
            return flags
        if not index.isValid():
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        if self._rows[index.row()].section_id == TITLE_BLOCK:
            return flags
        return (
            flags
            | Qt.ItemFlag.ItemIsEditable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemIsDropEnabled
        )

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [SECTION_MIME, STATEMENT_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(SECTION_MIME, self._rows[indexes[0].row()].section_id.encode())
        return data

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if dragged_statement(data):
            return parent.isValid() and bool(self._rows[parent.row()].section_id)
        return data.hasFormat(SECTION_MIME) and (row != 0 or parent.isValid())

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        statement_id = dragged_statement(data)
        if statement_id:
            self.statement_dropped.emit(statement_id, self._rows[parent.row()].section_id)
            return True
        moved = bytes(data.data(SECTION_MIME).data()).decode()
        before = parent.row() if parent.isValid() else row if row >= 0 else len(self._rows)
        others = [one.section_id for one in self._rows[1:before] if one.section_id != moved]
        self.section_moved.emit(moved, len(others))
        return True
