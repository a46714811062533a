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
        r"\b(?P<year>(?:19|20)\d{2})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]",
    )
)


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


def as_published(value: str | None) -> str:
    """A date out of metadata (`2025-01-12T08:00Z`, `12 January 2025`) as ISO, or ''."""
    return find_date((value or "")[:200])[0]


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
