"""How high a thing is marked, all that it rests on included, and how that is written before it.

What bears no marking, and rests on nothing that does, is as high as the brief it stands in: nobody
has said that it may go further. It decides nothing about a release; `selection` does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.project.queries.material import Material
from briefing.tradecraft.markings import Level, levels

UNMARKED = "not marked"
"""The mark of a portion that nobody marked, in a brief that nobody marked either."""
_TYPED = re.compile(r"\s*\(([^()\n]{1,60})\)\s*")


class Markings:
    """Reads markings by the ladders of one project, those of its brief's own ladder first."""

    def __init__(self, material: Material) -> None:
        self._known = (*levels(), *material.levels)
        # The first of a code is meant, as find_level has it.
        self._levels = {level.code.casefold(): level for level in reversed(self._known)}
        own = self.level_of(material.brief.marking)
        self._ladder = own.ladder if own else ""

    def level_of(self, code: str) -> Level | None:
        """The level of a marking; None where it is none, as in a damaged file."""
        return self._levels.get(code.strip().casefold())

    def typed(self, words: str) -> str:
        """The marking that words bear themselves: `(U) Losses at the border`; '' for none.

        Where two ladders write a level in the same way, the brief's own ladder is meant.
        """
        match = _TYPED.match(words)
        if match is None:
            return ""
        alike = [level for level in self._known if match[1] == written(level)]
        alike.sort(key=lambda level: level.ladder != self._ladder)
        return alike[0].code if alike else ""

    def before(self, markings: Iterable[str]) -> str:
        """`(S) `: the highest of the markings; of several ladders the highest of each.

        Where one of them is '', nobody has said how high the whole is.
        """
        highest: dict[str, Level] = {}
        unknown: list[str] = []
        for code in dict.fromkeys(markings):
            level = self.level_of(code)
            if level is None:
                unknown.append(code or UNMARKED)
            elif level.ladder not in highest or highest[level.ladder].rank < level.rank:
                highest[level.ladder] = level
        words = unknown if UNMARKED in unknown else [*map(written, highest.values()), *unknown]
        return f"({'//'.join(words)}) "

    def lowest(self, ladder: str = "") -> str:
        """The least restrictive level of a ladder, by default the brief's own; '' for none."""
        on_it = [level for level in self._known if level.ladder == (ladder or self._ladder)]
        return min(on_it, key=lambda level: level.rank).code if on_it else ""


def written(level: Level) -> str:
    """A level as a portion bears it: `U`; its label on a ladder that has no short form."""
    return level.portion or level.label
