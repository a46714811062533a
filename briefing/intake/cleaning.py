"""The one rule of what an article's text may hold; after it, a text never changes again.

All offsets count code points of what `clean` returns. Line ends of every kind become a newline, a
byte order mark at the start goes, and what no file format can hold (controls, lone surrogates,
noncharacters) becomes its visible code, `[U+0007]`, and a flood of it U+FFFD, letter for letter.
All else stays as it is: no Unicode normalisation, no trimming, no quotes made straight, because
the words must be the source's own.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice

from briefing.model.characters import visible_code

MOST_SHOWN = 200
"""A text with more of them is damaged as a whole: codes would say nothing and bury its words."""

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
_NO_CHARACTERS = "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_UNSTORABLE = re.compile(f"[{_CONTROLS}{_NO_CHARACTERS}]")
# The same as codes; not every match was a character once, since an author may write one.
CODE = (
    r"\[U\+(?:00(?:0[0-8EF]|1[0-9A-F]|7F|8[0-46-9A-F]|9[0-9A-F])"
    r"|D[89A-F][0-9A-F]{2}|FD[DE][0-9A-F]|FFF[EF])\]"
)
_CODE = re.compile(CODE)
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_UNSEEN = re.compile("(?:[\\s\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e"
                     "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufffc\ufffd]"
                     f"|{CODE})+")  # fmt: skip
# `&#7;` and `&#x7;`. What HTML reads as Windows-1252, 0x80 to 0x9F, is left to its parser.
_REFERENCE = re.compile(r"&#(?:[xX]0*([0-9A-Fa-f]{1,4})(?![0-9A-Fa-f])|0*(\d{1,5})(?!\d));?")


def clean(text: str) -> tuple[str, Counter[str]]:
    """`text` as it may be stored, and how often each code (or U+FFFD) stands for what could not."""
    return _shown(_LINE_ENDS.sub("\n", text.removeprefix("\ufeff")))


def clean_references(markup: str) -> tuple[str, Counter[str]]:
    """The same for the references of HTML and Markdown (`&#7;`) to what cannot be stored."""
    found = Counter[str]()

    def show(match: re.Match[str]) -> str:
        point = int(match[1], 16) if match[1] else int(match[2] or 0)
        refers = point < 0x110000 and not 0x80 <= point <= 0x9F
        if not refers or not _UNSTORABLE.fullmatch(chr(point)):
            return match[0]
        code = visible_code(chr(point)) if found.total() < MOST_SHOWN else "\ufffd"
        found[code] += 1
        return code

    return _REFERENCE.sub(show, markup), found


def replaced(name: str) -> str:
    """`name` as it may be stored: of a file's name an undecodable byte is no character to show."""
    return _UNSTORABLE.sub("\ufffd", _LINE_ENDS.sub("\n", name.removeprefix("\ufeff")))


def notes_on(text: str, found: Counter[str]) -> tuple[str, ...]:
    """What the analyst is told of a cleaned `text`, where `found` was put into it."""
    here = Counter(_CODE.findall(text)) if found else found
    codes = {code: min(times, here[code]) for code, times in found.items() if here[code]}
    notes = []
    if codes:
        number, first = sum(codes.values()), min(codes)
        one, more = "character is shown as the code", "characters are shown as codes such as"
        what = one if number == 1 else more
        notes.append(f"{number:,} unprintable {what} {first}.")
    if lost := found["\ufffd"]:
        what = "character was" if lost == 1 else "characters were"
        notes.append(f"{lost:,} unprintable {what} replaced by “\ufffd”.")
    if _TURNING.search(text):
        notes.append(
            "The text holds invisible marks that turn the direction of reading; "
            "parts may look different from what they say."
        )
    return tuple(notes)


def is_clean(text: str) -> bool:
    """Whether `text` holds only what `clean` leaves in a text."""
    return not _UNSTORABLE.search(text) and not _LINE_ENDS.search(text)


def is_blank(text: str) -> bool:
    """Whether a reader would see nothing at all but codes."""
    return not _UNSEEN.sub("", text)


def _shown(text: str) -> tuple[str, Counter[str]]:
    first = islice(_UNSTORABLE.finditer(text), MOST_SHOWN + 1)
    found = Counter(match[0] for match in first)
    if found.total() > MOST_SHOWN:
        text, times = _UNSTORABLE.subn("\ufffd", text)
        return text, Counter({"\ufffd": times})
    text = _UNSTORABLE.sub(lambda match: visible_code(match[0]), text)
    return text, Counter({visible_code(one): times for one, times in found.items()})
