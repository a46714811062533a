"""What a command is: anything with a label that can apply itself through a transaction."""

from __future__ import annotations

from typing import Protocol

from briefing.project.transaction import Transaction


class Command(Protocol):
    """A change an analyst can make. `label` is what Undo says; `apply` does it or raises.

    A command may also have a `merge_key`: consecutive ones with the same key are one step of undo.
    """

    @property
    def label(self) -> str: ...

    def apply(self, tx: Transaction) -> None: ...
