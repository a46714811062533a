"""The command that says who says it: a statement's whole chain of sources, set at once."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.evidence import Attribution, Statement, Suggestion
from briefing.model.vocabulary import SourceKind, SuggestionKind, SuggestionStatus
from briefing.project.commands.sources import source_called
from briefing.project.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Teller:
    """One link of a chain to be set. A source that is not known yet is made."""

    name: str
    kind: SourceKind = SourceKind.PERSON
    role: str = ""
    cue: str = ""
    start: int = -1
    end: int = -1


@dataclass(frozen=True)
class Attribute:
    """Set a statement's chain, nearest teller first; an empty chain leaves it with the outlet.

    A suggestion that was still open is settled: refused where the analyst's chain differs from it.
    """

    statement_id: str
    chain: tuple[Teller, ...]

    @property
    def label(self) -> str:
        if not self.chain:
            return "Clear attribution"
        return f"Attribute statement to {self.chain[-1].name}"

    def apply(self, tx: Transaction) -> None:
        tx.get(Statement, self.statement_id)
        put_chain(tx, self.statement_id, self.chain, reviewed=True)
        for suggestion in tx.select(
            Suggestion, statement_id=self.statement_id, kind=SuggestionKind.ATTRIBUTION
        ):
            if suggestion.status in (SuggestionStatus.OPEN, SuggestionStatus.DRAFTED):
                tx.update(Suggestion, suggestion.id, status=SuggestionStatus.REFUSED)


def put_chain(
    tx: Transaction, statement_id: str, chain: tuple[Teller, ...], *, reviewed: bool
) -> None:
    """Replace the chain of a statement."""
    for old in tx.select(Attribution, statement_id=statement_id):
        tx.delete(Attribution, old.id)
    links = []
    for position, teller in enumerate(chain):
        source = source_called(tx, teller.name, teller.kind, teller.role)
        links.append(
            Attribution(
                id=tx.new_id(),
                statement_id=statement_id,
                position=position,
                source_id=source.id,
                cue=teller.cue,
                start=teller.start,
                end=teller.end,
                reviewed=reviewed,
            )
        )
    tx.insert_all(links)
