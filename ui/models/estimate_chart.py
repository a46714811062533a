"""Casualty estimates as bars to be drawn: grouped where they compare, on round scales.

Pure: it draws nothing. What has no number is left out of the drawing, not put at 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefing.model.picture import Estimate
from briefing.report.ranges import ComparedEstimates, compared
from briefing.report.tree import RangeFigure
from briefing.report.wording import NOT_STATED
from briefing.tradecraft.casualties import figure_words
from ui.models.weigh_fields import UNKNOWN
from ui.models.weigh_rows import WeighRow
from ui.widgets.grade_chip import GradeState
from ui.widgets.range_values import ChartBar, ChartGroup, scale_of


def chart_groups(rows: Iterable[WeighRow]) -> tuple[ChartGroup, ...]:
    """The rows of the estimates table as groups of bars, as the brief groups its figures."""
    by_id = {row.id: row for row in rows if isinstance(row.value, Estimate)}
    return tuple(_group(group, by_id) for group in compared(row.value for row in by_id.values()))


def _group(group: ComparedEstimates, by_id: Mapping[str, WeighRow]) -> ChartGroup:
    bars = tuple(_bar(group, by_id[one.id], one) for one in group.estimates)
    return ChartGroup(group.title, bars, scale_of(bars))


def figure_group(figure: RangeFigure) -> ChartGroup:
    """A figure of the brief as it will print; what has no number is said in its table."""
    bars = tuple(
        ChartBar("", one.label, one.grade, GradeState.GIVEN, one.low, one.best, one.high, one.words)
        for one in figure.bars
    )
    drawn = tuple(bar for bar in bars if bar.numbers)
    return ChartGroup(figure.title, drawn, scale_of(drawn))


def _bar(group: ComparedEstimates, row: WeighRow, estimate: Estimate) -> ChartBar:
    claimant, grade = row.cells[0].text, row.cells[-1]
    numbers = (estimate.low, estimate.best, estimate.high)
    return ChartBar(
        estimate.id,
        group.label(estimate, NOT_STATED if claimant == UNKNOWN else claimant),
        grade.grade or "",
        grade.state,
        *numbers,
        figure_words(estimate.qualifier, *numbers, estimate.words),
    )
