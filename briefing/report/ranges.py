"""Which casualty figures are drawn side by side, and how each is told from the next.

The one rule for the brief and the screen: one side, one category; what differs within that, the
people counted or the time, is said at each figure. Nothing is ever added up.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.model.picture import Estimate
from briefing.model.vocabulary import Category
from briefing.report.wording import NOT_STATED, period_words
from briefing.tradecraft.casualties import CATEGORY_WORDS

_Span = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class ComparedEstimates:
    """Estimates of one side and category that have a number; those of one time stand together."""

    side: str
    category: Category
    estimates: tuple[Estimate, ...]

    @property
    def title(self) -> str:
        """`North Korea: killed or wounded`; the category alone where nobody says whose."""
        words = CATEGORY_WORDS[self.category]
        return f"{self.side}: {words}" if self.side else words

    def label(self, estimate: Estimate, claimant: str) -> str:
        """Who claims a figure, of whom if the others count other people, and over what time."""
        counted = {one.population.casefold() for one in self.estimates}
        parts = [claimant]
        if len(counted) > 1 and estimate.population:
            parts.append(estimate.population)
        time = period_words(estimate)
        if time != NOT_STATED:
            parts.append(time)
        return ", ".join(parts)


def compared(estimates: Iterable[Estimate]) -> tuple[ComparedEstimates, ...]:
    """The estimates in groups, in the order in which each group first stands.

    What has no number is left out: it cannot be drawn, and is not 0.
    """
    groups: dict[tuple[str, Category], dict[_Span, list[Estimate]]] = {}
    for one in estimates:
        if any(number is not None for number in (one.low, one.best, one.high)):
            spans = groups.setdefault((_whose(one).casefold(), one.category), {})
            spans.setdefault((one.period, one.as_of, one.tally), []).append(one)
    return tuple(
        _group(category, [one for members in spans.values() for one in members])
        for (_, category), spans in groups.items()
    )


def _group(category: Category, members: list[Estimate]) -> ComparedEstimates:
    return ComparedEstimates(_whose(members[0]), category, tuple(members))


def _whose(estimate: Estimate) -> str:
    """The side that was counted; the people in the article's words where no side is known."""
    return estimate.side or estimate.population
