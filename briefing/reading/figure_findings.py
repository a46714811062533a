"""Finds figures that must not be added up, and shares that do not fit the numbers they are of.

It computes with what is printed and says so; a rounded share is a question, not an error.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model.edtf import date_words
from briefing.model.reading import Finding, ReadFigure, ReadStatement, Span
from briefing.model.vocabulary import Category, Qualifier, Severity, Tally
from briefing.reading.lexicon import compiled
from briefing.reading.numbers import AMOUNT, amount, hide_amounts
from briefing.reading.read_article import ReadArticle, span_of

_LOSSES = frozenset(
    {Category.KILLED, Category.WOUNDED, Category.KILLED_OR_WOUNDED, Category.CASUALTIES}
)
_PARTS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "tenth": 1 / 10}
_SHARE = (
    r"(?i:\b(?:(?:about|around|roughly|nearly|almost|some|over|more\sthan)\s)?(?:"
    r"(?P<count>a|one|two|three)[\s-](?P<part>half|third|quarter|fifth|tenth)s?"
    r"|(?P<percent>\d{1,2})\s?(?:%|per\s?cent\b))(?=\sof\s))"
)
_STRENGTH_NOUNS = r"(?:troops|soldiers|fighters|men|personnel|servicemen|forces)"
_SENDING = r"(?i:\b(?:dispatch|deploy|send|sent|strength|force)\w{0,6}\b)"
_CLOSE, _FAR = 0.05, 0.25
_MOST = 100


@dataclass(frozen=True, slots=True)
class _Strength:
    """How many were sent, and where the article says it."""

    size: int
    span: Span


def different_periods(article: ReadArticle) -> Iterator[Finding]:
    """Two counts of one side's losses, of which one is for a stated time and the other is not."""
    figures = [
        figure
        for statement in article.statements
        for figure in statement.figures
        if figure.category in _LOSSES and figure.side
    ][:_MOST]
    for number, later in enumerate(figures):
        for earlier in figures[:number]:
            if earlier.side == later.side and _differ(earlier, later):
                yield _not_to_add(earlier, later)
                break


def _differ(one: ReadFigure, other: ReadFigure) -> bool:
    same_kind = one.category is other.category or Category.CASUALTIES in {
        one.category,
        other.category,
    }
    return same_kind and (
        one.period != other.period
        or {one.tally, other.tally}
        == {
            Tally.INCIDENT,
            Tally.CUMULATIVE,
        }
    )


def _not_to_add(one: ReadFigure, other: ReadFigure) -> Finding:
    return Finding(
        "different-periods",
        f"“{one.text}” ({_when(one)}) and “{other.text}” ({_when(other)}) count losses of "
        f"{one.side} over different periods: they must not be added up or set against each other.",
        Severity.NOTE,
        (span_of(other), span_of(one)),
        question=f"Is “{other.text}” part of “{one.text}”, or does it come on top?",
    )


def _when(figure: ReadFigure) -> str:
    if figure.period:
        return figure.period
    running = "a running total" if figure.tally is Tally.CUMULATIVE else "no period given"
    return f"{running}, as of {date_words(figure.as_of)}" if figure.as_of else running


def shares_that_do_not_fit(article: ReadArticle) -> Iterator[Finding]:
    """A share ('a quarter of those sent') that the article's own numbers do not give."""
    for statement in article.statements:
        figures = [f for f in statement.figures if f.qualifier is not Qualifier.VAGUE and f.side]
        match = compiled(_SHARE).search(statement.text)
        if match is None or len(figures) != 1:
            continue
        share = _share(match.groupdict())
        strength = _strength(article, statement, figures[0].side)
        if strength is None or not 0 < share < 1:
            continue
        place = statement.start + match.start()
        span = Span(place, place + len(match.group()), match.group())
        finding = _misfit(figures[0], share, span, strength)
        if finding is not None:
            yield finding


def _share(parts: dict[str, str | None]) -> float:
    if parts.get("percent"):
        return int(parts["percent"] or 0) / 100
    count = {"two": 2, "three": 3}.get((parts["count"] or "").lower(), 1)
    return count * _PARTS[(parts["part"] or "half").lower()]


def _strength(article: ReadArticle, statement: ReadStatement, side: str) -> _Strength | None:
    """The number of people of `side` said elsewhere to have been sent."""
    pattern = compiled(rf"(?P<number>{AMOUNT})\s(?:[\w-]{{1,20}}\s){{0,2}}{_STRENGTH_NOUNS}\b")
    for other in article.statements:
        if other is statement or other.figures or not compiled(_SENDING).search(other.text):
            continue
        match = pattern.search(hide_amounts(other.text))
        if match is None or side not in article.sides_of(other):
            continue
        size = amount(other.text[slice(*match.span("number"))]).size
        if size:
            start, end = other.start + match.start(), other.start + match.end()
            words = other.text[slice(*match.span())]
            return _Strength(size, Span(start, end, words))
    return None


def _misfit(figure: ReadFigure, share: float, span: Span, strength: _Strength) -> Finding | None:
    size = figure.best or figure.low or figure.high or 0
    expected = share * strength.size
    off = (size - expected) / expected
    is_within = abs(off) <= _CLOSE or (
        off < 0 and figure.qualifier in {Qualifier.MORE_THAN, Qualifier.AT_LEAST}
    )
    if is_within or not size:
        return None
    return Finding(
        "share",
        f"“{span.text}” of “{strength.span.text}” would be about {round(expected):,}, while the "
        f"figure given is “{figure.text}”; {size:,} would be {size / strength.size:.0%} of it. "
        "They may rest on different totals.",
        Severity.NOTE if abs(off) <= _FAR else Severity.WARNING,
        (span, span_of(figure), strength.span),
        question=f"What total does “{span.text}” refer to? {size:,} would be that share of "
        f"{round(size / share):,}.",
    )
