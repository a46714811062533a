"""Finds dates in a text and writes them as EDTF, leaving a missing year to `years`.

It does not judge a date: whether one can be true is for `date_findings`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from briefing.reading.lexicon import any_of, codes, compiled, word_set, words


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date as printed. What is not printed is 0: a year, a month, a day; a season is 21-24.

    `relative` holds 'last', 'this' or 'next' where the words count from the article's own date,
    or a weekday, 'yesterday' or 'today'. `last_day` ends a range of days in one month;
    `ahead` says that the words before look forward ('will meet on').
    """

    start: int
    end: int
    text: str
    year: int = 0
    month: int = 0
    day: int = 0
    season: int = 0
    relative: str = ""
    last_day: int = 0
    weekday: str = ""
    ahead: bool = False


_DASH = r"\s{0,2}[-–—]\s{0,2}"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_TO_DAY = rf"(?:(?:{_DASH}|\s(?:to|and)\s)(?P<last>[0-3]?\d)(?:st|nd|rd|th)?)?"
_YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)"
# "1 January 99999" is no day of this year: what follows is meant for one, and is none.
_NO_YEAR = r"(?!\.?,?\s{1,3}\d{3,12}(?:[.;:!?)\]]|\s*$|\s(?:it|he|she|they|the)\s))"
_WITH_YEAR = rf"(?:,?\s{{1,3}}{_YEAR}\b|{_NO_YEAR})"
_AHEAD = r"(?i:\b(?:will|due|scheduled|planned|expected)\b[^.]{0,45}$|\b(?:until|till|by)\s$)"
_LEADS = r"(?i:in|since|until|till|by|during|from|of|early|mid|late|through|between|and)"


def _patterns() -> tuple[str, ...]:
    month = rf"(?P<month>{any_of('months')})\b\.?"
    weekday = rf"(?:(?P<weekday>{'|'.join(words('weekdays'))}),?\s{{1,3}}(?:the\s)?)?"
    season = rf"(?P<season>{any_of('seasons')})"
    return (
        r"\b(?P<year>(?:1[6-9]|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)\b",
        rf"\b(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.{_YEAR}\b",
        rf"(?i:\b{weekday}{_DAY}{_TO_DAY}\s{{1,3}}(?:of\s)?{month}{_WITH_YEAR})",
        rf"(?i:\b{weekday}{month}\s{{1,3}}{_DAY}{_TO_DAY}\b(?!,\d|\s?%){_WITH_YEAR})",
        rf"(?i:\b{month},?\s{{1,3}}(?:of\s)?{_YEAR}\b)",
        rf"(?i:\b(?P<relative>last|this|next)\s(?:{month}(?!\w)|{season}\b))",
        rf"(?i:\b{season}(?:\sof)?,?\s{_YEAR}\b)",
        r"(?i:\b(?P<relative>last|this|next)\s(?P<span>month|year)\b)",
        r"(?i:\b(?P<relative>yesterday|today)\b)",
        rf"(?i:\b(?:on|last)\s(?P<relative>{'|'.join(words('weekdays'))})\b)",
        rf"(?<=\b)(?P<lead>{_LEADS})[\s-](?i:{month})(?![\w’']|\s\d)",
        rf"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id)[\s-]{_YEAR}\b(?![,.]\d)",
    )


def find_dates(text: str, start: int, end: int) -> list[FoundDate]:
    """The dates between `start` and `end`, in order, none inside another, no births."""
    taken: list[FoundDate] = []
    for pattern in _patterns():
        for match in compiled(pattern).finditer(text, start, end):
            found = _dated(match)
            if found is None or _is_birth(text, start, found.start):
                continue
            if all(found.end <= other.start or found.start >= other.end for other in taken):
                taken.append(found)
    return sorted(taken, key=lambda found: found.start)


def _is_birth(text: str, start: int, position: int) -> bool:
    before = text[max(start, position - 12) : position + 3].lower()
    return compiled(r"\bborn\s(?:on\s|in\s)?").search(before) is not None


def _dated(match: re.Match[str]) -> FoundDate | None:
    parts = {name: value for name, value in match.groupdict().items() if value}
    start, end = match.span()
    if "lead" in parts:
        start = match.end("lead") + 1
    opening = compiled(r"(?i:on|in|since|by|until|during|early|late|mid)[\s-]").match(match.group())
    if opening and "lead" not in parts:
        start += opening.end()
    month = _month(parts.get("month", ""))
    day, last_day = int(parts.get("day", "0")), int(parts.get("last", "0"))
    if month > 12 or day > 31 or (parts.get("day") and day == 0):
        return None
    if "month" in parts and parts["month"][0].islower():
        return None
    relative = parts.get("relative", "").lower()
    if relative and "span" in parts:
        relative = f"{relative} {parts['span'].lower()}"
    text = match.string[start:end].rstrip(".")
    return FoundDate(
        start,
        start + len(text),
        text,
        year=int(parts.get("year", "0")),
        month=month,
        day=day,
        season=codes("seasons").get(parts.get("season", "").lower(), 0),
        relative=relative,
        last_day=last_day if last_day > day else 0,
        weekday=parts.get("weekday", "").lower(),
        ahead=compiled(_AHEAD).search(match.string[max(0, start - 60) : start]) is not None,
    )


def _month(word: str) -> int:
    return int(word) if word.isdigit() else codes("months").get(word.lower(), 0)


def is_weekday(word: str) -> bool:
    """Whether `word`, in lower case, names a day of the week."""
    return word in word_set("weekdays")


def possible(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def parse_day(value: str) -> date | None:
    """An ISO day at the head of `value` ('2025-01-12T08:00Z'), a month taken as its middle."""
    match = compiled(r"(\d{4})-(\d\d)(?:-(\d\d))?").match(value.strip())
    if match is None:
        return None
    return possible(int(match[1]), int(match[2]), int(match[3] or 15))
