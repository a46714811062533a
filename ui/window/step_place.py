"""Where a step that was undone or done again can be seen: one row of one table, or nowhere.

It only asks; who goes there is for `going`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ui.workbench import Workbench

if TYPE_CHECKING:
    from briefing.project.changes import ChangeSet

NOWHERE = ("", "")
OF_STATEMENTS = frozenset({"statement", "grade", "attribution", "source", "suggestion"})
"""A step that touches nothing else is seen beside its statement."""


def step_place(workbench: Workbench, changes: ChangeSet) -> tuple[str, str]:
    """A table and the id of its row, NOWHERE for a step that changed many things or left none."""
    from briefing.model.evidence import Link, Statement
    from briefing.model.picture import Actor, Estimate, Event, Question
    from briefing.model.product import Block, Section

    shown: tuple[tuple[str, type[Any]], ...] = (
        ("estimate", Estimate),
        ("actor", Actor),
        ("event", Event),
        ("question", Question),
        ("link", Link),
        ("block", Block),
        ("section", Section),
    )
    for table, cls in shown:
        if changes.touches(table):
            return _only(workbench, table, cls, changes.ids(table))
    if changes.touches("judgement"):
        return _judgement_block(workbench, changes.ids("judgement"))
    if set(changes.rows) <= OF_STATEMENTS:
        return _only(workbench, "statement", Statement, changes.statements)
    return NOWHERE


def _only(workbench: Workbench, table: str, cls: type[Any], ids: frozenset[str]) -> tuple[str, str]:
    from briefing.project.queries.records import record

    if len(ids) != 1:
        return NOWHERE
    (row_id,) = ids
    return (table, row_id) if workbench.ask(record, cls, row_id) else NOWHERE


def _judgement_block(workbench: Workbench, ids: frozenset[str]) -> tuple[str, str]:
    from briefing.model.product import Block
    from briefing.project.queries.records import records

    if len(ids) != 1:
        return NOWHERE
    (judgement_id,) = ids
    blocks = workbench.ask(records, Block, judgement_id=judgement_id)
    return ("block", blocks[0].id) if blocks else NOWHERE
