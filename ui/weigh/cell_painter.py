"""Paints the cells of Weigh: words that wrap, figures at the right, grade chips, hairlines below.

`not reviewed` stands as words under the first cell of a row, in the place of a colour.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from ui.models.weigh_model import CELL_ROLE, NOT_REVIEWED, ROW_ROLE
from ui.models.weigh_rows import WeighCell, WeighRow
from ui.theme import Role, Theme, current_theme
from ui.widgets.grade_chip import CHIP_HEIGHT, CHIP_WIDTH, paint_grade
from ui.widgets.painting import paint_focus_ring
from ui.widgets.range_rows import in_lines
from ui.widgets.tooltips import plain_tip

Index = QModelIndex | QPersistentModelIndex
PAD_X = 9
PAD_END = 6
"""As in the header, so that figures stand under their heading's end."""
PAD_Y = 9
ASIDE = 11.5
ASIDE_LINES = 2
WRAP = int(Qt.TextFlag.TextWordWrap)


class CellPainter(QStyledItemDelegate):
    """How a cell looks; what edits it is the `CellEditors` on top of it."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._edited = QPersistentModelIndex()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = current_theme()
        cell: WeighCell | None = index.data(CELL_ROLE)
        width = self._view.columnWidth(index.column())
        if cell is None:
            return super().sizeHint(option, index)
        height = _text_height(cell.text, theme.interface_font(), self._inner(theme, width))
        small = QFontMetrics(theme.interface_font(ASIDE))
        for lines in self._asides(cell, index, self._inner(theme, width), theme):
            height += len(lines) * small.lineSpacing() + theme.px(1)
        return QSize(width, max(height, theme.px(CHIP_HEIGHT)) + 2 * theme.px(PAD_Y))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current_theme()
        cell: WeighCell | None = index.data(CELL_ROLE)
        if cell is None:
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        self._paint_ground(painter, rect, state, index, theme)
        inner = rect.adjusted(
            theme.px(PAD_X), theme.px(PAD_Y), -theme.px(PAD_END), -theme.px(PAD_Y)
        )
        if cell.grade is not None:
            chip = QRectF(inner.left(), inner.top(), theme.px(CHIP_WIDTH), theme.px(CHIP_HEIGHT))
            paint_grade(painter, chip, cell.grade, theme, cell.state)
        elif self._edited != index:
            # what is being edited stands in its editor, and nothing else under it
            self._paint_words(painter, inner, cell, index, theme)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: Index, theme: Theme
    ) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, theme.colour(Role.CHOSEN))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour(Role.HOVER))
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, theme.colour(Role.LINE))
        if chosen and index.column() == 0:
            mark = QRect(rect.left(), rect.top(), theme.px(3), rect.height() - 1)
            painter.fillRect(mark, theme.colour(Role.ACCENT))
        if self._view.hasFocus() and self._view.currentIndex() == index:
            paint_focus_ring(painter, QRectF(rect).adjusted(1, 1, -1, -2), theme, 4)

    def _paint_words(
        self, painter: QPainter, inner: QRect, cell: WeighCell, index: Index, theme: Theme
    ) -> None:
        found = index.data(Qt.ItemDataRole.TextAlignmentRole)
        right = bool(found & Qt.AlignmentFlag.AlignRight)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        flags = WRAP | int(side) | int(Qt.AlignmentFlag.AlignTop)
        font = theme.interface_font()
        painter.setFont(font)
        unknown = cell.text in ("–", "no source", "not stated")
        painter.setPen(theme.colour(Role.QUIET if unknown else Role.INK))
        painter.drawText(inner, flags, cell.text)
        painter.setPen(theme.colour(Role.QUIET))
        painter.setFont(theme.interface_font(ASIDE))
        below = QRect(inner)
        below.setTop(inner.top() + _text_height(cell.text, font, inner.width()) + theme.px(1))
        for lines in self._asides(cell, index, inner.width(), theme):
            painter.drawText(below, int(side) | int(Qt.AlignmentFlag.AlignTop), "\n".join(lines))
            spacing = QFontMetrics(painter.font()).lineSpacing()
            below.setTop(below.top() + len(lines) * spacing + theme.px(1))

    def _asides(
        self, cell: WeighCell, index: Index, room: int, theme: Theme
    ) -> list[tuple[str, ...]]:
        """What stands quietly under the words of a cell, each part in as many lines as it gets."""
        said = ([cell.aside] if cell.aside else []) + ([NOT_REVIEWED] if self._waits(index) else [])
        metrics = QFontMetrics(theme.interface_font(ASIDE))
        return [in_lines(one, metrics, room, most=ASIDE_LINES) for one in said]

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Says the whole of what its cell had to cut."""
        cell: WeighCell | None = index.data(CELL_ROLE) if index.isValid() else None
        whole = self.whole(cell, index) if cell is not None and cell.grade is None else ""
        if not whole:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), plain_tip(whole), view.viewport())
        return True

    def whole(self, cell: WeighCell, index: Index) -> str:
        """Everything in a cell whose width cuts some of it, '' where nothing is cut."""
        theme = current_theme()
        room = self._inner(theme, self._view.columnWidth(index.column()))
        metrics = QFontMetrics(theme.interface_font())
        shown = self._asides(cell, index, room, theme)
        cut = any(line.endswith("…") for lines in shown for line in lines)
        cut = cut or any(metrics.horizontalAdvance(word) > room for word in cell.text.split())
        return ", ".join(part for part in (cell.text, cell.aside) if part) if cut else ""

    def _inner(self, theme: Theme, width: int) -> int:
        return max(20, width - theme.px(PAD_X) - theme.px(PAD_END))

    def _waits(self, index: Index) -> bool:
        row: WeighRow | None = index.data(ROW_ROLE)
        return index.column() == 0 and row is not None and not row.reviewed


def _text_height(text: str, font: QFont, width: int) -> int:
    bounds = QFontMetrics(font).boundingRect(QRect(0, 0, width, 99_999), WRAP, text)
    return bounds.height()
