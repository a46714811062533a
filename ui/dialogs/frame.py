"""What all dialogs share: a serif heading, room in the middle, buttons in one row at the foot."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.theme import current_theme
from ui.widgets.buttons import ButtonKind, button
from ui.widgets.labels import Hairline, QuietLabel, TitleLabel

EDGE = 24
"""What a dialog leaves of its window, where large letters would make it wider than that."""


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
        self.body.setContentsMargins(24, 0, 24, 18)
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
