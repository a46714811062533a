"""A panel that takes what room is left: it asks for little, and scrolls where it gets too little.

What stands above it keeps its height when the panel opens, so that nothing moves under the mouse.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from ui.theme import current_theme

LEAST = 150
"""Of the height of the panel, as drawn."""


class RoomLeft(QScrollArea):
    """As high as what is in it while there is room; where there is not, it scrolls."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("surface", "chrome")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setWidgetResizable(True)
        self.setWidget(page)
        self._page = page
        page.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """It asks for little and takes what is left: the lists above it keep their height."""
        return QSize(self._page.sizeHint().width(), min(current_theme().px(LEAST), self._whole()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _whole(self) -> int:
        if self._page.hasHeightForWidth():
            return self._page.heightForWidth(self.viewport().width())
        return self._page.sizeHint().height()

    def _fit(self) -> None:
        self.setMaximumHeight(self._whole())
        self.updateGeometry()
