"""A random user gives any command, undoes, redoes, closes and reopens: the project stays whole."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from briefing.errors import CommandError
from briefing.model.evidence import Article, Suggestion
from briefing.model.vocabulary import SectionKind, SuggestionStatus
from briefing.project import commands
from briefing.project.command import Command
from briefing.project.document import Document
from briefing.project.queries.records import records
from briefing.project.queries.whole import to_json, whole_project
from briefing.project.verify import verify
from tests.briefing.project.choices import MAKERS, Choices, told_by
from tests.briefing.project.releases import (
    released,
    still_secret,
    unreviewed,
    withheld,
)
from tests.briefing.project.sample import Dump, TurnedClock, article, dump


class RandomUser(RuleBasedStateMachine):
    """One user at one project. What each state was is remembered, and undo must lead back to it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.clock = TurnedClock()
        self.path = self.folder / "random.brief"
        self.document = Document.create(self.path, analyst="Kim", clock=self.clock)
        self.empty = self.document.ask(dump)
        self.secret: frozenset[str] = frozenset()

    @initialize(drafted=st.booleans(), marked=st.booleans())
    def begin(self, drafted: bool, marked: bool) -> None:
        """Most commands need an article; what is drafted from a marked one has much to let out."""
        self.document.run(article("One", sentences=told_by("One")))
        if drafted:
            self.document.run(commands.Draft())
            self.document.run(commands.AddSection(SectionKind.TIMELINE))
        if marked:
            (only,) = self.document.ask(records, Article)
            self.document.run(commands.EditArticle(only.id, {"marking": "TLP:RED"}))

    @rule(data=st.data())
    def give_a_command(self, data: st.DataObject) -> None:
        choices = Choices(self.document, lambda n: data.draw(st.integers(0, n - 1)))
        command = choices.command()
        before = self.document.ask(dump)
        refused = self._drafted(command)
        self.secret |= withheld(self.document)
        try:
            self.document.run(command)
        except CommandError:
            assert self.document.ask(dump) == before
        else:
            assert refused is None or unreviewed(self.document, refused) == ()
        assert command.label.strip()
        if isinstance(command, commands.AddArticle):
            self.secret = still_secret(self.document, self.secret)

    def _drafted(self, command: Command) -> Suggestion | None:
        if not isinstance(command, commands.RefuseSuggestion):
            return None
        drafted = self.document.ask(records, Suggestion, status=SuggestionStatus.DRAFTED)
        return next((one for one in drafted if one.id == command.suggestion_id), None)

    @rule(minutes=st.integers(0, 9))
    def wait(self, minutes: int) -> None:
        self.clock.time = f"2026-11-23T{int(self.clock.time[11:13]) + 1:02}:{minutes:02}:00Z"
        if self.clock.time[11:13] == "23":
            self.clock.time = "2026-11-24T00:00:00Z"

    @rule(analyst=st.sampled_from(["Kim", "Lee"]))
    def another_sits_down(self, analyst: str) -> None:
        self.document.analyst = analyst

    @precondition(lambda self: self.document.undo_label)
    @rule()
    def undo_and_redo(self) -> None:
        before = self.document.ask(dump)
        self.document.undo()
        self.document.redo()
        assert self.document.ask(dump) == before

    @rule(steps=st.integers(1, 4))
    def undo(self, steps: int) -> None:
        for _ in range(steps):
            self.document.undo()
        self.secret = withheld(self.document)

    @rule(steps=st.integers(1, 4))
    def redo(self, steps: int) -> None:
        for _ in range(steps):
            self.document.redo()
        self.secret = withheld(self.document)

    @rule()
    def close_and_reopen(self) -> None:
        before = self.document.ask(dump)
        self.document.close()
        self.document = Document.open(self.path, analyst=self.document.analyst, clock=self.clock)
        assert self.document.ask(dump) == before

    @invariant()
    def nothing_hangs_in_the_air(self) -> None:
        def broken(db: object) -> list[object]:
            return list(db.execute("PRAGMA foreign_key_check"))  # type: ignore[attr-defined]

        assert self.document.ask(broken) == []

    @invariant()
    def statements_stand_where_they_say(self) -> None:
        whole = self.document.ask(whole_project, "Kim")
        assert to_json(whole)
        for one in whole["articles"]:
            for statement in one["statements"]:
                assert one["text"][statement["start"] : statement["end"]] == statement["text"]

    @invariant()
    def what_was_withheld_is_not_released(self) -> None:
        """Nobody here takes a marking off, so no command may let marked words out."""
        if self.secret:
            printed = released(self.document)
            assert [words for words in self.secret if words in printed] == []

    def teardown(self) -> None:
        try:
            self._walk_back_and_forth()
            assert verify(self.path) == ()
        finally:
            self.document.close()
            shutil.rmtree(self.folder)

    def _walk_back_and_forth(self) -> None:
        while self.document.redo():
            pass
        final = self.document.ask(dump)
        states: list[Dump] = [final]
        while self.document.undo():
            states.append(self.document.ask(dump))
        assert states[-1] == self.empty
        for state in reversed(states[:-1]):
            assert self.document.redo()
            assert self.document.ask(dump) == state
        assert self.document.redo() is None


def test_the_random_user_knows_every_command() -> None:
    assert set(MAKERS) == set(commands.__all__)


TestRandomUser = pytest.mark.fuzz(RandomUser.TestCase)
