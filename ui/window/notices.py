"""Sentences over the page: one floats and goes, one stays while nothing can be changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Role, current_theme
from ui.widgets.buttons import ButtonKind, button
from ui.widgets.floating_bar import FloatingBar
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import QuietLabel
from ui.widgets.note_box import NoteKind

LEAST_SECONDS = 5.0
LETTERS_A_SECOND = 20
"""A slow reader's pace."""
_LASTING = (NoteKind.ERROR, NoteKind.WARNING)


class ReadingOnlyBar(QWidget):
    """Says why the project can only be read, and offers to write once nothing hinders it.

    It cannot be closed.
    """

    writing_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 5, 14, 6)
        line.setSpacing(9)
        line.addWidget(IconLabel("eye", Role.QUIET))
        self._words = QuietLabel(px=13)
        line.addWidget(self._words, 1)
        self._offer = button("Open for writing", ButtonKind.LINK, on_click=self.writing_asked.emit)
        line.addWidget(self._offer)
        self.hide()

    def show_reason(self, why: str) -> None:
        """Shows the sentence; "" hides the bar."""
        self._show(reading_only(why))
        self._offer.hide()

    def offer_writing(self) -> None:
        """Nothing stands in the way of writing any more."""
        self._show("Open for reading only. The other window has closed it.")
        self._offer.show()

    def _show(self, words: str) -> None:
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))

    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(Role.CHROME))
        foot = self.rect().adjusted(0, self.height() - 1, 0, 0)
        painter.fillRect(foot, theme.colour(Role.LINE))


def reading_only(why: str) -> str:
    """Says that nothing can be changed, and why; '' where it can."""
    return f"Open for reading only. {why}" if why else ""


class Notices(QWidget):
    """Hidden where there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deed: Callable[[], object] | None = None
        self.reading_only = ReadingOnlyBar(self)
        self.bar = FloatingBar(self)
        self.bar.action_triggered.connect(self._act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.reading_only)

    def say(
        self,
        sentence: str,
        kind: NoteKind = NoteKind.INFO,
        action: str = "",
        deed: Callable[[], object] | None = None,
        seconds: float = 0,
    ) -> None:
        """Says a sentence, with at most one thing to do about it.

        What went wrong stays until it is closed; everything else leaves when it has been read, or
        with the next change.
        """
        self._deed = deed
        if not seconds and kind not in _LASTING:
            seconds = LEAST_SECONDS + len(sentence) / LETTERS_A_SECOND
        self.bar.show_message(sentence, kind, action, seconds)

    def make_way(self) -> None:
        """Something else is being done: what was only good to know has been seen."""
        if self.bar.kind() not in _LASTING:
            self.bar.dismiss()

    def fail(self, sentence: str, hint: str = "") -> None:
        """Says what went wrong and the way out."""
        self.say(f"{sentence} {hint}".strip(), NoteKind.ERROR)

    def _act(self) -> None:
        if self._deed is not None:
            self._deed()
