"""Where a line may end: after spaces, inside compounds, and by the rules of each script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing.export.scripts import HAN, KANA, letters

# No line ends between a day and its month, nor between a number and what it counts in.
_UNITS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|km|kg|million|billion)\b|%"
)
_STRETCH = re.compile(f" +|\u200b|[^ \u200b]+(?:(?<=[0-9]) (?={_UNITS})[^ \u200b]+)?")
_HAN = letters(HAN, KANA)
# JIS X 4051 and GB/T 15834: what no line ends with, and what no line begins with.
_OPENERS = re.escape("「『（【〔《〈［｛〖“‘([{$£¥￥€")
_CLOSERS = re.escape(
    "、。，．）」』】〕》〉］｝〗！？：；・ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
    "々〻ゝゞヽヾ…‥—～〜％℃”’)]},.!?:;%"
)
_FIRST_HAN = "\u2e80"
# A line may end after the hyphen, dash or slash of a compound, not inside "F-16" or "1,000–3,000".
_COMPOUND = re.compile(r"(?<=[^\W\d]{3}[-–—/])(?=[^\W\d]{3})")
# Thai has no spaces between words: a line may end before a vowel that opens a syllable.
_THAI_SYLLABLE = re.compile("(?<=[\u0e01-\u0e3a\u0e45-\u0e4e])(?=[\u0e40-\u0e44])")


def stretches(text: str) -> list[str]:
    """`text` in order: runs of spaces, zero-width places where it may end, and what is unspaced."""
    return _STRETCH.findall(text)


@cache
def _atom() -> re.Pattern[str]:
    """A letter of Han or kana with its signs, or all that stands between two of them."""
    letter = f"[{_OPENERS}]{{0,9}}[{_HAN}]"
    return re.compile(f"{letter}[{_CLOSERS}]*|(?:(?!{letter}).)+", re.DOTALL)


def atoms_of(stretch: str) -> Iterator[str]:
    """The parts of an unspaced stretch between which a line may end."""
    if stretch.isascii():
        yield from _COMPOUND.split(stretch)
        return
    parts = [stretch] if max(stretch) < _FIRST_HAN else _atom().findall(stretch)
    for part in parts:
        for atom in _COMPOUND.split(part):
            yield from _THAI_SYLLABLE.split(atom)
