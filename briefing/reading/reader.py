"""Reads one article: text in, statements with suggestions and findings out.

It keeps nothing, decides nothing and knows no project. Only English words are known: a text in
another language is split into statements for the situation of a brief, and nothing else is
suggested rather than something wrong.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.model.reading import ReadDate, Reading, ReadStatement
from briefing.model.vocabulary import SectionKind
from briefing.reading.actors import actors_in, cast_of
from briefing.reading.attribution import Attributor
from briefing.reading.cast import Cast
from briefing.reading.dates import FoundDate, find_dates, parse_day
from briefing.reading.figures import FigureFinder
from briefing.reading.findings import ReadArticle, find_findings
from briefing.reading.hedges import hedges, kind_of, unsupported
from briefing.reading.placing import placed
from briefing.reading.sentences import Sentence, sentences
from briefing.reading.years import Now, article_day, dated

_TOP_LINES = 6  # a line with the article's own date stands among these


def read(text: str, *, title: str = "", published: str = "", language: str = "en") -> Reading:
    """The statements of `text` in order, and what does not add up in it.

    `published` is an ISO day ('' if not known): dates without a year are counted from it, or else
    from the dates that the article prints. `language` is a tag such as 'en' or 'uk-UA'.
    """
    found = sentences(text, title=title, language=language)
    if language and language[:2].lower() != "en":
        return Reading(tuple(_unread(text, sentence) for sentence in found))
    return _ArticleReader(text, published).reading(found)


def _bare(text: str, sentence: Sentence) -> ReadStatement:
    return ReadStatement(
        sentence.start,
        sentence.end,
        text[sentence.start : sentence.end],
        heading=sentence.heading,
    )


def _unread(text: str, sentence: Sentence) -> ReadStatement:
    """A statement whose language is not known: it can be quoted, whatever it says."""
    bare = _bare(text, sentence)
    return bare if bare.heading else replace(bare, sections=(SectionKind.SITUATION.value,))


class _ArticleReader:
    """Brings the finders of this room together over one English article."""

    def __init__(self, text: str, published: str) -> None:
        self._text = text
        self._published = published
        self._cast: Cast = cast_of(text)
        self._attributor = Attributor(text, self._cast)
        self._figures = FigureFinder(text, self._cast)

    def reading(self, found: list[Sentence]) -> Reading:
        dates = [find_dates(self._text, sentence.start, sentence.end) for sentence in found]
        now = self._now(found, dates)
        statements = placed(
            _bare(self._text, sentence)
            if sentence.heading
            else self._statement(sentence, printed, now)
            for sentence, printed in zip(found, dates, strict=True)
        )
        in_body = [
            date
            for sentence, printed in zip(found, dates, strict=True)
            if not sentence.heading
            for date in printed
        ]
        article = ReadArticle(self._text, statements, tuple(in_body), now, self._cast)
        return Reading(statements, find_findings(article))

    def _now(self, found: list[Sentence], dates: list[list[FoundDate]]) -> Now | None:
        """The day to count from: as given, or as the lines above the article print it."""
        published = parse_day(self._published)
        if published is None:
            for sentence, printed in list(zip(found, dates, strict=True))[:_TOP_LINES]:
                if sentence.heading and printed and printed[0].day and printed[0].year:
                    day = dated(printed[0], None)
                    published = parse_day(day.value) if day else None
                    break
        return article_day(published, [date for several in dates for date in several])

    def _statement(
        self, sentence: Sentence, printed: list[FoundDate], now: Now | None
    ) -> ReadStatement:
        start, end = sentence.start, sentence.end
        dates: tuple[ReadDate, ...] = tuple(
            date for found in printed if (date := dated(found, now)) is not None
        )
        return ReadStatement(
            start,
            end,
            self._text[start:end],
            kind=kind_of(self._text, start, end),
            attribution=self._attributor.chain(sentence),
            hedges=hedges(self._text, start, end),
            unsupported=unsupported(self._text, start, end),
            dates=dates,
            figures=self._figures.figures(start, end, dates),
            actors=actors_in(self._cast, start, end),
        )
