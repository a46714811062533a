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
# right; on its own black ground, because none of its inks can be read on white. Banners of other
# ladders stand in the middle.
_MARKING_SIZE = 12.0
_MARKING_PAD = 6.0
_HEADER_UP = 34.0  # from the top of the text to the foot of the marking's box
_FOOTER_DOWN = 46.0
_BOX = 19.0
_TITLE_FROM = 84.0  # from the left edge, behind the number of the page
_TITLE_GAP = 12.0  # between it and the marking
_LEAST_TITLE = 60.0  # in less room than that it would say nothing
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
        start, end = self._title_room()
        title = report.title if end - start >= _LEAST_TITLE else ""
        self._title = one_line_pieces(title, FOOT, max(end - start, _LEAST_TITLE), setting.wording)
        self._title_x = end - self._title.width if start > self._left() else start

    def draw(self, sheet: Sheet, number: int, count: int) -> None:
        """The header and footer of page `number` of `count`."""
        page = self._page
        foot = page.bottom_margin - _FOOTER_DOWN
        head = page.top + _HEADER_UP
        if number == 1:
            # The marking is read once, before everything; elsewhere it belongs to the furniture.
            self._draw_marking(sheet, head, self._tag)
        elif self._label:
            with sheet.furniture("Header"):
                self._draw_marking(sheet, head, None)
        with sheet.furniture("Footer"):
            self._draw_marking(sheet, foot, None)
            sheet.rule((page.left, foot + 28), (page.right, foot + 28), HAIRLINE, 0.5)
            text = f"Page {number} of {count}"
            line = one_line_pieces(text, FOOT, 90.0, self._setting.wording)
            beside = self._left() >= page.left + _TITLE_FROM  # a very long label leaves no room
            sheet.pieces(page.left, foot + (6.5 if beside else -11.0), line.pieces, None)
            if self._title.pieces:
                sheet.pieces(self._title_x, foot + 6.5, self._title.pieces, None)

    def _title_room(self) -> tuple[float, float]:
        """From where to where the title may stand: before the marking, or behind one amid it."""
        left, page = self._left(), self._page
        if self._label and left < page.left + page.frame / 2:
            after = left + self._label.width + 2 * _MARKING_PAD + _TITLE_GAP
            if page.right - after > left - _TITLE_GAP - page.left - _TITLE_FROM:
                return after, page.right
        return page.left + _TITLE_FROM, left - _TITLE_GAP

    def _left(self) -> float:
        """Where the box of the marking begins; the end of the line where there is none."""
        page = self._page
        if self._label is None or self._marking is None:
            return page.right
        spare = page.frame - self._label.width - 2 * _MARKING_PAD
        return page.left + (spare / 2 if self._marking.align == "centre" else spare)

    def _draw_marking(self, sheet: Sheet, y: float, tag: Tag | None) -> None:
        if self._label is None or self._marking is None:
            return
        width, left = self._label.width + 2 * _MARKING_PAD, self._left()
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
