"""The bar under the article while a mode is on: what is asked, the choices, and the keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Role, current_theme
from ui.widgets.buttons import ButtonKind, Pill, button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import QuietLabel, StrongLabel


class ModeBar(QWidget):
    """`done` and `cancelled` are its two buttons, for who has no keyboard at hand."""

    done = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = StrongLabel()
        self._question.setWordWrap(True)
        self._keys = QuietLabel(px=12)
        self._choices = QWidget(self)
        self._flow = FlowLayout(self._choices)
        self._pills: list[Pill] = []
        words = QVBoxLayout()
        words.setSpacing(5)
        for part in (self._question, self._choices, self._keys):
            words.addWidget(part)
        self._do = button("Done", ButtonKind.PRIMARY, on_click=self.done.emit)
        self._leave = button("Cancel", ButtonKind.QUIET, on_click=self.cancelled.emit)
        line = QHBoxLayout(self)
        line.setContentsMargins(24, 12, 20, 12)
        line.setSpacing(8)
        line.addLayout(words, 1)
        line.addWidget(self._leave)
        line.addWidget(self._do)
        self.hide()

    def ask(
        self,
        question: str,
        keys: str,
        deed: str,
        choices: Sequence[str] = (),
        choose: Callable[[int], object] | None = None,
    ) -> None:
        """Shows a question with its keys; `choose` gets the number of a choice, from 0.

        `deed` is what the first button says.
        """
        self._do.setText(deed)
        self._question.setText(question)
        self._keys.setText(keys)
        self.setAccessibleName(f"{question} {keys}")
        self._flow.clear()
        self._pills = []
        for number, words in enumerate(choices):
            pill = Pill(f"{number + 1}  {words}", self._choices)
            if choose is not None:
                pill.clicked.connect(lambda _checked=False, n=number: choose(n))
            self._flow.addWidget(pill)
            self._pills.append(pill)
        self._choices.setVisible(bool(choices))
        self.show()

    def show_choice(self, chosen: int) -> None:
        """Presses one of the choices."""
        for number, pill in enumerate(self._pills):
            pill.setChecked(number == chosen)

    def question(self) -> str:
        """What it asks."""
        return self._question.text()

    def keys(self) -> str:
        """The keys it names."""
        return self._keys.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(Role.WASH))
        painter.fillRect(self.rect().adjusted(0, 0, 0, 1 - self.height()), theme.colour(Role.LINE))
