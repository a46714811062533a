"""A statement that is quoted: its exact words, the grade, and who says so."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QWidget

from briefing.model.product import Block
from ui.theme import Role, current_theme
from ui.theme.icons import icon
from ui.widgets.grade_chip import GradeChip
from ui.widgets.labels import QuietLabel
from ui.widgets.painting import paint_box
from ui.widgets.reading_label import ReadingLabel
from ui.write.block_frame import INDENT, BlockFrame
from ui.write.desk import Desk
from ui.write.printed_words import place_of

RULE = 2
NARROW = 420
"""Below this width, as drawn, the tag stands under the chain."""
GONE = "The statement quoted here is gone."


class QuoteBlock(BlockFrame):
    """Enter or a double click opens the statement where it was read."""

    name = "Quoted statement"

    def __init__(self, desk: Desk, block: Block, parent: QWidget | None = None) -> None:
        super().__init__(desk, block, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._words = ReadingLabel(px=16)
        self._chip = GradeChip()
        self._credit = QuietLabel(px=12.5)
        self.column.setContentsMargins(14, 0, 0, 0)
        self.column.addWidget(self._words)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._credit, 1)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setSpacing(4)
        self._below.addLayout(line, 1)
        self.column.addLayout(self._below)
        self.finish(self._below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # beside a tag a long chain would break into many short lines
        narrow = self.width() < current_theme().px(NARROW)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._below.setDirection(down if narrow else across)

    def refresh(self) -> None:
        line = self.desk.lines.line(self.block.statement_id or "")
        if line is None:
            self._show_gone()
            return
        self._chip.show()
        self._words.setText(f"“{line.text}”")
        self._chip.set_grade(line.grade, line.state)
        self._credit.setText(line.chain)
        self.setAccessibleDescription(line.spoken())
        self.setToolTip("Enter opens the statement in Read")

    def _show_gone(self) -> None:
        """Nothing of what was quoted stands there any more: no words, no grade, no credit."""
        self._words.setText(GONE)
        self._chip.hide()
        self._credit.setText("")
        self.setAccessibleDescription(GONE)
        self.setToolTip("")

    def holds(self, words: str) -> int:
        return place_of(words, self._words.text()).letters

    def open_statement(self) -> None:
        """Goes to where the statement was read."""
        self.statement_wanted.emit(self.block.statement_id or "")

    def menu(self) -> QMenu:
        menu = super().menu()
        first = menu.actions()[0] if menu.actions() else None
        opening = menu.addAction(icon("book-open"), "Open in Read", self.open_statement)
        if first is not None:
            menu.insertAction(first, opening)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.hasFocus():
            self.open_statement()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.open_statement()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        high = self._words.height()
        rule = QRectF(INDENT + 1, self._words.y() + 2, RULE, high - 4)
        paint_box(QPainter(self), rule, 1, None, current_theme().colour(Role.EDGE))
