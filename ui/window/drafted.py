"""What a draft laid out, in words, and the section to look at first."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from briefing.model.counting import counted
from ui.workbench import Workbench

if TYPE_CHECKING:
    from briefing.project.changes import ChangeSet

NOTHING_NEW = "Nothing new was found: all that the suggestions hold is laid out already."


@dataclass(frozen=True)
class Amounts:
    """How much stands in the project of what a draft lays out."""

    quotation: int
    actor: int
    estimate: int
    event: int
    question: int


def amounts(workbench: Workbench) -> Amounts:
    """What stands in the open project now."""
    from briefing.model.picture import Actor, Estimate, Event, Question
    from briefing.model.product import Block
    from briefing.model.vocabulary import BlockKind
    from briefing.project.queries.records import count

    rows = (workbench.ask(count, cls) for cls in (Actor, Estimate, Event, Question))
    return Amounts(workbench.ask(count, Block, kind=BlockKind.STATEMENT), *rows)


def drafted_words(before: Amounts, after: Amounts) -> str:
    """`18 quotations, 12 actors, 3 estimates and 7 questions laid out; none is reviewed yet.`"""
    grown = {
        field.name: getattr(after, field.name) - getattr(before, field.name)
        for field in fields(Amounts)
    }
    said = [counted(number, noun) for noun, number in grown.items() if number]
    if not said:
        return NOTHING_NEW
    listed = " and ".join(filter(None, (", ".join(said[:-1]), said[-1])))
    waits = "it is not reviewed yet" if sum(grown.values()) == 1 else "none is reviewed yet"
    return f"{listed} laid out; {waits}."


def first_to_read(workbench: Workbench, changes: ChangeSet, shown: str) -> str:
    """The section to show after a draft: the one that is shown, where it holds something, else the
    first that the draft put something in; "" where there is none."""
    from briefing.project.queries.overview import section_contents

    drafted = changes.ids("block")
    contents = workbench.ask(section_contents)
    if any(one.blocks for one in contents if one.section.id == shown):
        return shown
    holding = [one for one in contents if one.blocks]
    fresh = [one for one in holding if any(block.id in drafted for block in one.blocks)]
    return next((one.section.id for one in (*fresh, *holding)), "")
