"""Finds figures that must not be added up, and shares that do not fit the numbers they are of.

It computes with what is printed and says so; a rounded share is a question, not an error.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model.edtf import date_in_prose
from briefing.model.reading import Finding, ReadFigure, ReadStatement
from briefing.model.vocabulary import Category, Qualifier, Severity, Tally
from briefing.reading.read_article import ReadArticle, span_of
from briefing.reading.strengths import Share, Strength, share_in, strength_in

_LOSSES = frozenset(
    {Category.KILLED, Category.WOUNDED, Category.KILLED_OR_WOUNDED, Category.CASUALTIES}
)
_CLOSE, _FAR = 0.05, 0.25
_MOST = 100


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
    return f"{running}, as of {date_in_prose(figure.as_of)}" if figure.as_of else running


def shares_that_do_not_fit(article: ReadArticle) -> Iterator[Finding]:
    """A share ('a quarter of those sent') that the article's own numbers do not give."""
    shares = [
        (statement, share) for statement in article.statements for share in _shares(statement)
    ]
    strengths = _strengths(article) if shares else {}
    for statement, share in shares:
        figures = [f for f in statement.figures if f.qualifier is not Qualifier.VAGUE and f.side]
        strength = strengths.get(figures[0].side) if len(figures) == 1 else None
        if strength is None or not 0 < share.part < 1:
            continue
        finding = _misfit(figures[0], share, strength)
        if finding is not None:
            yield finding


def _shares(statement: ReadStatement) -> list[Share]:
    """The share that a statement with figures gives, if it gives one."""
    share = share_in(statement) if statement.figures else None
    return [share] if share else []


def _strengths(article: ReadArticle) -> dict[str, Strength]:
    """For each side, the number of its people first said to have been sent, losses apart."""
    found: dict[str, Strength] = {}
    for statement in article.statements:
        strength = None if statement.figures else strength_in(statement)
        if strength is not None:
            for side in article.sides_of(statement):
                found.setdefault(side, strength)
    return found


def _misfit(figure: ReadFigure, share: Share, strength: Strength) -> Finding | None:
    size = figure.best or figure.low or figure.high or 0
    expected = share.part * strength.size
    off = (size - expected) / expected
    is_within = abs(off) <= _CLOSE or (
        off < 0 and figure.qualifier in {Qualifier.MORE_THAN, Qualifier.AT_LEAST}
    )
    if is_within or not size:
        return None
    return Finding(
        "share",
        f"“{share.span.text}” of “{strength.span.text}” would be about {round(expected):,}, "
        f"while the figure given is “{figure.text}”; {size:,} would be "
        f"{size / strength.size:.0%} of it. They may rest on different totals.",
        Severity.NOTE if abs(off) <= _FAR else Severity.WARNING,
        (share.span, span_of(figure), strength.span),
        question=f"What total does “{share.span.text}” refer to? {size:,} would be that share of "
        f"{round(size / share.part):,}.",
    )
