"""Where the scripts that a brief may be in stand in Unicode: told once, for every printer.

Whole blocks, as Blocks.txt of Unicode 15.0 names them, unless it says otherwise: what a later
Unicode adds to a script then belongs to it already. Which letters a face has, only the face says.
"""

from __future__ import annotations

from unicodedata import category

Ranges = tuple[tuple[int, int], ...]
"""First and last code point of each range."""

ACCENTS: Ranges = ((0x0300, 0x036F),)
"""Marks of Latin, Greek and Cyrillic letters (and of any others)."""
HEBREW: Ranges = ((0x0590, 0x05FF), (0xFB1D, 0xFB4F))
ARABIC: Ranges = ((0x0600, 0x06FF), (0x0750, 0x077F), (0x0870, 0x08FF), (0xFB50, 0xFDFF))
ARABIC_FORMS: Ranges = ((0xFE70, 0xFEFC),)
"""Arabic as it is written by programs that cannot join: the block but for the byte order mark."""
DEVANAGARI: Ranges = ((0x0900, 0x097F), (0x1CD0, 0x1CFF), (0xA8E0, 0xA8FF))
INDIC: Ranges = ((0x0900, 0x0DFF),)
"""The scripts of India and Sri Lanka, in which letters join or stack."""
THAI: Ranges = ((0x0E00, 0x0E7F),)
HANGUL: Ranges = ((0x1100, 0x11FF), (0x3130, 0x318F), (0xAC00, 0xD7FF))
HAN: Ranges = ((0x2E80, 0x2FFF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF))
KANA: Ranges = ((0x3040, 0x30FF),)
KANA_LETTERS: Ranges = (
    *((0x3041, 0x3096), (0x309D, 0x309F), (0x30A1, 0x30FA), (0x30FD, 0x30FF)),
    *((0x31F0, 0x31FF), (0xFF66, 0xFF6F), (0xFF71, 0xFF9D)),
)
"""What Scripts.txt calls Hiragana or Katakana: the blocks hold marks that Chinese has too."""
RIGHT_TO_LEFT: Ranges = (
    *((0x0590, 0x08FF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFC)),
    *((0x10800, 0x10FFF), (0x1E800, 0x1EFFF)),
)
"""Letters that run from right to left, with their marks and digits, in scripts of every age."""

_BEARING_MARKS: Ranges = (
    *ACCENTS,
    *((0x0483, 0x0489), (0x2DE0, 0x2DFF), (0xA66F, 0xA69F)),  # Cyrillic
    *(*HEBREW, *ARABIC, *DEVANAGARI, *THAI),
    *((0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE20, 0xFE2F)),  # of any letter
    (0x3099, 0x309A),  # kana
)
"""Where the marks stand that the bundled faces set on letters."""


def within(code: int, ranges: Ranges) -> bool:
    """Whether a code point stands in one of the ranges."""
    return any(first <= code <= last for first, last in ranges)


def letters(*scripts: Ranges) -> str:
    """All of them, as they stand between the brackets of a regular expression."""
    return "".join(f"{chr(first)}-{chr(last)}" for ranges in scripts for first, last in ranges)


def marks(*categories: str) -> str:
    """The marks of those general categories (Mn, Mc, Me), for a regular expression in the same way.

    From the Unicode that this Python knows, so that none has to be copied by hand.
    """
    found: list[list[int]] = []
    for code in sorted({code for first, last in _BEARING_MARKS for code in range(first, last + 1)}):
        if category(chr(code)) in categories:
            if found and found[-1][1] == code - 1:
                found[-1][1] = code
            else:
                found.append([code, code])
    return letters(tuple((first, last) for first, last in found))
