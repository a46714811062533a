"""Strips of content flowed onto pages: breaks, space between strips, and repeated headers.

A strip is the smallest thing a page break cannot cut: a line of text, a row of a table, a rule.
`keep` holds it to the strip after it; widows, orphans and headings are all kept that way.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from briefing.export.pdf.sheet import Sheet
from briefing.export.pdf.tags import Tag

_FEW = 0.18  # of a page: a last page with less on it looks like an accident
_TIGHTER = 0.82

# Called with the sheet, the top of the strip and the space that was really left above it.
Draw = Callable[[Sheet, float, float], None]


@dataclass(frozen=True, slots=True)
class Unreviewed:
    """For the words in the margin: how far below the top the first baseline stands, and in which
    tag they are read."""

    depth: float
    tag: Tag


@dataclass(frozen=True, slots=True)
class Strip:
    """`before` is the space above, dropped at the top of a page; `header` is what to repeat where
    a page begins with this strip. `drafted` is set in what nobody reviewed, `heads` is the name of
    the heading that begins here. `node` says which node of the report it is of, where that was
    asked for."""

    height: float
    draw: Draw
    before: float = 0.0
    keep: bool = False
    header: tuple[Strip, ...] = ()
    drafted: Unreviewed | None = None
    heads: str = ""
    node: int = -1


@dataclass(frozen=True, slots=True)
class Placed:
    """A strip on its page: `y` is its top, `gap` the space above it that was not dropped."""

    strip: Strip
    y: float
    gap: float


def paginate(strips: list[Strip], top: float, room: float) -> list[list[Placed]]:
    """The pages. Strips that are to be kept together move on together, unless no page holds them.

    There is always at least one page. Where the last would hold but a few lines, the space between
    the strips is taken in a little, if that saves it.
    """
    pages = _flowed(strips, top, room)
    last = pages[-1][-1] if pages[-1] else None
    if len(pages) == 1 or last is None or top - last.y + last.strip.height > _FEW * room:
        return pages
    tighter = [replace(strip, before=_TIGHTER * strip.before) for strip in strips]
    closer = _flowed(tighter, top, room)
    return closer if len(closer) < len(pages) else pages


def _flowed(strips: list[Strip], top: float, room: float) -> list[list[Placed]]:
    pages: list[list[Placed]] = [[]]
    used = 0.0
    start = 0
    while start < len(strips):
        end = _chain_end(strips, start)
        chain = strips[start:end]
        height = _height(chain)
        if pages[-1] and used + height > room and _fresh_height(chain) <= room:
            pages.append([])
            used = 0.0
        for strip in chain:
            used = _place(strip, pages, used, top, room)
        start = end
    return pages


def _chain_end(strips: list[Strip], start: int) -> int:
    end = start + 1
    while end < len(strips) and strips[end - 1].keep:
        end += 1
    return end


def _height(chain: list[Strip]) -> float:
    return sum(strip.before + strip.height for strip in chain)


def _fresh_height(chain: list[Strip]) -> float:
    """What the chain needs on a page of its own, with the header that its first strip repeats."""
    return _height(chain) - chain[0].before + _height(list(chain[0].header))


def _place(strip: Strip, pages: list[list[Placed]], used: float, top: float, room: float) -> float:
    if pages[-1] and used + strip.before + strip.height > room:
        pages.append([])
        used = 0.0
    if not pages[-1]:
        for header in strip.header:
            pages[-1].append(Placed(header, top - used - header.before, header.before))
            used += header.before + header.height
        gap = 0.0
    else:
        gap = strip.before
    pages[-1].append(Placed(strip, top - used - gap, gap))
    return used + gap + strip.height


def spaced(strips: list[Strip], before: float) -> list[Strip]:
    """The strips with `before` points above the first."""
    return [replace(strips[0], before=before), *strips[1:]] if strips else []


def kept(strips: list[Strip]) -> list[Strip]:
    """The strips held together, and to whatever follows."""
    return [replace(strip, keep=True) for strip in strips]


def together(strips: list[Strip]) -> list[Strip]:
    """The strips held together, but not to what follows."""
    return [*kept(strips[:-1]), *strips[-1:]]


def without_widows(strips: list[Strip]) -> list[Strip]:
    """The first two lines and the last two never part, so that no page has a lone line of many."""
    if len(strips) < 4:
        return together(strips)
    first, *middle, before_last, last = strips
    return [replace(first, keep=True), *middle, replace(before_last, keep=True), last]
