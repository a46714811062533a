"""Likelihood terms with their bands, and confidence levels. The two are never mixed (ICD 203)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from briefing.errors import CommandError
from briefing.tradecraft.tables import table

DEFAULT_SCHEME = "icd203"


@dataclass(frozen=True, slots=True)
class Term:
    """A likelihood term, how a sentence opens with it, and its band in per cent.

    `above_low` and `below_high`: the limit itself is outside the band.
    """

    id: str
    term: str
    opening: str
    low: int
    high: int
    above_low: bool = False
    below_high: bool = False

    @property
    def band(self) -> str:
        """The band as it stands in a sentence: `55–80 %`, or `>0–5 %` where 0 is outside it."""
        low = f">{self.low}" if self.above_low else f"{self.low}"
        high = f"<{self.high}" if self.below_high else f"{self.high}"
        return f"{low}–{high} %"


@dataclass(frozen=True, slots=True)
class LikelihoodScheme:
    id: str
    name: str
    source: str
    terms: tuple[Term, ...]


@cache
def schemes() -> tuple[LikelihoodScheme, ...]:
    """All schemes the program ships."""
    return tuple(
        LikelihoodScheme(
            entry["id"],
            entry["name"],
            entry["source"],
            tuple(Term(**term) for term in entry["terms"]),
        )
        for entry in table("likelihood")["scheme"]
    )


def scheme(scheme_id: str) -> LikelihoodScheme:
    """The scheme with this id. Raises CommandError for an unknown one."""
    for known in schemes():
        if known.id == scheme_id:
            return known
    raise CommandError(f"There is no likelihood scheme called “{scheme_id}”.")


def term(scheme_id: str, term_id: str) -> Term:
    """One term of one scheme. Raises CommandError where the scheme has no such term."""
    chosen = scheme(scheme_id)
    for known in chosen.terms:
        if known.id == term_id:
            return known
    raise CommandError(f"{chosen.name} has no likelihood term “{term_id}”.")


CONFIDENCE_MEANINGS = {
    "high": "Sound argument and consistent reporting of high quality from several sources",
    "moderate": "Credibly sourced and plausible, but not corroborated enough for high",
    "low": "Questionable, fragmentary or poorly corroborated information",
}
"""Confidence levels, paraphrased from the estimative-language annexes of the US NIC and ODNI."""
