"""Reads a bundled typeface: what glyph each character has, how wide it is, where its outline lies.

reportlab reads the same tables number by number, which takes it five times as long; a test holds
the two to the same answer. Only for fonts that come with the program: nothing is checked here.
"""

from __future__ import annotations

import re
import struct
import sys
from array import array
from itertools import count, repeat
from pathlib import Path
from threading import Lock
from typing import Any
from weakref import WeakKeyDictionary

from reportlab import rl_config
from reportlab.pdfbase.ttfonts import TTEncoding, TTFont, TTFontFace

from briefing.export.pdf.shaping import Glyph, Part

_SHAPED_FROM = 0xF0000
"""From here on, in a plane for private use, a font's own codes for the glyphs of shaped text."""
_SHAPED = re.compile("<(F[0-9A-F]{4})>")
# Of the components of a glyph (OpenType, glyf): the arguments are two words, they are distances;
# another component follows.
_PLACED, _MORE = 0x0001 | 0x0002, 0x0020
_NO_VARIATIONS = 5
"""Among the encodings of Unicode's own platform, the one that maps no characters."""


class Typeface(TTFontFace):  # type: ignore[misc]  # reportlab has no types
    """One face as reportlab knows it, its three long tables read in one piece each."""

    def extractInfo(self, charInfo: int = 1) -> None:  # noqa: N802, N803 - reportlab's names
        super().extractInfo(charInfo=0)
        advances = self._advances()
        glyphs = self._glyphs()
        glyphs[0xA0] = glyphs[0x20]
        self.charToGlyph = glyphs
        self.charWidths = {code: advances[glyph] for code, glyph in glyphs.items()}
        self.glyphPos = self._outlines()
        self._outlines_at = self.get_table_pos("glyf")[0]

    def _advances(self) -> list[float]:
        """The width of each glyph in thousandths; kept with it, for subsets, as the font has it."""
        given = self.get_ushort(self.get_table_pos("hhea")[0] + 34)
        start = self.get_table_pos("hmtx")[0]
        wide = _numbers("H", self.get_chunk(start, 4 * given))
        # The glyphs at the end share the last width and give only how far they stand to the left.
        rest = _numbers("H", self.get_chunk(start + 4 * given, 2 * (self.numGlyphs - given)))
        widths = [*wide[0::2], *repeat(wide[-2], len(rest))]
        self.hmetrics = list(zip(widths, [*wide[1::2], *rest], strict=True))
        scaled = [self._pdfScale(width) for width in widths]
        self.glyph_widths = scaled
        self.defaultWidth = scaled[0]
        return scaled

    def _outlines(self) -> list[int]:
        """Where the outline of each glyph begins, and after the last one where that ends."""
        start = self.get_table_pos("loca")[0]
        places = self.numGlyphs + 1
        if self.get_ushort(self.get_table_pos("head")[0] + 50):
            return list(_numbers("I", self.get_chunk(start, 4 * places)))
        return [2 * half for half in _numbers("H", self.get_chunk(start, 2 * places))]

    def _glyphs(self) -> dict[int, int]:
        """Each character the face has, with its glyph."""
        start = self._mapping()
        if self.get_ushort(start) != 12:
            return self._glyphs_of_the_first_plane(start)
        glyphs: dict[int, int] = {}
        runs = _numbers("I", self.get_chunk(start + 16, 12 * self.get_ulong(start + 12)))
        for first, last, glyph in zip(runs[0::3], runs[1::3], runs[2::3], strict=True):
            glyphs.update(zip(range(first, last + 1), count(glyph)))
        return glyphs

    def add(self, glyph: Glyph, code: int) -> None:
        """Give a glyph of shaped text a code; a letter with its marks becomes a glyph of its own.

        Placed one by one, marks would be moves and steps in height to whoever reads the page.
        """
        match glyph.parts:
            case (Part(number, 0, 0),):
                width = self.glyph_widths[number]
            case _:
                number, width = self._composed(glyph), self._pdfScale(glyph.advance)
        self.charWidths[code] = width
        self.charToGlyph[code] = number

    def _composed(self, glyph: Glyph) -> int:
        """The number of a new glyph made of others, which stands behind the file's own data."""
        boxes, components = [], b""
        for part in glyph.parts:
            start = self.glyphPos[part.number]
            if start == self.glyphPos[part.number + 1]:
                continue  # it has no picture
            box = struct.unpack_from(">4h", self._ttf_data, self._outlines_at + start + 2)
            moved = (part.right, part.up)
            boxes.append([edge + by for edge, by in zip(box, moved * 2, strict=True)])
            components += struct.pack(">HHhh", _PLACED | _MORE, part.number, *moved)
        low, high = ([edge for box in boxes for edge in box[side::2]] for side in (0, 1))
        bounds = (min(low), min(high), max(low), max(high)) if boxes else (0, 0, 0, 0)
        outline = bytearray(struct.pack(">5h", -1, *bounds) + components if boxes else b"")
        if boxes:
            outline[-7] &= ~_MORE
        self._ttf_data += bytes(len(self._ttf_data) % 2)
        start = len(self._ttf_data) - self._outlines_at
        self._ttf_data += bytes(outline)
        number = len(self.glyphPos)
        self.glyphPos += [start, start + len(outline)]
        self.hmetrics += [(glyph.advance, bounds[0] & 0xFFFF)] * (
            len(self.glyphPos) - len(self.hmetrics)
        )
        return number

    def get_table(self, tag: str) -> bytes:
        """A table of the file; the one of outlines goes on to where the composed glyphs are."""
        if tag == "glyf":
            outlines: bytes = self._ttf_data[self._outlines_at :]
            return outlines
        table: bytes = super().get_table(tag)
        if tag == "maxp":
            # Room for what is composed: points, contours, components and their depth.
            *given, points, contours = struct.unpack_from(">IHHHHH", table)
            head = struct.pack(">IHHHHH", *given, min(4 * points + 200, 0xFFFF), 4 * contours + 20)
            table = head + table[len(head) : 28] + struct.pack(">HH", 8, 4) + table[32:]
        return table

    def _mapping(self) -> int:
        """Where the table from Unicode to glyphs begins: the last one that is given."""
        table = self.get_table_pos("cmap")[0]
        found = 0
        for record in range(table + 4, table + 4 + 8 * self.get_ushort(table + 2), 8):
            platform, encoding = self.get_ushort(record), self.get_ushort(record + 2)
            if platform == 3 or (platform == 0 and encoding != _NO_VARIATIONS):
                found = table + self.get_ulong(record + 4)
        return found

    def _glyphs_of_the_first_plane(self, start: int) -> dict[int, int]:
        """Format 4: the glyphs of a run of codes follow each other, or are listed at the end."""
        table = _numbers("H", self.get_chunk(start, self.get_ushort(start + 2)))
        runs = table[3] // 2
        glyphs: dict[int, int] = {}
        for last, first in zip(range(7, 7 + runs), range(8 + runs, 8 + 2 * runs), strict=True):
            codes = range(table[first], table[last] + 1)
            moved, place = table[first + runs], first + 2 * runs
            if table[place]:
                listed = place + table[place] // 2
                given = table[listed : listed + len(codes)]
                glyphs.update(
                    zip(codes, (one and one + moved & 0xFFFF for one in given), strict=True)
                )
            else:
                glyphs.update(zip(codes, count(codes[0] + moved & 0xFFFF)))
        return glyphs


