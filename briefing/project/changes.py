"""What a command changed, as told to whoever shows it: which rows of which kinds, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Origin(StrEnum):
    RUN = "run"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True)
class ChangeSet:
    """One finished change: the command's label, and the ids that changed in each table.

    `statements` are the statements it is about: they changed, or a row that points at them did,
    also one that is gone now.
    """

    label: str
    origin: Origin
    rows: Mapping[str, frozenset[str]] = field(default_factory=dict)
    statements: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.rows)

    def touches(self, *tables: str) -> bool:
        """Whether a row of any of these tables changed."""
        return any(table in self.rows for table in tables)

    def ids(self, table: str) -> frozenset[str]:
        """The ids that changed in one table."""
        return self.rows.get(table, frozenset())
