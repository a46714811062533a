"""The column that the blocks of a section stand in; it shows where a dropped statement will go."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from briefing.model.vocabulary import BlockKind, SectionKind
from ui.models.statement_mime import dragged_statement
from ui.theme import Role, current_theme
from ui.widgets.buttons import ButtonKind, button
from ui.widgets.flow_layout import FlowLayout
from ui.write.block_frame import INDENT, BlockFrame
from ui.write.filled_block import TITLES

MENU_ROOM = 32
GAP = 4


class BlockColumn(QWidget):
    """As wide as a line of 66 characters. `dropped` tells a statement and the gap it fell into."""

    dropped = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.stack = QVBoxLayout(self)
        self.stack.setContentsMargins(0, 0, 0, 0)
        self.stack.setSpacing(GAP)
        self.frames: list[BlockFrame] = []

    def fit(self) -> None:
        """Takes the width that the theme gives to reading text."""
        theme = current_theme()
        self.setMaximumWidth(theme.measure_width() + INDENT + theme.px(MENU_ROOM))

    def set_frames(self, frames: Sequence[BlockFrame]) -> None:
        """Puts these frames in this order; who is not among them any more goes."""
        for old in self.frames:
            if old not in frames:
                old.discard()
                self.stack.removeWidget(old)
                old.hide()
                old.deleteLater()
        for place, frame in enumerate(frames):
            if self.stack.indexOf(frame) != place:
                self.stack.insertWidget(place, frame)
                frame.show()
        self.frames = list(frames)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged_statement(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._show_gap(self.gap_at(event.position().y()))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_gap(None)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_gap(None)
        gap = self.gap_at(event.position().y())
        self.dropped.emit(dragged_statement(event.mimeData()), gap)
        event.acceptProposedAction()

    def gap_at(self, y: float) -> int:
        """The index that a block dropped at this height gets."""
        return sum(frame.geometry().center().y() < y for frame in self.frames)

    def _show_gap(self, gap: int | None) -> None:
        self._gap = gap
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._gap is None:
            return
        after = self.frames[self._gap - 1].geometry().bottom() + 1 if self._gap else 0
        line = QRectF(INDENT, after + GAP / 2 - 1.5 if self._gap else 0, self.width() - INDENT, 3)
        QPainter(self).fillRect(line, current_theme().colour(Role.ACCENT))


class AddRow(QWidget):
    """What can be added at the end of a section."""

    paragraph_asked = Signal()
    judgement_asked = Signal()
    table_asked = Signal(object, object)
    """The kind and the content of a table or figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = FlowLayout(self, gap=2, line_gap=2)
        line.setContentsMargins(INDENT - 8, 6, 0, 0)
        self._adding: dict[str, QPushButton] = {}
        for words, sign, told in (
            ("Paragraph", "plus", self.paragraph_asked),
            ("Judgement", "scale", self.judgement_asked),
        ):
            push = button(words, ButtonKind.QUIET, sign)
            push.setAccessibleName(f"Add a {words.lower()}")
            push.clicked.connect(lambda _checked=False, told=told: told.emit())
            line.addWidget(push)
            self._adding[words] = push
        self.tables = button("Table or figure", ButtonKind.QUIET, "table")
        self.tables.setAccessibleName("Add a table or figure")
        self.tables.clicked.connect(lambda _checked=False: self._choose_table())
        line.addWidget(self.tables)

    def take_focus(self, kind: SectionKind) -> None:
        """The keyboard goes to what is mostly added to a section of this kind."""
        judged = kind is SectionKind.KEY_JUDGEMENTS
        self._adding["Judgement" if judged else "Paragraph"].setFocus()

    def _choose_table(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for (kind, content), title in TITLES.items():
            sign = " (chart)" if kind is BlockKind.FIGURE and "Chart" not in title else ""
            menu.addAction(f"{title}{sign}", partial(self.table_asked.emit, kind, content))
        menu.popup(self.tables.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
