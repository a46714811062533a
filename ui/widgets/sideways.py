"""Something wide in a narrow column: as high as it is, moved sideways where it does not fit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

LEAST = 160


class Sideways(QScrollArea):
    """Holds one widget; never scrolls up or down, and leaves the wheel to what it stands in."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(LEAST)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        inside.installEventFilter(self)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """As high as what is inside, and its scroll bar where it needs one."""
        inside = self.widget()
        if inside is None:
            return
        least = inside.minimumSizeHint().width()
        wide = max(self.width(), least)
        high = inside.heightForWidth(wide) if inside.hasHeightForWidth() else -1
        high = max(high, inside.minimumSizeHint().height() if high < 0 else 0)
        bar = self.horizontalScrollBar().sizeHint().height() if least > self.width() else 0
        self.setFixedHeight(high + bar)
