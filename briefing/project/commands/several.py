"""Several commands that the analyst means as one: they are done together or not at all."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.project.command import Command
from briefing.project.transaction import Transaction


@dataclass(frozen=True)
class Several:
    """Do these commands in their order, as one step of undo with a label of its own."""

    label: str
    commands: tuple[Command, ...]

    def apply(self, tx: Transaction) -> None:
        for command in self.commands:
            command.apply(tx)
