"""Casualty estimates as bars to be drawn: grouped where they compare, on round scales.

Pure: it draws nothing. What has no number is left out of the drawing, not put at 0.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefing.model.picture import Estimate
from briefing.report.tree import RangeFigure
from briefing.tradecraft.casualties import CATEGORY_WORDS, figure_words
from ui.models.weigh_rows import WeighRow
from ui.widgets.grade_chip import GradeState
from ui.widgets.range_values import ChartBar, ChartGroup, scale_of


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


def figure_group(figure: RangeFigure) -> ChartGroup:
    """A figure of the brief as it will print; what has no number is said in its table."""
    bars = tuple(
        ChartBar("", one.label, one.grade, GradeState.GIVEN, one.low, one.best, one.high, one.words)
        for one in figure.bars
    )
    drawn = tuple(bar for bar in bars if bar.numbers)
    return ChartGroup(figure.title, drawn, scale_of(drawn))


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
