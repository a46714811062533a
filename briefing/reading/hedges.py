"""Finds hedges, phrases that say evidence is missing, and what kind a statement seems to be.

A hedge is the article's own doubt; whether the doubt is justified is the analyst's to say.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.model.reading import Span
from briefing.model.vocabulary import StatementKind
from briefing.reading.lexicon import any_of, compiled, finder

_PROOF = r"(?:evidence|proof|substantiation|documentation|confirmation|corroboration)"
_FIRM = (
    r"(?:\s(?:any|conclusive|firm|specific|solid|hard|independent|clear|direct|further|concrete"
    r"|definitive|immediate|supporting|such|the|no)){0,3}"
)
_GIVE = r"(?:present|provide|offer|give|produce|supply|cite|show|share|publish|furnish|release)"
_GAVE = (
    r"(?:presented|provided|offered|gave|given|produced|supplied|cited|showed|shown|shared"
    r"|published|furnished|released|presenting|providing|offering|giving|citing|supplying)"
)
_NOT = r"(?:not|never|n['’]t)"
_REST = r"(?:\s(?:for|of|that|to|confirming|proving|supporting|showing)\s[^,.;:—–]{1,120})?"


@cache
def _unsupported() -> tuple[str, ...]:
    did_not_give = (
        rf"(?i:\b(?:did|does|do|has|have|had|could|would)\s?{_NOT}\s(?:\w{{2,15}}ly\s)?"
        rf"(?:{_GIVE}|{_GAVE}){_FIRM}\s{_PROOF}\b{_REST})"
    )
    gave_none = rf"(?i:\b{_GAVE}\s(?:no|little){_FIRM}\s{_PROOF}\b{_REST})"
    without = rf"(?i:\bwithout\s{_GAVE}{_FIRM}\s{_PROOF}\b{_REST})"
    none = (
        rf"(?i:\b(?:there\s(?:is|was)\s)?no{_FIRM}\s{_PROOF}\b{_REST}"
        rf"(?:\s(?:was|has\sbeen|were|is|had\sbeen)\s{_GAVE}\b)?)"
    )
    was_not_given = (
        r"(?i:\b(?:(?:specific|conclusive|firm|solid|independent|further|supporting|hard|the)\s)?"
        rf"{_PROOF}{_REST}\s(?:was|were|is|has\sbeen|have\sbeen|had\sbeen)\s{_NOT}\s{_GAVE}\b)"
    )
    not_verified = (
        r"(?i:\b(?:could|can|has|have|was|were|is|are)\s?(?:not|n['’]t)\s(?:been\s|be\s|able\sto\s)?"
        r"independently\s(?:verif|confirm)(?:y|ied|ed)?\b)"
    )
    return (did_not_give, gave_none, without, none, was_not_given, not_verified)


def hedges(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The words by which the statement holds back: 'reportedly', 'appears to'."""
    return tuple(_span(text, match) for match in finder("hedges").finditer(text, start, end))


def unsupported(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The phrases that say evidence is missing, with what it is missing for."""
    if not compiled(rf"(?i:{_PROOF}|independently)").search(text, start, end):
        return ()
    found: list[Span] = []
    for pattern in _unsupported():
        for match in compiled(pattern).finditer(text, start, end):
            span = _span(text, match)
            if all(span.end <= other.start or span.start >= other.end for other in found):
                found.append(span)
    return tuple(sorted(found, key=lambda span: span.start))


def kind_of(text: str, start: int, end: int) -> StatementKind:
    """Information unless the words assess or assume (ICD 203 tells the three apart)."""
    if finder("assumption").search(text, start, end):
        return StatementKind.ASSUMPTION
    if finder("judgement").search(text, start, end):
        return StatementKind.JUDGEMENT
    return StatementKind.INFORMATION


def is_empty_talk(text: str, start: int, end: int) -> bool:
    """Whether the words say nothing that could be true or false: 'it remains to be seen'."""
    return compiled(rf"(?i:\b(?:{any_of('empty_talk')})\b)").search(text, start, end) is not None


def _span(text: str, match: re.Match[str]) -> Span:
    return Span(match.start(), match.end(), text[match.start() : match.end()])
