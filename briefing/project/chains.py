"""Two copies' chains of sources for one statement made one: taken whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from briefing.model.evidence import Attribution
from briefing.project.rows import Row, from_row
from briefing.project.transaction import Transaction

Chain = Sequence[Row]


def settle_chain(tx: Transaction, base: Chain, ours: Chain, theirs: Chain) -> bool:
    """Take their chain where only they changed it, or only they reviewed it; ours stays otherwise.

    All rows call things as they are called here. False when both decided, and differently.
    """
    was, here, there = _told(base), _told(ours), _told(theirs)
    if here == there:
        _review(tx, ours, theirs)
    elif here == was or (_reviewed(theirs) and ours and not _reviewed(ours)):
        _replace(tx, ours, theirs)
    else:
        return there == was or (bool(theirs) and not _reviewed(theirs))
    return True


def _told(chain: Chain) -> list[tuple[Any, ...]]:
    return [(row["source_id"], row["cue"], row["start"], row["end"]) for row in _ordered(chain)]


def _ordered(chain: Chain) -> list[Row]:
    return sorted(chain, key=lambda row: (row["position"], row["id"]))


def _reviewed(chain: Chain) -> bool:
    return any(row["reviewed"] for row in chain)


def _review(tx: Transaction, ours: Chain, theirs: Chain) -> None:
    for mine, other in zip(_ordered(ours), _ordered(theirs), strict=True):
        if other["reviewed"] and not mine["reviewed"]:
            tx.update(Attribution, mine["id"], reviewed=True)


def _replace(tx: Transaction, ours: Chain, theirs: Chain) -> None:
    kept = {row["id"] for row in theirs}
    for row in ours:
        if row["id"] not in kept:
            tx.delete(Attribution, row["id"])
    for row in theirs:
        if tx.find(Attribution, row["id"]) is None:
            tx.insert(from_row(Attribution, row))
        else:
            fields = {name: value for name, value in row.items() if name != "id"}
            tx.update(Attribution, row["id"], **fields)
