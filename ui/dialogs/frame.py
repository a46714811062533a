"""What all dialogs share: a serif heading, room in the middle, buttons in one row at the foot."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.theme import current_theme
from ui.widgets.buttons import ButtonKind, button
from ui.widgets.labels import Hairline, QuietLabel, TitleLabel

EDGE = 24
"""What a dialog leaves of its window, where large letters would make it wider than that."""
SIDE = 24
BAR = 16
"""Of the room at the right belongs to the bar of a body that scrolls."""


class _Page(QWidget):
    """Tells when what it holds takes more room, or less."""

    rearranged = Signal()

    def minimumSizeHint(self) -> QSize:
        # how high it must be is asked of its width: lines that wrap are lower in a wide page
        return QSize(super().minimumSizeHint().width(), 0)

    def event(self, event: QEvent) -> bool:
        heard = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.rearranged.emit()
        return heard


class Sheet(QDialog):
    """A dialog over its window. It is shown with `open()` and never blocks."""

    def __init__(self, title: str, sentence: str, parent: QWidget | None, width: int = 520) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        wide = current_theme().px(width)
        self.setMinimumWidth(min(wide, parent.window().width() - EDGE) if parent else wide)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(24, 20, 24, 14)
        head.setSpacing(3)
        head.addWidget(TitleLabel(title, px=19))
        self.sentence = QuietLabel(sentence, px=13)
        self.sentence.setVisible(bool(sentence))
        head.addWidget(self.sentence)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(SIDE, 0, SIDE, 18)
        self._scrolled: QScrollArea | None = None
        self.body.setSpacing(10)
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(24, 12, 24, 14)
        self._foot.setSpacing(8)
        self._foot.addStretch(1)
        column.addLayout(head)
        column.addLayout(self.body, 1)
        column.addWidget(Hairline())
        column.addLayout(self._foot)

    def add_button(
        self, text: str, on_click: Callable[[], object], kind: ButtonKind = ButtonKind.PLAIN
    ) -> QPushButton:
        """A button at the right of the foot; the primary one answers to Enter."""
        result = button(text, kind, on_click=on_click)
        if kind is ButtonKind.PRIMARY:
            result.setDefault(True)
        self._foot.addWidget(result)
        return result

    def add_at_left(self, widget: QWidget) -> None:
        """Something at the left of the foot."""
        self._foot.insertWidget(0, widget)

    def add_scrolled(self) -> QVBoxLayout:
        """A column in the body that scrolls where the window is too low for all of it; the sheet
        grows and shrinks with what is shown there."""
        page = _Page()
        page.setProperty("surface", "chrome")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, BAR, 0)
        area = self._scrolled = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        area.setWidgetResizable(True)
        area.setWidget(page)
        self.body.setContentsMargins(SIDE, 0, SIDE - BAR, 18)
        self.body.addWidget(area, 1)
        page.rearranged.connect(self._fit)
        return column

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as what scrolls in it, and no higher than its window."""
        area = self._scrolled
        held = area.widget() if area else None
        page = held.layout() if held else None
        if area is None or page is None or not self.isVisible():
            return
        least = page.totalMinimumSize().height()
        page.setContentsMargins(0, 0, BAR, 0)
        wanted = page.totalHeightForWidth(area.width()) if page.hasHeightForWidth() else least
        over = self._make_room(area, wanted)
        bar = area.verticalScrollBar().sizeHint().width() if over > 0 else 0
        # the bar stands in the margin: what is beside it stays as wide as it was
        page.setContentsMargins(0, 0, max(0, BAR - bar), 0)
        policy = Qt.ScrollBarPolicy
        area.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if bar else policy.ScrollBarAlwaysOff
        )
        self._make_room(area, wanted - max(0, over))
        self.resize(self.width(), self.sizeHint().height())
        self._stay_on_screen()

    def _stay_on_screen(self) -> None:
        """Moves up as far as it has grown over the edge: its buttons are at the foot."""
        free, own = self.screen().availableGeometry(), self.frameGeometry()
        over = own.bottom() - free.bottom()
        if over > 0:
            self.move(own.left(), max(free.top(), own.top() - over))

    def _make_room(self, area: QScrollArea, height: int) -> int:
        """Gives what scrolls this height; by how much the sheet is then higher than its window."""
        area.setMinimumHeight(height)
        own, window = self.layout(), self.parentWidget()
        if own is not None:
            # what the sheet must measure at least follows at once, or it could not shrink
            own.activate()
        most = window.window().height() - EDGE if window else self.maximumHeight()
        return self.sizeHint().height() - most
