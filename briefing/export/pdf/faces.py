"""The bundled typefaces: loaded when first used, measured here, and chosen by what they cover.

No character is ever printed in a face that lacks it, so no empty box can appear on a page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from threading import Lock
from unicodedata import category

from reportlab.pdfbase import pdfmetrics

from briefing.export.pdf.bidi import LEFTWARD_LETTER
from briefing.export.pdf.shaping import Glyph, Shaper
from briefing.export.pdf.typeface import BundledFont
from briefing.export.scripts import (
    ACCENTS,
    ARABIC,
    ARABIC_FORMS,
    DEVANAGARI,
    HANGUL,
    HEBREW,
    THAI,
    within,
)

_FOLDER = Path(__file__).resolve().parents[3] / "assets" / "fonts"
_FAMILIES = {"serif": "NotoSerif", "sans": "NotoSans"}
_STYLES = {
    (False, False): "Regular",
    (True, False): "Bold",
    (False, True): "Italic",
    (True, True): "BoldItalic",
}
_MONO = "NotoSansMono-Regular"
_HEBREW = {False: "NotoSerifHebrew-Regular", True: "NotoSerifHebrew-Bold"}
_ARABIC = {False: "NotoNaskhArabic-Regular", True: "NotoNaskhArabic-Bold"}
_DEVANAGARI = {False: "NotoSerifDevanagari-Regular", True: "NotoSerifDevanagari-Bold"}
_THAI = {False: "NotoSerifThai-Regular", True: "NotoSerifThai-Bold"}
_JOINING = frozenset(
    name for faces in (_HEBREW, _ARABIC, _DEVANAGARI, _THAI) for name in faces.values()
)
_HANGUL = {False: "NanumGothic", True: "NanumGothicBold"}
_HAN = "DroidSansFallbackFull"
_MARKS = [code for first, last in ACCENTS for code in range(first, last + 1)]
"""Accents that stand alone, because no letter is composed with them: they need the shaper."""
_BLOCKS = (
    (_HEBREW, HEBREW),
    (_ARABIC, ARABIC + ARABIC_FORMS),
    (_DEVANAGARI, DEVANAGARI),
    (_THAI, THAI),
)
_WITHOUT_WIDTH = frozenset({"Mn", "Me", "Cf"})
"""What may take no room: a few letters of the faces have a picture that would lie under the next.
"""
_REMEMBERED = 50_000  # words whose width a face keeps in mind


class Face:
    """One face of one family: its name for the page, what it covers, and how wide it runs."""

    __slots__ = ("_known", "_shaper", "advances", "font", "joins", "name")

    def __init__(
        self, name: str, font: BundledFont, shaper: Shaper, without: Iterable[int] = ()
    ) -> None:
        self.name = name
        self.font = font
        # Thousandths of the type size, by code point; the font adds codes of its own to its table.
        self.advances: Mapping[int, float] = {
            code: width
            for code, width in font.face.charWidths.items()
            if code not in without and (width or category(chr(code)) in _WITHOUT_WIDTH)
        }
        self.joins = not without  # its letters take other forms, or carry marks, beside each other
        self._shaper = shaper
        self._known: dict[str, float] = {}

    @property
    def lacks_bold(self) -> bool:
        """Whether the family has no bold face, so that bold has to be drawn with a thin outline."""
        return self.name == _HAN

    @property
    def is_fixed_width(self) -> bool:
        return self.name == _MONO

    @property
    def with_marks(self) -> Face:
        """The same face for letters under marks that have to be set one by one."""
        return _load(self.name)

    def covers(self, character: str) -> bool:
        return ord(character) in self.advances

    def glyphs(self, text: str, *, leftward: bool) -> tuple[Glyph, ...]:
        """`text` as the glyphs that its letters become, from left to right."""
        return self._shaper.glyphs(text, leftward=leftward)

    def advance(self, text: str) -> float | None:
        """The width of `text` in thousandths of the size, or None where a character is lacking."""
        width = self._known.get(text)
        if width is None:
            advances = self.advances
            try:
                width = sum([advances[ord(character)] for character in text])
            except KeyError:
                return None
            if self.joins:
                leftward = LEFTWARD_LETTER.search(text) is not None
                width = sum([glyph.advance for glyph in self.glyphs(text, leftward=leftward)])
                width *= 1000 / self.font.face.unitsPerEm
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[text] = width
        return width


_MAKING = Lock()
"""Pages of two documents may be set at once: a second font of one name would spoil both."""


def _font(name: str) -> tuple[BundledFont, Shaper]:
    with _MAKING:
        return _made(name)


@cache
def _made(name: str) -> tuple[BundledFont, Shaper]:
    path = _FOLDER / f"{name}.ttf"
    font = BundledFont(name, path)
    pdfmetrics.registerFont(font)
    return font, Shaper(path)


@cache
def _load(name: str) -> Face:
    """A face whose letters are shaped."""
    return Face(name, *_font(name))


@cache
def _load_plain(name: str) -> Face:
    """A face whose letters stand as they are, one after the other."""
    return Face(name, *_font(name), without=_MARKS)


def face_for(family: str, *, bold: bool = False, italic: bool = False) -> Face:
    """The face of 'serif', 'sans' or 'mono'; the mono family has one style only."""
    if family == "mono":
        return _load_plain(_MONO)
    return _load_plain(f"{_FAMILIES[family]}-{_STYLES[bold, italic]}")


def fallback_for(character: str, *, bold: bool = False) -> Face | None:
    """The face that prints what the main one lacks, or None where no bundled face does.

    The blocks are those in which the bundled faces add anything to Noto Sans and Noto Serif, so
    that a foreign script does not load three large fonts only to learn that none has it.
    """
    for name in _candidates(ord(character), bold=bold):
        face = _load(name) if name in _JOINING else _load_plain(name)
        if face.covers(character):
            return face
    return None


def _candidates(code: int, *, bold: bool) -> tuple[str, ...]:
    hangul = _HANGUL[bold]
    for faces, blocks in _BLOCKS:
        if within(code, blocks):
            return (faces[bold],)
    if within(code, HANGUL):
        return (hangul, _HAN)
    if 0x2100 <= code <= 0x2BFF:  # arrows, mathematics, box drawing, enclosed letters
        return (_MONO, hangul)
    if 0x2E80 <= code <= 0x9FFF or 0xF900 <= code <= 0xFFEF:
        return (_HAN, hangul)
    return ()
