"""Gives every date its year: printed, counted from the article's own date, or from its other dates.

A year that had to be guessed from other dates carries EDTF's '?'. Nothing is guessed where the
article offers nothing to count from.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from briefing.model.reading import ReadDate
from briefing.reading.dates import FoundDate, is_weekday, possible
from briefing.reading.lexicon import words

_SEASON_ENDS = {21: 5, 22: 8, 23: 11, 24: 2}  # the last month, in the northern half of the world
_SEASON_MIDDLE = {21: 4, 22: 7, 23: 10, 24: 1}


@dataclass(frozen=True, slots=True)
class Now:
    """The day an article counts from. `guessed` says that it was worked out from its own dates."""

    day: date
    guessed: bool

    @property
    def mark(self) -> str:
        return "?" if self.guessed else ""


def article_day(published: date | None, dates: list[FoundDate]) -> Now | None:
    """The day the article was written: as published, or just after the latest dates it prints."""
    if published is not None:
        return Now(published, guessed=False)
    behind = [found for found in dates if not found.ahead]
    printed = [day for day in (_middle(found) for found in behind) if day is not None]
    if not printed:
        return None
    anchor = max(printed)
    later = [
        day
        for found in dates
        if not found.year
        and found.month
        and not found.relative
        and (day := _nearest(found, anchor)) is not None
    ]
    return Now(max([anchor, *later]), guessed=True)


def dated(found: FoundDate, now: Now | None) -> ReadDate | None:
    """`found` with its EDTF value, or None where its year cannot be known."""
    value = _value(found, now)
    return ReadDate(found.start, found.end, found.text, value) if value else None


def middle_of(value: str) -> date | None:
    """A day in the middle of an EDTF value, to compare it by; None for what is not one date."""
    parts = value.rstrip("?~").split("/", 1)[0].split("-")
    if not parts[0].isdigit():
        return None
    month = int(parts[1]) if len(parts) > 1 else 7
    day = int(parts[2]) if len(parts) > 2 else 15
    return possible(int(parts[0]), _SEASON_MIDDLE.get(month, month), day)


def _middle(found: FoundDate) -> date | None:
    if not found.year or not (found.month or found.season):
        return None
    month = found.month or _SEASON_MIDDLE[found.season]
    return possible(found.year, month, found.day or 15)


def _nearest(found: FoundDate, anchor: date) -> date | None:
    """The day of that name nearest to `anchor`; the later one of two that are as near."""
    near = [
        day
        for year in (anchor.year + 1, anchor.year, anchor.year - 1)
        if (day := possible(year, found.month, found.day or 15)) is not None
    ]
    return min(near, key=lambda day: abs((day - anchor).days), default=None)


def _latest_before(found: FoundDate, now: date) -> date | None:
    """The last day of that name that an article of `now` can look back on."""
    for year in (now.year, now.year - 1):
        day = possible(year, found.month, found.day or 1)
        if day is not None and day <= now:
            return day
    return None


def _value(found: FoundDate, now: Now | None) -> str:
    if found.year:
        return _written(found, found.year, "")
    if now is None:
        return ""
    if found.relative:
        return _relative(found, now)
    day = _nearest(found, now.day) if found.ahead else _latest_before(found, now.day)
    return _written(found, day.year, now.mark) if day is not None else ""


def _written(found: FoundDate, year: int, mark: str) -> str:
    if found.day and possible(year, found.month, max(found.day, found.last_day)) is None:
        return ""
    if found.season:
        return f"{year:04}-{found.season}{mark}"
    if not found.month:
        return f"{year:04}{mark}"
    if not found.day:
        return f"{year:04}-{found.month:02}{mark}"
    first = f"{year:04}-{found.month:02}-{found.day:02}{mark}"
    if not found.last_day:
        return first
    return f"{first}/{year:04}-{found.month:02}-{found.last_day:02}{mark}"


def _relative(found: FoundDate, now: Now) -> str:
    today = now.day
    if found.season:
        return _season(found, now)
    if found.month:
        step = {"last": 0, "this": 0, "next": 1}[found.relative]
        day = _latest_before(found, today)
        if found.relative == "this":
            return _written(found, today.year, now.mark)
        return _written(found, day.year + step, now.mark) if day is not None else ""
    if found.relative.endswith(("month", "year")):
        return _span(found.relative, now)
    # A day that is counted from a guessed one would be exact and wrong.
    if now.guessed:
        return ""
    if is_weekday(found.relative):
        back = (today.weekday() - words("weekdays").index(found.relative)) % 7
        return (today - timedelta(days=back)).isoformat()
    return (today - timedelta(days=1 if found.relative == "yesterday" else 0)).isoformat()


def _season(found: FoundDate, now: Now) -> str:
    """'Last autumn' is the latest one that is over; EDTF dates a winter by the year it begins."""
    end = _SEASON_ENDS[found.season]
    year = now.day.year
    if found.relative == "last":
        year = year if now.day.month > end else year - 1
    elif found.relative == "next":
        year = year + 1 if now.day.month > end else year
    if found.season == 24 and (found.relative == "last" or now.day.month <= end):
        year -= 1
    return f"{year:04}-{found.season}{now.mark}"


def _span(relative: str, now: Now) -> str:
    which, unit = relative.split()
    step = {"last": -1, "this": 0, "next": 1}[which]
    if unit == "year":
        return f"{now.day.year + step:04}{now.mark}"
    count = now.day.year * 12 + now.day.month - 1 + step
    return f"{count // 12:04}-{count % 12 + 1:02}{now.mark}"
