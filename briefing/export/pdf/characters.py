"""Characters as a typeset page needs them: composed, and without invisible aids to other programs.

What no page can show is made visible for every printer in `briefing.export.characters`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from briefing.export.characters import printable
from briefing.export.scripts import INDIC, RIGHT_TO_LEFT, THAI, letters, marks
from briefing.model.characters import visible_code

# Soft hyphen, variation selectors, byte order mark and their like: they have no picture and help
# line breaking and the choice of a form, which are done otherwise here. One of them is an aid; in a
# row they could be words that nobody sees.
_AID = "\u00ad\u034f\u180e\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef"
_UNSEEN = re.compile(f"[{_AID}]+")
# Letters of Hangul without a picture: they stand where a letter is missing, or to deceive.
_FILLERS = re.compile("[\u115f\u1160\u3164\uffa0]")
_MOST_IN_AN_ENTRY = 8_000
"""ISO 19005-2, 6.1.13: no string over 32,767 bytes; a letter may take four."""
# Joiners and direction marks (not overrides) do their work only beside letters that join, or run
# from right to left; elsewhere nothing may hide among the letters.
_AIDS = re.compile("[\u061c\u200c-\u200f]")
_AIDED = re.compile(f"[{letters(RIGHT_TO_LEFT, INDIC, THAI)}]")


@cache
def _pile() -> re.Pattern[str]:
    """Marks above and below one letter from the fifth on.

    No language sets more than four; a pile of them would hide the lines around it.
    """
    mark = marks("Mn", "Me")
    return re.compile(f"(?<=[{mark}]{{4}})[{mark}]+")


def settable(text: str) -> str:
    """`text` on one line, in composed letters, with codes for what has no picture."""
    if text.isascii() and text.isprintable():
        return text
    text = _UNSEEN.sub(_aid, printable(text))
    text = _FILLERS.sub(_codes, text)
    if not _AIDED.search(text):
        text = _AIDS.sub("", text)
    text = text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
    return _pile().sub(_codes, text)


def one_line(text: str) -> str:
    """The same with single spaces: for a footer, a bookmark or a source's words."""
    return " ".join(settable(text).split())


def entry(text: str) -> str:
    """A text that no page shows, such as a bookmark or what stands for a picture, on one line.

    It is no longer than the standards let it be.
    """
    line = one_line(text)
    return line if len(line) <= _MOST_IN_AN_ENTRY else f"{line[: _MOST_IN_AN_ENTRY - 1]}…"


def _aid(match: re.Match[str]) -> str:
    return "" if len(match.group()) == 1 else _codes(match)


def _codes(match: re.Match[str]) -> str:
    return "".join(map(visible_code, match.group()))
