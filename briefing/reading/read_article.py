"""One article as the checks see it: its text, its statements, and what they were read from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter

from briefing.model.reading import ReadDate, ReadFigure, ReadStatement, Span
from briefing.reading.cast import Cast
from briefing.reading.dates import FoundDate
from briefing.reading.years import Now


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """`printed` are the dates of the body, in order, as they stand there."""

    text: str
    statements: tuple[ReadStatement, ...]
    printed: tuple[FoundDate, ...]
    now: Now | None
    cast: Cast

    def statement_at(self, place: int) -> ReadStatement | None:
        """The statement that holds the character at `place`."""
        number = self.number_at(place)
        statement = self.statements[number] if number >= 0 else None
        return statement if statement and place < statement.end else None

    def number_at(self, place: int) -> int:
        """The number of the last statement that begins at `place` or before it; -1 for none."""
        return bisect_right(self.statements, place, key=attrgetter("start")) - 1

    def sides_of(self, statement: ReadStatement) -> set[str]:
        """The states whose people, forces or government the statement names."""
        mentions = self.cast.between(statement.start, statement.end)
        return {mention.entity.side for mention in mentions if mention.entity.side} | {
            figure.side for figure in statement.figures if figure.side
        }


def span_of(found: FoundDate | ReadDate | ReadFigure) -> Span:
    """The place of a date or a figure."""
    return Span(found.start, found.end, found.text)
