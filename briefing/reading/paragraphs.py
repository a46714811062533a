"""Cuts a text into paragraphs, joining lines that were only wrapped; spans point into the text.

It decides nothing about sentences and never changes a character.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.reading.lexicon import compiled

_LINE_BREAK = "\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]"
_BULLET = r"(?:[-*•‣▪·–—]|\d{1,3}[.)])\s"
_BYLINE = r"(?:By|BY|Reporting by|Written by|Edited by|Von|Par)\s+\w"
_WIDEST_WRAP = 120
_NARROWEST_WRAP = 40
_FULL_LINE = 0.75


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a text, without white space around it."""

    start: int
    end: int


def paragraphs(text: str) -> list[Piece]:
    """The paragraphs of `text` in order. A line is one, unless it was wrapped at a margin."""
    found: list[Piece] = []
    block: list[Piece] = []
    for line in _lines(text):
        if line.start < line.end:
            block.append(line)
        else:
            found.extend(_joined(text, block))
            block = []
    found.extend(_joined(text, block))
    return found


def trimmed(text: str, start: int, end: int) -> Piece:
    """The span without the white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Piece(start, end)


def _lines(text: str) -> list[Piece]:
    found: list[Piece] = []
    start = 0
    for line_break in compiled(_LINE_BREAK).finditer(text):
        found.append(trimmed(text, start, line_break.start()))
        start = line_break.end()
    found.append(trimmed(text, start, len(text)))
    return found


def _joined(text: str, block: list[Piece]) -> list[Piece]:
    """The paragraphs of lines that no blank line parts."""
    width = max((line.end - line.start for line in block), default=0)
    if not _is_wrapped(text, block, width):
        return block
    found: list[Piece] = []
    for number, line in enumerate(block):
        if number and _runs_on(text, block[number - 1], line, width):
            found[-1] = Piece(found[-1].start, line.end)
        else:
            found.append(line)
    return found


def _is_wrapped(text: str, block: list[Piece], width: int) -> bool:
    if len(block) < 2 or not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return False
    if len(block) == 2:
        return text[block[1].start].islower()
    full = sum(1 for line in block[:-1] if line.end - line.start >= _FULL_LINE * width)
    return full * 10 >= (len(block) - 1) * 6


def _runs_on(text: str, line: Piece, following: Piece, width: int) -> bool:
    """Whether `following` was wrapped off `line`: its first word would not have fitted there."""
    opening = text[following.start : following.start + width]
    if compiled(_BULLET).match(opening) or compiled(_BYLINE).match(opening):
        return False
    first_word = opening.split(None, 1)[0]
    return (line.end - line.start) + 1 + len(first_word) > width
