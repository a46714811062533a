"""Where the pages of a document stand in a view: below each other, or two and two. Arithmetic only.

Sizes of paper are in points; all else is in pixels of the view.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF

PAD = 16
GAP = 18
SCREEN_DPI = 96
LEAST = 0.1
"""The smallest share of its size on paper that a page is fitted to."""


class Fit(StrEnum):
    """What the zoom follows when the view changes its size."""

    WIDTH = "width"
    PAGE = "page"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Layout:
    """The pages at a zoom (1.0 is the size on paper), so many beside each other."""

    sizes: tuple[QSizeF, ...]
    zoom: float
    beside: int = 1

    @property
    def width(self) -> int:
        """What the pages take from the left edge of the view to the right."""
        return round(self._widest * self._scale) * self.beside + GAP * (self.beside - 1) + 2 * PAD

    @property
    def _scale(self) -> float:
        return self.zoom * SCREEN_DPI / 72

    @property
    def _widest(self) -> float:
        return max((size.width() for size in self.sizes), default=0.0)

    def rects(self, room: int) -> list[QRectF]:
        """Where each page stands in a view that is so wide."""
        left = (max(room, self.width) - self.width) // 2 + PAD
        column = round(self._widest * self._scale)
        rects, y = [], float(PAD)
        for first in range(0, len(self.sizes), self.beside):
            row = [self._pixels(size) for size in self.sizes[first : first + self.beside]]
            for place, size in enumerate(row):
                x = left + place * (column + GAP) + (column - size.width()) // 2
                rects.append(QRectF(x, y, size.width(), size.height()))
            y += max(size.height() for size in row) + GAP
        return rects

    def page_at(self, at: QPointF, room: int) -> tuple[int, QPointF] | None:
        """The page at a point, from 0, and where on it, as shares of its width and height."""
        for number, rect in enumerate(self.rects(room)):
            if rect.contains(at):
                inside = at - rect.topLeft()
                return number, QPointF(inside.x() / rect.width(), inside.y() / rect.height())
        return None

    def seen(self, view: QSize, top: int, ratio: float) -> tuple[tuple[int, int, int], ...]:
        """The pages a view sees from so far down, and their sizes on a screen of this ratio."""
        return tuple(
            (number, round(rect.width() * ratio), round(rect.height() * ratio))
            for number, rect in enumerate(self.rects(view.width()))
            if rect.bottom() > top and rect.top() < top + view.height()
        )

    def _pixels(self, size: QSizeF) -> QSize:
        return QSize(round(size.width() * self._scale), round(size.height() * self._scale))


def fitted(sizes: Sequence[QSizeF], fit: Fit, beside: int, view: QSize) -> float | None:
    """The zoom at which pages fit a view; None where they are to keep theirs."""
    if not sizes or fit is Fit.NOTHING:
        return None
    widest = max(size.width() for size in sizes) * beside
    highest = max(size.height() for size in sizes)
    wide = (view.width() - 2 * PAD - GAP * (beside - 1)) / (widest * SCREEN_DPI / 72)
    high = (view.height() - 2 * PAD) / (highest * SCREEN_DPI / 72)
    return max(LEAST, wide if fit is Fit.WIDTH else min(wide, high))
