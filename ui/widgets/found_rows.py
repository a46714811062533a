"""Rows that were found, in search-and-commands and where a statement is cited: what a row is, their
model, and how one is painted.
"""

import re
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

from ui.theme import Role, Theme, current_theme
from ui.theme.icons import icon
from ui.widgets.grade_chip import CHIP_HEIGHT, CHIP_WIDTH, GradeState, paint_grade
from ui.widgets.painting import paint_box
from ui.widgets.turning_marks import with_signs

FOUND_ROLE = int(Qt.ItemDataRole.UserRole) + 3
ROW = 34
TALL_ROW = 48
MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class FoundRow:
    """Something to run, to go to or to cite. `id` is what `chosen` tells; the rest is shown.

    `tail` ends the quiet line below and is never cut; `spoken` is the row for a screen reader
    where that is more than its words; `also` holds words it is found by and that are not shown.
    """

    id: object
    title: str
    subtitle: str = ""
    shortcut: str = ""
    icon: str = ""
    grade: str | None = None
    state: GradeState = GradeState.GIVEN
    tail: str = ""
    spoken: str = ""
    also: str = ""

    @property
    def high(self) -> int:
        """How high it is, as drawn."""
        return TALL_ROW if self.subtitle or self.tail else ROW


class FoundRows(QAbstractListModel):
    """What was found, best first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[FoundRow, ...] = ()

    def show_rows(self, rows: Sequence[FoundRow]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(
        self,
        index: Index,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> object:
        entry = self.rows[index.row()]
        if role == FOUND_ROLE:
            return entry
        if role == int(Qt.ItemDataRole.DisplayRole):
            return entry.title
        if role == int(Qt.ItemDataRole.AccessibleTextRole):
            parts = (entry.title, entry.subtitle, entry.shortcut)
            return entry.spoken or ", ".join(part for part in parts if part)
        return None


class FoundDelegate(QStyledItemDelegate):
    """A sign or a chip, a title, a quiet line below it, the keys at the right.

    `words` stand in bold wherever a word of the title begins with one of them.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.words: tuple[str, ...] = ()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(FOUND_ROLE)
        return QSize(100, current_theme().px(row.high if isinstance(row, FoundRow) else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(FOUND_ROLE)
        assert isinstance(row, FoundRow)
        theme = current_theme()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            paint_box(painter, QRectF(rect), 6, None, theme.colour(Role.WASH))
        room = rect.adjusted(theme.px(10), theme.px(6), -theme.px(12), -theme.px(6))
        room.setLeft(self._paint_sign(painter, room, row))
        painter.save()
        self._paint_keys(painter, room, row.shortcut)
        line = QRect(room)
        if row.high == TALL_ROW:
            line.setHeight(room.height() // 2)
            self._paint_below(painter, line.translated(0, line.height()), row)
        painter.setPen(theme.colour(Role.INK))
        _paint_title(painter, line, row.title, self.words, theme)
        painter.restore()

    def _paint_sign(self, painter: QPainter, room: QRect, row: FoundRow) -> int:
        theme = current_theme()
        step = theme.px(CHIP_WIDTH + 9)
        if row.grade is not None:
            chip = QRectF(0, 0, theme.px(CHIP_WIDTH), theme.px(CHIP_HEIGHT))
            chip.moveCenter(QRectF(room).center())
            chip.moveLeft(room.left())
            paint_grade(painter, chip, row.grade, theme, row.state)
        elif row.icon:
            side = theme.px(16)
            place = QRect(QPoint(0, 0), QSize(side, side))
            place.moveCenter(QPoint(room.left() + theme.px(CHIP_WIDTH) // 2, room.center().y()))
            icon(row.icon, Role.QUIET).paint(painter, place)
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

    def _paint_below(self, painter: QPainter, room: QRect, row: FoundRow) -> None:
        theme = current_theme()
        font = theme.interface_font(12)
        painter.setFont(font)
        painter.setPen(theme.colour(Role.QUIET))
        metrics = QFontMetrics(font)
        # of a chain both ends say most: the outlet, and who said so first
        cut = Qt.TextElideMode.ElideMiddle if row.tail else Qt.TextElideMode.ElideRight
        left = room.width() - metrics.horizontalAdvance(row.tail)
        painter.drawText(room, MIDDLE, metrics.elidedText(row.subtitle, cut, left) + row.tail)


def _paint_title(
    painter: QPainter, room: QRect, text: str, words: tuple[str, ...], theme: Theme
) -> None:
    """One line of text with every found word in bold, begun so that the first one is seen."""
    text = with_signs(text)
    plain, strong = theme.interface_font(), theme.interface_font(bold=True)
    pattern = "|".join(re.escape(word) for word in words) or "(?!)"
    first = re.search(rf"\b(?:{pattern})", text, re.IGNORECASE)
    widest = QFontMetrics(plain)
    if first and widest.horizontalAdvance(text[: first.end()]) > room.width() * 0.8:
        begin = text.rfind(" ", 0, max(0, first.start() - 24)) + 1
        text = f"…{text[begin:]}"
    x = room.left()
    for piece in re.split(rf"(\b(?:{pattern}))", text, flags=re.IGNORECASE):
        font = strong if piece and re.fullmatch(pattern, piece, re.IGNORECASE) else plain
        metrics = QFontMetrics(font)
        place = QRect(x, room.top(), room.right() - x, room.height())
        painter.setFont(font)
        shown = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, MIDDLE, shown)
        x += metrics.horizontalAdvance(shown)
        if shown != piece or x >= room.right():
            break
