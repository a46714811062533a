"""What stands on every page round the text: the marking above and below, page x of y, the title."""

from __future__ import annotations

import re

from briefing.export.pdf.lines import Line
from briefing.export.pdf.setting import Setting, one_line_pieces
from briefing.export.pdf.sheet import Sheet
from briefing.export.pdf.style import FOOT, HAIRLINE, Style
from briefing.export.pdf.tags import Tag
from briefing.report.tree import MarkingStyle, Report

# FIRST, TLP 2.0: the label stands in header and footer of each page, at 12 points or more, to the
# right; on its own black ground, because none of its inks can be read on white.
_MARKING_SIZE = 12.0
_MARKING_PAD = 6.0
_HEADER_UP = 34.0  # from the top of the text to the foot of the marking's box
_FOOTER_DOWN = 46.0
_BOX = 19.0
_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_INK, _GROUND = "#ffffff", "#000000"  # of a marking whose own colours make no sense


class Furniture:
    """Header and footer of one document, measured once and drawn on each page."""

    def __init__(self, setting: Setting, report: Report) -> None:
        self._setting = setting
        self._page = setting.page
        self._marking = report.marking
        self._tag = setting.root.child("P")
        self._label = _label(setting, report.marking) if report.marking else None
        free = self._page.frame - 90.0 - (self._label.width + 30.0 if self._label else 0.0)
        self._title = one_line_pieces(report.title, FOOT, max(free, 60.0), setting.wording)

    def draw(self, sheet: Sheet, number: int, count: int) -> None:
        """The header and footer of page `number` of `count`."""
        page = self._page
        foot = page.bottom_margin - _FOOTER_DOWN
        # The marking is read once, before everything; on the pages it belongs to the furniture.
        self._draw_marking(sheet, page.top + _HEADER_UP, self._tag if number == 1 else None)
        self._draw_marking(sheet, foot, None)
        sheet.rule((page.left, foot + 28), (page.right, foot + 28), HAIRLINE, 0.5)
        text = f"Page {number} of {count}"
        line = one_line_pieces(text, FOOT, 90.0, self._setting.wording)
        sheet.pieces(page.left, foot + 6.5, line.pieces, None)
        if self._title.pieces:
            sheet.pieces(page.left + 84.0, foot + 6.5, self._title.pieces, None)

    def _draw_marking(self, sheet: Sheet, y: float, tag: Tag | None) -> None:
        if self._label is None or self._marking is None:
            return
        width = self._label.width + 2 * _MARKING_PAD
        left = self._page.right - width
        sheet.box(left, y, width, _BOX, fill=_colour(self._marking.ground, _GROUND))
        sheet.pieces(left + _MARKING_PAD, y + 5.2, self._label.pieces, tag)


def _label(setting: Setting, marking: MarkingStyle) -> Line:
    """The label on one line; only one that is wider than the frame is set smaller."""
    room, ink = setting.page.frame - 2 * _MARKING_PAD, _colour(marking.ink, _INK)
    style = Style("sans", _MARKING_SIZE, 15, ink, bold=True)
    whole = one_line_pieces(marking.label, style, 10_000.0, setting.wording)
    if whole.width <= room:
        return whole
    size = max(_MARKING_SIZE * room / whole.width, 5.0)
    smaller = Style("sans", size, 15, ink, bold=True)
    return one_line_pieces(marking.label, smaller, room, setting.wording)


def _colour(value: str, otherwise: str) -> str:
    return value if _COLOUR.fullmatch(value) else otherwise
