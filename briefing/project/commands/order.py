"""Where a thing goes among its neighbours: a number halfway, so that moving one row changes one."""

from __future__ import annotations

import itertools
from collections.abc import Sequence


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
