"""A user who is killed: runs random commands on a file and says each one that was acknowledged.

Run as `python -m tests.briefing.project.killed_user PATH SEED`. A line is the uid of the newest
step and a digest of all rows after it; it is written only when `run` has returned.
"""

from __future__ import annotations

import hashlib
import random
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlite_utils import Database

from briefing.clock import SystemClock
from briefing.errors import CommandError
from briefing.project.document import Document
from briefing.project.journal import entries
from tests.briefing.project.choices import Choices
from tests.briefing.project.sample import Dump, article, dump


class PatientClock(SystemClock):
    """Half an hour passes at every look, so that no step grows by typing."""

    def __init__(self, seed: int) -> None:
        super().__init__()
        self._time = datetime(2031, 1, 1, tzinfo=UTC) + timedelta(days=1000 * seed)

    def now(self) -> str:
        self._time += timedelta(minutes=30)
        return self._time.strftime("%Y-%m-%dT%H:%M:%SZ")


def state_of(db: Database) -> str:
    """The newest step and a digest of all rows."""
    newest = entries(db, 1)
    return f"{newest[0].uid if newest else '-'} {digest_of(dump(db))}"


def digest_of(rows: Dump) -> str:
    """A few characters that differ where any row does."""
    return hashlib.sha256(repr(rows).encode()).hexdigest()


def main(path: Path, seed: int) -> None:
    """Work until killed."""
    numbers = random.Random(seed)
    with Document.open(path, analyst="Kim", clock=PatientClock(seed)) as document:
        choices = Choices(document, numbers.randrange)
        while True:
            command = choices.command() if numbers.random() < 0.9 else article("One")
            try:
                document.run(command)
            except CommandError:
                continue
            print(document.ask(state_of), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
