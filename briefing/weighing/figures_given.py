"""Whether an estimate gives the figure that its statement gives; it reads words and changes none.

The statement's numbers are read as the first reading reads them, in digits or in words, so this
holds for English only.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from briefing.model.picture import Estimate
from briefing.model.vocabulary import Qualifier
from briefing.reading.dates import find_dates
from briefing.reading.lexicon import compiled
from briefing.reading.numbers import AMOUNT, Amount, amount, are_put_as, hide_amounts

_ONE = r"(?i:\b(?:an?|another|one|sole|single|lone|himself|herself|he|she)\b)"
_TWO = r"(?i:\b(?:two|both|pair|couple|twins?)\b)"
_IN_OTHER_WORDS = {1: _ONE, 2: _TWO}
"""Words that count people without a number."""
_PERSON = (
    r"(?:\s[\w-]+)?\s(?i:\w*m[ae]n|\w*wom[ae]n|child(?:ren)?|people|(?:person|soldier|sailor|pilot"
    r"|civilian|officer|boy|girl|prisoner|captive|fighter|marine|worker|guard|adult)s?)\b"
)
"""Whom they must name where the statement has numbers too: 12 died “in an attack”."""
_MEASURES = (
    r"(?i:[\s-](?:minute|hour|day|week|month|year|decade|metre|meter|kilometre|kilometer|mile)s?\b"
    r"|\s?km\b)"
)
_MOST_SAID = 3


@dataclass(frozen=True, slots=True)
class _Said:
    words: str
    amount: Amount


def gives(estimate: Estimate, text: str) -> bool:
    """Whether these words hold the estimate's figure, as firm as the estimate puts it.

    Half of a range that they give is their figure too, and so is a range between two of their
    numbers; of a vague figure its words are what counts.
    """
    if estimate.qualifier is Qualifier.VAGUE:
        return not estimate.words or _plain(estimate.words) in _plain(text)
    said = [one.amount for one in _said(text)]
    if any(_same(estimate, one, text) for one in said):
        return True
    if estimate.qualifier is Qualifier.BETWEEN:
        numbers = {number for one in said for number in (one.low, one.best, one.high)}
        return {estimate.low, estimate.high} <= numbers
    in_words = _IN_OTHER_WORDS.get(estimate.best or 0)
    if estimate.qualifier is not Qualifier.EXACT or in_words is None:
        return False
    return compiled(in_words + _PERSON if said else in_words).search(text) is not None


def is_explained(estimate: Estimate, text: str) -> bool:
    """Whether the estimate's note, which prints below it, tells what its statement says instead.

    Any note of an analyst's does where the statement gives no figure that it could tell.
    """
    note = estimate.note
    said = _said(text)
    if not said:
        return bool(note) and not note.startswith("Printed ")
    told = {one.amount.size for one in _said(note)}
    return any(
        one.amount.size in told if one.amount.size else _plain(one.words) in _plain(note)
        for one in said
    )


def instead(text: str) -> str:
    """`has “12” and “more than 3,000” and no note says so`: what a statement gives instead."""
    words = list(dict.fromkeys(" ".join(one.words.split()) for one in _said(text)))
    if not words:
        return "gives no figure and no note says why"
    quoted = [f"“{one}”" for one in words[:_MOST_SAID]]
    rest = ["others"] if len(words) > _MOST_SAID else []
    *first, last = [*quoted, *rest]
    return f"has {' and '.join(filter(None, (', '.join(first), last)))} and no note says so"


@lru_cache(maxsize=4096)
def _said(text: str) -> tuple[_Said, ...]:
    """The numbers in a text that may count people: no dates, no measures of time or way.

    Kept, because every change to a project has all of its estimates checked again.
    """
    dates = [(one.start, one.end) for one in find_dates(text, 0, len(text))]
    found = []
    for match in compiled(AMOUNT).finditer(hide_amounts(text)):
        start, end = match.span()
        dated = any(start < last and first < end for first, last in dates)
        if not dated and not _measures(text, start, end):
            found.append(_Said(text[start:end], amount(text[start:end])))
    return tuple(found)


def _measures(text: str, start: int, end: int) -> bool:
    born = compiled(r"(?i:\bborn\s(?:in|on)\s)$").search(text[:start]) is not None
    return born or compiled(_MEASURES).match(text, end) is not None


def _same(estimate: Estimate, said: Amount, text: str) -> bool:
    given = (estimate.low, estimate.best, estimate.high)
    if given == (said.low, said.best, said.high):
        return True
    if said.qualifier is Qualifier.BETWEEN and estimate.best is None:
        # one end of the range alone says less than the range, and nothing else
        return estimate.low in (None, said.low) and estimate.high in (None, said.high)
    # “3,000 at the least”: the number, and elsewhere in the sentence how it is put
    bare = said.qualifier is Qualifier.EXACT and set(given) - {None} == {said.best}
    return bare and are_put_as(text, estimate.qualifier)


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
