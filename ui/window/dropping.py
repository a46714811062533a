"""Files dragged over the window: a frame that says what letting go will do, and the paths."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Role, current_theme
from ui.widgets.painting import paint_box, pen


class DropFrame(QWidget):
    """Lies over the whole window while files are dragged over it; it takes no mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_words(self, words: str) -> None:
        """Covers the window and says it."""
        self._words = words
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(Role.PAPER, 0.86))
        gap = theme.px(18)
        box = QRectF(self.rect()).adjusted(gap, gap, -gap, -gap)
        edge = pen(theme.colour(Role.ACCENT), 2, Qt.PenStyle.DashLine)
        paint_box(painter, box, 12, edge, None)
        painter.setFont(theme.reading_font(22, bold=True))
        painter.setPen(theme.colour(Role.INK))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._words)


def local_files(mime: QMimeData) -> tuple[Path, ...]:
    """The files of this machine among what is dragged or on the clipboard."""
    return tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())


def words_for(files: tuple[Path, ...]) -> str:
    """What letting go will do."""
    if any(is_project(path) for path in files):
        return "Let go to open the project"
    return "Let go to import" if len(files) == 1 else f"Let go to import {len(files)} articles"


def is_project(path: Path) -> bool:
    """Whether the name says it is one of ours."""
    return path.suffix.lower() == ".brief"
