"""Search-and-commands (Ctrl+K): one line, a list below it, all from the keyboard.

What can be found comes from a provider, so the palette knows neither actions nor documents.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
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
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.theme import Role, current_theme
from ui.theme.icons import icon
from ui.widgets.grade_chip import CHIP_HEIGHT, CHIP_WIDTH, paint_grade
from ui.widgets.labels import Hairline
from ui.widgets.matching import match_score
from ui.widgets.painting import paint_box

ENTRY_ROLE = int(Qt.ItemDataRole.UserRole) + 3
ROW = 34
TALL_ROW = 48
SHOWN = 9
WIDTH = 620


@dataclass(frozen=True)
class PaletteEntry:
    """Something to run or to go to. `id` is what `chosen` tells; the rest is shown."""

    id: object
    title: str
    subtitle: str = ""
    shortcut: str = ""
    icon: str = ""
    grade: str | None = None


Provider = Callable[[str], Sequence[PaletteEntry]]


def matching_entries(query: str, entries: Sequence[PaletteEntry]) -> list[PaletteEntry]:
    """The entries that answer a query, best first; all of them for an empty one."""
    scored = ((match_score(query, entry.title), entry) for entry in entries)
    found = [(score, entry) for score, entry in scored if score is not None]
    return [entry for _, entry in sorted(found, key=lambda pair: -pair[0])]


class _Entries(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[PaletteEntry, ...] = ()

    def show(self, rows: Sequence[PaletteEntry]) -> None:
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


class _EntryDelegate(QStyledItemDelegate):
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


class CommandPalette(QFrame):
    """`chosen` tells the id of the entry. It hides itself on choice, Escape and loss of focus."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, provider: Provider, parent: QWidget) -> None:
        super().__init__(parent)
        self._provider = provider
        self._back_to: QWidget | None = None
        self.setProperty("surface", "card")
        self.setAccessibleName("Search or run a command")
        self._model = _Entries(self)
        self._field = QLineEdit(self)
        self._field.setProperty("bare", True)
        self._field.setPlaceholderText("Search or run a command")
        self._field.setAccessibleName("Search or run a command")
        self._field.textChanged.connect(self._search)
        self._field.installEventFilter(self)
        self._list = self._make_list()
        self._lay_out()
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(36)
        shadow.setOffset(0, 8)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)
        parent.installEventFilter(self)
        self.hide()

    def open(self, query: str = "") -> None:
        """Shows the palette over its parent, with a query to begin from."""
        window = self.window()
        self._back_to = window.focusWidget()
        self._field.setText(query)
        self._field.selectAll()
        self._search(query)
        self.show()
        self.raise_()
        self._field.setFocus()

    def close_palette(self) -> None:
        """Hides it and gives the keyboard back to where it was."""
        if self.isHidden():
            return
        self.hide()
        if self._back_to is not None:
            self._back_to.setFocus()
        self.closed.emit()

    def entries(self) -> tuple[PaletteEntry, ...]:
        """What it offers now."""
        return self._model.rows

    def field(self) -> QLineEdit:
        """The line that is typed into."""
        return self._field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field:
            if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
                return self._key(event)
            if event.type() is QEvent.Type.FocusOut and self.isVisible():
                self.hide()
                self.closed.emit()
        elif event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _make_list(self) -> QListView:
        view = QListView(self)
        view.setModel(self._model)
        view.setItemDelegate(_EntryDelegate(view))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setMouseTracking(True)
        view.setAccessibleName("What was found")
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.entered.connect(view.setCurrentIndex)
        view.clicked.connect(self._choose)
        return view

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 7)
        column.setSpacing(6)
        top = QVBoxLayout()
        top.setContentsMargins(16, 11, 16, 5)
        top.addWidget(self._field)
        rows = QVBoxLayout()
        rows.setContentsMargins(6, 0, 6, 0)
        rows.addWidget(self._list)
        column.addLayout(top)
        column.addWidget(Hairline())
        column.addLayout(rows)

    def _search(self, query: str) -> None:
        self._model.show(self._provider(query.strip()))
        if self._model.rows:
            self._list.setCurrentIndex(self._model.index(0))
        self._place()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        theme = current_theme()
        rows = self._model.rows[:SHOWN]
        high = sum(theme.px(TALL_ROW if row.subtitle else ROW) for row in rows)
        self._list.setFixedHeight(high)
        width = min(theme.px(WIDTH), parent.width() - 40)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((parent.width() - width) // 2, min(theme.px(56), parent.height() // 10))

    def _key(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -SHOWN,
            Qt.Key.Key_PageDown: SHOWN,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._step(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close_palette()
        else:
            return False
        return True

    def _step(self, step: int) -> None:
        count = len(self._model.rows)
        if not count:
            return
        row = self._list.currentIndex().row() + step
        # one step past an end goes round; a page stops there
        row = row % count if abs(step) == 1 else min(max(0, row), count - 1)
        self._list.setCurrentIndex(self._model.index(row))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            entry = self._model.rows[index.row()]
            self.close_palette()
            self.chosen.emit(entry.id)
