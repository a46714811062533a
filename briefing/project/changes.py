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
    """One finished change: the command's label, and the ids that changed in each table."""

    label: str
    origin: Origin
    rows: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.rows)

    def touches(self, *tables: str) -> bool:
        """Whether a row of any of these tables changed."""
        return any(table in self.rows for table in tables)

    def ids(self, table: str) -> frozenset[str]:
        """The ids that changed in one table."""
        return self.rows.get(table, frozenset())
