"""The levels something can be marked with: those of every ladder, and the project's own."""

from __future__ import annotations

from briefing.model.product import Marking
from briefing.project.queries.records import records
from briefing.tradecraft.markings import levels
from ui.workbench import Workbench

Choices = tuple[tuple[str, str], ...]
"""Code and label of each level."""


def marking_choices(workbench: Workbench) -> Choices:
    """Every level, ladder by ladder, the project's own in the order of their ranks at the end."""
    own = sorted(workbench.ask(records, Marking), key=lambda one: (one.ladder, one.rank))
    return (
        *((level.code, level.label) for level in levels()),
        *((one.code, one.label) for one in own),
    )
