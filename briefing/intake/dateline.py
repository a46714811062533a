"""Dates as they stand above an article: found in a short line, given as ISO, and cut out of it.

Only a full date that can be read in one way counts: 3/4/2025 is no date here. Dates in the body of
an article are for reading, not for intake.
"""

from __future__ import annotations

import re
from datetime import date

_MONTH_NAMES = (
    "january januar janvier enero gennaio janeiro januari stycznia января січня",
    "february februar février febrero febbraio fevereiro februari lutego февраля лютого",
    "march märz mars marzo março maart marca марта березня",
    "april avril abril aprile kwietnia апреля квітня",
    "may mai mayo maggio maio mei maja мая травня",
    "june juni juin junio giugno junho czerwca июня червня",
    "july juli juillet julio luglio julho lipca июля липня",
    "august août agosto augustus sierpnia августа серпня",
    "september septembre septiembre settembre setembro września сентября вересня",
    "october oktober octobre octubre ottobre outubro października октября жовтня",
    "november novembre noviembre novembro listopada ноября листопада",
    "december dezember décembre diciembre dicembre dezembro grudnia декабря грудня",
)
_SHORT = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
_MONTHS |= {name: number for number, name in enumerate(_SHORT.split(), 1)} | {"sept": 9}

_NAME = "(?P<name>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?"
_YEAR = r"(?P<year>(?:19|20)\d{2})\b"
_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"\b(?P<year>(?:19|20)\d{2})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)",
        rf"\b{_DAY}(?:\s+de)?\s+{_NAME},?(?:\s+de)?\s+{_YEAR}",
        rf"\b{_NAME}\s+{_DAY},?\s+{_YEAR}",
        r"\b(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>(?:19|20)\d{2})\b",
        # a day above 12 can stand in one place only
        rf"\b(?P<day>1[3-9]|2\d|3[01])/(?P<month>0?[1-9]|1[0-2])/{_YEAR}",
        rf"\b(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/{_YEAR}",
        r"\b(?P<year>(?:19|20)\d{2})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]",
    )
)

_LONGEST_DATELINE = 100
_CAPITAL = r"[^\W\d_a-z][\w.'’-]*"
_PLACE = re.compile(
    rf"(?!(?:On|In|At|By|Since|From|Until)\s){_CAPITAL}(?:(?:[ /]|,\s){_CAPITAL}){{0,4}},\s"
)
_CLOSED = re.compile(r"\s?(?:\((?P<agency>[^()]{2,40})\)\s?)?(?:\.(?:\s|$)|[—–-]+\s)")


def find_date(line: str) -> tuple[str, int, int]:
    """The first full date in `line` as ISO with its start and end; ('', 0, 0) if there is none."""
    for shape in _SHAPES:
        for match in shape.finditer(line):
            found = match.groupdict()
            name = found.get("name")
            month = _MONTHS[name.lower()] if name else int(found["month"])
            value = _iso(int(found["year"]), month, int(found["day"]))
            if value:
                return value, match.start(), match.end()
    return "", 0, 0


def opening_dateline(line: str) -> tuple[str, str, int]:
    """The day and the agency of a dateline that opens a line, and where it ends; ('', '', 0) where
    none does: 'Kyiv, 13 January 2025.' alone, or 'KYIV, Jan. 13, 2025 (Reuters) - ' and more.
    """
    value, start, end = find_date(line[:_LONGEST_DATELINE])
    closed = _CLOSED.match(line, end) if value and _PLACE.fullmatch(line[:start]) else None
    return (value, closed["agency"] or "", closed.end()) if closed else ("", "", 0)


def as_published(value: str | None) -> str:
    """A date out of metadata (`2025-01-12T08:00Z`, `12 January 2025`) as ISO, or ''."""
    return find_date((value or "")[:200])[0]


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
