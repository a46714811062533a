"""The list that opens at `@`: statements that answer to what was typed, the unused ones first.

It never takes the keyboard: the text keeps it and hands the keys on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

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
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGraphicsDropShadowEffect,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.models.statement_lines import StatementLine
from ui.theme import Role, Theme, current_theme
from ui.widgets.grade_chip import CHIP_HEIGHT, CHIP_WIDTH, paint_grade
from ui.widgets.labels import QuietLabel
from ui.widgets.painting import paint_box, pen

Index = QModelIndex | QPersistentModelIndex
FOUND_ROLE = int(Qt.ItemDataRole.UserRole) + 32
ROW = 48
WIDTH = 430
SHOWN = 6
NOTHING = "No statement answers to that"
Search = Callable[[str], Sequence[StatementLine]]


class _Found(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: tuple[StatementLine, ...] = ()

    def show(self, lines: Sequence[StatementLine]) -> None:
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        match role:
            case x if x == FOUND_ROLE:
                return line
            case Qt.ItemDataRole.DisplayRole:
                return line.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return line.spoken()
            case _:
                return None


class _FoundDelegate(QStyledItemDelegate):
    """A grade, the words with what was typed in bold, and below them who says so."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.words: tuple[str, ...] = ()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, current_theme().px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(FOUND_ROLE)
        theme = current_theme()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            paint_box(painter, QRectF(rect), 5, None, theme.colour(Role.WASH))
        room = rect.adjusted(theme.px(9), theme.px(5), -theme.px(9), -theme.px(5))
        chip = QRectF(room.left(), room.top(), theme.px(CHIP_WIDTH), theme.px(CHIP_HEIGHT))
        paint_grade(painter, chip, line.grade, theme, line.state)
        words = QRect(room)
        words.setHeight(theme.px(CHIP_HEIGHT))
        words.setLeft(room.left() + theme.px(CHIP_WIDTH + 8))
        _paint_found(painter, words, line.text, self.words, theme)
        small = theme.interface_font(12)
        painter.setFont(small)
        painter.setPen(theme.colour(Role.QUIET))
        below = QRect(room)
        below.setTop(words.bottom() + 1)
        use = f" · {line.use}"
        metrics = QFontMetrics(small)
        left = below.width() - metrics.horizontalAdvance(use)
        chain = metrics.elidedText(line.chain, Qt.TextElideMode.ElideMiddle, left)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignVCenter), chain + use)
        painter.restore()


class CitationFinder(QFrame):
    """A child of the window that floats over it. `chosen` tells the statement."""

    chosen = Signal(str)

    def __init__(self, search: Search, parent: QWidget) -> None:
        super().__init__(parent)
        self._search = search
        self._window = parent
        self._model = _Found(self)
        self._view = QListView()
        self._delegate = _FoundDelegate(self._view)
        self._view.setModel(self._model)
        self._view.setItemDelegate(self._delegate)
        self._view.setAccessibleName("Statements to cite")
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setProperty("bare", True)
        self._view.setStyleSheet("background: transparent;")
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._view.clicked.connect(lambda _index: self.choose())
        self._none = QuietLabel(NOTHING)
        self._none.setContentsMargins(9, 4, 9, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self._view)
        column.addWidget(self._none)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(22)
        shadow.setOffset(0, 4)
        shadow.setColor(QColor(0, 0, 0, 60))
        self.setGraphicsEffect(shadow)
        self.setAccessibleName("Find a statement to cite")
        self.hide()

    def found(self) -> tuple[StatementLine, ...]:
        """The statements it shows."""
        return self._model.lines

    def look_up(self, words: str, below: QRect) -> None:
        """Shows what answers to the words, under the place `below` (global) where they stand."""
        lines = self._search(words)
        self._delegate.words = tuple(words.split())
        self._model.show(lines)
        self._view.setVisible(bool(lines))
        self._none.setVisible(not lines)
        if lines:
            self._view.setCurrentIndex(self._model.index(0))
        self._place(below, len(lines))
        self.show()
        self.raise_()

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key was for the list: Up, Down, Enter, Escape. (Tab never comes as a key.)"""
        match event.key():
            case Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_Up:
                self._step(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.found():
                self.choose()
            case Qt.Key.Key_Escape:
                self.hide()
            case _:
                return False
        return True

    def choose(self) -> None:
        """Cites the statement that is marked."""
        line = self._view.currentIndex().data(FOUND_ROLE)
        self.hide()
        if isinstance(line, StatementLine):
            self.chosen.emit(line.id)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        fill, edge = theme.colour(Role.RAISED), pen(theme.colour(Role.LINE))
        paint_box(QPainter(self), QRectF(self.rect()), 8, edge, fill)

    def _step(self, step: int) -> None:
        rows = len(self.found())
        if rows:
            row = (self._view.currentIndex().row() + step) % rows
            self._view.setCurrentIndex(self._model.index(row))

    def _place(self, below: QRect, rows: int) -> None:
        theme, window = current_theme(), self._window
        high = theme.px(ROW) * min(rows, SHOWN) + 14 if rows else theme.px(40)
        wide = min(theme.px(WIDTH), window.width() - 16)
        at = window.mapFromGlobal(below.bottomLeft()) + QPoint(-theme.px(60), theme.px(8))
        if at.y() + high > window.height() - 8:
            at.setY(window.mapFromGlobal(below.topLeft()).y() - high - theme.px(8))
        at.setX(max(8, min(at.x(), window.width() - wide - 8)))
        self.setGeometry(QRect(at, QSize(wide, high)))


def _paint_found(
    painter: QPainter, rect: QRect, text: str, words: tuple[str, ...], theme: Theme
) -> None:
    """One line of text with every found word in bold, begun so that the first one is seen."""
    plain, strong = theme.interface_font(), theme.interface_font(bold=True)
    pattern = "|".join(re.escape(word) for word in words) or "(?!)"
    first = re.search(rf"\b(?:{pattern})", text, re.IGNORECASE) if words else None
    widest = QFontMetrics(plain)
    if first and widest.horizontalAdvance(text[: first.end()]) > rect.width() * 0.8:
        begin = text.rfind(" ", 0, max(0, first.start() - 24)) + 1
        text = f"…{text[begin:]}"
    painter.setPen(theme.colour(Role.INK))
    x = rect.left()
    for piece in re.split(rf"(\b(?:{pattern}))", text, flags=re.IGNORECASE):
        font = strong if piece and re.fullmatch(pattern, piece, re.IGNORECASE) else plain
        metrics = QFontMetrics(font)
        room = rect.right() - x
        painter.setFont(font)
        shown = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, room)
        painter.drawText(
            QRect(x, rect.top(), room, rect.height()), int(Qt.AlignmentFlag.AlignVCenter), shown
        )
        x += metrics.horizontalAdvance(shown)
        if shown != piece or x >= rect.right():
            break
