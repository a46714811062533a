"""Marking ladders: which levels there are, in which order, and how each is printed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from briefing.errors import CommandError
from briefing.tradecraft.tables import table


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a ladder. `rank` counts from 0, the least restrictive; colours are '#rrggbb'."""

    ladder: str
    code: str
    label: str
    rank: int
    portion: str = ""
    ink: str = "#ffffff"
    ground: str = "#000000"
    meaning: str = ""


@cache
def levels() -> tuple[Level, ...]:
    """Every level of every ladder the program ships, ladder by ladder, least restrictive first."""
    return tuple(
        Level(ladder=ladder["id"], rank=rank, **level)
        for ladder in table("markings")["ladder"]
        for rank, level in enumerate(ladder["levels"])
    )


@cache
def ladder_name(ladder: str) -> str:
    """The name of a ladder that the program ships; a project's own ladder is called by its id."""
    names = {one["id"]: str(one["name"]) for one in table("markings")["ladder"]}
    return names.get(ladder, ladder)


def find_level(code: str, more: tuple[Level, ...] = ()) -> Level:
    """The level with this code, also among `more`, a project's own. Raises CommandError if none."""
    for level in (*levels(), *more):
        if level.code.casefold() == code.strip().casefold():
            return level
    known = ", ".join(level.code for level in levels()[:5])
    raise CommandError(f"“{code}” is not a marking.", f"Known are, among others: {known}.")


def may_be_released(marking: str, at: Level, more: tuple[Level, ...] = ()) -> bool:
    """Whether something marked `marking` ('' = unmarked) may stand in a release at level `at`.

    A marking of another ladder may not: there is no safe way to compare two ladders.
    """
    if not marking:
        return True
    level = find_level(marking, more)
    return level.ladder == at.ladder and level.rank <= at.rank
