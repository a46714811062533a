"""The table of contents of a long brief, after its title block: headings, leaders, page numbers.

It composes nothing twice: what it takes up is known before the pages are, so that setting it costs
one more flow of finished strips, and its numbers are drawn when the pages have been made.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from briefing.export.pdf.flow import Placed, Strip, kept, paginate, spaced, together
from briefing.export.pdf.lines import Line, break_lines
from briefing.export.pdf.setting import Listed, Setting, baseline, few_lines, text_strips
from briefing.export.pdf.sheet import Sheet
from briefing.export.pdf.style import CONTENTS, CONTENTS_SECTION, CONTENTS_WITHIN, RULE
from briefing.export.pdf.tags import Tag
from briefing.export.pdf.words import followed, space_of

_PAGES = 8
"""Up to this many pages a reader finds a section by leafing; a table would only delay the brief."""
_HEADINGS = 5
_MOST = 80
"""With more lines than two pages hold, only the sections are listed."""
_LINES = 3  # of one heading
_BEFORE, _AFTER = 20.0, 12.0
_SECTION_GAP = 4.5
_INDENT = 14.0
_NUMBERS = 34.0  # the room kept for the numbers, so that no title runs into them
_PITCH = 3.0  # of the leaders' dots, which stand below each other
_LEADER_GAP = 5.0


@dataclass(frozen=True, slots=True)
class _Column:
    """Where the table stands: its left and right edge."""

    left: float
    right: float


class TableOfContents:
    """Keeps its place in the order of reading from the moment it is made, after the title block."""

    def __init__(self, setting: Setting, title: str) -> None:
        self._title = title
        self._setting = setting
        place = setting.place
        self._column = _Column(place.x, place.x + place.measure)
        self._tag = place.tag.child("Sect")
        self._heading = setting.headings.section
        self._pages: dict[str, int] = {}
        self._widest = 0.0  # of the numbers; the leaders end before it, all at one place

    def pages(self, front: list[Strip], body: list[Strip]) -> list[list[Placed]]:
        """The pages of title block and body; with the table between them if there are many."""
        page = self._setting.page
        pages = paginate([*front, *body], page.top, page.room)
        listed = [one for one in self._setting.listed if one.title and one.level <= 2]
        if len(pages) <= _PAGES or len(listed) < _HEADINGS:
            return pages
        if len(listed) > _MOST:
            listed = [one for one in listed if one.level == 1] or listed
        pages = paginate([*front, *self._strips(listed), *body], page.top, page.room)
        self._widest = self._number(len(pages)).width
        for number, placed in enumerate(pages, start=1):
            self._pages.update((one.strip.heads, number) for one in placed if one.strip.heads)
        return pages

    def _strips(self, listed: list[Listed]) -> list[Strip]:
        wording, column = self._setting.wording, self._column
        tag = self._tag.child(self._heading)
        title = wording.plain(self._title, CONTENTS)
        width = column.right - column.left
        strips = kept(spaced(text_strips(title, column.left, width, CONTENTS, tag), _BEFORE))
        top = within = self._tag.child("TOC")
        entries = []
        for one in listed:
            if one.level == 1:
                item = top.child("TOCI")
                entries.append(self._entry(one, item))
                within = top
            else:
                within = _inner(top) if within is top else within
                entries.append(self._entry(one, within.child("TOCI")))
        # No page begins or ends with a lone line of the table.
        entries = [*kept(entries[:1]), *entries[1:-2], *together(entries[-2:])]
        return [*strips, *entries, _space(_AFTER)]

    def _entry(self, one: Listed, item: Tag) -> Strip:
        """One heading with its page: the whole line leads there."""
        is_section = one.level == 1
        style = CONTENTS_SECTION if is_section else CONTENTS_WITHIN
        left = self._column.left + (0.0 if is_section else _INDENT)
        words = self._setting.wording.plain(one.title, style)
        width = self._column.right - left - _NUMBERS
        lines = few_lines(followed(words, space_of(" ", style)), style, width, _LINES)
        reference = item.child("Reference")
        height = len(lines) * style.leading

        def draw(sheet: Sheet, y: float, _gap: float) -> None:
            number = self._pages[one.name]
            area = (left, y - height, self._column.right, y)
            link = sheet.leading(area, f"#{one.name}", f"{one.title}, page {number}")
            reference.kids.append(link)
            for index, line in enumerate(lines):
                low = baseline(y - index * style.leading, style)
                sheet.pieces(left + line.shift, low, line.pieces, link)
            end = left + lines[-1].shift + lines[-1].width
            self._draw_number(
                sheet, (end, baseline(y - height + style.leading, style)), number, link
            )

        return Strip(height, draw, before=_SECTION_GAP if is_section else 0.0)

    def _draw_number(self, sheet: Sheet, end: tuple[float, float], number: int, link: Tag) -> None:
        """The number at the right edge, and dots that lead to it from the `end` of the words."""
        line, (x, y) = self._number(number), end
        first = math.ceil((x + _LEADER_GAP) / _PITCH) * _PITCH
        last = self._column.right - self._widest - _LEADER_GAP
        if first + _PITCH < last:
            sheet.dotted((first, y + 0.5), (last, y + 0.5), RULE)
        sheet.pieces(self._column.right - line.width, y, line.pieces, link)

    def _number(self, number: int) -> Line:
        return break_lines(self._setting.wording.plain(f"{number}", CONTENTS_SECTION), _NUMBERS)[0]


def _inner(top: Tag) -> Tag:
    """A table inside the last entry; the table itself where a brief begins on a lower level."""
    last = top.kids[-1] if top.kids else None
    return last.child("TOC") if isinstance(last, Tag) else top


def _space(height: float) -> Strip:
    return Strip(height, lambda _sheet, _y, _gap: None)
