"""Over what time a figure counts: the span that is stated, and whether it makes a running total.

It knows nothing of what is counted.
"""

from __future__ import annotations

import re

from briefing.model.vocabulary import Tally
from briefing.reading.lexicon import compiled

_PERIOD = (
    r"\b(?:within|in|over|during|in\sjust)\s((?:the\s)?(?:space\sof\s)?(?:past\s|last\s|first\s)?"
    r"(?:a\s|one\s|two\s|three\s|four\s|five\s|six\s|\d{1,3}\s)?(?:single\s|few\s)?"
    r"(?:hours?|days?|weeks?|months?|years?|24\shours))\b"
)
_SO_FAR = (
    r"(?i:so\sfar|to\sdate|in\stotal|in\sall|altogether|\bsince\s|overall|\btotal\sof|\btoll\b)"
)
_LARGE = 100


def period_after(masked: str, end: int) -> str:
    """The span of time that is given soon after `end`, in the text's words; '' for none."""
    clause = compiled(r"[^.;]{0,90}").match(masked, end)
    found = compiled(_PERIOD).search(clause.group()) if clause else None
    return found[1] if found else ""


def tally(masked: str, match: re.Match[str], period: str, size: int) -> Tally:
    """A week or less makes an incident; 'so far', or a large number reached, a total."""
    if period and _is_short(period):
        return Tally.INCIDENT
    around = masked[max(0, match.start() - 60) : match.end() + 60]
    if compiled(_SO_FAR).search(around):
        return Tally.CUMULATIVE
    if size >= _LARGE and compiled(r"\b(?:had|have|has)\s(?:\w+\s)?(?:been|lost)\b").search(
        match[0]
    ):
        return Tally.CUMULATIVE
    return Tally.UNKNOWN


def _is_short(period: str) -> bool:
    """Whether a span of time is a week or less."""
    words = period.split()
    longest = {"hour": 168, "day": 7, "week": 1}.get(words[-1].rstrip("s"), 0)
    count = _COUNTS.get(words[-2] if len(words) > 1 else "", 0)
    if not count:
        number = next((word for word in words if word.isdigit()), "")
        # "within hours", "the past few days", "the past week": one week, and days of no number
        count = int(number) if number else 2 if words[-1] == "weeks" else 1
    return count <= longest


_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
