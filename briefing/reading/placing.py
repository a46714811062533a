"""Proposes the sections of a brief that a statement may belong to, the best first.

Empty talk gets none: it would fill a brief and say nothing.
"""

from __future__ import annotations

from briefing.model.reading import ReadStatement
from briefing.model.vocabulary import ActorKind, SectionKind, StatementKind
from briefing.reading.hedges import is_empty_talk
from briefing.reading.lexicon import compiled, finder

_LOSSES = r"(?i:\b(?:casualties|losses|killed|wounded|death toll|paid heavily|heavy toll)\b)"
_STRENGTH = r"\d[\d,]{2,12}\s(?:[\w-]{1,20}\s){0,3}?(?:troops|soldiers|fighters|men|personnel)\b"
_WHO = frozenset({ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.UNIT, ActorKind.GROUP})


def sections_for(statement: ReadStatement) -> tuple[str, ...]:
    """The section kinds for a statement whose other findings are already in it."""
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
    return tuple(dict.fromkeys(section.value for section in sections))


def _is_specific(statement: ReadStatement) -> bool:
    return bool(statement.figures or statement.dates or statement.attribution or statement.actors)
