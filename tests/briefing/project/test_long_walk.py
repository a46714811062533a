"""A user gives every kind of command again and again: each is accepted, and the project holds.

Hypothesis begins small and seldom gets far; this walk deals all kinds like a deck of cards.
"""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import settings

from tests.briefing.project.choices import KINDS
from tests.briefing.project.worker import Worker

WALKS = max(5, settings.default.max_examples // 10)  # 5 in CI
DECKS = 3
"""How often a walk deals every kind of command."""


@pytest.mark.fuzz
def test_every_kind_of_command_is_accepted_and_taken_back_on_a_long_walk() -> None:
    accepted: Counter[str] = Counter()
    for seed in range(WALKS):
        accepted += _walk(random.Random(seed), marked=seed % 2 == 1)
    assert set(KINDS) - set(accepted) == set()
    assert accepted.total() > WALKS * DECKS * len(KINDS) // 3


def _walk(chance: random.Random, *, marked: bool) -> Counter[str]:
    worker = Worker()
    try:
        worker.begin(drafted=True, marked=marked)
        for _ in range(DECKS):
            for kind in chance.sample(KINDS, len(KINDS)):
                worker.give(kind, chance.randrange)
                worker.check()
                _do_something_else(worker, chance)
    finally:
        worker.leave()
    return worker.accepted


def _do_something_else(worker: Worker, chance: random.Random) -> None:
    """Now and then: a pause, another analyst, steps back (and most of them forth), the next day."""
    match chance.randrange(16):
        case 0:
            worker.wait(chance.randrange(10))
        case 1:
            worker.document.analyst = chance.choice(("Kim", "Lee"))
        case 2:
            worker.undo(3)
            worker.check()
            worker.redo(chance.randrange(4))
            worker.check()
        case 3:
            worker.reopen()
