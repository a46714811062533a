"""What a place says while it has nothing to show: a title, one sentence, at most one button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.buttons import ButtonKind, button
from ui.widgets.labels import QuietLabel, TitleLabel


class EmptyState(QWidget):
    """`action_triggered` when the button is pressed; without `action` there is no button."""

    action_triggered = Signal()

    def __init__(
        self,
        title: str,
        sentence: str,
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(2)
        for label in (TitleLabel(title, px=19), QuietLabel(sentence, px=13)):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setMaximumWidth(420)
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
            words = QFontMetrics(label.font()).horizontalAdvance(label.text())
            # a label that wraps asks for less than its words need
            label.setMinimumWidth(min(420, words + 6))
        if action:
            column.addSpacing(6)
            push = button(action, ButtonKind.PRIMARY, on_click=self.action_triggered.emit)
            column.addWidget(push, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
