"""One table of Weigh for a QTableView: rows from the project, edits told as fields to change.

It runs no command: `edited` carries what was typed, as values, to whoever does.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from briefing.errors import BriefingError
from briefing.model.picture import Estimate
from ui.models.weigh_fields import (
    FIGURE,
    NUMBERS,
    WHOLE_FIGURE,
    EntryField,
    as_typed,
    carried_over,
    figure_of,
    from_typed,
    given_numbers,
    number_of_cell,
    why_no_number,
)
from ui.models.weigh_rows import WeighCell, WeighRow, source_names, weigh_rows
from ui.models.weigh_tables import WeighTable
from ui.widgets.tooltips import plain_tip
from ui.workbench import Workbench

Index = QModelIndex | QPersistentModelIndex
CELL_ROLE = int(Qt.ItemDataRole.UserRole) + 40
"""The WeighCell of an index."""
ROW_ROLE = CELL_ROLE + 1
"""The WeighRow of an index."""
FIELD_ROLE = CELL_ROLE + 2
"""The EntryField an index edits, None where it edits none."""
NOT_REVIEWED = "not reviewed"


class WeighModel(QAbstractTableModel):
    """Rows of one table.

    `edited` carries a row's id and the fields to change; `refused` a sentence about what was typed,
    `misread` the row's id, the name of the field, and what was typed in it.
    """

    edited = Signal(str, object)
    refused = Signal(str)
    misread = Signal(str, str, str)

    def __init__(self, workbench: Workbench, table: WeighTable, parent: QObject | None = None):
        super().__init__(parent)
        self._workbench = workbench
        self._rows: tuple[WeighRow, ...] = ()
        self._sources: dict[str, str] = {}
        self.table = table

    def rows(self) -> tuple[WeighRow, ...]:
        """What it shows."""
        return self._rows

    def row_of(self, row_id: str) -> int:
        """Where a row stands, -1 where it does not."""
        return next((at for at, row in enumerate(self._rows) if row.id == row_id), -1)

    def source_choices(self) -> tuple[tuple[str, str], ...]:
        """Ids and names of all sources, with the way to say that none is known."""
        return (("", "not stated"), *self._sources.items())

    def read(self) -> None:
        """Reads all rows anew; where the same rows stand, only the changed ones repaint."""
        fresh = weigh_rows(self._workbench, self.table) if self._workbench.is_open else ()
        self._sources = source_names(self._workbench) if self._workbench.is_open else {}
        old = self._rows
        if [row.id for row in old] != [row.id for row in fresh]:
            self.beginResetModel()
            self._rows = fresh
            self.endResetModel()
            return
        self._rows = fresh
        last = len(self.table.columns) - 1
        for at, (before, after) in enumerate(zip(old, fresh, strict=True)):
            if before != after:
                self.dataChanged.emit(self.index(at, 0), self.index(at, last))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self.table.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.table.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(right=column.right)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not index.isValid() or self._workbench.why_read_only or not self.edits(index):
            return flags
        return flags | Qt.ItemFlag.ItemIsEditable

    def edits(self, index: Index) -> EntryField | None:
        """The field a cell changes; a number its figure does not have is none."""
        name = self.table.columns[index.column()].field
        value = self._rows[index.row()].value
        if isinstance(value, Estimate) and name in (*NUMBERS, WHOLE_FIGURE):
            name = number_of_cell(value, name)
        return self.table.field(name) if name else None

    def why_not(self, index: Index) -> str:
        """Why a cell that has a field cannot be edited in this row; '' where it has none."""
        name = self.table.columns[index.column()].field
        value = self._rows[index.row()].value
        if not name or self.edits(index) or self._workbench.why_read_only:
            return ""
        return why_no_number(value.qualifier, name) if isinstance(value, Estimate) else ""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        cell = row.cells[index.column()]
        column = self.table.columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.text
            case x if x == CELL_ROLE:
                return cell
            case x if x == ROW_ROLE:
                return row
            case x if x == FIELD_ROLE:
                return self.edits(index)
            case Qt.ItemDataRole.EditRole:
                field = self.edits(index)
                return as_typed(field, getattr(row.value, field.name)) if field else cell.text
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(right=column.right)
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(column.title, cell, row, first=index.column() == 0)
            case Qt.ItemDataRole.ToolTipRole if cell.grade is not None:
                return plain_tip(cell.spoken().capitalize())
            case _:
                return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        field = self.edits(index) if index.isValid() else None
        if field is None or role != Qt.ItemDataRole.EditRole:
            return False
        row = self._rows[index.row()]
        try:
            fields = self._fields(row.value, field, str(value))
        except BriefingError as error:
            self.misread.emit(row.id, field.name, str(value))
            self.refused.emit(f"{error.sentence} {error.hint}".strip())
            return False
        fresh = {name: new for name, new in fields.items() if getattr(row.value, name) != new}
        if fresh:
            self.edited.emit(row.id, fresh)
        return True

    def _fields(self, entry: Any, field: EntryField, text: str) -> dict[str, Any]:
        typed = from_typed(field, text)
        if not isinstance(entry, Estimate) or field.name not in FIGURE:
            return {field.name: typed}
        if field.name == "qualifier":
            return figure_of(typed, carried_over(entry, typed))
        numbers = {name: getattr(entry, name) for name in NUMBERS} | {field.name: typed}
        if given_numbers(entry.qualifier) == ("best",):
            numbers["best"] = typed
        return figure_of(entry.qualifier, numbers)


def _alignment(*, right: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _spoken(title: str, cell: WeighCell, row: WeighRow, *, first: bool) -> str:
    state = f", {NOT_REVIEWED}" if first and not row.reviewed else ""
    return f"{title}: {cell.spoken()}{state}"
