"""Where the rows of the chart of ranges stand: made once for a width, asked for by place.

A label that is too long for its row gets more lines, and its row the height for them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics

from ui.theme import Theme
from ui.widgets.grade_chip import CHIP_WIDTH
from ui.widgets.range_values import ChartBar, ChartGroup

PAD = 14
TITLE = 30
ROW = 30
LINE = 15
"""What another line of a label adds to its row."""
MOST_LINES = 3
AXIS = 28
GAP = 12
BELOW = 6
LABELS = 260
MOST_FOR_LABELS = 0.46
WORDS = 116
"""The figure in words, at the right of its bar, where a row is `ROOMY`."""
ROOMY = 500
LABEL_PX = 12.5


@dataclass(frozen=True)
class Row:
    """A bar with the room it has, and its label in lines."""

    rect: QRectF
    bar: ChartBar
    group: ChartGroup
    label: tuple[str, ...]


@dataclass(frozen=True)
class Frame:
    """A group from its title to the numbers under its axis; `rows` is where its bars stand."""

    rect: QRectF
    rows: QRectF
    group: ChartGroup


class RangeRows:
    """The rows and frames of groups, one below the other, in a width."""

    def __init__(self, groups: Sequence[ChartGroup], width: int, theme: Theme) -> None:
        self._theme = theme
        self._left, self._wide = theme.px(PAD), width - 2 * theme.px(PAD)
        self._metrics = QFontMetrics(theme.interface_font(LABEL_PX))
        self.rows: list[Row] = []
        self.frames: list[Frame] = []
        bottom = float(theme.px(PAD))
        for group in groups:
            bottom = self._add(group, bottom) + theme.px(GAP)
        self._tops = [row.rect.top() for row in self.rows]
        self.height = round(bottom - theme.px(GAP) + theme.px(BELOW)) if self.frames else 0

    def within(self, top: float, bottom: float) -> Iterator[Row]:
        """The rows that stand between two heights, or reach into them."""
        for row in self.rows[max(0, bisect_right(self._tops, top) - 1) :]:
            if row.rect.top() > bottom:
                break
            if row.rect.bottom() >= top:
                yield row

    def axis(self, rect: QRectF) -> QRectF:
        """The part of a row in which its bar is drawn."""
        # an open end, and the last tick's words, stand beyond the end of the axis
        beyond = self._room_for_words(rect) + self._theme.px(18)
        return rect.adjusted(self._labels(rect.width()), 0, -beyond, 0)

    def room_for_label(self, rect: QRectF) -> QRectF:
        """The part of a row in which its label stands: up to the chip before the axis."""
        chip = self._theme.px(30) + self._theme.px(CHIP_WIDTH) / 2 + self._theme.px(8)
        return QRectF(rect.left(), rect.top(), self._labels(rect.width()) - chip, rect.height())

    def _add(self, group: ChartGroup, top: float) -> float:
        """Places a group; gives back where it ends."""
        theme = self._theme
        first = y = top + theme.px(TITLE)
        for bar in group.bars:
            rect = QRectF(self._left, y, self._wide, theme.px(ROW))
            label = in_lines(bar.label, self._metrics, int(self.room_for_label(rect).width()))
            rect.setHeight(theme.px(ROW + LINE * (len(label) - 1)))
            self.rows.append(Row(rect, bar, group, label))
            y += rect.height()
        end = y + theme.px(AXIS)
        self.frames.append(
            Frame(
                QRectF(self._left, top, self._wide, end - top),
                QRectF(self._left, first, self._wide, y - first),
                group,
            )
        )
        return end

    def _labels(self, width: float) -> float:
        return min(self._theme.px(LABELS), width * MOST_FOR_LABELS)

    def _room_for_words(self, rect: QRectF) -> int:
        """What the words at the right take; in a narrow column only the tool tip has them."""
        theme = self._theme
        return theme.px(WORDS) if rect.width() >= theme.px(ROOMY) else theme.px(8)


def in_lines(
    text: str, metrics: QFontMetrics, room: int, most: int = MOST_LINES
) -> tuple[str, ...]:
    """A text in as many lines as it needs, up to `most`; what the last cannot hold is cut."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most - 1:
        kept = len(words)
        while kept > 1 and metrics.horizontalAdvance(" ".join(words[:kept])) > room:
            kept -= 1
        lines.append(" ".join(words[:kept]))
        words = words[kept:]
    lines.extend([" ".join(words)] if words else [])
    return tuple(metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines)
