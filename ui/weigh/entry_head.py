"""What stands over the fields of an entry: what it is, and what waits to be done about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.widgets.buttons import ButtonKind, button
from ui.widgets.labels import QuietLabel, SectionLabel


class EntryHead(QWidget):
    """Each signal is one of its buttons."""

    add_asked = Signal()
    cancel_asked = Signal()
    draft_asked = Signal()
    """The new entry that was left is to be written on."""
    review_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = SectionLabel()
        self._none = QuietLabel("Choose a row to see all of it.", px=13)
        self._new_words = QuietLabel(
            "Enter adds it, Shift+Enter is a new line, Esc gives it up.", px=12.5
        )
        self._new = _line(
            self._new_words,
            button("Cancel", ButtonKind.QUIET, on_click=self.cancel_asked.emit),
            button("Add", ButtonKind.PRIMARY, on_click=self.add_asked.emit),
        )
        self._left_words = QuietLabel(px=12.5)
        self._left = _line(self._left_words, button("Write on", on_click=self.draft_asked.emit))
        self._waits = _line(
            QuietLabel("Drafted, not reviewed.", px=12.5),
            button("Reviewed", on_click=self.review_asked.emit),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self._title, self._none, self._new, self._left, self._waits):
            column.addWidget(part)

    def show_new(self, noun: str) -> None:
        """A new entry is being written."""
        self._show(f"New {noun}", new=True)

    def show_entry(self, noun: str, *, waits: bool, left: bool) -> None:
        """An entry; whether it awaits review, and whether a new one was left."""
        self._left_words.setText(f"A new {noun} is not added yet.")
        self._show(noun, waits=waits, left=left)

    def show_none(self, noun: str, *, is_open: bool, left: bool) -> None:
        """No entry is chosen."""
        self._left_words.setText(f"A new {noun} is not added yet.")
        self._show("", none=is_open, left=left)

    def _show(
        self,
        title: str,
        *,
        none: bool = False,
        new: bool = False,
        left: bool = False,
        waits: bool = False,
    ) -> None:
        self._title.setText(title)
        self._title.setVisible(bool(title))
        for part, shown in (
            (self._none, none),
            (self._new, new),
            (self._left, left),
            (self._waits, waits),
        ):
            part.setVisible(shown)


def _line(words: QuietLabel, *buttons: QPushButton) -> QWidget:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(words, 1)
    for push in buttons:
        line.addWidget(push)
    return holder
