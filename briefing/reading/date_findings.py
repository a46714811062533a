"""Finds dates that cannot be true: not in the calendar, on the wrong weekday, out of line.

A date in the past is no finding by itself; it takes something in the article that it contradicts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.model.edtf import date_in_prose
from briefing.model.reading import Finding, ReadDate, ReadStatement
from briefing.model.vocabulary import Severity
from briefing.reading.dates import FoundDate, possible
from briefing.reading.lexicon import compiled, words
from briefing.reading.read_article import ReadArticle, span_of
from briefing.reading.years import middle_of

_NEWS_DAYS = 400  # the dates of one news story lie within about a year
_NEAR_DAYS = 31
_SENDING = r"(?i:\b(?:dispatch|deploy|arriv|send|sent)\w{0,6}\b)"
_AHEAD = r"(?i:\b(?:will|would|plans?|planned|expected|due|scheduled|until|by|next|should)\b)"
_MOST_DATES = 200


def impossible_dates(article: ReadArticle) -> Iterator[Finding]:
    """Days that no calendar has."""
    for found in _full_days(article):
        if possible(found.year, found.month, found.day) is None:
            yield Finding(
                "impossible-date",
                f"“{found.text}” is not in the calendar.",
                Severity.WARNING,
                (span_of(found),),
                question=f"Which day is meant by “{found.text}”?",
            )


def weekdays_that_do_not_fit(article: ReadArticle) -> Iterator[Finding]:
    """A printed weekday that its printed date did not fall on."""
    for found in _full_days(article):
        day = possible(found.year, found.month, found.day)
        if not found.weekday or day is None:
            continue
        true = words("weekdays")[day.weekday()]
        if true != found.weekday:
            yield Finding(
                "weekday",
                f"“{found.text}” was a {true.title()}, not a {found.weekday.title()}.",
                Severity.WARNING,
                (span_of(found),),
                question=f"Is the weekday or the date wrong in “{found.text}”?",
            )


def after_publication(article: ReadArticle) -> Iterator[Finding]:
    """A day told as past that lies after the article's own date."""
    if article.now is None or article.now.guessed:
        return
    for found in _full_days(article):
        day = possible(found.year, found.month, found.day)
        statement = article.statement_at(found.start)
        if day is None or statement is None or day <= article.now.day + timedelta(days=1):
            continue
        if compiled(_AHEAD).search(statement.text) is None:
            yield Finding(
                "date-after-publication",
                f"“{found.text}” lies after the article itself, "
                f"which is dated {_plain(article.now.day)}.",
                Severity.WARNING,
                (span_of(found),),
                question=f"Which day is meant by “{found.text}”?",
            )


def out_of_line(article: ReadArticle) -> Iterator[Finding]:
    """A day that lies far from all others, and would fit in among them in another year."""
    dates = [
        (statement, printed, middle)
        for statement in article.statements
        for printed in statement.dates
        if (middle := middle_of(printed.value)) is not None
    ][:_MOST_DATES]
    full = {found.start for found in _full_days(article)}
    sendings = _sendings(article)
    for statement, printed, middle in dates:
        if printed.start not in full or article.now is None:
            continue
        others = [day for _, other, day in dates if other is not printed]
        recent = [day for day in others if abs((day - article.now.day).days) <= _NEWS_DAYS]
        mend = _fitting(middle, recent)
        if mend is not None:
            sent = _later_sending(sendings, statement, middle)
            yield from _doubts(article, statement, printed, mend, recent, sent)


def _fitting(day: date, recent: list[date]) -> date | None:
    """`day` in the year that puts it among `recent`, if it is far from all of them now."""
    if len(recent) < 2:
        return None
    margin = timedelta(days=_NEAR_DAYS)
    first, last = min(recent) - margin, max(recent) + margin
    if first - margin <= day <= last + margin:
        return None
    moved = [possible(year, day.month, day.day) for year in range(first.year, last.year + 1)]
    fitting = [other for other in moved if other is not None and first <= other <= last]
    return fitting[0] if len(fitting) == 1 else None


def _doubts(
    article: ReadArticle,
    statement: ReadStatement,
    printed: ReadDate,
    mend: date,
    recent: list[date],
    sent: tuple[str, ReadDate] | None,
) -> Iterator[Finding]:
    """The finding, if the article contradicts the date or its neighbours cast doubt on it."""
    question = f"Should “{printed.text}” read {_plain(mend)}? Compare the original announcement."
    span = f"between {_month(min(recent))} and {_month(max(recent))}"
    if sent is not None:
        side, later = sent
        yield Finding(
            "date-out-of-line",
            f"“{printed.text}” is earlier than what it speaks of: by this article, forces of "
            f"{side} were sent “{later.text}” ({date_in_prose(later.value)}); its other dates lie "
            f"{span}.",
            Severity.WARNING,
            (span_of(printed), span_of(later)),
            question=question,
            mend=mend.isoformat(),
        )
        return
    near = [
        other
        for other in statement_neighbours(article, statement)
        if (middle := middle_of(other.value)) is not None
        and abs((middle - mend).days) <= _NEAR_DAYS
    ]
    if near and statement.attribution:
        yield Finding(
            "date-out-of-line",
            f"“{printed.text}” is out of line with “{near[0].text}” beside it; "
            f"the article's other dates lie {span}.",
            Severity.NOTE,
            (span_of(printed), span_of(near[0])),
            question=question,
            mend=mend.isoformat(),
        )


def statement_neighbours(article: ReadArticle, statement: ReadStatement) -> list[ReadDate]:
    """The dates of the statements right before and after."""
    place = article.number_at(statement.start)
    beside = (
        article.statements[max(0, place - 1) : place] + article.statements[place + 1 : place + 2]
    )
    return [printed for other in beside for printed in other.dates]


@dataclass(frozen=True, slots=True)
class _Sending:
    """A dated statement that forces were sent, and the states whose forces it may mean."""

    statement: ReadStatement
    sides: frozenset[str]
    days: tuple[tuple[ReadDate, date], ...]


def _sendings(article: ReadArticle) -> list[_Sending]:
    """Gathered once for an article: each doubtful date is held against all of them."""
    found: list[_Sending] = []
    for statement in article.statements:
        if not statement.dates or not compiled(_SENDING).search(statement.text):
            continue
        days = [(printed, middle_of(printed.value)) for printed in statement.dates]
        known = tuple((printed, middle) for printed, middle in days if middle is not None)
        found.append(_Sending(statement, frozenset(article.sides_of(statement)), known))
    return found


def _later_sending(
    sendings: list[_Sending], statement: ReadStatement, day: date
) -> tuple[str, ReadDate] | None:
    """The side that the statement counts losses of, and when it is said to have sent its forces."""
    sides = {figure.side for figure in statement.figures if figure.side}
    for sending in sendings if sides else ():
        meant = sides & sending.sides
        for printed, middle in sending.days if sending.statement is not statement else ():
            if meant and (middle - day).days > 2 * _NEAR_DAYS:
                return min(meant), printed
    return None


def _full_days(article: ReadArticle) -> list[FoundDate]:
    return [found for found in article.printed if found.year and found.month and found.day][
        :_MOST_DATES
    ]


def _plain(day: date) -> str:
    return f"{day.day} {_month(day)}"


def _month(day: date) -> str:
    return f"{words('month_names')[day.month - 1]} {day.year}"
