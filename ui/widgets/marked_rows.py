"""A list of things that bear a marking, a line for each: chip, kind, words; headings between.

It only shows. The words are cut to the line; their tool tip, which Space shows too, has them whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from ui.theme import Role, current_theme
from ui.widgets.marking_chip import HEIGHT, Mark, mark_width, paint_mark
from ui.widgets.painting import paint_box, paint_focus_ring
from ui.widgets.tooltips import plain_tip

MARKED_ROLE = int(Qt.ItemDataRole.UserRole) + 5
ROW = 28
INSET = 7
EDGE = 3
"""Between the rows and the box around them."""
GAP = 10
WIDEST_MARK = 150
WIDEST_KIND = 130
MIDDLE = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.AlignmentFlag.AlignLeading)
_LINE = str.maketrans("\n\t\r\u2028\u2029", "     ")
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class MarkedRow:
    """One thing; a row without a mark is the heading of those that follow. `remark` is said in the
    tool tip, and to a screen reader, after the words."""

    words: str
    kind: str = ""
    mark: Mark | None = None
    remark: str = ""

    def whole(self) -> str:
        """All its words."""
        return f"{self.words}\n\n{self.remark}" if self.remark else self.words

    def spoken(self) -> str:
        """The row for a screen reader."""
        mark = f"marked {self.mark.words}" if self.mark else ""
        return ". ".join(filter(None, (self.kind, self.words, mark, self.remark)))


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[MarkedRow, ...] = ()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        row = self.rows[index.row()]
        if role == MARKED_ROLE:
            return row
        if role == int(Qt.ItemDataRole.DisplayRole):
            return row.words
        if role == int(Qt.ItemDataRole.ToolTipRole):
            return plain_tip(row.whole()).replace("\n", "<br>") if row.mark else None
        if role == int(Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken()
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        # a heading is read, and passed over
        return super().flags(index) if self.rows[index.row()].mark else Qt.ItemFlag.NoItemFlags


class _Delegate(QStyledItemDelegate):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.mark_column = self.kind_column = 0

    def measure(self, rows: Sequence[MarkedRow]) -> None:
        """How wide chips and kinds are, so that the words begin in one line."""
        theme = current_theme()
        metrics = QFontMetrics(theme.interface_font(12.5))
        marks = {row.mark for row in rows if row.mark}
        kinds = {row.kind for row in rows}
        widest = max((mark_width(one, theme) for one in marks), default=0)
        self.mark_column = min(widest, theme.px(WIDEST_MARK))
        widest = max((metrics.horizontalAdvance(one) + 2 for one in kinds), default=0)
        self.kind_column = min(widest, theme.px(WIDEST_KIND))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, current_theme().px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(MARKED_ROLE)
        assert isinstance(row, MarkedRow)
        theme, rect = current_theme(), QRect(option.rect)
        state: QStyle.StateFlag = option.state
        room = rect.adjusted(theme.px(INSET), 0, -theme.px(INSET), 0)
        painter.save()
        if row.mark is None:
            painter.setFont(theme.section_font())
            painter.setPen(theme.colour(Role.QUIET))
            _line(painter, room.adjusted(0, theme.px(4), 0, 0), row.words)
        else:
            self._paint_ground(painter, QRectF(rect), state)
            self._paint_row(painter, room, row, row.mark)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        theme, box = current_theme(), rect.adjusted(0, 1, 0, -1)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_box(painter, box, 5, None, theme.colour(Role.WASH))
            paint_focus_ring(painter, box, theme, 5)
        elif state & QStyle.StateFlag.State_MouseOver:
            paint_box(painter, box, 5, None, theme.colour(Role.HOVER))

    def _paint_row(self, painter: QPainter, room: QRect, row: MarkedRow, mark: Mark) -> None:
        theme = current_theme()
        wide = min(mark_width(mark, theme), self.mark_column)
        chip = QRectF(room.left(), 0, wide, theme.px(HEIGHT))
        chip.moveTop(room.top() + (room.height() - chip.height()) / 2)
        paint_mark(painter, chip, mark, theme)
        kind = room.adjusted(self.mark_column + theme.px(GAP), 0, 0, 0)
        words = kind.adjusted(self.kind_column + theme.px(GAP), 0, 0, 0)
        kind.setWidth(self.kind_column)
        painter.setFont(theme.interface_font(12.5))
        painter.setPen(theme.colour(Role.QUIET))
        _line(painter, kind, row.kind)
        painter.setFont(theme.reading_font(13.5))
        painter.setPen(theme.colour(Role.INK))
        _line(painter, words, row.words)


class MarkedRows(QListView):
    """One tab stop; the arrows go from row to row, and Space shows the words of one whole."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("surface", "card")
        self.setViewportMargins(EDGE, EDGE, EDGE, EDGE)
        self._rows = _Rows(self)
        self._delegate = _Delegate(self)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        # a brief may go without tens of thousands of parts: none of them is measured by itself
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def show_rows(self, rows: Sequence[MarkedRow]) -> None:
        """Shows these from the first on."""
        self._rows.beginResetModel()
        self._rows.rows = tuple(rows)
        self._delegate.measure(self._rows.rows)
        self._rows.endResetModel()
        self.scrollToTop()
        if self.hasFocus():
            self._begin()

    def rows(self) -> tuple[MarkedRow, ...]:
        """What it shows, headings too."""
        return self._rows.rows

    def set_lines(self, count: int) -> None:
        """As high as this many rows."""
        frame = 2 * (self.frameWidth() + EDGE + 1)
        self.setFixedHeight(count * current_theme().px(ROW) + frame)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            index = self.currentIndex()
            below = self.visualRect(index).bottomLeft()
            tip = str(index.data(int(Qt.ItemDataRole.ToolTipRole)) or "")
            QToolTip.showText(self.viewport().mapToGlobal(below), tip, self.viewport())
        else:
            super().keyPressEvent(event)

    def _begin(self) -> None:
        """The keyboard is on a row, not on a heading nobody can choose."""
        if self.currentIndex().isValid():
            return
        first = next((place for place, row in enumerate(self.rows()) if row.mark), None)
        if first is not None:
            self.setCurrentIndex(self._rows.index(first, 0))


def _line(painter: QPainter, room: QRect, words: str) -> None:
    """One line, cut where it does not fit."""
    metrics = painter.fontMetrics()
    # measured no further than can be seen: a pasted paragraph may be long
    plain = words[: max(8, room.width())].translate(_LINE)
    shown = metrics.elidedText(plain, Qt.TextElideMode.ElideRight, room.width())
    if len(plain) < len(words) and shown == plain:
        shown += "…"
    painter.drawText(room, MIDDLE, shown)
