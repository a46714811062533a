"""Tells headlines, bylines, datelines and labels from sentences: they are kept, but not graded.

A doubtful line is taken for a sentence, so that nothing an article claims is lost.
"""

from __future__ import annotations

from briefing.reading.lexicon import any_of, compiled
from briefing.reading.paragraphs import Piece

_LONGEST_LINE = 200
_LONGEST_LABEL = 60
_LONGEST_DATELINE = 90
_LONGEST_SUBHEAD = 60
_MOST_WORDS = 8
_ENDS_SENTENCE = r"[.!?…。！？؟۔।][\"'”’»」』)\]]{0,4}$"
_BYLINE = r"(?i:by|reporting by|written by|edited by|von|par)\s+[^\W\d_][^.;:]{2,80}$"
_BULLET = r"(?:[-*•‣▪·–—]|\d{1,3}[.)])\s"
_MARKED = r"#{1,6}\s|[=\-_*]{4,}$"
_LINK_LABEL = (
    r"(?i:related(?: sources?| stories| articles| links)?|sources?|read more|see also|more on this"
    r"|references|further reading|also read)\s{0,3}:?$"
)


def headings(text: str, pieces: list[Piece], title: str) -> list[bool]:
    """For each paragraph of `text`, whether it is a heading or a label."""
    wanted = _plain(title)
    found: list[bool] = []
    below_links = False
    for number, piece in enumerate(pieces):
        line = text[piece.start : min(piece.end, piece.start + _LONGEST_LINE + 1)]
        following = pieces[number + 1] if number + 1 < len(pieces) else None
        below_links = below_links or compiled(_LINK_LABEL).match(line) is not None
        is_heading = len(line) <= _LONGEST_LINE and (
            (wanted != "" and _plain(line) == wanted)
            or _is_label(line)
            or _is_dateline(line)
            or is_stopped_dateline(line)
            or _is_headline(text, line, following, number)
            or (below_links and not _ends_sentence(line))
        )
        found.append(is_heading)
    return found


def _plain(line: str) -> str:
    return " ".join(line.split()).casefold()


def _ends_sentence(line: str) -> bool:
    return compiled(_ENDS_SENTENCE).search(line) is not None


def _is_label(line: str) -> bool:
    if compiled(_MARKED).match(line) or compiled(_LINK_LABEL).match(line):
        return True
    if len(line) <= _LONGEST_LABEL and line.endswith((":", "：")):
        return True
    return compiled(_BYLINE).match(line) is not None and not _ends_sentence(line)


def _is_dateline(line: str) -> bool:
    """A line such as 'The Daily Courier, 12 January 2025': a date and a name, and no more."""
    if len(line) > _LONGEST_DATELINE or _ends_sentence(line):
        return False
    place = compiled(_date()).search(line)
    if place is None:
        return False
    rest = (line[: place.start()] + line[place.end() :]).split()
    return all(not word[0].islower() or word in {"of", "the", "at", "on", "by"} for word in rest)


def is_stopped_dateline(line: str) -> bool:
    """A dateline with a full stop, 'Kyiv, 13 January 2025.': a place, a comma, a day, no more.

    Without the comma it might be a sentence, however short.
    """
    if len(line) > _LONGEST_DATELINE:
        return False
    name = r"[^\W\d_a-z][\w.'’-]{0,30}"
    place = rf"(?:{name}(?:(?:\s|,\s|/){name}){{0,3}},\s)?"
    return compiled(rf"{place}(?:{_date()})\.").fullmatch(line) is not None


def _date() -> str:
    month = any_of("months")
    return (
        rf"(?i:\b\d{{1,2}}\s{{1,3}}(?:{month})\.?,?\s{{1,3}}\d{{4}}"
        rf"|\b(?:{month})\.?\s{{1,3}}\d{{1,2}},?\s{{1,3}}\d{{4}})|\b\d{{4}}-\d\d-\d\d"
    )


def _is_headline(text: str, line: str, following: Piece | None, number: int) -> bool:
    """A line that ends no sentence, above something: the first of all, or short and above prose."""
    if following is None or _ends_sentence(line) or compiled(_BULLET).match(line):
        return False
    if number == 0:
        return True
    tail = text[max(following.start, following.end - 8) : following.end]
    is_above_prose = following.end - following.start > len(line) and _ends_sentence(tail)
    return is_above_prose and _is_title_like(line)


def _is_title_like(line: str) -> bool:
    """A few words, or a few more that nearly all begin with a capital, on one short line."""
    words = line.split()
    if len(line) > _LONGEST_SUBHEAD or not line[0].isupper() or "\n" in line:
        return False
    long = [word for word in words if len(word) > 3]
    return len(words) <= _MOST_WORDS or all(not word[0].islower() for word in long)
