"""A project's own marking levels, in the form of the ones the program ships."""

from __future__ import annotations

import re

from briefing.model.product import Marking
from briefing.tradecraft.markings import Level

COLOUR = re.compile("#[0-9a-fA-F]{6}")
_BLACK = "#000000"
_WEIGHTS = (0.2126, 0.7152, 0.0722)


def level_of(marking: Marking) -> Level:
    """A project's own marking in the form of the shipped ones; white or black on its colour.

    A colour that is none, as a damaged file may hold, is black: printers count on '#rrggbb'.
    """
    ground = marking.colour if COLOUR.fullmatch(marking.colour) else _BLACK
    return Level(
        ladder=marking.ladder,
        code=marking.code,
        label=marking.label,
        rank=marking.rank,
        portion=marking.portion,
        ink=_ink_on(ground),
        ground=ground,
    )


def _ink_on(ground: str) -> str:
    """White, or black on a ground on which that is easier to read (WCAG 2.1, contrast ratio)."""
    parts = (int(ground[start : start + 2], 16) / 255 for start in (1, 3, 5))
    shares = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    light = sum(weight * share for weight, share in zip(_WEIGHTS, shares, strict=True))
    return "#ffffff" if 1.05 / (light + 0.05) >= (light + 0.05) / 0.05 else _BLACK
