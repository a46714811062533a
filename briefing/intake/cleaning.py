"""The one rule of what an article's text may hold; after it, a text never changes again.

All offsets count code points of what `clean` returns. Line ends of every kind become a newline, a
byte order mark at the start goes, and what no file format can hold (controls, lone surrogates,
noncharacters) becomes U+FFFD, letter for letter. All else stays as it is: no Unicode normalisation,
no trimming, no quotes made straight, because the words must be the source's own.
"""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_UNSTORABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_UNSEEN = re.compile("[\\s\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e"
                     "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufffc\ufffd]+")  # fmt: skip


def clean(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` as it may be stored, and notes on what had to be replaced or is best known."""
    text = _LINE_ENDS.sub("\n", text.removeprefix("\ufeff"))
    text, replaced = _UNSTORABLE.subn("\ufffd", text)
    notes = []
    if replaced:
        what = "character was" if replaced == 1 else "characters were"
        notes.append(f"{replaced:,} unprintable {what} replaced by “\ufffd”.")
    if _TURNING.search(text):
        notes.append(
            "The text holds invisible marks that turn the direction of reading; "
            "parts may look different from what they say."
        )
    return text, tuple(notes)


def is_clean(text: str) -> bool:
    """Whether `text` holds only what `clean` leaves in a text."""
    return not _UNSTORABLE.search(text) and not _LINE_ENDS.search(text)


def is_blank(text: str) -> bool:
    """Whether a reader would see nothing at all."""
    return not _UNSEEN.sub("", text)
