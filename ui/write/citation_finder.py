"""The list that opens at `@`: statements that answer to what was typed, the unused ones first.

It never takes the keyboard: the text keeps it and hands the keys on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGraphicsDropShadowEffect,
    QListView,
    QVBoxLayout,
    QWidget,
)

from ui.models.statement_lines import StatementLine
from ui.theme import Role, current_theme
from ui.widgets.found_rows import TALL_ROW, FoundDelegate, FoundRow, FoundRows
from ui.widgets.labels import QuietLabel
from ui.widgets.painting import paint_box, pen

WIDTH = 430
SHOWN = 6
NOTHING = "No statement answers to that"
Search = Callable[[str], Sequence[StatementLine]]


class CitationFinder(QFrame):
    """A child of the window that floats over it. `chosen` tells the statement."""

    chosen = Signal(str)

    def __init__(self, search: Search, parent: QWidget) -> None:
        super().__init__(parent)
        self._search = search
        self._window = parent
        self._lines: tuple[StatementLine, ...] = ()
        self._model = FoundRows(self)
        self._view = QListView()
        self._delegate = FoundDelegate(self._view)
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
        return self._lines

    def look_up(self, words: str, below: QRect) -> None:
        """Shows what answers to the words, under the place `below` (global) where they stand."""
        lines = self._lines = tuple(self._search(words))
        self._delegate.words = tuple(words.split())
        self._model.show_rows([_row(line) for line in lines])
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
        row = self._view.currentIndex().row()
        self.hide()
        if row >= 0:
            self.chosen.emit(self._lines[row].id)

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
        high = theme.px(TALL_ROW) * min(rows, SHOWN) + 14 if rows else theme.px(40)
        wide = min(theme.px(WIDTH), window.width() - 16)
        at = window.mapFromGlobal(below.bottomLeft()) + QPoint(-theme.px(60), theme.px(8))
        if at.y() + high > window.height() - 8:
            at.setY(window.mapFromGlobal(below.topLeft()).y() - high - theme.px(8))
        at.setX(max(8, min(at.x(), window.width() - wide - 8)))
        self.setGeometry(QRect(at, QSize(wide, high)))


def _row(line: StatementLine) -> FoundRow:
    return FoundRow(
        line.id,
        line.text,
        line.chain,
        grade=line.grade,
        state=line.state,
        tail=f" · {line.use}",
        spoken=line.spoken(),
    )
