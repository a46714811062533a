"""Characters as a typeset page needs them: composed, and without invisible aids to other programs.

What no page can show is made visible for every printer in `briefing.export.characters`.
"""

from __future__ import annotations

import re
import unicodedata

from briefing.export.characters import printable as with_visible_codes

# Soft hyphen, joiners, direction marks (not overrides), variation selectors, byte order mark: they
# have no picture and help line breaking and shaping, which is done otherwise here.
_UNSEEN = re.compile("[\u00ad\u034f\u061c\u180e\u200c-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]")


def visible_code(character: str) -> str:
    """A character that no bundled face has, as its code point: `[U+1F600]`."""
    return f"[U+{ord(character):04X}]"


def printable(text: str) -> str:
    """`text` on one line, in composed letters, with codes for what has no picture."""
    if text.isascii() and text.isprintable():
        return text
    text = _UNSEEN.sub("", with_visible_codes(text))
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def one_line(text: str) -> str:
    """The same with single spaces: for a footer, a bookmark or a source's words."""
    return " ".join(printable(text).split())
