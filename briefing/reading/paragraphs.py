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
_LONGEST_TAIL = 20
# Words that end neither a sentence nor a title.
_BREAKS_OFF = (
    r"(?:,|\b(?:a|an|the|of|in|on|at|by|to|for|from|with|without|into|near|between|against|under"
    r"|after|before|during|and|or|but|that|which|who|whose|as|than|their|his|her|its|is|are|was"
    r"|were|has|have|had|will|would|could|should|may|might|must|be|been|not))$"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a text, without white space around it."""

    start: int
    end: int


def paragraphs(text: str) -> list[Piece]:
    """The paragraphs of `text` in order. A line is one, unless it was wrapped at a margin."""
    blocks: list[list[Piece]] = [[]]
    for line in _lines(text):
        if line.start < line.end:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    margin = _margin(text, blocks)
    return [piece for block in blocks for piece in _joined(text, block, margin)]


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


def _margin(text: str, blocks: list[list[Piece]]) -> int:
    """The width at which the whole text was wrapped, or 0: then each block is looked at alone."""
    lines = [line for block in blocks for line in block]
    wrapped_off = [line for block in blocks for line in block[:-1]]
    # An address is never wrapped, and says nothing of the margin.
    width = max(
        (line.end - line.start for line in lines if " " in text[line.start : line.end]), default=0
    )
    return width if _at_margin(wrapped_off, width) else 0


def _joined(text: str, block: list[Piece], margin: int) -> list[Piece]:
    """The paragraphs of lines that no blank line parts."""
    width = max((line.end - line.start for line in block), default=0)
    if len(block) > 2 and _at_margin(block[:-1], width):
        margin = width  # its own: a quotation may be set in further than the rest
    found: list[Piece] = []
    for number, line in enumerate(block):
        if number and _runs_on(text, block[number - 1], line, margin):
            found[-1] = Piece(found[-1].start, line.end)
        else:
            found.append(line)
    return found


def _at_margin(lines: list[Piece], width: int) -> bool:
    """Whether most of these lines, which others follow, reach to the margin."""
    if not lines or not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return False
    full = sum(1 for line in lines if line.end - line.start >= _FULL_LINE * width)
    return full * 10 >= len(lines) * 6


def _runs_on(text: str, line: Piece, following: Piece, margin: int) -> bool:
    """Whether `following` was wrapped off `line`: its first word would not have fitted there.

    Without a margin it is, where `line` breaks off in the middle of a sentence.
    """
    opening = text[following.start : following.start + _WIDEST_WRAP]
    if compiled(_BULLET).match(opening) or compiled(_BYLINE).match(opening):
        return False
    first_word = opening.split(None, 1)[0]
    length = line.end - line.start
    if margin and length + 1 + len(first_word) > margin:
        return True
    if not _NARROWEST_WRAP <= length <= _WIDEST_WRAP:
        return False
    tail = text[max(line.start, line.end - _LONGEST_TAIL) : line.end]
    if compiled(_BREAKS_OFF).search(tail):
        return True
    return opening[0].islower() and (tail[-1].isalnum() or tail[-1] == ",")
