"""What a place says while it has nothing to show: a title, one sentence, at most one button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.buttons import ButtonKind, button
from ui.widgets.labels import QuietLabel, TitleLabel

WIDEST = 420
MARGIN = 24


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
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(8)
        column.addStretch(2)
        self._labels = (TitleLabel(title, px=19), QuietLabel(sentence, px=13))
        for label in self._labels:
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        if action:
            column.addSpacing(6)
            push = button(action, ButtonKind.PRIMARY, on_click=self.action_triggered.emit)
            column.addWidget(push, 0, Qt.AlignmentFlag.AlignHCenter)
            self.setFocusProxy(push)
        column.addStretch(3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = max(1, min(WIDEST, self.width() - 2 * MARGIN))
        for label in self._labels:
            # a label that wraps asks for less room than its words need at this width
            label.setFixedSize(width, label.heightForWidth(width))
