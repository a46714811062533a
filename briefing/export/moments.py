"""The moment an exported file bears: now, or a fixed one where identical bytes are asked for."""

from __future__ import annotations

from briefing.clock import FixedClock, SystemClock

REPRODUCIBLE_MOMENT = "2000-01-01T00:00:00Z"


def moment_of_export(*, reproducible: bool) -> str:
    """ISO 8601 in UTC. A reproducible file bears no true time, since time is not its content."""
    clock = FixedClock(REPRODUCIBLE_MOMENT) if reproducible else SystemClock()
    return clock.now()


def day_of_export(*, reproducible: bool) -> str:
    """The day that the title block of a brief bears, as ISO 8601 in UTC; none where the time is
    left out, so that equal briefs stay equal files."""
    return "" if reproducible else moment_of_export(reproducible=reproducible)[:10]
