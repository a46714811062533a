"""Where a thing goes among its neighbours: a number halfway, so that moving one row changes one."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from briefing.model.product import Block, Section
from briefing.project.transaction import Transaction


def between(positions: Sequence[float], index: int) -> float:
    """The position for a thing that is to stand at `index` among the others at `positions`.

    An index past an end means that end. Raises nothing.
    """
    index = max(0, min(index, len(positions)))
    before = positions[index - 1] if index else None
    after = positions[index] if index < len(positions) else None
    if before is None:
        return 1.0 if after is None else after - 1.0
    return before + 1.0 if after is None else (before + after) / 2


def crowded(positions: Sequence[float]) -> bool:
    """Whether two neighbours are so close that nothing fits between them any more."""
    return any(
        not first < (first + second) / 2 < second for first, second in itertools.pairwise(positions)
    )


def roomy(tx: Transaction, things: Sequence[Block] | Sequence[Section]) -> list[float]:
    """The positions of neighbours, spread out first where nothing fits between two of them."""
    positions = [one.position for one in things]
    if not crowded(positions):
        return positions
    for place, one in enumerate(things, start=1):
        tx.change(one, position=float(place))
    return [float(place) for place in range(1, len(things) + 1)]


def filled(positions: Sequence[float | None]) -> list[float]:
    """Positions in this order, where None is a newcomer; the others keep theirs if there is room.

    Where newcomers do not fit between two neighbours, all are counted anew from 1.
    """
    result: list[float] = []
    for is_new, run in itertools.groupby(enumerate(positions), lambda pair: pair[1] is None):
        if not is_new:
            result += [position for _, position in run if position is not None]
            continue
        count = len(list(run))
        after = next((one for one in positions[len(result) + count :] if one is not None), None)
        result += _evenly(result[-1] if result else None, after, count)
    if None in positions and any(one >= other for one, other in itertools.pairwise(result)):
        return [float(place) for place in range(1, len(result) + 1)]
    return result


def _evenly(before: float | None, after: float | None, count: int) -> list[float]:
    """`count` positions between two, or a whole number apart beyond the one that there is."""
    if after is None:
        return [(before or 0.0) + step for step in range(1, count + 1)]
    if before is None:
        return [after - step for step in range(count, 0, -1)]
    return [before + (after - before) * step / (count + 1) for step in range(1, count + 1)]
