"""The table of Weigh: columns that share the room there is, rows as high as their words, keys.

Enter edits where a cell can be edited; anything else is told to whoever owns the deeds.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui.models.weigh_model import WeighModel
from ui.theme import current_theme
from ui.weigh.cell_editors import CellEditors
from ui.weigh.cell_painter import Index
from ui.weigh.column_widths import column_widths

FITTED_AT_ONCE = 60
"""Of more rows than these only the ones in sight get the height of their words."""


class WeighTableView(QTableView):
    """`row_chosen` carries the id of the row that has the cursor, '' for none."""

    row_chosen = Signal(str)
    go_asked = Signal()
    not_edited = Signal(str)
    """Enter or F2 where a cell has nothing to edit: the sentence that says why."""
    fitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fitted: set[int] = set()
        self._fitting = QTimer(self)
        self.setAccessibleName("Casualty estimates")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setItemDelegate(CellEditors(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # columns share the room there is, and give way where it is narrow
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        # Tab leaves the table; arrows move in it
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(10)
        self._fitting.setSingleShot(True)
        self._fitting.timeout.connect(self.fit)
        self.verticalScrollBar().valueChanged.connect(self._fit_seen)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        old = self.model()
        if old is not None:
            old.dataChanged.disconnect(self._fit_soon)
            old.modelReset.disconnect(self._fit_soon)
        super().setModel(model)
        if isinstance(model, WeighModel):
            self.setAccessibleName(model.table.title)
            model.dataChanged.connect(self._fit_soon)
            model.modelReset.connect(self._fit_soon)
        self.fit()

    def weigh_model(self) -> WeighModel | None:
        """The model, if it has one."""
        model = self.model()
        return model if isinstance(model, WeighModel) else None

    def chosen_id(self) -> str:
        """The id of the row that has the cursor, '' for none."""
        model, index = self.weigh_model(), self.currentIndex()
        if model is None or not index.isValid():
            return ""
        return model.rows()[index.row()].id

    def chosen_ids(self) -> tuple[str, ...]:
        """The ids of all rows that are chosen, from the top."""
        model = self.weigh_model()
        if model is None:
            return ()
        rows = sorted({index.row() for index in self.selectedIndexes()})
        return tuple(model.rows()[row].id for row in rows)

    def choose(self, row_id: str, column: int = 0) -> bool:
        """Puts the cursor on a row; says whether it is there."""
        model = self.weigh_model()
        row = model.row_of(row_id) if model else -1
        if model is None or row < 0:
            return False
        index = model.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def choose_place(self, row: int, column: int = 0) -> None:
        """Puts the cursor on the row at a place, or the nearest there is."""
        model = self.weigh_model()
        if model is not None and model.rows():
            at = max(0, min(row, len(model.rows()) - 1))
            self.setCurrentIndex(model.index(at, max(0, column)))

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        if event is None:
            # Moved by the program: Qt would look at the keys held down, and the Ctrl of Ctrl+Down,
            # still held, would leave the row with the cursor unchosen.
            flag = QItemSelectionModel.SelectionFlag
            return flag.ClearAndSelect | flag.Rows
        return super().selectionCommand(index, event)

    def fit(self) -> None:
        """Shares the width out and gives every row the height of its words."""
        model = self.weigh_model()
        if model is None:
            return
        room = self.viewport().width()
        widths = column_widths(model.table, model.rows(), room, current_theme())
        for at in range(model.columnCount()):
            self.setColumnHidden(at, at not in widths)
            self.setColumnWidth(at, widths.get(at, 0))
        self._leave_hidden(widths)
        self._fitted.clear()
        if model.rowCount() <= FITTED_AT_ONCE:
            self.resizeRowsToContents()
        else:
            self._fit_seen()
        # a bar that scrolled the taller rows of before would stay where nothing is to be scrolled
        self.updateGeometries()
        self.fitted.emit()

    def _leave_hidden(self, widths: Mapping[int, int]) -> None:
        """The cursor leaves a column that gave way for the nearest before it, in the same row."""
        at = self.currentIndex()
        if at.isValid() and at.column() not in widths:
            before = max(place for place in widths if place < at.column())
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(at.siblingAtColumn(before), flag)

    def _fit_seen(self) -> None:
        """Rows that came into sight get the height of their words."""
        model = self.weigh_model()
        if model is not None and model.rowCount() > FITTED_AT_ONCE:
            self._fit_from(max(0, self.rowAt(0)), 1, model.rowCount())

    def _fit_from(self, row: int, step: int, count: int) -> None:
        """As many rows as the height has room for, down (1) or up (-1)."""
        room = self.viewport().height()
        while 0 <= row < count and room > 0:
            if row not in self._fitted:
                self._fitted.add(row)
                self.resizeRowToContents(row)
            room -= self.rowHeight(row)
            row += step

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        model = self.weigh_model()
        if model is not None and model.rowCount() > FITTED_AT_ONCE and index.isValid():
            # fitted before: rows that grow once they are in sight would push this one out of it
            for step in (-1, 1):
                self._fit_from(index.row(), step, model.rowCount())
            # how far it can be scrolled now, not only at the next turn of the event loop
            self.updateGeometries()
        super().scrollTo(index, hint)

    def height_of_rows(self, most: int | None = None) -> int:
        """What the header and all rows need, or the first so many."""
        rows = self.verticalHeader()
        count = rows.count() if most is None else min(most, rows.count())
        below = rows.sectionPosition(count - 1) + rows.sectionSize(count - 1) if count else 0
        return self.horizontalHeader().sizeHint().height() + below + 1

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.row() != previous.row() or not current.isValid():
            self.row_chosen.emit(self.chosen_id())
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        # an editor that takes what was typed lets its Enter pass on to the table
        editing = self.state() is QAbstractItemView.State.EditingState
        if not enter or editing:
            super().keyPressEvent(event)
        elif self.edit_chosen() or self._says_why():
            event.accept()
        else:
            self.go_asked.emit()

    def keyboardSearch(self, search: str) -> None:
        """No type-ahead: a number typed where nothing is edited would go to another row, and the
        next key would change that one."""

    def _says_why(self) -> bool:
        """Says why a cell has nothing to edit here; a cell that never has is for the statement."""
        model, index = self.weigh_model(), self.currentIndex()
        why = model.why_not(index) if model is not None and index.isValid() else ""
        if why:
            self.not_edited.emit(why)
        return bool(why)

    def edit_or_say(self) -> None:
        """Opens the editor of the cell that has the cursor, or says why it has none."""
        if not self.edit_chosen():
            self._says_why()

    def edit_chosen(self) -> bool:
        """Opens the editor of the cell that has the cursor; says whether it has one."""
        index = self.currentIndex()
        if not index.isValid() or not index.flags() & Qt.ItemFlag.ItemIsEditable:
            return False
        self.edit(index)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_soon()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self.model() is not None:
            self._fit_soon()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.choose_place(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _fit_soon(self) -> None:
        self._fitting.start(0)
