"""What can be done to entries and links, as commands handed to the workbench.

It shows nothing: each deed answers with the sentence it was refused with, '' when it was done.
"""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QObject

from briefing.errors import BriefingError
from briefing.model.counting import counted
from briefing.model.evidence import Link
from briefing.model.picture import Actor, ActorEvidence, Question, QuestionEvidence
from briefing.project.changes import ChangeSet
from briefing.project.commands import (
    AddEntry,
    AddEvidence,
    EditEntry,
    EditLink,
    LinkStatements,
    RefuseSuggestion,
    RemoveEntry,
    RemoveEvidence,
    Review,
    Several,
    Unlink,
)
from briefing.project.queries.records import record, records
from briefing.project.transaction import Transaction
from ui.models.weigh_tables import WeighTable
from ui.workbench import Workbench


class _Command(Protocol):
    @property
    def label(self) -> str: ...

    def apply(self, tx: Transaction) -> None: ...


class EntryDeeds(QObject):
    """Runs at most one command a call."""

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench

    def edit(self, table: WeighTable, row_id: str, fields: dict[str, Any]) -> str:
        """Changes fields of an entry or a link."""
        if table.cls is not Link:
            return self._run(EditEntry(table.cls, row_id, fields))[0]
        link = self._workbench.ask(record, Link, row_id)
        if link is None:
            return "That link is gone."
        kind, note = fields.get("kind", link.kind), fields.get("note", link.note)
        return self._run(EditLink(row_id, kind, note))[0]

    def add(self, table: WeighTable, value: Any) -> tuple[str, str]:
        """Adds an entry or a link: the refusal, and the id of the new row."""
        if isinstance(value, Link):
            command: _Command = LinkStatements(value.from_id, value.to_id, value.kind, value.note)
        else:
            command = AddEntry(value)
        refusal, changes = self._run(command)
        ids = changes.ids(table.key) if changes else frozenset()
        return refusal, next(iter(ids), "")

    def remove(self, table: WeighTable, ids: tuple[str, ...]) -> str:
        """Takes entries or links away, all of them as one step."""
        commands = tuple(
            Unlink(one) if table.cls is Link else RemoveEntry(table.cls, one) for one in ids
        )
        if len(commands) < 2:
            return self._run(commands[0])[0] if commands else ""
        return self._run(Several(f"Remove {counted(len(ids), table.noun)}", commands))[0]

    def review(self, table: WeighTable, ids: tuple[str, ...]) -> str:
        """Says that drafted rows have been looked at and stand."""
        return self._run(Review(table.cls, ids))[0]

    def tie(self, table: WeighTable, row_id: str, statement_id: str) -> str:
        """Ties a statement to an actor or a question."""
        return self._run(AddEvidence(table.cls, row_id, statement_id))[0]

    def untie(self, table: WeighTable, row_id: str, statement_id: str) -> str:
        """Takes a statement off an actor or a question."""
        for tie in self.ties(table, row_id):
            if tie.statement_id == statement_id:
                return self._run(RemoveEvidence(type(tie), tie.id))[0]
        return ""

    def ties(
        self, table: WeighTable, row_id: str
    ) -> tuple[ActorEvidence, ...] | tuple[QuestionEvidence, ...]:
        """What ties statements to an entry, in the order in which it was tied."""
        if table.cls is Actor:
            return self._workbench.ask(records, ActorEvidence, actor_id=row_id)
        if table.cls is Question:
            return self._workbench.ask(records, QuestionEvidence, question_id=row_id)
        return ()

    def dismiss(self, finding_id: str) -> str:
        """Turns a finding down; it is not shown again."""
        return self._run(RefuseSuggestion(finding_id))[0]

    def _run(self, command: _Command) -> tuple[str, ChangeSet | None]:
        try:
            return "", self._workbench.attempt(command)
        except BriefingError as error:
            return f"{error.sentence} {error.hint}".strip(), None
