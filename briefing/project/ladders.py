"""A project's own marking levels, in the form of the ones the program ships."""

from __future__ import annotations

from briefing.model.product import Marking
from briefing.tradecraft.markings import Level


def level_of(marking: Marking) -> Level:
    """A project's own marking in the form of the shipped ones; white on its colour."""
    return Level(
        ladder=marking.ladder,
        code=marking.code,
        label=marking.label,
        rank=marking.rank,
        portion=marking.portion,
        ground=marking.colour or "#000000",
    )
