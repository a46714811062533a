"""Marking ladders: which levels there are, in which order, and how each is printed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from briefing.errors import CommandError
from briefing.tradecraft.tables import table

_TYPED = re.compile(r"\s*\(([^()\n]{1,60})\)\s*")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a ladder. `rank` counts from 0, the least restrictive; colours are '#rrggbb'.

    `banner` is where it stands in header and footer: `centre`, or `right` as TLP 2.0 asks.
    """

    ladder: str
    code: str
    label: str
    rank: int
    portion: str = ""
    ink: str = "#ffffff"
    ground: str = "#000000"
    meaning: str = ""
    banner: str = "centre"


@cache
def levels() -> tuple[Level, ...]:
    """Every level of every ladder the program ships, ladder by ladder, least restrictive first."""
    return tuple(
        Level(ladder=ladder["id"], rank=rank, banner=ladder.get("banner", "centre"), **level)
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


def written(level: Level) -> str:
    """A level as a portion bears it: `U`; its label on a ladder that has no short form."""
    return level.portion or level.label


def typed_marking(words: str, known: Iterable[Level], ladder: str) -> str:
    """The marking that words bear themselves: `(U) Losses at the border`; '' for none.

    Where two ladders write a level in the same way, the one on `ladder` is meant.
    """
    match = _TYPED.match(words)
    if match is None:
        return ""
    alike = [level for level in known if match[1] == written(level)]
    alike.sort(key=lambda level: level.ladder != ladder)
    return alike[0].code if alike else ""


@dataclass(frozen=True, slots=True)
class Highest:
    """The highest of several markings: one level of each ladder, and the codes that are none."""

    levels: tuple[Level, ...]
    unknown: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """As a banner bears it: `SECRET`, and `TLP:GREEN//SECRET` where ladders are mixed."""
        if len(self.levels) == 1 and not self.unknown:
            return self.levels[0].label
        return "//".join((*(level.code for level in self.levels), *self.unknown))


def highest_of(markings: Iterable[str], known: Iterable[Level]) -> Highest:
    """The highest of each ladder, in the order in which the ladders come up first.

    No two ladders can be compared, so that of each of them the highest has to be said.
    """
    by_code = {level.code.casefold(): level for level in reversed(tuple(known))}
    highest: dict[str, Level] = {}
    unknown: dict[str, None] = {}
    for code in filter(None, markings):
        level = by_code.get(code.strip().casefold())
        if level is None:
            unknown[code] = None
        elif level.ladder not in highest or highest[level.ladder].rank < level.rank:
            highest[level.ladder] = level
    return Highest(tuple(highest.values()), tuple(unknown))
