"""Finds a title that claims more than the article under it."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model.reading import Finding
from briefing.model.vocabulary import Category, Severity
from briefing.reading.figures import FigureFinder
from briefing.reading.read_article import ReadArticle, span_of

_WIDER = frozenset({Category.KILLED_OR_WOUNDED, Category.CASUALTIES})


def title_says_more(article: ReadArticle) -> Iterator[Finding]:
    """The title has so many killed, the text has the same number killed or wounded."""
    if not article.statements or not article.statements[0].heading:
        return
    title = article.statements[0]
    finder = FigureFinder(article.text, article.cast)
    for claimed in finder.figures(title.start, title.end, ()):
        if claimed.category is not Category.KILLED:
            continue
        counts = [
            figure
            for statement in article.statements
            for figure in statement.figures
            if _size_of(figure.low, figure.best, figure.high)
            == _size_of(claimed.low, claimed.best, claimed.high)
        ]
        wider = [figure for figure in counts if figure.category in _WIDER]
        if wider and all(figure.category in _WIDER for figure in counts):
            yield Finding(
                "title-says-more",
                f"The title counts “{claimed.text}” as killed; the text counts "
                f"“{wider[0].text}” as {wider[0].category.value.replace('_', ' ')}.",
                Severity.WARNING,
                (span_of(claimed), span_of(wider[0])),
                question="How many of them were killed?",
            )


def _size_of(low: int | None, best: int | None, high: int | None) -> int:
    return best or low or high or 0
