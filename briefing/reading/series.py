"""Figures told in one breath: “about 300 soldiers were killed and 2,700 wounded”.

The words that say how firm the first number is hold for the second, and so does who was counted;
where a number brings its own, nothing is carried over.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from briefing.model.reading import ReadFigure
from briefing.model.vocabulary import Qualifier
from briefing.reading.lexicon import compiled
from briefing.reading.numbers import fixed

_CARRIED = frozenset(Qualifier) - {Qualifier.EXACT, Qualifier.BETWEEN, Qualifier.VAGUE}
_UNSAID = ("", "others")
"""Who was counted, where a number leaves it to the one before."""
_BETWEEN = (
    r"(?:\s(?:(?:were|was|have|has|had|been|being|are|reportedly|also|already|reported|confirmed)\s)"
    r"{0,4}(?:killed|dead|died|slain|wounded|injured|hurt|captured|missing))?,?(?:\s(?:and|or))?\s"
)
"""What may stand between two figures of a series: what became of the first, and no other words."""


def going_on(
    text: str, found: Mapping[int, ReadFigure], loose: Mapping[int, ReadFigure]
) -> list[ReadFigure]:
    """The figures in the order of their numbers' places, with the loose ones that go on a series.

    A loose one, “30 were wounded”, may count anything; right after people counted it counts people.
    """
    kept: list[ReadFigure] = []
    for place in sorted({*found, *loose}):
        figure = found.get(place)
        if figure is None and kept and _joins(text[kept[-1].end : place]):
            figure = loose[place]
        if figure is not None:
            kept.append(figure)
    return kept


def _joins(words: str) -> bool:
    return compiled(_BETWEEN).fullmatch(words) is not None


def in_series(text: str, figures: Iterable[ReadFigure]) -> list[ReadFigure]:
    """The figures of one statement, in the order of the text, with what is carried over."""
    found: list[ReadFigure] = []
    for figure in figures:
        first = found[-1] if found else None
        if first and figure.population in _UNSAID and figure.qualifier is Qualifier.EXACT:
            same = not figure.side or not first.side or figure.side == first.side
            if same and _joins(text[first.end : figure.start]):
                figure = _like(first, figure)
        found.append(figure)
    return found


def _like(first: ReadFigure, figure: ReadFigure) -> ReadFigure:
    """A figure put as firmly as the first of its series, and of the same people."""
    if first.qualifier in _CARRIED and figure.best is not None:
        put = fixed(first.qualifier, figure.best)
        figure = replace(figure, qualifier=put.qualifier, low=put.low, best=put.best, high=put.high)
    return replace(figure, population=first.population, side=figure.side or first.side)
