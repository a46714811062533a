"""Figures as bars to be drawn, and the round scale they share. Values only: nothing is drawn here.

What has no number has no place on a scale, and is not put at 0.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from ui.widgets.grade_chip import GradeState


@dataclass(frozen=True)
class ChartBar:
    """One figure. None where the figure has no such end."""

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
        said = "; ".join(f"{bar.label}: {bar.words}" for bar in self.bars)
        return f"{self.title}: {said}"


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