class BundledFont(TTFont):  # type: ignore[misc]
    """The typeface in the file at `path`, to be registered as `name`."""

    def __init__(self, name: str, path: Path) -> None:
        # In place of reportlab's own, which would read the file in its way first.
        self.fontName = name
        self.face = Typeface(str(path))
        self.encoding = TTEncoding()
        self.state: WeakKeyDictionary[object, Any] = WeakKeyDictionary()
        self._asciiReadable = rl_config.ttfAsciiReadable
        self.shapable = False
        self._codes: dict[Glyph, str] = {}
        self._texts: dict[int, str] = {}
        self._lock = Lock()  # pages of two documents may be set at once

    def code_of(self, glyph: Glyph) -> str:
        """The character to draw for a glyph of shaped text; it copies as the glyph's text."""
        code = self._codes.get(glyph)
        if code is None:
            with self._lock:
                number = _SHAPED_FROM + len(self._texts)
                self.face.add(glyph, number)
                self._texts[number] = glyph.text
                code = self._codes[glyph] = chr(number)
        return code

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - reportlab's name
        """The fonts of one document; the private codes are written as what they stand for."""
        state = self.state[doc]
        super().addObjects(doc)
        if not self._texts:
            return
        for number in range(len(state.subsets)):
            font = doc.idToObject["BasicFonts"].dict[f"{state.internalName}+{number}"]
            cmap = doc.idToObject[f"toUnicodeCMap:{font.BaseFont}"]
            cmap.content = _SHAPED.sub(self._written, cmap.content)

    def _written(self, code: re.Match[str]) -> str:
        return f"<{self._texts[int(code[1], 16)].encode('utf-16-be').hex().upper()}>"


def _numbers(kind: str, data: bytes) -> array[int]:
    """Big-endian unsigned numbers of 16 ('H') or 32 ('I') bits."""
    numbers = array(kind, data)
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers
