"""A user at one project, and all that must hold whatever that user does, in whatever order.

Who moves the user is another matter: Hypothesis (test_random_user), or a shuffled deck of all kinds
of commands (test_long_walk).
"""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from briefing.errors import CommandError
from briefing.model.evidence import Article, Suggestion
from briefing.model.vocabulary import SectionKind, SuggestionStatus
from briefing.project import commands
from briefing.project.command import Command
from briefing.project.document import Document
from briefing.project.journal import FACTS, entries
from briefing.project.queries.records import records
from briefing.project.queries.whole import to_json, whole_project
from briefing.project.verify import verify
from tests.briefing.project.choices import Choices, Pick, told_by
from tests.briefing.project.releases import released, still_secret, unreviewed, withheld
from tests.briefing.project.sample import Dump, TurnedClock, article, dump


class Worker:
    """Gives commands, undoes, redoes, reopens. What each state was, undo must lead back to.

    `accepted` counts the commands that changed something, by kind.
    """

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.clock = TurnedClock()
        self.path = self.folder / "random.brief"
        self.document = Document.create(self.path, analyst="Kim", clock=self.clock)
        self.empty = self.document.ask(dump)
        self.secret: frozenset[str] = frozenset()
        self.accepted: Counter[str] = Counter()

    def begin(self, *, drafted: bool, marked: bool) -> None:
        """Most commands need an article; what is drafted from a marked one has much to let out."""
        self.document.run(article("One", sentences=told_by("One")))
        if drafted:
            self.document.run(commands.Draft())
            self.document.run(commands.AddSection(SectionKind.TIMELINE))
        if marked:
            (only,) = self.document.ask(records, Article)
            self.document.run(commands.EditArticle(only.id, {"marking": "TLP:RED"}))

    def give(self, kind: str, pick: Pick) -> None:
        """One command of a kind; a refused one has changed nothing, any other is taken back."""
        command = Choices(self.document, pick).command(kind)
        assert command.label.strip()
        before, steps = self.document.ask(dump), self._steps()
        refused = self._drafted(command)
        self.secret |= withheld(self.document)
        try:
            changes = self.document.run(command)
        except CommandError:
            assert self.document.ask(dump) == before
            return
        assert refused is None or unreviewed(self.document, refused) == ()
        if isinstance(command, commands.AddArticle):
            self.secret = still_secret(self.document, self.secret)
        self.accepted[kind] += bool(changes.rows)
        if self._steps() == steps:
            # It grew the step before, or did nothing.
            assert changes.rows or self.document.ask(dump) == before
        elif kind not in FACTS:
            self._take_back_and_do_again(before)

    def _steps(self) -> list[str]:
        return [entry.uid for entry in self.document.ask(entries, 10_000)]

    def _take_back_and_do_again(self, before: Dump) -> None:
        after = self.document.ask(dump)
        assert after != before
        self.document.undo()
        assert self.document.ask(dump) == before
        self.document.redo()
        assert self.document.ask(dump) == after

    def _drafted(self, command: Command) -> Suggestion | None:
        if not isinstance(command, commands.RefuseSuggestion):
            return None
        drafted = self.document.ask(records, Suggestion, status=SuggestionStatus.DRAFTED)
        return next((one for one in drafted if one.id == command.suggestion_id), None)

    def wait(self, minutes: int) -> None:
        """An hour and a little; typing after it is a new step."""
        self.clock.time = f"2026-11-23T{int(self.clock.time[11:13]) + 1:02}:{minutes:02}:00Z"
        if self.clock.time[11:13] == "23":
            self.clock.time = "2026-11-24T00:00:00Z"

    def undo(self, steps: int) -> None:
        for _ in range(steps):
            self.document.undo()
        self.secret = withheld(self.document)

    def redo(self, steps: int) -> None:
        for _ in range(steps):
            self.document.redo()
        self.secret = withheld(self.document)

    def reopen(self) -> None:
        before = self.document.ask(dump)
        self.document.close()
        self.document = Document.open(self.path, analyst=self.document.analyst, clock=self.clock)
        assert self.document.ask(dump) == before

    def check(self) -> None:
        """What holds after every step."""
        self._nothing_hangs_in_the_air()
        self._statements_stand_where_they_say()
        self._what_was_withheld_is_not_released()

    def _nothing_hangs_in_the_air(self) -> None:
        def broken(db: Any) -> list[object]:
            return list(db.execute("PRAGMA foreign_key_check"))

        assert self.document.ask(broken) == []

    def _statements_stand_where_they_say(self) -> None:
        whole = self.document.ask(whole_project, "Kim")
        assert to_json(whole)
        for one in whole["articles"]:
            for statement in one["statements"]:
                assert one["text"][statement["start"] : statement["end"]] == statement["text"]

    def _what_was_withheld_is_not_released(self) -> None:
        """Nobody here takes a marking off, so no command may let marked words out."""
        if self.secret:
            printed = released(self.document)
            assert [words for words in self.secret if words in printed] == []

    def leave(self) -> None:
        """Walk back to the empty project and forth again, verify, and put everything away."""
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
