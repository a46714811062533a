"""The attribution chain: who says so, nearest teller first, `Daily Courier ← NIS ← soldier`.

A suggested link is dashed and ends in a tick: Enter accepts it, Delete refuses it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.buttons import Pill
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import QuietLabel
from ui.widgets.tooltips import plain_tip


@dataclass(frozen=True)
class ChainLink:
    """One source in the chain; `why` holds the words that led to a suggestion."""

    name: str
    suggested: bool = False
    why: str = ""


class _LinkPill(Pill):
    """A source in the chain; tells the keys that concern the chain."""

    accepted = Signal()
    removed = Signal()
    moved = Signal(int)

    def __init__(self, link: ChainLink, parent: QWidget, *, editable: bool) -> None:
        text = f"{link.name}  ✓" if link.suggested and editable else link.name
        super().__init__(text, parent, checkable=False, suggested=link.suggested)
        self.setAccessibleName(f"{link.name}, suggested" if link.suggested else link.name)
        tip = "Enter accepts, Del refuses." if link.suggested else "Del takes it out of the chain."
        parts = (f"Suggested by “{link.why}”." if link.why else "", tip if editable else "")
        words = " ".join(part for part in parts if part)
        self.setToolTip(plain_tip(words))
        self.setAccessibleDescription(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key == Qt.Key.Key_Left:
            self.moved.emit(-1)
        elif key == Qt.Key.Key_Right:
            self.moved.emit(1)
        else:
            super().keyPressEvent(event)


class ChainView(QWidget):
    """Shows a chain and tells what the analyst did; it changes nothing by itself."""

    activated = Signal(int)
    """A settled link was clicked, or Enter pressed on it."""
    accepted = Signal(int)
    """A suggested link was clicked, or Enter pressed on it."""
    removed = Signal(int)
    """Delete was pressed on a link: a suggested one is refused by it."""
    add_asked = Signal()
    """The plus at the end was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Who says so")
        self._links: tuple[ChainLink, ...] = ()
        self._editable = True
        self._pills: list[_LinkPill] = []
        self._flow = FlowLayout(self, gap=6)
        self.set_links(())

    def set_editable(self, *, editable: bool) -> None:
        """Whether links can be accepted, removed and added; they can be opened all the same."""
        self._editable = editable
        self.set_links(self._links)

    def links(self) -> tuple[ChainLink, ...]:
        """What it shows."""
        return self._links

    def set_links(self, links: Sequence[ChainLink]) -> None:
        """Shows another chain; the focus stays at its place in it."""
        focus = next((i for i, pill in enumerate(self._pills) if pill.hasFocus()), -1)
        self._flow.clear()
        self._links = tuple(links)
        self._pills = []
        for index, link in enumerate(self._links):
            self._flow.addWidget(self._joined(index, link))
        add = Pill("+ Source", self, checkable=False, suggested=True)
        add.setAccessibleName("Add a source to the chain")
        add.setAccessibleDescription("")
        add.clicked.connect(lambda _checked=False: self.add_asked.emit())
        add.setEnabled(self._editable)
        self._flow.addWidget(add)
        if focus >= 0 and self._pills:
            # the layout would show them later, and what is hidden cannot take the focus
            for widget in self._flow.widgets():
                widget.show()
            self._pills[min(focus, len(self._pills) - 1)].setFocus()
        self.updateGeometry()

    def _joined(self, index: int, link: ChainLink) -> QWidget:
        # the arrow stays with the link before it, so that no line begins with an arrow
        pill = _LinkPill(link, self, editable=self._editable)
        told = self.accepted if link.suggested and self._editable else self.activated
        pill.clicked.connect(lambda _checked=False: told.emit(index))
        if self._editable:
            pill.removed.connect(lambda: self.removed.emit(index))
        pill.moved.connect(lambda step: self._focus(index + step))
        self._pills.append(pill)
        if index == len(self._links) - 1:
            return pill
        pair = QWidget(self)
        line = QHBoxLayout(pair)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(pill)
        line.addWidget(QuietLabel("←"))
        return pair

    def _focus(self, index: int) -> None:
        if 0 <= index < len(self._pills):
            self._pills[index].setFocus()
