"""The bundled typefaces: loaded when first used, measured here, and chosen by what they cover.

No character is ever printed in a face that lacks it, so no empty box can appear on a page.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics

from briefing.export.pdf.typeface import BundledFont

_FOLDER = Path(__file__).resolve().parents[3] / "assets" / "fonts"
_FAMILIES = {"serif": "NotoSerif", "sans": "NotoSans"}
_STYLES = {
    (False, False): "Regular",
    (True, False): "Bold",
    (False, True): "Italic",
    (True, True): "BoldItalic",
}
_MONO = "NotoSansMono-Regular"
_HANGUL = {False: "NanumGothic", True: "NanumGothicBold"}
_HAN = "DroidSansFallbackFull"
_REMEMBERED = 50_000  # words whose width a face keeps in mind


class Face:
    """One face of one family: its name for the page, what it covers, and how wide it runs."""

    __slots__ = ("_known", "advances", "name")

    def __init__(self, name: str, advances: Mapping[int, float]) -> None:
        self.name = name
        self.advances = advances  # thousandths of the type size, by code point
        self._known: dict[str, float] = {}

    @property
    def lacks_bold(self) -> bool:
        """Whether the family has no bold face, so that bold has to be drawn with a thin outline."""
        return self.name == _HAN

    @property
    def is_fixed_width(self) -> bool:
        return self.name == _MONO

    def covers(self, character: str) -> bool:
        return ord(character) in self.advances

    def advance(self, text: str) -> float | None:
        """The width of `text` in thousandths of the size, or None where a character is lacking."""
        width = self._known.get(text)
        if width is None:
            advances = self.advances
            try:
                width = sum([advances[ord(character)] for character in text])
            except KeyError:
                return None
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[text] = width
        return width


@cache
def _load(name: str) -> Face:
    font = BundledFont(name, _FOLDER / f"{name}.ttf")
    pdfmetrics.registerFont(font)
    return Face(name, font.face.charWidths)


def face_for(family: str, *, bold: bool = False, italic: bool = False) -> Face:
    """The face of 'serif', 'sans' or 'mono'; the mono family has one style only."""
    if family == "mono":
        return _load(_MONO)
    return _load(f"{_FAMILIES[family]}-{_STYLES[bold, italic]}")


def fallback_for(character: str, *, bold: bool = False) -> Face | None:
    """The face that prints what the main one lacks, or None where no bundled face does.

    The blocks are those in which the bundled faces add anything to Noto Sans and Noto Serif, so
    that a foreign script does not load three large fonts only to learn that none has it.
    """
    for name in _candidates(ord(character), _HANGUL[bold]):
        face = _load(name)
        if face.covers(character):
            return face
    return None


def _candidates(code: int, hangul: str) -> tuple[str, ...]:
    if 0xAC00 <= code <= 0xD7FF or 0x1100 <= code <= 0x11FF or 0x3130 <= code <= 0x318F:
        return (hangul, _HAN)
    if 0x2100 <= code <= 0x2BFF:  # arrows, mathematics, box drawing, enclosed letters
        return (_MONO, hangul)
    if 0x2E80 <= code <= 0x9FFF or 0xF900 <= code <= 0xFFEF:
        return (_HAN, hangul)
    return ()
