"""Characters as a typeset page needs them: composed, and without invisible aids to other programs.

What no page can show is made visible for every printer in `briefing.export.characters`.
"""

from __future__ import annotations

import re
import unicodedata

from briefing.export.characters import printable as with_visible_codes

# Soft hyphen, variation selectors, byte order mark and their like: they have no picture and help
# line breaking and the choice of a form, which are done otherwise here.
_UNSEEN = re.compile("[\u00ad\u034f\u180e\u2060-\u2064\ufe00-\ufe0f\ufeff]")
# Joiners and direction marks (not overrides) do their work only beside letters that join, or run
# from right to left; elsewhere nothing may hide among the letters.
_AIDS = re.compile("[\u061c\u200c-\u200f]")
_AIDED = re.compile("[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0e7f\ufb1d-\ufdff\ufe70-\ufefc]")


def visible_code(character: str) -> str:
    """A character that no bundled face has, as its code point: `[U+1F600]`."""
    return f"[U+{ord(character):04X}]"


def printable(text: str) -> str:
    """`text` on one line, in composed letters, with codes for what has no picture."""
    if text.isascii() and text.isprintable():
        return text
    text = _UNSEEN.sub("", with_visible_codes(text))
    if not _AIDED.search(text):
        text = _AIDS.sub("", text)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def one_line(text: str) -> str:
    """The same with single spaces: for a footer, a bookmark or a source's words."""
    return " ".join(printable(text).split())
