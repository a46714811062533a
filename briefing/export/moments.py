"""The moment an exported file bears: that of the export, or a fixed one for identical bytes.

The clock is read by whoever exports, once; nothing here and no printer reads it.
"""

from __future__ import annotations

REPRODUCIBLE_MOMENT = "2000-01-01T00:00:00Z"
"""Borne by a reproducible file, which bears no true time, since time is not its content."""


def moment_borne(now: str, *, reproducible: bool) -> str:
    """What a file made at `now` says of when it was made, as ISO 8601 in UTC."""
    return REPRODUCIBLE_MOMENT if reproducible else now


def day_borne(moment: str) -> str:
    """The day that the title block of a brief bears, as ISO 8601 in UTC; none where the time is
    left out, so that equal briefs stay equal files."""
    return "" if moment == REPRODUCIBLE_MOMENT else moment[:10]
