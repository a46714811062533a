"""New entries of Weigh that were begun and left: one for each table, until they are added."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ui.models.weigh_fields import as_typed
from ui.models.weigh_tables import TABLES, WeighTable


@dataclass(frozen=True)
class Draft:
    """A new entry that is not added yet: the statements it rests on, and what was typed."""

    entry: Any
    typed: dict[str, str] = field(default_factory=dict)

    def is_empty(self, table: WeighTable) -> bool:
        """Whether nothing was written in it."""
        blank = table.blank
        return self == Draft(
            blank, {one.name: as_typed(one, getattr(blank, one.name)) for one in table.form}
        )


class Drafts:
    """What was left. An empty draft is not worth keeping."""

    def __init__(self) -> None:
        self._left: dict[str, Draft] = {}

    def keep(self, table: WeighTable, draft: Draft) -> None:
        """Puts a draft aside."""
        if not draft.is_empty(table):
            self._left[table.key] = draft

    def take(self, table: WeighTable) -> Draft:
        """The draft to write on, or a blank one."""
        return self._left.pop(table.key, Draft(table.blank))

    def has(self, table: WeighTable) -> bool:
        """Whether one was left."""
        return table.key in self._left

    def tables(self) -> tuple[WeighTable, ...]:
        """The tables in which one was left."""
        return tuple(table for table in TABLES if self.has(table))

    def forget(self) -> None:
        """Lets go of all of them."""
        self._left.clear()
