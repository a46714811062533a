"""Commands on sources: who speaks, how reliable they usually are, and which of them are one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from briefing.errors import CommandError
from briefing.model.evidence import Article, Attribution, Source
from briefing.model.picture import Estimate
from briefing.model.vocabulary import SourceKind
from briefing.project.transaction import Transaction
from briefing.tradecraft.grades import reliability


@dataclass(frozen=True)
class AddSource:
    """Make a source known before anything is attributed to it."""

    name: str
    kind: SourceKind = SourceKind.PERSON
    fields: dict[str, Any] = field(default_factory=dict)

    @property
    def label(self) -> str:
        return f"Add source {self.name}"

    def apply(self, tx: Transaction) -> None:
        if find_source(tx, self.name):
            raise CommandError(f"A source called “{self.name}” is already known.")
        source = source_called(tx, self.name, self.kind)
        check_reliability(self.fields)
        tx.update(Source, source.id, **self.fields)


@dataclass(frozen=True)
class EditSource:
    """Change a source: its name, kind, role, aliases, note, or its default reliability.

    Statements that were not judged for themselves inherit the default from now on.
    """

    source_id: str
    fields: dict[str, Any]

    @property
    def label(self) -> str:
        if set(self.fields) <= {"reliability", "reliability_reason"}:
            return f"Set reliability of source to {self.fields.get('reliability') or 'open'}"
        return "Edit source"

    def apply(self, tx: Transaction) -> None:
        check_reliability(self.fields)
        fields = dict(self.fields)
        if "name" in fields:
            fields["name"] = self._new_name(tx)
        tx.update(Source, self.source_id, **fields)

    def _new_name(self, tx: Transaction) -> str:
        name = str(self.fields["name"]).strip()
        if not name:
            raise CommandError("A source needs a name.")
        other = find_source(tx, name)
        if other and other.id != self.source_id:
            raise CommandError(
                f"A source called “{name}” is already known.", "Merge the two if they are one."
            )
        return name


@dataclass(frozen=True)
class RemoveSource:
    """Take away a source that nothing is attributed to. Raises CommandError when something is."""

    source_id: str

    label = "Remove source"

    def apply(self, tx: Transaction) -> None:
        source = tx.get(Source, self.source_id)
        used = tx.select(Attribution, source_id=source.id)
        claims = tx.select(Estimate, claimant_id=source.id) or tx.select(
            Estimate, reporter_id=source.id
        )
        if used or claims or tx.select(Article, outlet_id=source.id):
            raise CommandError(
                f"“{source.name}” still answers for statements or figures.",
                "Attribute them to someone else first, or merge the two sources.",
            )
        tx.delete(Source, source.id)


@dataclass(frozen=True)
class MergeSources:
    """Two names, one source: everything said by `drop_id` is said by `keep_id` from now on."""

    keep_id: str
    drop_id: str

    label = "Merge sources"

    def apply(self, tx: Transaction) -> None:
        keep, drop = tx.get(Source, self.keep_id), tx.get(Source, self.drop_id)
        if keep.id == drop.id:
            raise CommandError("A source cannot be merged with itself.")
        for attribution in tx.select(Attribution, source_id=drop.id):
            tx.update(Attribution, attribution.id, source_id=keep.id)
        for article in tx.select(Article, outlet_id=drop.id):
            tx.update(Article, article.id, outlet_id=keep.id)
        for end in ("claimant_id", "reporter_id"):
            for estimate in tx.select(Estimate, **{end: drop.id}):
                tx.update(Estimate, estimate.id, **{end: keep.id})
        names = dict.fromkeys((*keep.aliases, drop.name, *drop.aliases))
        tx.update(Source, keep.id, aliases=tuple(name for name in names if name != keep.name))
        tx.delete(Source, drop.id)


def check_reliability(fields: dict[str, Any]) -> None:
    """Raise CommandError when the fields set a reliability that is none."""
    if fields.get("reliability"):
        reliability(fields["reliability"])


def find_source(tx: Transaction, name: str) -> Source | None:
    """The source of this name or alias, whatever the case of its letters, or None."""
    wanted = name.strip().casefold()
    for source in tx.select(Source):
        if wanted in {known.casefold() for known in (source.name, *source.aliases)}:
            return source
    return None


def source_called(
    tx: Transaction, name: str, kind: SourceKind = SourceKind.PERSON, role: str = ""
) -> Source:
    """The source of this name, made now if it is new. Raises CommandError for an empty name."""
    if not name.strip():
        raise CommandError("A source needs a name.")
    found = find_source(tx, name)
    if found:
        return found
    source = Source(tx.new_id(), name.strip(), kind, role)
    tx.insert(source)
    return source
