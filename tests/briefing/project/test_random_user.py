"""A random user gives any command, undoes, redoes, closes and reopens: the project stays whole."""

from __future__ import annotations

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from briefing.project import commands
from tests.briefing.project.choices import KINDS
from tests.briefing.project.sample import dump
from tests.briefing.project.worker import Worker


class RandomUser(RuleBasedStateMachine):
    """One user at one project, moved by Hypothesis, which makes what failed small."""

    def __init__(self) -> None:
        super().__init__()
        self.worker = Worker()

    @initialize(drafted=st.booleans(), marked=st.booleans())
    def begin(self, drafted: bool, marked: bool) -> None:
        self.worker.begin(drafted=drafted, marked=marked)

    @rule(kinds=st.lists(st.sampled_from(KINDS), min_size=1, max_size=6), data=st.data())
    def give_commands(self, kinds: list[str], data: st.DataObject) -> None:
        for kind in kinds:
            self.worker.give(kind, lambda n: data.draw(st.integers(0, n - 1)))
            self.worker.check()

    @rule(minutes=st.integers(0, 9))
    def wait(self, minutes: int) -> None:
        self.worker.wait(minutes)

    @rule(analyst=st.sampled_from(["Kim", "Lee"]))
    def another_sits_down(self, analyst: str) -> None:
        self.worker.document.analyst = analyst

    @precondition(lambda self: self.worker.document.undo_label)
    @rule()
    def undo_and_redo(self) -> None:
        before = self.worker.document.ask(dump)
        self.worker.document.undo()
        self.worker.document.redo()
        assert self.worker.document.ask(dump) == before

    @rule(steps=st.integers(1, 4))
    def undo(self, steps: int) -> None:
        self.worker.undo(steps)

    @rule(steps=st.integers(1, 4))
    def redo(self, steps: int) -> None:
        self.worker.redo(steps)

    @rule()
    def close_and_reopen(self) -> None:
        self.worker.reopen()

    @invariant()
    def what_must_hold_holds(self) -> None:
        self.worker.check()

    def teardown(self) -> None:
        self.worker.leave()


def test_the_random_user_knows_every_command() -> None:
    assert set(KINDS) == set(commands.__all__)


TestRandomUser = pytest.mark.fuzz(RandomUser.TestCase)
