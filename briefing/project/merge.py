"""Brings a colleague's copy of a project in, as one command that can be undone.

The journals tell what the colleague changed since both copies were one. What only one of the two
changed is taken; where both changed the same field, ours stays and a sentence says so; nothing that
somebody worked on goes away. The other file is only read.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefing.errors import CommandError, ProjectError
from briefing.model.product import Brief
from briefing.project.connection import open_file
from briefing.project.database import FORMAT, Database
from briefing.project.divergence import Divergence, divergence
from briefing.project.document import Document
from briefing.project.journal import MERGED
from briefing.project.rows import table_of
from briefing.project.taking import Taking
from briefing.project.transaction import Transaction
from briefing.project.verify import faults_of


@dataclass
class MergeReport:
    """What a merge did: rows that came, changed and went by kind, and sentences on conflicts."""

    came: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    went: Counter[str] = field(default_factory=Counter)
    conflicts: list[str] = field(default_factory=list)

    @property
    def sentences(self) -> tuple[str, ...]:
        """The whole report, the counts first."""
        counts = (
            f"{verb} {', '.join(f'{count} {_counted(word, count)}' for word, count in many)}."
            for verb, counter in (
                ("Added", self.came),
                ("Changed", self.changed),
                ("Removed", self.went),
            )
            if (many := sorted(counter.items()))
        )
        return (*counts, *self.conflicts) or ("The other copy holds nothing new.",)


def merge(document: Document, other: Path) -> tuple[str, ...]:
    """Take over what a colleague's copy has; the sentences say what came, and what is in conflict.

    Raises ProjectError when the copy cannot be read or is damaged, and CommandError when it is none
    of this project; then nothing was changed.
    """
    connection = open_file(other, writing=False)
    try:
        command = merge_command(document, connection.db, other)
        document.run(command)
        return command.report.sentences
    finally:
        connection.close()


def merge_command(document: Document, theirs: Database, other: Path) -> Merge:
    """The command that takes the open copy `theirs` over; it can be run once, while that is open.

    Raises CommandError when the file is no copy of this project, and ProjectError when it is
    damaged: what is missing from it would look like what was never done.
    """
    if other.samefile(document.path):
        raise CommandError("A project cannot be merged with itself.")
    if theirs.execute("PRAGMA user_version").fetchone()[0] > FORMAT:
        raise ProjectError(f"“{other.name}” was written by a newer Sourceline.")
    if document.ask(_brief_id) != _brief_id(theirs):
        raise CommandError(
            f"“{other.name}” is not a copy of this project.",
            "To use its articles, import them from their own files.",
        )
    faults = faults_of(theirs)
    if faults:
        raise ProjectError(
            f"“{other.name}” is damaged: {faults[0]}",
            "Nothing was merged. See what else is wrong with “verify”, or ask for a whole copy.",
        )
    return Merge(other.name, theirs, document.ask(divergence, theirs))


class Merge:
    """Take over what the other copy changed. `report` is filled when it has run."""

    def __init__(self, name: str, theirs: Database, diverged: Divergence) -> None:
        self.label = f"Merge “{name}”"
        self.merge_key = f"{MERGED}{diverged.last_step}"
        self.report = MergeReport()
        self._theirs = theirs
        self._changes = diverged.changes

    def apply(self, tx: Transaction) -> None:
        taking = Taking(tx, self._theirs, self._changes)
        taking.add()
        taking.change()
        taking.chains()
        taking.remove()
        self.report.conflicts = [*taking.conflicts, *taking.overlaps()]
        for operation in tx.operations:
            counter, ids = self._counter(operation)
            counter[operation["table"].replace("_", " ")] += len(ids)

    def _counter(self, operation: dict[str, Any]) -> tuple[Counter[str], list[str]]:
        match operation["op"]:
            case "insert":
                return self.report.came, operation["ids"]
            case "update":
                return self.report.changed, [operation["id"]]
            case _:
                return self.report.went, [operation["id"]]


def _brief_id(db: Database) -> str:
    found: str = db.execute(f"SELECT min(id) FROM [{table_of(Brief)}]").fetchone()[0]
    return found


def _counted(word: str, count: int) -> str:
    return word if count == 1 or word.endswith("evidence") else f"{word}s"
