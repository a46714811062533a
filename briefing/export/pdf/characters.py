"""Characters as a typeset page needs them: composed, and without invisible aids to other programs.

What no page can show is made visible for every printer in `briefing.export.characters`.
"""

from __future__ import annotations

import re
import unicodedata

from briefing.export.characters import printable as with_visible_codes
from briefing.model.characters import visible_code

# Soft hyphen, variation selectors, byte order mark and their like: they have no picture and help
# line breaking and the choice of a form, which are done otherwise here. One of them is an aid; in a
# row they could be words that nobody sees.
_AID = "\u00ad\u034f\u180e\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef"
_UNSEEN = re.compile(f"[{_AID}]+")
# Letters of Hangul without a picture: they stand where a letter is missing, or to deceive.
_FILLERS = re.compile("[\u115f\u1160\u3164\uffa0]")
# Marks above and below one letter. No language sets more than four; a pile of them would hide the
# lines around it.
_MARK = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08e4-\u08fe"
    "\u0900-\u0902\u093a\u093c\u0941-\u0948\u094d\u0951-\u0957\u0962\u0963\u0e31\u0e34-\u0e3a"
    "\u0e47-\u0e4e\u1ab0-\u1ace\u1cd0-\u1cf9\u1dc0-\u1dff\u20d0-\u20f0\u2de0-\u2dff\u3099\u309a"
    "\ua66f-\ua67d\ua69e\ua69f\ua8e0-\ua8f1\ufb1e\ufe20-\ufe2f"
)
_PILE = re.compile(f"(?<=[{_MARK}]{{4}})[{_MARK}]+")
_MOST_IN_AN_ENTRY = 8_000
"""ISO 19005-2, 6.1.13: no string over 32,767 bytes; a letter may take four."""
# Joiners and direction marks (not overrides) do their work only beside letters that join, or run
# from right to left; elsewhere nothing may hide among the letters.
_AIDS = re.compile("[\u061c\u200c-\u200f]")
_AIDED = re.compile("[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0e7f\ufb1d-\ufdff\ufe70-\ufefc]")


def printable(text: str) -> str:
    """`text` on one line, in composed letters, with codes for what has no picture."""
    if text.isascii() and text.isprintable():
        return text
    text = _UNSEEN.sub(_aid, with_visible_codes(text))
    text = _FILLERS.sub(_codes, text)
    if not _AIDED.search(text):
        text = _AIDS.sub("", text)
    text = text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
    return _PILE.sub(_codes, text)


def one_line(text: str) -> str:
    """The same with single spaces: for a footer, a bookmark or a source's words."""
    return " ".join(printable(text).split())


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
