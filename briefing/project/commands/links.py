"""Commands on links between statements: corroborates, contradicts, repeats, updates."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.errors import CommandError
from briefing.model.evidence import Link, Statement
from briefing.model.vocabulary import LinkKind
from briefing.project.transaction import Transaction


@dataclass(frozen=True)
class LinkStatements:
    """Say how one statement bears on another. Raises CommandError for itself or a link twice."""

    from_id: str
    to_id: str
    kind: LinkKind
    note: str = ""

    @property
    def label(self) -> str:
        return f"Link statements: {self.kind}"

    def apply(self, tx: Transaction) -> None:
        if self.from_id == self.to_id:
            raise CommandError("A statement cannot be linked to itself.")
        tx.get(Statement, self.from_id)
        tx.get(Statement, self.to_id)
        if tx.select(Link, kind=self.kind, from_id=self.from_id, to_id=self.to_id):
            raise CommandError("These two statements are already linked that way.")
        tx.insert(Link(tx.new_id(), self.kind, self.from_id, self.to_id, self.note))


@dataclass(frozen=True)
class EditLink:
    """Change what a link says of its two statements. Raises CommandError for a link there is."""

    link_id: str
    kind: LinkKind
    note: str = ""

    @property
    def label(self) -> str:
        return f"Edit link: {self.kind}"

    def apply(self, tx: Transaction) -> None:
        link = tx.get(Link, self.link_id)
        fresh = replace(link, kind=self.kind, note=self.note)
        same = tx.select(Link, kind=fresh.kind, from_id=fresh.from_id, to_id=fresh.to_id)
        if any(other.id != link.id for other in same):
            raise CommandError("These two statements are already linked that way.")
        tx.update(Link, link.id, kind=fresh.kind, note=fresh.note)


@dataclass(frozen=True)
class Unlink:
    """Take a link away."""

    link_id: str

    label = "Unlink statements"

    def apply(self, tx: Transaction) -> None:
        tx.delete(Link, self.link_id)
