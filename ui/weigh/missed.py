"""What of the project's changes Weigh has still to show: out of sight it only takes note."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.project.changes import ChangeSet
from ui.models.weigh_tables import TABLES

_COUNTED = tuple(table.key for table in TABLES)
_NOTED = ("estimate", "suggestion", "source", "statement", "block", "article")
_TIED = ("actor_evidence", "question_evidence")


@dataclass(frozen=True)
class Missed:
    """Since the last look: whether rows are to be counted, figures minded, or ties shown anew.

    `tables` are the keys of those whose rows are to be read anew.
    """

    tables: frozenset[str] = frozenset()
    counts: bool = False
    notes: bool = False
    ties: bool = False

    def and_also(self, changes: ChangeSet) -> Missed:
        """With one more change."""
        touched = {table.key for table in TABLES if changes.touches(*table.watches)}
        return Missed(
            self.tables | touched,
            self.counts or changes.touches(*_COUNTED),
            self.notes or changes.touches(*_NOTED),
            self.ties or changes.touches(*_TIED),
        )

    def without(self, table: str) -> Missed:
        """With the rows of one table read; the rest is still to be shown."""
        return Missed(self.tables - {table}, self.counts, self.notes, self.ties)


ALL_TABLES = Missed(frozenset(table.key for table in TABLES))
