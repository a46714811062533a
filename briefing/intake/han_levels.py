"""How common a letter of Chinese, Japanese or Korean is, told by its place in the old standards.

Their first levels hold the letters of every day, the second those of books; so what is decoded
from the wrong bytes gives itself away by letters nobody writes.
"""

from __future__ import annotations

from functools import cache

_MARKS = frozenset("、。，！？（）「」『』：；《》“”‘’…—·〜～　・")
_OFTEN = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子得于着下自之年过"
    "发后作里所然家事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样心本前开但因"
    "只从想实日军者意无力它与长十民第公此已使性知全三又关点正业外将两高间由问很最重并战向头体"
    "這個們來為國說時會對過發後裡經學現當沒動還進樣開從實軍無長關點業將兩間問並戰體報導"
)
_JAPANESE = ("cp932", "euc_jp")
_KOREAN = ("cp949", "johab")
# Python's codec of the standard, and the lead bytes of its first level
_LEVELS = {
    "gb18030": ("gb2312", 0xB0, 0xD7),
    "big5hkscs": ("big5", 0xA4, 0xC6),
    "cp932": ("euc_jp", 0xB0, 0xCF),
    "euc_jp": ("euc_jp", 0xB0, 0xCF),
}
EVERY_DAY = 11.0
"""Bits that a letter of everyday life costs at most."""
_OF_BOOKS, _NEVER = 15.5, 19.0


def is_wide(letter: str) -> bool:
    """Whether `letter` is one of those scripts, or a mark or form that only they use."""
    return letter >= "\u1100" and (
        letter < "\u1200"
        or "\u2e80" <= letter <= "\ud7ff"
        or "\uf900" <= letter <= "\ufaff"
        or "\ufe30" <= letter <= "\ufe4f"
        or "\uff00" <= letter <= "\uffef"
        or letter >= "\U00020000"
    )


@cache
def wide_cost(letter: str, page: str) -> float:
    """Bits for one such letter in a text of code page `page`."""
    if letter in _MARKS:
        return 5.0
    if "\u3040" <= letter <= "\u30ff":
        return 5.5 if page in _JAPANESE else 14.0
    if "\uff61" <= letter <= "\uff9f":
        return 9.0
    if "\uff01" <= letter <= "\uff5e":
        return 9.0
    if "\uac00" <= letter <= "\ud7a3":
        return 8.5 if page in _KOREAN and _lead(letter, "euc_kr") else _OF_BOOKS
    if page not in _LEVELS:
        return _OF_BOOKS
    codec, first, last = _LEVELS[page]
    lead = _lead(letter, codec)
    if not lead:
        return _NEVER
    if letter in _OFTEN:
        return 7.5
    return EVERY_DAY if first <= lead <= last else _OF_BOOKS


def is_common(letter: str) -> bool:
    """Whether `letter` is kana, or Han of the first level of some standard."""
    if letter in _MARKS or "\u3040" <= letter <= "\u30ff":
        return True
    return any(first <= _lead(letter, codec) <= last for codec, first, last in _LEVELS.values())


def _lead(letter: str, codec: str) -> int:
    """The first byte of `letter` in that standard, 0 where it has no such letter."""
    try:
        encoded = letter.encode(codec)
    except UnicodeEncodeError:
        return 0
    return encoded[0] if len(encoded) == 2 else 0  # Hangul it lacks is spelt out in eight bytes
