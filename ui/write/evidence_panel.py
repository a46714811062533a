"""The evidence not used yet, below the outline: find it, drag it, place it, cite it."""

from __future__ import annotations

import math

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QResizeEvent,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.models.evidence_cards import LINE_ROLE, EvidenceCards
from ui.models.statement_lines import StatementLine
from ui.theme import Role, Theme, current_theme
from ui.widgets.cards import card_list
from ui.widgets.grade_chip import CHIP_HEIGHT, CHIP_WIDTH, paint_grade
from ui.widgets.labels import QuietLabel, SectionLabel
from ui.widgets.painting import paint_box, paint_focus_ring, pen
from ui.widgets.search_field import SearchField
from ui.widgets.turning_marks import with_signs

Index = QModelIndex | QPersistentModelIndex
PAD = 10
GAP = 5
WORDS_PX = 13.5
WORDS_LINE = 20
LINES = 4


class EvidenceDelegate(QStyledItemDelegate):
    """A card of paper: the grade and then the words in serif, below them who says so."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = index.data(LINE_ROLE)
        view = self.parent()
        wide = view.viewport().width() if isinstance(view, QAbstractItemView) else 220
        if not isinstance(line, StatementLine):
            return QSize(wide, 0)
        theme = current_theme()
        words = len(_lines(line.text, theme, wide - theme.px(2 * PAD)))
        small = QFontMetrics(theme.interface_font(12)).height()
        high = 2 * PAD - 2 + words * WORDS_LINE + GAP
        return QSize(wide, theme.px(high) + small)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE_ROLE)
        if not isinstance(line, StatementLine):
            return
        theme, rect = current_theme(), option.rect
        state: QStyle.StateFlag = option.state
        box = QRectF(rect).adjusted(0, 0, 0, -theme.px(GAP))
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        edge = Role.ACCENT if chosen else Role.EDGE if hovered else Role.LINE
        paint_box(painter, box, 7, pen(theme.colour(edge)), theme.colour(Role.RAISED))
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, box, theme, 7)
        pad = theme.px(PAD)
        room = box.toRect().adjusted(pad, pad - 2, -pad, -pad + 2)
        self._paint_words(painter, room, line, theme)
        small = theme.interface_font(12)
        painter.save()
        painter.setFont(small)
        painter.setPen(theme.colour(Role.QUIET))
        metrics = QFontMetrics(small)
        foot = QRect(room.left(), room.bottom() - metrics.height(), room.width(), metrics.height())
        # both ends say most: the outlet, and who said so first or that it is only suggested
        chain = metrics.elidedText(line.chain, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignVCenter), chain)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, room: QRect, line: StatementLine, theme: Theme
    ) -> None:
        chip = QRectF(room.left(), room.top(), theme.px(CHIP_WIDTH), theme.px(CHIP_HEIGHT))
        paint_grade(painter, chip, line.grade, theme, line.state)
        painter.save()
        painter.setFont(theme.reading_font(WORDS_PX))
        painter.setPen(theme.colour(Role.INK))
        ascent = QFontMetrics(theme.reading_font(WORDS_PX)).ascent()
        high = theme.px(WORDS_LINE)
        for number, words in enumerate(_lines(line.text, theme, room.width())):
            left = room.left() + (theme.px(CHIP_WIDTH + 7) if not number else 0)
            painter.drawText(QPointF(left, room.top() + number * high + ascent), words)
        painter.restore()


def _lines(text: str, theme: Theme, width: int) -> list[str]:
    """The words broken into at most four lines; the first leaves room for the chip."""
    font = theme.reading_font(WORDS_PX)
    text = with_signs(text)
    layout = QTextLayout(text, font)
    layout.beginLayout()
    lines: list[tuple[int, int]] = []
    while len(lines) <= LINES:
        one = layout.createLine()
        if not one.isValid():
            break
        one.setLineWidth(max(40, width - (0 if lines else theme.px(CHIP_WIDTH + 7))))
        lines.append((one.textStart(), one.textLength()))
    layout.endLayout()
    # Qt counts UTF-16 units
    units = text.encode("utf-16-le", "surrogatepass")

    def words(start: int, length: int) -> str:
        part = units[2 * start : 2 * (start + length)]
        return part.decode("utf-16-le", "replace").rstrip()

    if len(lines) <= LINES:
        return [words(*one) for one in lines]
    kept = [words(*one) for one in lines[:LINES]]
    rest = kept[-1] + " " + words(*lines[LINES])
    elide = Qt.TextElideMode.ElideRight
    kept[-1] = QFontMetrics(font).elidedText(rest, elide, math.floor(width) - 2)
    return kept


class EvidencePanel(QWidget):
    """`place_asked` and `cite_asked` carry a statement; `searched` what is looked for."""

    place_asked = Signal(str)
    cite_asked = Signal(str)
    searched = Signal(str)
    menu_asked = Signal(str, object)

    def __init__(self, model: EvidenceCards, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.field = SearchField("Words, a source, B2…")
        self.field.setAccessibleName("Filter the evidence")
        self.field.searched.connect(self.searched)
        self.field.down_pressed.connect(self._enter_list)
        self.view: QListView = card_list("Evidence not used yet")
        self.view.setItemDelegate(EvidenceDelegate(self.view))
        self.view.setModel(model)
        self.view.installEventFilter(self)
        self.view.viewport().installEventFilter(self)
        self.view.setDragEnabled(True)
        self.view.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.view.activated.connect(lambda index: self._tell(self.place_asked, index))
        self._title = SectionLabel("Evidence not used yet", for_field=self.view)
        self._none = QuietLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 12, 0)
        column.setSpacing(7)
        column.addWidget(self._title)
        column.addWidget(self.field)
        rows = QHBoxLayout()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.view)
        column.addWidget(self._none)
        column.addLayout(rows, 1)

    def show_evidence(self, ids: tuple[str, ...]) -> None:
        """Shows these statements; the one that was chosen stays chosen, or its neighbour."""
        row = self.view.currentIndex().row()
        self.model.show(ids)
        if row >= 0 and not self.view.currentIndex().isValid() and self.model.rowCount():
            last = min(row, self.model.rowCount() - 1)
            self.view.setCurrentIndex(self.model.index(last))
        self._title.setText(f"Evidence not used yet · {len(ids):,}")
        empty = "Nothing answers to that." if self.field.text() else "All evidence is in the brief."
        self._none.setText(empty)
        self._none.setVisible(not ids)

    def statement_id(self) -> str:
        """The statement that is chosen, '' for none."""
        line = self.view.currentIndex().data(LINE_ROLE)
        return line.id if isinstance(line, StatementLine) else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # before the list takes letters for the beginning of a card
        if watched is self.view and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.KeyPress and event.text() == "@":
                self._tell(self.cite_asked, self.view.currentIndex())
                return True
        elif isinstance(event, QResizeEvent) and event.oldSize().width() != event.size().width():
            # Qt lays a list out anew only where its height changed; these cards wrap
            self.view.scheduleDelayedItemsLayout()
        return super().eventFilter(watched, event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.statement_id():
            self.menu_asked.emit(self.statement_id(), event.globalPos())

    def _tell(self, told: SignalInstance, index: Index) -> None:
        line = index.data(LINE_ROLE)
        if isinstance(line, StatementLine):
            told.emit(line.id)

    def _enter_list(self) -> None:
        if self.model.rowCount():
            self.view.setFocus()
            if not self.view.currentIndex().isValid():
                self.view.setCurrentIndex(self.model.index(0))
