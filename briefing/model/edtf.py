"""Dates as the field writes them (EDTF, ISO 8601-2) and as a reader reads them."""

from __future__ import annotations

import re

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_SEASON_BEGINS = {"21": "03", "22": "06", "23": "09", "24": "12"}
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([?~%]?)")
_PROBABLY = " (probably)"
_DOUBTS = {"": "{}", "?": "{}" + _PROBABLY, "~": "about {}", "%": "about {}" + _PROBABLY}
"""EDTF: `?` is uncertain, `~` approximate, `%` both."""
_OPEN = ("", "..")
"""EDTF: the end of an interval that is not known, or not yet reached."""


def date_order(edtf: str) -> str:
    """What sorts dates by when they begin: a season stands at its first month."""
    match = _DATE.match(edtf.strip())
    if match is None:
        return edtf
    year, month, day, _ = match.groups()
    return f"{year}-{_SEASON_BEGINS.get(month, month or '00')}-{day or '00'}"


def date_words(edtf: str) -> str:
    """`2025-01-09` → `9 January 2025`; seasons, intervals and doubt likewise.

    What is not EDTF comes back as it is: an analyst may have typed words.
    """
    start, slash, end = (part.strip() for part in edtf.partition("/"))
    if not slash:
        return _single(edtf)
    dates = [part for part in (start, end) if part not in _OPEN]
    if not dates or not all(map(_DATE.fullmatch, dates)):
        return edtf
    if start in _OPEN:
        return f"until {_single(end)}"
    return f"from {_single(start)}" if end in _OPEN else f"{_single(start)} to {_single(end)}"


def date_in_prose(edtf: str) -> str:
    """A date as a sentence has it, its doubt in front: `probably autumn 2024`. It may stand in
    brackets, where `autumn 2024 (probably)` could not."""
    words = date_words(edtf)
    doubtless = words.removesuffix(_PROBABLY)
    return words if doubtless == words else f"probably {doubtless}"


def _single(edtf: str) -> str:
    match = _DATE.fullmatch(edtf.strip())
    if match is None:
        return edtf
    year, month, day, doubt = match.groups()
    words = year
    if month in _SEASONS and not day:
        words = f"{_SEASONS[month]} {year}"
    elif month and 1 <= int(month) <= 12:
        words = f"{_MONTHS[int(month) - 1]} {year}"
        words = f"{int(day)} {words}" if day else words
    elif month:
        return edtf
    return _DOUBTS[doubt].format(words)
