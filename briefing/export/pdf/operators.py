"""Lines of text as the operators of a page (ISO 32000-1, 9.4), each font's codes looked up once.

Written here and not by reportlab, whose way from a line to its operators takes most of the time
that a long brief needs. Nothing here knows what a line says or what it belongs to.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from briefing.export.pdf.faces import Face
from briefing.export.pdf.glyphs import show
from briefing.export.pdf.pieces import Piece

_BOLDER = 0.03  # of the type size
_HANDLE = 0.4472  # of the radius: how far from a corner the handles of its curve stand
_ELSEWHERE = "\ufffe"
"""Marks a character outside of a font's first subset; it is none itself and in no text."""


def at(*places: float) -> str:
    """Places as a page has them, finer than anyone can see."""
    return " ".join([f"{place:.4f}" for place in places])


@cache
def colour(ink: str) -> str:
    """'#rrggbb' as the three numbers of a colour."""
    return " ".join(f"{int(ink[start : start + 2], 16) / 255:.6g}" for start in (1, 3, 5))


def rectangle(x: float, y: float, width: float, height: float, radius: float) -> str:
    """The path of a rectangle, with round corners where there is a radius."""
    if not radius:
        return f"{at(x, y, width, height)} re"
    right, top, near = x + width, y + height, _HANDLE * radius
    inner, outer, low, high = x + radius, right - radius, y + radius, top - radius
    return (
        f"{at(inner, y)} m {at(outer, y)} l "
        f"{at(right - near, y, right, y + near, right, low)} c {at(right, high)} l "
        f"{at(right, top - near, right - near, top, outer, top)} c {at(inner, top)} l "
        f"{at(x + near, top, x, top - near, x, high)} c {at(x, low)} l "
        f"{at(x, y + near, x + near, y, inner, y)} c h"
    )


class Lettering:
    """What the fonts of one document call each character."""

    def __init__(self, document: Any) -> None:  # Any: reportlab's own document
        self._document = document
        self._fonts: dict[Face, _Codes] = {}

    def line(self, code: list[str], x: float, y: float) -> Writer:
        """Begin a line at `x` on the baseline `y` among the operators of a page."""
        code.append(f"BT 1 0 0 1 {at(x, y)} Tm")
        return Writer(self, code)

    def strings(self, face: Face, text: str) -> list[tuple[str, str]]:
        """The text as strings of fonts, each with the font's name."""
        codes = self._fonts.get(face)
        if codes is None:
            codes = self._fonts[face] = _Codes(face, self._document)
        coded = text.translate(codes)
        if _ELSEWHERE not in coded:
            return [(codes.name, coded)]
        font, document = face.font, self._document
        return [
            (font.getSubsetInternalName(subset, document), _escaped(part))
            for subset, part in font.splitString(text, document)
        ]

    def glyphs(self, code: list[str], piece: Piece) -> None:
        """A piece whose letters are shaped."""
        show(code, piece, self._document)


class _Codes(dict[int, str]):
    """The codes of one font by character, found out when a character is first drawn."""

    def __init__(self, face: Face, document: Any) -> None:
        super().__init__()
        self._font, self._document = face.font, document
        self._font.splitString(" ", document)
        self.name: str = self._font.getSubsetInternalName(0, document)

    def __missing__(self, code: int) -> str:
        ((subset, coded),) = self._font.splitString(chr(code), self._document)
        found = self[code] = _ELSEWHERE if subset else _escaped(coded)
        return found


class Writer:
    """One line: what is set once, such as a font or an ink, holds until it is set anew."""

    def __init__(self, lettering: Lettering, code: list[str]) -> None:
        self._lettering = lettering
        self._code = code
        self._font: tuple[str, float] = ("", 0.0)
        self._ink = ""
        self._rise = 0.0

    def move(self, x: float, y: float) -> None:
        """Go on at another place."""
        self._code.append(f"1 0 0 1 {at(x, y)} Tm")

    def piece(self, piece: Piece) -> None:
        """Draw the piece where the pen stands, and leave the pen behind it."""
        code, look = self._code, piece.look
        if look.ink != self._ink:
            self._ink = look.ink
            code.append(f"{colour(look.ink)} rg")
        if look.rise != self._rise:
            self._rise = look.rise
            code.append(f"{look.rise:.6g} Ts")
        if look.bold and look.face.lacks_bold:
            self._outlined(piece)
        elif piece.is_shaped:
            self._font = ("", 0.0)
            self._lettering.glyphs(code, piece)
        else:
            self._shown(piece)

    def end(self) -> None:
        """Leave the page as the next line expects it."""
        self._code.append("0 Ts ET" if self._rise else "ET")

    def _shown(self, piece: Piece) -> None:
        size = piece.look.size
        for name, coded in self._lettering.strings(piece.look.face, piece.text):
            if (name, size) == self._font:
                self._code.append(f"({coded}) Tj")
            else:
                self._font = (name, size)
                self._code.append(f"{name} {size:.6g} Tf ({coded}) Tj")

    def _outlined(self, piece: Piece) -> None:
        """Bold where the family has none: the outline is drawn as well, a little thicker."""
        look = piece.look
        self._code.append(f"{_BOLDER * look.size:.4f} w {colour(look.ink)} RG 2 Tr")
        self._shown(piece)
        self._code.append("0 Tr")


def _escaped(coded: bytes) -> str:
    """Bytes as the characters of a string of the file format; those of no letter as numbers."""
    return "".join(
        f"\\{chr(byte)}" if byte in b"()\\" else chr(byte) if 32 <= byte < 127 else f"\\{byte:03o}"
        for byte in coded
    )
