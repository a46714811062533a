"""Sentences over the page: one comes and goes, one stays while nothing can be changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Role, current_theme
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import QuietLabel
from ui.widgets.message_bar import MessageBar
from ui.widgets.note_box import NoteKind


class ReadingOnlyBar(QWidget):
    """Says why the project can only be read; it cannot be closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 5, 14, 6)
        line.setSpacing(9)
        line.addWidget(IconLabel("eye", Role.QUIET))
        self._words = QuietLabel(px=13)
        line.addWidget(self._words, 1)
        self.hide()

    def show_reason(self, why: str) -> None:
        """Shows the sentence; "" hides the bar."""
        self._words.setText(f"Open for reading only. {why}" if why else "")
        self.setAccessibleName(self._words.text())
        self.setVisible(bool(why))

    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(Role.CHROME))
        foot = self.rect().adjusted(0, self.height() - 1, 0, 0)
        painter.fillRect(foot, theme.colour(Role.LINE))


class Notices(QWidget):
    """Hidden where there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deed: Callable[[], object] | None = None
        self.reading_only = ReadingOnlyBar(self)
        self.bar = MessageBar(self)
        self.bar.action_triggered.connect(self._act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.reading_only)
        column.addWidget(self.bar)

    def say(
        self,
        sentence: str,
        kind: NoteKind = NoteKind.INFO,
        action: str = "",
        deed: Callable[[], object] | None = None,
        seconds: float = 0,
    ) -> None:
        """Says a sentence, with at most one thing to do about it."""
        self._deed = deed
        self.bar.show_message(sentence, kind, action, seconds)

    def fail(self, sentence: str, hint: str = "") -> None:
        """Says what went wrong and the way out."""
        self.say(f"{sentence} {hint}".strip(), NoteKind.ERROR)

    def _act(self) -> None:
        if self._deed is not None:
            self._deed()
