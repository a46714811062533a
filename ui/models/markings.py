"""The levels something can be marked with: those of every ladder, and the project's own.

Two ladders may call a level by the same word: then each says which ladder it is of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from briefing.model.product import Marking
from briefing.project.queries.records import records
from briefing.tradecraft.markings import Level, ladder_name, levels
from ui.widgets.marking_chooser import MarkingChoice
from ui.workbench import Workbench

Choices = tuple[MarkingChoice, ...]


def marking_choices(workbench: Workbench) -> Choices:
    """Every level, ladder by ladder, the project's own in the order of their ranks."""
    own = sorted(workbench.ask(records, Marking), key=lambda one: (one.ladder, one.rank))
    return told_apart(
        [*levels(), *(Level(one.ladder, one.code, one.label, one.rank) for one in own)]
    )


def told_apart(known: Iterable[Level]) -> Choices:
    """Levels as choices, those of one ladder together. A label that stands twice says of what
    ladder it is, and its code where even that is not enough."""
    ladders: dict[str, list[Level]] = {}
    for level in known:
        ladders.setdefault(level.ladder, []).append(level)
    ordered = [level for ladder in ladders.values() for level in ladder]
    labels = Counter(level.label.casefold() for level in ordered)
    alike = Counter((level.ladder, level.label.casefold()) for level in ordered)

    def words(level: Level) -> str:
        if labels[level.label.casefold()] == 1:
            return level.label
        twice = alike[level.ladder, level.label.casefold()] > 1
        return f"{level.label} ({level.code if twice else ladder_name(level.ladder)})"

    return tuple(
        MarkingChoice(level.code, words(level), ladder_name(level.ladder)) for level in ordered
    )
