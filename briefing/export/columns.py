"""Shares the width of a table among its columns, by what stands in them."""

from __future__ import annotations


def shared_widths(least: list[float], whole: list[float], room: float) -> list[float]:
    """The widths of columns that need at least `least` and set all on one line with `whole`.

    Columns of little text get all they ask for, so that long texts alone have to wrap: in turn,
    whoever asks for no more than an equal share of what is left gets it.
    """
    if sum(least) >= room:
        return [room * width / sum(least) for width in least]
    widths = list(least)
    waiting = sorted(range(len(whole)), key=lambda index: whole[index] - least[index])
    spare = room - sum(least)
    while waiting:
        index = waiting[0]
        wish = max(whole[index] - least[index], 0.0)
        if wish > spare / len(waiting):
            break
        widths[index] += wish
        spare -= wish
        waiting.pop(0)
    # What is left goes to those that have to wrap, or else to every column as wide as it is: a
    # short one must not stand far from the long one that it belongs to.
    shares = {index: max(whole[index] - least[index], 0.0) for index in waiting}
    shares = shares or dict(enumerate(widths))
    for index, share in shares.items():
        widths[index] += spare * share / sum(shares.values())
    return widths
