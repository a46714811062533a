"""Turns a date as an analyst types it into EDTF: `9 January 2025`, `autumn 2024`, `2025-01-09`.

It guesses no year: what the words leave open is refused, with an example of what would do.
"""

from __future__ import annotations

import re
from datetime import date

from briefing.errors import CommandError
from briefing.model.edtf import date_order, date_words

HINT = "Write 9 January 2025, January 2025, autumn 2024, 2024, or two dates with “to” between."
_ONE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[?~%]?")
_BETWEEN = re.compile(r"\s+to\s+|\s*/\s*|\s+[-–—]\s+", re.IGNORECASE)
_DOUBT = re.compile(r"^probably\s+|\s*\(probably\)$|\s*\?$", re.IGNORECASE)
_DAY = re.compile(r"\b\d{1,2}(?!\d)")
_SEASONS = range(21, 25)
_MONTHS = 12
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/.-])")


class AmbiguousDateError(CommandError):
    """Numbers that may be one day or another: 03/04/2025. Only the analyst can tell which."""


class NoSuchDateError(CommandError):
    """A date in a right form that no calendar has: 31 February 2025."""


def typed_date(text: str) -> str:
    """The EDTF value of a date or an interval; "" for nothing. Raises CommandError."""
    words = _NUMERIC.sub(_numeric, " ".join(text.split()))
    if not words:
        return ""
    parts = _BETWEEN.split(words)
    if len(parts) > 2:
        raise _refusal(words)
    values = [_one(part, words) if part not in ("", "..") else part for part in parts]
    if not any(value not in ("", "..") for value in values):
        raise _refusal(words)
    if len(values) == 2 and _runs_back(*values):
        raise CommandError("The end of that period lies before its beginning.", HINT)
    return "/".join(values)


def _numeric(match: re.Match[str]) -> str:
    """A day in numbers as ISO, where it can be only one: 13/01/2025, 1/13/2025, 5/5/2025, 3.4.2025.

    With stops between, the day stands first wherever dates are so written.
    """
    first, second, year = int(match[1]), int(match[3]), match[4]
    if first == second or first > _MONTHS or match[2] == ".":
        return f"{year}-{second:02}-{first:02}"
    if second > _MONTHS:
        return f"{year}-{first:02}-{second:02}"
    days = (f"{year}-{month:02}-{day:02}" for day, month in ((first, second), (second, first)))
    one, other = map(date_words, days)
    raise AmbiguousDateError(f"Is “{match[0]}” {one} or {other}?", f"Write {one} or {other}.")


def _one(words: str, whole: str) -> str:
    if _ONE.fullmatch(words):
        if not is_possible(words):
            raise NoSuchDateError(f"The calendar has no “{words}”.", HINT)
        return words
    plain = _DOUBT.sub("", words)
    value = _read(plain)
    if not value:
        if _is_no_day(plain):
            raise NoSuchDateError(f"There is no {plain}.", HINT)
        raise _refusal(whole)
    return f"{value}?" if plain != words and not value.endswith("?") else value


def is_possible(value: str) -> bool:
    """Whether one EDTF date is a year, a season, a month or a day that there is."""
    match = _ONE.fullmatch(value)
    if match is None:
        return False
    year, month, day = (int(part) if part else 0 for part in match.groups())
    if month in _SEASONS:
        return not day
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return False
    return True


def _read(words: str) -> str:
    # the reading room is loaded when somebody types words, not with the window
    from briefing.reading.dates import find_dates
    from briefing.reading.years import dated

    written = re.sub(r"\b[a-z]", lambda match: match.group().upper(), words)
    found = find_dates(written, 0, len(written))
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(written)):
        return ""
    read = dated(found[0], None)
    return read.value if read else ""


def _is_no_day(words: str) -> bool:
    """Whether only the number of the day is in the way: the first of that month there would be."""
    first = _DAY.sub("1", words, count=1)
    # without a year, a day that not even a leap year has
    return first != words and any(
        _ONE.fullmatch(_read(first + year)) and not _read(words + year) for year in ("", " 2024")
    )


def _runs_back(first: str, last: str) -> bool:
    """Whether a period ends before it begins; a whole year holds all of its own days."""
    if first in ("", "..") or last in ("", ".."):
        return False
    begins, ends = date_order(first), date_order(last)
    unknown = ends.find("-00")
    return begins[:unknown] > ends[:unknown] if unknown > 0 else begins > ends


def _refusal(words: str) -> CommandError:
    return CommandError(f"“{words}” is no date with a year in it.", HINT)
