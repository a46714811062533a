"""Search-and-commands (Ctrl+K): one line, a list below it, all from the keyboard.

What can be found comes from a provider, so the palette knows neither actions nor documents.
"""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ui.theme import current_theme
from ui.widgets.found_rows import FoundDelegate, FoundRow, FoundRows
from ui.widgets.labels import Hairline, QuietLabel
from ui.widgets.matching import Folded, match_score

SHOWN = 9
WIDTH = 620
PAUSE_MS = 100
SEEN_MS = 30
NOTHING = "Nothing found."

Provider = Callable[[str], Sequence[FoundRow]]


def nothing_more(_query: str) -> Sequence[FoundRow]:
    """For a palette that can answer at once."""
    return ()


Searchable = list[tuple[Folded, FoundRow]]
Score = Callable[[str, Folded], int | None]


def searchable(entries: Iterable[FoundRow]) -> Searchable:
    """Entries made ready for `matching_entries`."""
    return [(Folded.of(entry.title, entry.also), entry) for entry in entries]


def matching_entries(
    query: str, entries: Searchable, score_of: Score = match_score
) -> list[FoundRow]:
    """The entries that answer a query, best first; all of them for an empty one."""
    scored = ((score_of(query, folded), entry) for folded, entry in entries)
    found = [(score, entry) for score, entry in scored if score is not None]
    return [entry for _, entry in sorted(found, key=lambda pair: -pair[0])]


class CommandPalette(QFrame):
    """`chosen` tells the id of the entry. It hides itself on choice, Escape and loss of focus.

    `provider` is asked at every key, `searcher` once typing rests: what takes longer to find.
    `opened` comes once it is seen, before anybody has typed: the moment to prepare for keys.
    """

    opened = Signal()
    chosen = Signal(object)
    closed = Signal()

    def __init__(
        self, provider: Provider, parent: QWidget, searcher: Provider = nothing_more
    ) -> None:
        super().__init__(parent)
        self._provider = provider
        self._searcher = searcher
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._search_on)
        self._back_to: tuple[QWidget, ...] = ()
        self.setProperty("surface", "card")
        self.setAccessibleName("Search or run a command")
        self._model = FoundRows(self)
        self._field = QLineEdit(self)
        self._field.setProperty("bare", True)
        self._field.setPlaceholderText("Search or run a command")
        self._field.setAccessibleName("Search or run a command")
        self._field.textChanged.connect(self._search)
        self._field.installEventFilter(self)
        self._nothing = QuietLabel(NOTHING)
        self._nothing.hide()
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
        self._back_to = _with_what_holds_it(window.focusWidget())
        self._field.setText(query)
        self._field.selectAll()
        self._search(query)
        self.show()
        self.raise_()
        self._field.setFocus()
        QTimer.singleShot(SEEN_MS, self, self.opened.emit)

    def close_palette(self) -> None:
        """Hides it and gives the keyboard back to where it was."""
        if self.isHidden():
            return
        self.hide()
        for widget in self._back_to:
            # the editor of a cell or a title ends with its focus: its list gets the keyboard then
            if isValid(widget) and widget.isVisible() and _takes_keys(widget):
                widget.setFocus()
                break
        self.closed.emit()

    def entries(self) -> tuple[FoundRow, ...]:
        """What it offers now."""
        return self._model.rows

    def is_searching(self) -> bool:
        """Whether more may come once typing rests."""
        return self._pause.isActive()

    def said(self) -> str:
        """What it says in place of rows, '' for nothing."""
        return "" if self._nothing.isHidden() else self._nothing.text()

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
        view.setItemDelegate(FoundDelegate(view))
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
        self._nothing.setContentsMargins(16, 3, 16, 5)
        rows = QVBoxLayout()
        rows.setContentsMargins(6, 0, 6, 0)
        rows.addWidget(self._list)
        column.addLayout(top)
        column.addWidget(Hairline())
        column.addWidget(self._nothing)
        column.addLayout(rows)

    def _search(self, query: str) -> None:
        self._model.show_rows(self._provider(query.strip()))
        if self._model.rows:
            self._list.setCurrentIndex(self._model.index(0))
        self._nothing.hide()
        self._pause.start()
        self._place()

    def _search_on(self) -> None:
        """Typing rests: what takes longer to find comes below what is there already."""
        self._pause.stop()
        query = self._field.text().strip()
        found = tuple(self._searcher(query)) if self.isVisible() else ()
        if found:
            row = max(0, self._list.currentIndex().row())
            self._model.show_rows((*self._model.rows, *found))
            self._list.setCurrentIndex(self._model.index(row))
        self._nothing.setVisible(bool(query) and not self._model.rows)
        self._place()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        theme = current_theme()
        rows = self._model.rows[:SHOWN]
        high = sum(theme.px(row.high) for row in rows)
        self._list.setFixedHeight(high)
        width = min(theme.px(WIDTH), parent.width() - 40)
        self.setFixedWidth(width)
        layout = self.layout()
        assert layout is not None
        # the rows stand in a layout of their own, which would answer with its size from before
        layout.invalidate()
        layout.activate()
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
            if self._pause.isActive() and not self._model.rows:
                # Enter came before typing rested
                self._search_on()
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


def _with_what_holds_it(widget: QWidget | None) -> tuple[QWidget, ...]:
    """A widget, then what it stands in, up to its window."""
    chain: list[QWidget] = []
    while widget is not None and not widget.isWindow():
        chain.append(widget)
        widget = widget.parentWidget()
    return tuple(chain)


def _takes_keys(widget: QWidget) -> bool:
    return widget.isEnabled() and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
