"""The rows of the command palette: what an entry is, the model, how one is painted."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.theme import Role, current_theme
from ui.theme.icons import icon
from ui.widgets.grade_chip import CHIP_HEIGHT, CHIP_WIDTH, paint_grade
from ui.widgets.painting import paint_box

ENTRY_ROLE = int(Qt.ItemDataRole.UserRole) + 3
ROW = 34
TALL_ROW = 48


@dataclass(frozen=True)
class PaletteEntry:
    """Something to run or to go to. `id` is what `chosen` tells; the rest is shown."""

    id: object
    title: str
    subtitle: str = ""
    shortcut: str = ""
    icon: str = ""
    grade: str | None = None


class Entries(QAbstractListModel):
    """What was found, best first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[PaletteEntry, ...] = ()

    def show_rows(self, rows: Sequence[PaletteEntry]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> object:
        entry = self.rows[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role == int(Qt.ItemDataRole.DisplayRole):
            return entry.title
        if role == int(Qt.ItemDataRole.AccessibleTextRole):
            parts = (entry.title, entry.subtitle, entry.shortcut)
            return ", ".join(part for part in parts if part)
        return None


class EntryDelegate(QStyledItemDelegate):
    """A sign or a chip, a title, a quiet line below it, the keys at the right."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        entry = index.data(ENTRY_ROLE)
        tall = isinstance(entry, PaletteEntry) and bool(entry.subtitle)
        return QSize(100, current_theme().px(TALL_ROW if tall else ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry = index.data(ENTRY_ROLE)
        assert isinstance(entry, PaletteEntry)
        theme = current_theme()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            paint_box(painter, QRectF(rect), 6, None, theme.colour(Role.WASH))
        room = rect.adjusted(theme.px(10), theme.px(6), -theme.px(12), -theme.px(6))
        room.setLeft(self._paint_sign(painter, room, entry))
        painter.save()
        self._paint_keys(painter, room, entry.shortcut)
        line = QRect(room)
        if entry.subtitle:
            line.setHeight(room.height() // 2)
            below = line.translated(0, line.height())
            self._paint_text(painter, below, entry.subtitle, Role.QUIET, 12)
        self._paint_text(painter, line, entry.title, Role.INK, 13)
        painter.restore()

    def _paint_sign(self, painter: QPainter, room: QRect, entry: PaletteEntry) -> int:
        theme = current_theme()
        step = theme.px(CHIP_WIDTH + 9)
        if entry.grade is not None:
            chip = QRectF(0, 0, theme.px(CHIP_WIDTH), theme.px(CHIP_HEIGHT))
            chip.moveCenter(QRectF(room).center())
            chip.moveLeft(room.left())
            paint_grade(painter, chip, entry.grade, theme)
        elif entry.icon:
            side = theme.px(16)
            place = QRect(QPoint(0, 0), QSize(side, side))
            place.moveCenter(QPoint(room.left() + theme.px(CHIP_WIDTH) // 2, room.center().y()))
            icon(entry.icon, Role.QUIET).paint(painter, place)
        return room.left() + step

    def _paint_keys(self, painter: QPainter, room: QRect, shortcut: str) -> None:
        if not shortcut:
            return
        theme = current_theme()
        painter.setFont(theme.interface_font(11.5))
        painter.setPen(theme.colour(Role.QUIET))
        middle = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(middle), shortcut)
        room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(shortcut) - 12)

    def _paint_text(self, painter: QPainter, room: QRect, text: str, role: Role, px: float) -> None:
        theme = current_theme()
        font = theme.interface_font(px)
        painter.setFont(font)
        painter.setPen(theme.colour(role))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)
