"""How many were sent, and shares of such a number: what loss figures are held against.

It reads what is printed; whether the numbers fit each other is for the findings.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.reading import ReadStatement, Span
from briefing.reading.lexicon import compiled
from briefing.reading.numbers import AMOUNT, amount, hide_amounts

SHARE = (
    r"(?i:\b(?:(?:about|around|roughly|nearly|almost|some|over|more\sthan)\s)?(?:"
    r"(?P<count>a|one|two|three)[\s-](?P<part>half|third|quarter|fifth|tenth)s?"
    r"|(?P<percent>\d{1,2})\s?(?:%|per\s?cent\b))(?=\sof\s))"
)
_PARTS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "tenth": 1 / 10}
_NOUNS = r"(?:troops|soldiers|fighters|men|personnel|servicemen|forces)"
_FORCE = r"(?i:\b(?:dispatch|deploy|send|sent|strength|force)\w{0,6}\b)"
_SENT = r"(?i:\b(?:dispatch|deploy|send|sent)\w{0,6}\b)"


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a number: 0.25 for 'around a quarter'."""

    part: float
    span: Span


@dataclass(frozen=True, slots=True)
class Strength:
    """How many there are, and where it is said. `sent` is False where they are only counted."""

    size: int
    span: Span
    sent: bool


def share_in(statement: ReadStatement) -> Share | None:
    """The first share that a statement gives."""
    match = compiled(SHARE).search(statement.text)
    if match is None:
        return None
    if match["percent"]:
        part = int(match["percent"]) / 100
    else:
        count = {"two": 2, "three": 3}.get(match["count"].lower(), 1)
        part = count * _PARTS[match["part"].lower()]
    return Share(part, _span(statement, match.span()))


def strength_in(statement: ReadStatement) -> Strength | None:
    """The number of people that a statement says were sent or make up a force."""
    if not compiled(_FORCE).search(statement.text):
        return None
    pattern = compiled(rf"(?P<number>{AMOUNT})\s(?:[\w-]{{1,20}}\s){{0,2}}{_NOUNS}\b")
    match = pattern.search(hide_amounts(statement.text))
    if match is None:
        return None
    size = amount(statement.text[slice(*match.span("number"))]).size
    sent = compiled(_SENT).search(statement.text) is not None
    return Strength(size, _span(statement, match.span()), sent) if size else None


def _span(statement: ReadStatement, place: tuple[int, int]) -> Span:
    start, end = place
    return Span(statement.start + start, statement.start + end, statement.text[start:end])
