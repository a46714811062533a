"""Puts a table into the middle of Weigh, with what may be done about it; it changes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.model.evidence import Link, Suggestion
from briefing.model.vocabulary import SuggestionStatus
from briefing.project.queries.records import count
from ui.models.estimate_chart import chart_groups
from ui.models.estimate_notes import estimate_notes
from ui.models.weigh_model import WeighModel
from ui.models.weigh_tables import ESTIMATES, WeighTable
from ui.weigh.table_pane import TablePane
from ui.workbench import Workbench

if TYPE_CHECKING:
    from briefing.weighing.checks import Breach


def show_table(
    workbench: Workbench, pane: TablePane, model: WeighModel, breaches: Sequence[Breach]
) -> None:
    """Rows or what to do while there are none; under the estimates their ranges and findings, also
    those of the checks."""
    can = may_change(workbench)
    pane.show_rows(model, may_draft=_may_draft(workbench, model.table), may_change=can)
    pane.show_figures(shown=model.table is ESTIMATES)
    if model.table is ESTIMATES:
        notes = estimate_notes(workbench, breaches) if workbench.is_open else ()
        pane.figures.show_figures(chart_groups(model.rows()), notes, may_change=can)


def may_change(workbench: Workbench) -> bool:
    """Whether anything can be written."""
    return workbench.is_open and not workbench.why_read_only


def _may_draft(workbench: Workbench, table: WeighTable) -> bool:
    if not workbench.is_open or table.cls is Link:
        return False
    return bool(workbench.ask(lambda db: count(db, Suggestion, status=SuggestionStatus.OPEN)))
