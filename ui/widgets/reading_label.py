"""Words of a source or of the brief, in serif with room between the lines. Plain text always."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Role, Theme, current_theme
from ui.widgets.text_block import TextBlock

LINE_HEIGHT = 1.48
KEPT = 4
"""Widths whose lines are kept: a layout asks for several in turn before it settles on one."""


class ReadingLabel(QWidget):
    """Wraps at its own width and is as high as its words need."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        px: float = 15,
        role: Role = Role.INK,
    ) -> None:
        super().__init__(parent)
        self._px = px
        self._role = role
        self._blocks: dict[tuple[Theme, int], TextBlock] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    def text(self) -> str:
        """What it says."""
        return self._text

    def setText(self, text: str) -> None:
        """Says something else."""
        self._text = text
        self._blocks.clear()
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._laid_out(width).height) if self._text else 0

    def sizeHint(self) -> QSize:
        theme = current_theme()
        metrics = QFontMetrics(theme.reading_font(self._px))
        wide = min(theme.measure_width(), metrics.horizontalAdvance(self._text) + 2)
        return QSize(wide, self.heightForWidth(max(1, wide)))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, round(self._px * LINE_HEIGHT) if self._text else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        role = self._role if self.isEnabled() else Role.QUIET
        block = self._laid_out(self.width())
        block.paint(QPainter(self), QPointF(0, 0), theme.colour(role))

    def _laid_out(self, width: int) -> TextBlock:
        theme = current_theme()
        key = (theme, width)
        if key not in self._blocks:
            if len(self._blocks) >= KEPT:
                self._blocks.clear()
            font = theme.reading_font(self._px)
            line = round(font.pixelSize() * LINE_HEIGHT)
            self._blocks[key] = TextBlock(self._text, font, width, line)
        return self._blocks[key]
