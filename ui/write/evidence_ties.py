"""The statements that speak for a judgement, or against it: pills, a field to find more, a drop."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.models.statement_lines import StatementLine
from ui.models.statement_mime import dragged_statement
from ui.widgets.buttons import Pill
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.grade_chip import grade_text
from ui.widgets.tooltips import plain_tip
from ui.write.citation_finder import CitationFinder

WORDS = 44


class StatementField(QLineEdit):
    """A line that finds statements as `@` does. `picked` tells the one that was chosen."""

    picked = Signal(str)

    def __init__(self, finder: CitationFinder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finder = finder
        self._searching = False
        self.setPlaceholderText("Find a statement…")
        self.textEdited.connect(self._search)
        finder.chosen.connect(self._take)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._searching and self._finder.isVisible() and self._finder.takes(event):
            return
        if event.key() == Qt.Key.Key_Down:
            self._search(self.text())
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        if forward and self._searching and self._finder.isVisible() and self._finder.found():
            self._finder.choose()
            return True
        return super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._searching:
            self._searching = False
            self._finder.hide()

    def _search(self, words: str) -> None:
        self._searching = True
        at = self.mapToGlobal(self.rect().topLeft())
        self._finder.look_up(words, QRect(at, self.size()).adjusted(60, 0, 0, -6))

    def _take(self, statement_id: str) -> None:
        if self._searching:
            self._searching = False
            self.clear()
            self.picked.emit(statement_id)


class _TiePill(Pill):
    """Delete unties it, Enter or a click opens it."""

    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class EvidenceTies(QWidget):
    """`added` tells a statement, `removed` the tie that is to go, `opened` a statement to read."""

    added = Signal(str)
    removed = Signal(str)
    opened = Signal(str)

    def __init__(self, name: str, finder: CitationFinder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._flow = FlowLayout(gap=5, line_gap=5)
        self.field = StatementField(finder)
        self.field.setAccessibleName(f"Find a statement {name.lower()} the judgement")
        self.field.picked.connect(self.added)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(self._flow)
        column.addWidget(self.field)
        self.setFocusProxy(self.field)
        self.setAcceptDrops(True)

    def show_ties(self, ties: Sequence[tuple[str, StatementLine]]) -> None:
        """Shows ties: the id of each and the statement it ties."""
        self._flow.clear()
        for tie_id, line in ties:
            grade = grade_text(line.grade)
            words = line.text if len(line.text) <= WORDS else f"{line.text[: WORDS - 1].rstrip()}…"
            pill = _TiePill(f"{grade}  {words}", self, checkable=False)
            pill.setAccessibleName(f"{self._name}: {line.spoken()}")
            pill.setAccessibleDescription("Enter opens it, Delete unties it")
            pill.setToolTip(plain_tip(f"{line.text} ({line.chain}). Del unties it."))
            pill.clicked.connect(lambda _checked=False, one=line.id: self.opened.emit(one))
            pill.removed.connect(lambda one=tie_id: self.removed.emit(one))
            self._flow.addWidget(pill)
        self.updateGeometry()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged_statement(event.mimeData()) and self.field.isEnabled():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.added.emit(dragged_statement(event.mimeData()))
        event.acceptProposedAction()
