"""A project's own marking levels, in the form of the ones the program ships."""

from __future__ import annotations

import re

from briefing.model.product import Marking
from briefing.tradecraft.markings import Level

COLOUR = re.compile("#[0-9a-fA-F]{6}")
_BLACK = "#000000"


def level_of(marking: Marking) -> Level:
    """A project's own marking in the form of the shipped ones; white on its colour.

    A colour that is none, as a damaged file may hold, is black: printers count on '#rrggbb'.
    """
    return Level(
        ladder=marking.ladder,
        code=marking.code,
        label=marking.label,
        rank=marking.rank,
        portion=marking.portion,
        ground=marking.colour if COLOUR.fullmatch(marking.colour) else _BLACK,
    )
