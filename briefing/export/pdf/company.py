"""What must not stand alone on a page: the beginning of a section, and the keys at the end.

And the room that running text needs below a table. What the strips show is settled elsewhere.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.export.pdf.flow import Strip, kept, spaced
from briefing.export.pdf.style import BODY
from briefing.report.tree import Heading, Key, Node, Table

_LEAST = 3 * BODY.leading - 0.1  # two lines under a heading still look forgotten, three do not
_AFTER_A_TABLE = 13.0  # points, as above it: text must not cling to its last rule
_LOW = 170.0  # points: a key no higher than this goes on with the next one


def in_company(
    strips: list[Strip], before: Node | None, node: Node, after: Node | None
) -> list[Strip]:
    """The strips of `node`, held to what they need beside them on the page."""
    if isinstance(before, Heading):
        return _begun(strips)
    if isinstance(before, Table) and strips and strips[0].before < _AFTER_A_TABLE:
        return spaced(strips, _AFTER_A_TABLE)
    if isinstance(node, Key) and isinstance(after, Key):
        return kept(strips) if sum(strip.height for strip in strips) <= _LOW else strips
    return strips


def _begun(strips: list[Strip]) -> list[Strip]:
    """The first strips of what a heading leads, together as high as a few lines."""
    height = 0.0
    held: list[Strip] = []
    for strip in strips[:-1]:
        height += strip.before + strip.height if held else strip.height
        held.append(strip if height >= _LEAST else replace(strip, keep=True))
        if height >= _LEAST:
            break
    return [*held, *strips[len(held) :]]
