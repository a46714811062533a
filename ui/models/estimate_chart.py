"""Casualty estimates as bars to be drawn: grouped where they compare, on round scales.

Pure: it draws nothing. What has no number is left out of the drawing, not put at 0.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.model.picture import Estimate
from briefing.tradecraft.casualties import CATEGORY_WORDS, figure_words
from ui.models.weigh_rows import WeighRow
from ui.widgets.grade_chip import GradeState


@dataclass(frozen=True)
class ChartBar:
    """One estimate. None where the figure has no such end."""

    id: str
    label: str
    grade: str
    state: GradeState
    low: int | None
    best: int | None
    high: int | None
    words: str

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers it has."""
        return tuple(n for n in (self.low, self.best, self.high) if n is not None)

    @property
    def open_above(self) -> bool:
        """Whether it says `at least`: nobody knows how far it reaches."""
        return self.low is not None and self.best is None and self.high is None

    @property
    def open_below(self) -> bool:
        """Whether it says `up to`."""
        return self.high is not None and self.best is None and self.low is None


@dataclass(frozen=True)
class ChartGroup:
    """Bars of one population and category, on one scale from 0 to `ticks[-1]`."""

    title: str
    bars: tuple[ChartBar, ...]
    ticks: tuple[int, ...]

    def spoken(self) -> str:
        """The drawing in words."""
        said = "; ".join(f"{bar.label} {bar.words}" for bar in self.bars)
        return f"{self.title}: {said}"


def chart_groups(rows: Iterable[WeighRow]) -> tuple[ChartGroup, ...]:
    """The rows of the estimates table as groups of bars, in the order in which they first stand."""
    groups: dict[tuple[str, str], list[ChartBar]] = {}
    titles: dict[tuple[str, str], str] = {}
    for row in rows:
        estimate = row.value
        if isinstance(estimate, Estimate) and (bar := _bar(row, estimate)).numbers:
            population = estimate.population or estimate.side
            key = (population.casefold(), estimate.category.value)
            words = CATEGORY_WORDS[estimate.category]
            titles.setdefault(key, f"{population} · {words}" if population else words)
            groups.setdefault(key, []).append(bar)
    return tuple(
        ChartGroup(titles[key], tuple(bars), scale_of(bars)) for key, bars in groups.items()
    )


def _bar(row: WeighRow, estimate: Estimate) -> ChartBar:
    claimant, grade = row.cells[0].text, row.cells[-1]
    numbers = (estimate.low, estimate.best, estimate.high)
    return ChartBar(
        estimate.id,
        "not stated" if claimant == "–" else claimant,
        grade.grade or "",
        grade.state,
        *numbers,
        figure_words(estimate.qualifier, *numbers, estimate.words),
    )


def scale_of(bars: Iterable[ChartBar]) -> tuple[int, ...]:
    """Round ticks from 0 to beyond the largest number, with room for an end that is open."""
    reach = 1.0
    for bar in bars:
        reach = max(reach, max(bar.numbers) * (1.15 if bar.open_above else 1.0))
    step = next(step for step in _steps() if reach / step <= 5)
    count = int(-(-reach // step))
    return tuple(step * at for at in range(count + 1))


def _steps() -> Iterable[int]:
    power = 1
    while True:
        yield from (power, 2 * power, 5 * power)
        power *= 10
