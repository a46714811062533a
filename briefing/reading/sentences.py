"""Splits a text into statements: exact spans, in order, without overlap, never across paragraphs.

A quotation stays in one piece with the words that say who speaks. It works in any script; only the
abbreviations it knows are English.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from briefing.reading.headings import headings, is_stopped_dateline
from briefing.reading.lexicon import any_of, compiled, word_set
from briefing.reading.paragraphs import Piece, paragraphs, trimmed

_STOPS = ".!?…。！？｡؟۔।॥"
_WIDE_STOPS = "。！？｡"  # these scripts put no space after a stop
_CLOSERS = "\"'”’»」』)\\]"
_STOP = rf"[{_STOPS}]{{1,8}}[{_CLOSERS}]{{0,4}}"
_QUOTES = {"“": "”", "«": "»", "「": "」", "『": "』", "„": "“”", '"': '"'}
_LONGEST_QUOTE = 1_000
_LONGEST_STATEMENT = 4_000
_LONGEST_WORD = 24
_MARKS_TO_DROP = r"(?:[-*•‣▪·–—]|\d{1,3}[.)])\s{1,8}"
# Languages that write ordinals with a stop: "9. Januar".
_ORDINAL_STOP = frozenset({"de", "da", "nb", "nn", "no", "fi", "cs", "sk", "hu", "pl", "hr", "sl"})
# Abbreviations that are words too: they end a sentence unless a number follows.
_BEFORE_NUMBERS = frozenset(
    {"no", "nos", "art", "sec", "min", "fig", "ex", "ed", "op", "p", "c", "ch", "v", "vol", "ca"}
)
_AT_END_TOO = frozenset({"etc", "co", "inc", "ltd", "jr", "sr", "km", "a.m", "p.m", "corp", "est"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """One statement's span, the number of its paragraph, and whether it is a heading."""

    start: int
    end: int
    paragraph: int
    heading: bool


def sentences(text: str, *, title: str = "", language: str = "en") -> list[Sentence]:
    """The statements of `text`. Pieces without a letter or a digit are left out."""
    found: list[Sentence] = []
    pieces = paragraphs(text)
    for number, (piece, is_heading) in enumerate(
        zip(pieces, headings(text, pieces, title), strict=True)
    ):
        parts = [piece] if is_heading else _split(text, piece, language)
        for part in parts:
            words = text[part.start : part.end]
            if any(character.isalnum() for character in words):
                leads = part is parts[0] and is_stopped_dateline(words)
                found.append(Sentence(part.start, part.end, number, is_heading or leads))
    return found


def _split(text: str, piece: Piece, language: str) -> list[Piece]:
    mark = compiled(_MARKS_TO_DROP).match(text, piece.start, piece.end)
    start = mark.end() if mark and mark.end() < piece.end else piece.start
    quotes = _Quotes(text, start, piece.end)
    parts: list[Piece] = []
    for stop in compiled(_STOP).finditer(text, start, piece.end):
        if stop.end() >= piece.end or quotes.hold(stop.end()):
            continue
        if _ends_here(text, stop.start(), stop.end(), start, piece.end, language):
            parts.extend(_bounded(text, start, stop.end()))
            start = trimmed(text, stop.end(), piece.end).start
    parts.extend(_bounded(text, start, piece.end))
    return parts


def _bounded(text: str, start: int, end: int) -> list[Piece]:
    """The span, cut at white space where it is longer than anybody could grade."""
    parts: list[Piece] = []
    while end - start > _LONGEST_STATEMENT:
        limit = start + _LONGEST_STATEMENT
        space = max(
            text.rfind(" ", start + _LONGEST_STATEMENT // 2, limit),
            text.rfind("\n", start + _LONGEST_STATEMENT // 2, limit),
        )
        cut = space if space > start else limit
        parts.append(trimmed(text, start, cut))
        start = cut
    parts.append(trimmed(text, start, end))
    return [part for part in parts if part.start < part.end]


class _Quotes:
    """The quotations of one paragraph: where a stop does not end the statement."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        place = start
        for opening in compiled("[" + "".join(_QUOTES) + "]").finditer(text, start, end):
            if opening.start() < place:
                continue
            limit = min(end, opening.end() + _LONGEST_QUOTE)
            closers = _QUOTES[opening.group()]
            closing = compiled(f"[{closers}]").search(text, opening.end(), limit)
            if closing is None:
                # A sign that opens nothing: look no further for its like, so that time is bounded.
                place = limit
                continue
            self._starts.append(opening.start())
            self._ends.append(closing.end())
            place = closing.end()

    def hold(self, position: int) -> bool:
        """Whether `position` is inside a quotation, before its closing sign."""
        number = bisect_right(self._starts, position) - 1
        return number >= 0 and position < self._ends[number]


def _ends_here(text: str, stop: int, after: int, start: int, end: int, language: str) -> bool:
    """Whether the stop at `stop`, whose closing signs end at `after`, ends a statement."""
    if text[stop] in _WIDE_STOPS:
        return text[after - 1] not in "」』" or text[after].isspace()
    if not text[after].isspace():
        return False
    following = trimmed(text, after, min(end, after + 200))
    opening = text[following.start : following.end]
    if not opening or opening[0].islower():
        return not opening
    if text[after - 1] in '"”»' and _says_who(opening):
        return False
    if text[stop:after] == ".":
        return not _is_abbreviation(text, stop, start, opening, language)
    return True


def _says_who(opening: str) -> bool:
    """Whether what follows a quotation is just 'Kim asked.'"""
    name = r"(?:[A-Z][\w'’.-]{0,30}|the|a|an|[a-z]{3,15})"
    said = compiled(rf"{name}(?:\s{name}){{0,3}}\s(?:{any_of('speech')})\b[^.!?]{{0,15}}[.!?]")
    return said.match(opening) is not None


def _is_abbreviation(text: str, stop: int, start: int, opening: str, language: str) -> bool:
    begin = stop
    floor = max(start, stop - _LONGEST_WORD)
    while begin > floor and (text[begin - 1].isalnum() or text[begin - 1] == "."):
        begin -= 1
    word = text[begin:stop]
    lower = word.lower()
    is_number_next = opening[0].isdigit()
    first = compiled(r"[\w'’-]{1,30}").match(opening)
    opens_sentence = (
        first is not None
        and first.group() in word_set("sentence_openers")
        and opening[first.end() : first.end() + 1].isspace()
    )
    if word.isdigit():
        return begin == start or (len(word) <= 2 and language[:2] in _ORDINAL_STOP)
    if lower in word_set("month_abbreviations"):
        return is_number_next
    if (len(word) == 1 and word.isupper()) or ("." in word and word.isupper()):
        return not opens_sentence
    if lower in _AT_END_TOO:
        return not opens_sentence and not (lower in {"etc", "a.m", "p.m"} and opening[0].isupper())
    if lower in _BEFORE_NUMBERS:
        return is_number_next or (len(word) > 1 and word[0].isupper() and not opens_sentence)
    return lower in word_set("abbreviations")
