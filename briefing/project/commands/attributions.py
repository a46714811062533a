"""The command that says who says it: a statement's whole chain of sources, set at once."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.errors import CommandError
from briefing.model.evidence import Attribution, Statement, Suggestion
from briefing.model.picture import Estimate
from briefing.model.vocabulary import SourceKind, SuggestionKind, SuggestionStatus
from briefing.project.commands.naming import teller_called
from briefing.project.commands.standing import Standing
from briefing.project.suggestions import payload_of
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

    A suggestion that was still open is settled: accepted where it names the same sources in the
    same order, by whatever name, and refused where the analyst's chain differs.
    """

    statement_id: str
    chain: tuple[Teller, ...]

    @property
    def label(self) -> str:
        if not self.chain:
            return "Clear attribution"
        return f"Attribute statement to {self.chain[-1].name}"

    def apply(self, tx: Transaction) -> None:
        standing = Standing(tx)
        statement = tx.get(Statement, self.statement_id)
        put_chain(standing, statement, self.chain, reviewed=True)
        self._refuse_echo(standing)
        standing.write()
        said = [teller.name for teller in self.chain]
        for suggestion in tx.select(
            Suggestion, statement_id=self.statement_id, kind=SuggestionKind.ATTRIBUTION
        ):
            if suggestion.status in (SuggestionStatus.OPEN, SuggestionStatus.DRAFTED):
                proposed = [teller["name"] for teller in payload_of(suggestion)["chain"]]
                same = _sources(standing, proposed) == _sources(standing, said)
                status = SuggestionStatus.ACCEPTED if same else SuggestionStatus.REFUSED
                tx.change(suggestion, status=status)

    def _refuse_echo(self, standing: Standing) -> None:
        """Nobody tells what they have from themselves: twice running is a slip of the hand."""
        told = _sources(standing, [teller.name for teller in self.chain])
        for teller, source, before in zip(self.chain[1:], told[1:], told, strict=False):
            if source == before:
                raise CommandError(
                    f"“{teller.name}” would tell it twice running.",
                    "A chain names each source once in its place: nearest teller first.",
                )


def _sources(standing: Standing, names: list[str]) -> list[str | None]:
    """Who goes by these names, by id; None for a name that nobody has."""
    found = map(standing.sources.find, names)
    return [source.id if source else None for source in found]


def put_chain(
    standing: Standing, statement: Statement, chain: tuple[Teller, ...], *, reviewed: bool
) -> None:
    """Replace the chain of a statement, and say of its drafted figures who claims them now."""
    standing.clear(Attribution, statement.id)
    for position, teller in enumerate(chain):
        source = teller_called(
            standing.sources,
            standing.bodies,
            statement.article_id,
            teller.name,
            teller.kind,
            teller.role,
        )
        standing.add(
            Attribution(
                id=standing.tx.new_id(),
                statement_id=statement.id,
                position=position,
                source_id=source.id,
                cue=teller.cue,
                start=teller.start,
                end=teller.end,
                reviewed=reviewed,
            )
        )
    reclaim(standing, statement)


def reclaim(standing: Standing, statement: Statement) -> None:
    """Name the claimant of figures that no analyst has reviewed by the chain as it is now."""
    drafted = [one for one in standing.of(Estimate, statement.id) if not one.reviewed]
    for estimate in drafted:
        claimant, _ = claim(standing, statement)
        if estimate.claimant_id != claimant:
            standing.change(estimate, claimant_id=claimant)


def claim(standing: Standing, statement: Statement) -> tuple[str | None, str | None]:
    """Who claims a statement's figure (the origin of its chain) and who reports it (the outlet)."""
    chain = sorted(standing.of(Attribution, statement.id), key=lambda link: link.position)
    outlet = standing.article(statement.article_id).outlet_id
    return (chain[-1].source_id if chain else outlet), outlet
