"""Proposes the sections of a brief that a statement may belong to, the best first.

The situation is for what is reported to have happened. Empty talk and the outlet's own commentary
get no place there, nor does a statement that says no more than a figure in the table of estimates.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from briefing.model.reading import ReadFigure, ReadStatement
from briefing.model.vocabulary import (
    ActorKind,
    Category,
    Qualifier,
    SectionKind,
    StatementKind,
    Tally,
)
from briefing.reading.hedges import is_empty_talk
from briefing.reading.lexicon import compiled, finder
from briefing.reading.strengths import SHARE

_LOSSES = r"(?i:\b(?:casualties|losses|killed|wounded|death toll|paid heavily|heavy toll)\b)"
_STRENGTH = r"\d[\d,]{2,12}\s(?:[\w-]{1,20}\s){0,3}?(?:troops|soldiers|fighters|men|personnel)\b"
_WHO = frozenset({ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.UNIT, ActorKind.GROUP})

_COUNTED = frozenset(Category) - {Category.CAPTURED, Category.OTHER}
"""Losses that are estimated. A capture is an event before it is a number."""

_TELLS_MORE = r"(?i:\b(?:when|after|before|because|during|while|until|and\sthat)\b)"
_NO_NEWS = (
    r"(?i:\b(?:the|and|but|for|its|his|her|our|was|has|had|are|who|all|not|that|this|were|been|have|with|from|than|more|also|either|although|though|some"
    r"|about|around|them|their|they|killed|wounded|injured|hurt|dead|died|slain|lost|suffered"
    r"|missing|casualties|losses|soldiers|troops|fighters|people|furthermore|meanwhile"
    r"|gave|given|number|figure|since|total|so far|to date)\b)"
)
_MOST_REST = 2
"""So many words may be left of a statement that tells its figure and no more."""


def placed(statements: Iterable[ReadStatement]) -> tuple[ReadStatement, ...]:
    """The statements, whose other findings are already in them, with their section kinds.

    The first one that belongs anywhere is the news itself, and stays in the situation whatever
    it is.
    """
    result: list[ReadStatement] = []
    has_opened = False
    for statement in statements:
        kinds = () if statement.heading else _sections(statement)
        if has_opened:
            kinds = _without_situation(statement, kinds)
        has_opened = has_opened or bool(kinds)
        names = tuple(kind.value for kind in dict.fromkeys(kinds))
        result.append(replace(statement, sections=names))
    return tuple(result)


def _sections(statement: ReadStatement) -> tuple[SectionKind, ...]:
    words = statement.text
    if is_empty_talk(words, 0, len(words)) and not _is_specific(statement):
        return ()
    sections: list[SectionKind] = []
    is_strength = compiled(_STRENGTH).search(words) is not None
    if statement.figures:
        sections.append(SectionKind.CASUALTIES)
    if finder("biography").search(words) or (is_strength and not statement.figures):
        sections.append(SectionKind.ACTORS)
    if statement.kind is StatementKind.JUDGEMENT and finder("outlook").search(words):
        sections.append(SectionKind.OUTLOOK)
    sections.append(SectionKind.SITUATION)
    if not statement.figures and compiled(_LOSSES).search(words):
        sections.append(SectionKind.CASUALTIES)
    if statement.unsupported:
        sections.append(SectionKind.QUESTIONS)
    if any(actor.kind in _WHO for actor in statement.actors):
        sections.append(SectionKind.ACTORS)
    if any(date.value for date in statement.dates):
        sections.append(SectionKind.TIMELINE)
    return tuple(sections)


def _is_specific(statement: ReadStatement) -> bool:
    return bool(statement.figures or statement.dates or statement.attribution or statement.actors)


def _without_situation(
    statement: ReadStatement, kinds: tuple[SectionKind, ...]
) -> tuple[SectionKind, ...]:
    """The kinds for what does not open the article: commentary may only look ahead."""
    if _is_commentary(statement):
        return tuple(kind for kind in kinds if kind is SectionKind.OUTLOOK)
    if _is_only_a_figure(statement):
        return tuple(kind for kind in kinds if kind is not SectionKind.SITUATION)
    return kinds


def _is_commentary(statement: ReadStatement) -> bool:
    """Whether the outlet assesses or frames here, in nobody's name, and reports nothing dated."""
    if statement.attribution or statement.dates or statement.figures or statement.unsupported:
        return False
    frames = finder("commentary").search(statement.text) is not None
    return frames or statement.kind is not StatementKind.INFORMATION


def _is_only_a_figure(statement: ReadStatement) -> bool:
    """Whether nearly nothing is left without the estimates, who gives them, and for when."""
    if not statement.attribution or not statement.figures:
        return False
    if not all(_is_estimate(figure) for figure in statement.figures):
        return False
    rest = _rest(statement)
    if compiled(_TELLS_MORE).search(rest):
        return False
    return len(compiled(r"[^\W\d_]{3,}").findall(compiled(_NO_NEWS).sub(" ", rest))) <= _MOST_REST


def _is_estimate(figure: ReadFigure) -> bool:
    """Three killed yesterday are an event; `more than 3,000 so far` is somebody's count."""
    is_count = figure.qualifier is not Qualifier.EXACT or figure.tally is Tally.CUMULATIVE
    return is_count and figure.category in _COUNTED


def _rest(statement: ReadStatement) -> str:
    """The words of a statement without all that the table of estimates and the findings tell."""
    places = [(one.start, one.end) for one in statement.figures]
    places += [(one.start, one.end) for one in statement.dates]
    places += [(one.start, one.end) for one in statement.actors]
    places += [(one.start, one.end) for one in statement.attribution]
    places += [(one.start, one.end) for one in (*statement.hedges, *statement.unsupported)]
    left = list(statement.text)
    for first, last in places:
        start, end = max(0, first - statement.start), max(0, last - statement.start)
        left[start:end] = " " * len(left[start:end])
    rest = compiled(rf"{SHARE}[^,;.—–]*").sub(" ", "".join(left))
    told = [teller.cue for teller in statement.attribution]
    told += [teller.role for teller in statement.attribution]
    told += [figure.period for figure in statement.figures]
    for words in filter(None, told):
        rest = rest.replace(words, " ")
    return rest
