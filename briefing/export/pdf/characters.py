"""Characters that have no picture: which are dropped, which print as a visible code.

A source's words are evidence. What would be hidden in them, or would turn them round on the page,
is shown as its code point; only invisible aids to line breaking and shaping are left out.
"""

from __future__ import annotations

import re
import unicodedata

# Soft hyphen, joiners, direction marks (not overrides), variation selectors, byte order mark.
_DROPPED = "\u00ad\u034f\u061c\u180e\u200c-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff"
_NEWLINES = "\r\u000b\u000c\u0085\u2028\u2029"
# Controls, direction overrides and isolates, lone surrogates, and what Unicode never assigns.
_CODED = (
    "\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u206f"
    "\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff"
)
_SPECIAL = re.compile(f"\r\n|[{_DROPPED}{_NEWLINES}{_CODED}]")
_DROP = re.compile(f"[{_DROPPED}]")
_NEWLINE = re.compile(f"\r\n|[{_NEWLINES}]")


def visible_code(character: str) -> str:
    """A character that cannot be printed, as its code point: `[U+202E]`."""
    return f"[U+{ord(character):04X}]"


def printable(text: str) -> str:
    """`text` with composed letters, newlines as LF, and codes for what has no picture."""
    if text.isascii() and text.isprintable():
        return text
    text = _SPECIAL.sub(_replacement, text)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def one_line(text: str) -> str:
    """The same on one line, with single spaces: for a footer, a bookmark or a source's words."""
    return " ".join(printable(text).split())


def _replacement(match: re.Match[str]) -> str:
    found = match.group()
    if _DROP.fullmatch(found):
        return ""
    if _NEWLINE.fullmatch(found):
        return "\n"
    return visible_code(found)
