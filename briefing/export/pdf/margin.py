"""The mark of what nobody reviewed: a dotted bar in the margin, and the words at its top.

One bar runs along all that follows without a break; every page says anew what it means.
"""

from __future__ import annotations

from briefing.export.pdf.flow import Placed, Unreviewed
from briefing.export.pdf.lines import Line, break_lines
from briefing.export.pdf.setting import Setting
from briefing.export.pdf.sheet import Sheet
from briefing.export.pdf.style import QUIET, TAG
from briefing.export.pdf.tags import Tag

NOT_REVIEWED = "not reviewed"
_TAG_GAP = 13.0  # from the frame to the words
_BAR_GAP = 8.0


class Margin:
    """Draws the pages' strips with their marks beside them."""

    def __init__(self, setting: Setting) -> None:
        self._edge = setting.page.left
        self._told: set[Tag] = set()
        self._words: Line = break_lines(setting.wording.plain(NOT_REVIEWED, TAG), 200.0)[0]

    def draw(self, sheet: Sheet, placed: list[Placed]) -> None:
        """One page: the mark of a stretch comes before what it marks, as a reader needs it."""
        marked_to = 0
        for index, one in enumerate(placed):
            if one.strip.drafted is not None and index >= marked_to:
                marked_to = _end_of_stretch(placed, index)
                self._mark(sheet, one, placed[marked_to - 1], one.strip.drafted)
            one.strip.draw(sheet, one.y, one.gap)

    def _mark(self, sheet: Sheet, first: Placed, last: Placed, what: Unreviewed) -> None:
        line, x = self._words, self._edge - _BAR_GAP
        sheet.dotted((x, first.y - 2), (x, last.y - last.strip.height + 2), QUIET)
        left = self._edge - _TAG_GAP - line.width
        # Where the same paragraph goes on, it is seen again but not read again.
        tag = None if what.tag in self._told else what.tag
        self._told.add(what.tag)
        sheet.pieces(left, first.y - what.depth, line.pieces, tag)


def _end_of_stretch(placed: list[Placed], start: int) -> int:
    end = start
    while end < len(placed) and placed[end].strip.drafted is not None:
        end += 1
    return end
