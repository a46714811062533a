"""What of the project's changes Weigh has still to show: out of sight it only takes note."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.project.changes import ChangeSet
from ui.models.weigh_tables import TABLES

_COUNTED = tuple(table.key for table in TABLES)
_NOTED = ("estimate", "suggestion", "statement")
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

    def with_notes(self) -> Missed:
        """With other findings to be shown."""
        return replace(self, notes=True)

    def without(self, table: str) -> Missed:
        """With the rows of one table read; the rest is still to be shown."""
        return replace(self, tables=self.tables - {table})


ALL_TABLES = Missed(frozenset(table.key for table in TABLES))
