"""The heading of a table of Weigh, and its buttons: in every table at the same place.

Where the room is narrow the buttons are icons. Which it is, the widest heading of all decides.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from briefing.model.counting import counted
from ui.models.weigh_model import WeighModel
from ui.models.weigh_tables import TABLES
from ui.widgets.buttons import ButtonKind, action_button
from ui.widgets.labels import QuietLabel, TitleLabel

OFFERED = (
    ("review", "Reviewed", ButtonKind.QUIET),
    ("remove", "Remove", ButtonKind.QUIET),
    ("add", "Add", ButtonKind.PLAIN),
)
"""The deeds with buttons, in words that are as long in every table; the first may be missing."""
MARGINS = 24 + 20 + 16


class TableHead(QWidget):
    """`show_counts` says which table it is and how much is in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = TitleLabel(px=21)
        self._counts = QuietLabel(px=12.5)
        self._pushes: list[tuple[QPushButton, str]] = []
        self._line = QHBoxLayout()
        self._line.setSpacing(4)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._counts)
        line = QHBoxLayout(self)
        line.setContentsMargins(24, 18, 20, 10)
        line.setSpacing(8)
        line.addLayout(words, 1)
        line.addLayout(self._line)
        line.setAlignment(self._line, Qt.AlignmentFlag.AlignTop)

    def add_buttons(self, actions: Mapping[str, QAction]) -> None:
        """The deeds that are offered to the mouse as well."""
        for name, words, kind in OFFERED:
            push = action_button(actions[name], kind, words=words)
            self._pushes.append((push, words))
            self._line.addWidget(push)
        self._suit()

    def buttons(self) -> tuple[QPushButton, ...]:
        """What stands at the end of the heading."""
        return tuple(push for push, _ in self._pushes)

    def show_counts(self, model: WeighModel) -> None:
        """What is shown, how much of it, and what awaits an analyst's eye."""
        rows = model.rows()
        waiting = sum(not row.reviewed for row in rows)
        words = [counted(len(rows), model.table.noun)]
        if waiting:
            words.append(f"{waiting:,} not reviewed")
        self._title.setText(model.table.title)
        # without rows the line stays, so that nothing moves when the first one comes
        self._counts.setText(" · ".join(words) if rows else " ")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._suit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_pushes"):
            self._suit()

    def _suit(self) -> None:
        """Words on the buttons where all of them fit beside the widest heading."""
        heading = QFontMetrics(self._title.font())
        widest = max(heading.horizontalAdvance(table.title) for table in TABLES)
        for push, words in self._pushes:
            push.setText(words)
        natural = sum(push.sizeHint().width() + self._line.spacing() for push in self.buttons())
        if self.width() < widest + natural + MARGINS:
            for push in self.buttons():
                push.setText("")
