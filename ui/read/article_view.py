"""The article as a page: the reading list with passages between the statements, and its keys.

It moves, tells what was typed and shows a cut; what is done about it is the workspace's.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from ui.models.passages import Passage
from ui.models.reading_model import ReadingModel
from ui.theme import Role
from ui.widgets.reading_list import ReadingList, StatementDelegate
from ui.widgets.statement_painter import GUTTER, PAD_RIGHT
from ui.widgets.statement_view import STATEMENT_ROLE, StatementView
from ui.widgets.text_block import TextBlock

HEADING_PX, QUIET_PX = 18, 14
KEPT = 400
"""Passages whose lines are kept: more than an article has on a few screens."""
PASSAGE_PAD = {True: (22, 2), False: (7, 3)}
"""Above and below a heading, and a quiet line."""
_ALWAYS_FREE = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
_WITH_ANOTHER = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class ArticleDelegate(StatementDelegate):
    """Paints passages too: a subhead in bold serif, everything else small and quiet."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._blocks: dict[tuple[str, int, str, float], TextBlock] = {}

    def column(self, rect: QRectF) -> QRectF:
        """In the middle of the whole view: a scroll bar that comes or goes moves nothing."""
        column = super().column(rect)
        spare = self._view.width() - column.width()
        column.moveLeft(rect.left() + max(0, int(spare / 2)))
        return column

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row = index.data(STATEMENT_ROLE)
        if not isinstance(row, Passage):
            return super().sizeHint(option, index)
        width = self._view.viewport().width()
        theme = self.statement_painter().theme
        pad = sum(theme.px(one) for one in PASSAGE_PAD[row.heading])
        column = self.column(QRectF(0, 0, width, 0))
        return QSize(width, round(self._block(row, int(column.width())).height) + pad)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(STATEMENT_ROLE)
        if not isinstance(row, Passage):
            super().paint(painter, option, index)
            return
        theme = self.statement_painter().theme
        column = self.column(QRectF(option.rect))
        above = theme.px(PASSAGE_PAD[row.heading][0])
        at = QPointF(column.left() + theme.px(GUTTER), column.top() + above)
        role = Role.INK if row.heading else Role.QUIET
        self._block(row, int(column.width())).paint(painter, at, theme.colour(role))

    def _block(self, row: Passage, width: int) -> TextBlock:
        theme = self.statement_painter().theme
        key = (row.text, width, theme.name, theme.scale)
        block = self._blocks.get(key)
        if block is None:
            px = HEADING_PX if row.heading else QUIET_PX
            font = theme.reading_font(px, bold=row.heading)
            room = max(60, width - theme.px(GUTTER + PAD_RIGHT))
            block = TextBlock(row.text, font, room, round(font.pixelSize() * 1.5))
            if len(self._blocks) >= KEPT:
                self._blocks.clear()
            self._blocks[key] = block
        return block


class ArticleView(ReadingList):
    """`chosen_changed` tells the statement under the cursor, '' for none."""

    chosen_changed = Signal(str)
    typed = Signal(str)
    """A character that is no shortcut: it may be part of a grade."""
    mode_key = Signal(object)
    """A QKeyEvent while a mode (splitting, linking) holds the keyboard; accept it to take it."""
    menu_wanted = Signal(object)
    """A QPoint on the screen."""
    place_clicked = Signal(str, int)
    """While splitting: a statement, and the code point that was clicked in it."""

    def __init__(self, model: ReadingModel, parent: QWidget | None = None) -> None:
        super().__init__("Statements of the article", parent)
        self._delegate = ArticleDelegate(self)
        self.setItemDelegate(self._delegate)
        self._model = model
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setProperty("surface", "paper")
        self._free: frozenset[Qt.Key] | None = None
        self.setAccessibleDescription(
            "Up and down move, a letter and a digit grade, F1 or Ctrl+K lists every key."
        )

    def chosen(self) -> str:
        """The statement under the cursor, '' for none."""
        return self._model.statement_at(self.currentIndex())

    def choose(self, statement_id: str) -> bool:
        """Moves to a statement; False when it is not in this article."""
        index = self._model.index_of(statement_id)
        if not index.isValid():
            return False
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.bring_into_view(index)
        return True

    def bring_into_view(self, index: QModelIndex) -> None:
        """Scrolls no more than it must, and keeps a line or two of what surrounds the statement."""
        if not self.isVisible():
            return
        self.scrollTo(index)
        rect, room = self.visualRect(index), self.viewport().height()
        margin = min(90, room // 6)
        bar = self.verticalScrollBar()
        if self._model.statement_ids()[:1] == [self._model.statement_at(index)]:
            if rect.bottom() + bar.value() < room:
                self.scrollToTop()
        elif rect.top() < margin:
            bar.setValue(bar.value() - (margin - rect.top()))
        elif rect.bottom() > room - margin and rect.height() < room - 2 * margin:
            bar.setValue(bar.value() + rect.bottom() - (room - margin))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.bring_into_view(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        # the viewport has its new size already, its rows still stand as they did
        self._stay_in_sight(event.oldSize())
        super().resizeEvent(event)

    def _stay_in_sight(self, room: QSize) -> None:
        """What is read now is still there after the lines broke elsewhere; what was not, is not."""
        index = self.currentIndex()
        if self.isVisible() and QRect(QPoint(), room).intersects(self.visualRect(index)):
            QTimer.singleShot(0, self, lambda: self.bring_into_view(self.currentIndex()))

    def hold_keys(self, free: frozenset[Qt.Key]) -> None:
        """Sends all keys but Tab and the free ones to `mode_key` instead of to shortcuts."""
        self._free = free

    def release_keys(self) -> None:
        """Every key means what it always does again."""
        self._free = None

    def _held(self, event: QKeyEvent) -> bool:
        if self._free is None or event.modifiers() & _WITH_ANOTHER:
            return False
        return event.key() not in self._free and event.key() not in _ALWAYS_FREE

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        self.chosen_changed.emit(self._model.statement_at(current))

    def dataChanged(
        self,
        top_left: QModelIndex | QPersistentModelIndex,
        bottom_right: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        # QListView would lay out every row again; a grade changes no height
        self.viewport().update(self.visualRect(QModelIndex(top_left)))  # type: ignore[arg-type]

    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._held(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._held(event):
            self.mode_key.emit(event)
            return
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        text = event.text()
        if plain and len(text) == 1 and text.isprintable() and not text.isspace():
            self.typed.emit(text)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # what is no statement takes no part: the choice stays where it was
        if self._model.statement_at(self.indexAt(event.position().toPoint())):
            super().mousePressEvent(event)
            self._tell_place(event.position())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def _tell_place(self, position: QPointF) -> None:
        found = self.offset_at(position) if self._free is not None else None
        if found is not None:
            row = found[0].data(STATEMENT_ROLE)
            if isinstance(row, StatementView):
                self.place_clicked.emit(row.id, found[1])
