"""How high a thing is marked, all that it rests on included, and how that is written before it.

What bears no marking, and rests on nothing that does, is as high as the brief it stands in: nobody
has said that it may go further. It decides nothing about a release; `selection` does.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefing.project.queries.material import Material
from briefing.report.tree import MarkingStyle
from briefing.tradecraft.markings import Level, highest_of, levels, typed_marking, written

UNMARKED = "not marked"
"""The mark of a portion that nobody marked, in a brief that nobody marked either."""


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
        """The marking that words bear themselves; of two that are written alike, the brief's."""
        return typed_marking(words, self._known, self._ladder)

    def before(self, markings: Iterable[str]) -> str:
        """`(S) `: the highest of the markings; of several ladders the highest of each.

        Where one of them is '', nobody has said how high the whole is.
        """
        codes = tuple(dict.fromkeys(markings))
        highest = highest_of(codes, self._known)
        words = [UNMARKED] if "" in codes else [*map(written, highest.levels)]
        return f"({'//'.join((*words, *highest.unknown))}) "

    def in_full(self, markings: Iterable[str]) -> str:
        """`UNCLASSIFIED`: the same as a banner has it, and '' where nobody has said how high."""
        return highest_of(markings, self._known).label

    def banner(self, markings: Iterable[str]) -> MarkingStyle | None:
        """What stands above and below every page: no lower than any of the markings.

        Where none of them says how high, there is none; the colours are those of the first ladder.
        """
        highest = highest_of(markings, self._known)
        first = next(iter(highest.levels), None)
        if first is None:
            return MarkingStyle(highest.label, align="centre") if highest.unknown else None
        return MarkingStyle(highest.label, first.ink, first.ground, first.banner)

    def lowest(self, ladder: str = "") -> str:
        """The least restrictive level of a ladder, by default the brief's own; '' for none."""
        on_it = [level for level in self._known if level.ladder == (ladder or self._ladder)]
        return min(on_it, key=lambda level: level.rank).code if on_it else ""
