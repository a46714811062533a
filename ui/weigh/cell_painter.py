"""Paints the cells of Weigh: words that wrap, figures at the right, grade chips, hairlines below.

`not reviewed` stands as words under the first cell of a row, in the place of a colour.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui.models.weigh_model import CELL_ROLE, NOT_REVIEWED, ROW_ROLE
from ui.models.weigh_rows import WeighCell, WeighRow
from ui.theme import Role, Theme, current_theme
from ui.widgets.grade_chip import CHIP_HEIGHT, CHIP_WIDTH, paint_grade
from ui.widgets.painting import paint_focus_ring

Index = QModelIndex | QPersistentModelIndex
PAD_X = 9
PAD_END = 6
"""As in the header, so that figures stand under their heading's end."""
PAD_Y = 9
ASIDE = 11.5
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
        if cell.aside:
            inner = self._inner(theme, width)
            height += _text_height(cell.aside, theme.interface_font(ASIDE), inner) + theme.px(1)
        if self._waits(index):
            height += QFontMetrics(theme.interface_font(ASIDE)).height() + theme.px(1)
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
        asides = [cell.aside] if cell.aside else []
        asides += [NOT_REVIEWED] if self._waits(index) else []
        painter.setPen(theme.colour(Role.QUIET))
        below, text = QRect(inner), cell.text
        for aside in asides:
            below.setTop(below.top() + _text_height(text, font, inner.width()) + theme.px(1))
            font, text = theme.interface_font(ASIDE), aside
            painter.setFont(font)
            painter.drawText(below, flags, aside)

    def _inner(self, theme: Theme, width: int) -> int:
        return max(20, width - theme.px(PAD_X) - theme.px(PAD_END))

    def _waits(self, index: Index) -> bool:
        row: WeighRow | None = index.data(ROW_ROLE)
        return index.column() == 0 and row is not None and not row.reviewed


def _text_height(text: str, font: QFont, width: int) -> int:
    bounds = QFontMetrics(font).boundingRect(QRect(0, 0, width, 99_999), WRAP, text)
    return bounds.height()
