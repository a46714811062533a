"""A thin bar: how much of something is done. It moves on its own nowhere and says nothing loud."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import current_theme
from ui.widgets.painting import paint_progress


class ProgressLine(QWidget):
    """`name` says of what, for a screen reader: `Statements graded`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_progress(0, 0)

    def set_progress(self, done: int, total: int) -> None:
        """Shows `done` of `total`; with a total of 0 the line is empty."""
        self._share = done / total if total else 0.0
        self.setAccessibleName(f"{self._name}: {done} of {total}")
        self.setToolTip(f"{done} of {total}")
        self.update()

    def share(self) -> float:
        """What it shows, from 0 to 1."""
        return self._share

    def sizeHint(self) -> QSize:
        return QSize(120, current_theme().px(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_progress(QPainter(self), QRectF(self.rect()), current_theme(), self._share)
