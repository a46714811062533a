"""Commands on sources: who speaks, how reliable they usually are, and which of them are one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from briefing.errors import CommandError
from briefing.model.evidence import Article, Attribution, Source
from briefing.model.picture import Estimate
from briefing.model.vocabulary import SourceKind
from briefing.project.rows import changed
from briefing.project.transaction import Transaction
from briefing.tradecraft.grades import reliability

_TYPED = frozenset({"name", "role", "aliases", "note", "reliability_reason"})
"""The fields of a source that are typed, not picked."""


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
        known = KnownSources(tx)
        if known.find(self.name):
            raise CommandError(f"A source called “{self.name}” is already known.")
        source = known.called(self.name, self.kind)
        tx.update(Source, source.id, **_checked(source, self.fields, known))


@dataclass(frozen=True)
class EditSource:
    """Change a source: its name, kind, role, aliases, note, or its default reliability.

    Statements that were not judged for themselves inherit the default from now on, and articles are
    credited by the new name. Raises CommandError for a name or alias that another source has.
    """

    source_id: str
    fields: dict[str, Any]

    @property
    def label(self) -> str:
        if set(self.fields) == {"reliability_reason"}:
            return "Edit reason of source"
        if set(self.fields) <= {"reliability", "reliability_reason"}:
            return f"Set reliability of source to {self.fields.get('reliability') or 'open'}"
        return "Edit source"

    @property
    def merge_key(self) -> str:
        """Typing on in one field is one step; picking a letter or a kind is always its own."""
        if len(self.fields) != 1 or not set(self.fields) <= _TYPED:
            return ""
        return f"source:{self.source_id}:{next(iter(self.fields))}"

    def apply(self, tx: Transaction) -> None:
        source = tx.get(Source, self.source_id)
        fields = _checked(source, self.fields, KnownSources(tx))
        tx.update(Source, source.id, **fields)
        if "name" in fields:
            credit(tx, source.id, fields["name"])


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
    """Two names, one source: everything said by `drop_id` is said by `keep_id` from now on.

    What only the second was known for stays known. Raises CommandError where the two have different
    reliabilities: which of them holds is the analyst's to say.
    """

    keep_id: str
    drop_id: str

    label = "Merge sources"

    def apply(self, tx: Transaction) -> None:
        keep, drop = tx.get(Source, self.keep_id), tx.get(Source, self.drop_id)
        if keep.id == drop.id:
            raise CommandError("A source cannot be merged with itself.")
        fields = _joined(keep, drop)
        for attribution in tx.select(Attribution, source_id=drop.id):
            tx.update(Attribution, attribution.id, source_id=keep.id)
        for article in tx.select(Article, outlet_id=drop.id):
            tx.update(Article, article.id, outlet_id=keep.id, outlet=keep.name)
        for end in ("claimant_id", "reporter_id"):
            for estimate in tx.select(Estimate, **{end: drop.id}):
                tx.update(Estimate, estimate.id, **{end: keep.id})
        tx.update(Source, keep.id, **fields)
        tx.delete(Source, drop.id)


class KnownSources:
    """Every source by its names and aliases, whatever the case of their letters."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self._by_name: dict[str, Source] = {}
        for source in tx.select(Source):
            self._learn(source)

    def find(self, name: str) -> Source | None:
        """The source of this name or alias, or None."""
        return self._by_name.get(name.strip().casefold())

    def called(self, name: str, kind: SourceKind = SourceKind.PERSON, role: str = "") -> Source:
        """The source of this name, made now if it is new. Raises CommandError for an empty name."""
        found = self.find(name)
        if found:
            return found
        if not name.strip():
            raise CommandError("A source needs a name.")
        source = Source(self._tx.new_id(), name.strip(), kind, role)
        self._tx.insert(source)
        self._learn(source)
        return source

    def also_called(self, source: Source, name: str) -> Source:
        """The source with one more name by which it goes."""
        self._tx.update(Source, source.id, aliases=(*source.aliases, name))
        source = replace(source, aliases=(*source.aliases, name))
        for known in (source.name, *source.aliases):
            self._by_name[known.strip().casefold()] = source
        return source

    def _learn(self, source: Source) -> None:
        for name in (source.name, *source.aliases):
            self._by_name.setdefault(name.strip().casefold(), source)


def credit(tx: Transaction, outlet_id: str, name: str) -> None:
    """Call an outlet by this name on all its articles."""
    for article in tx.select(Article, outlet_id=outlet_id):
        tx.update(Article, article.id, outlet=name)


def _checked(source: Source, fields: dict[str, Any], known: KnownSources) -> dict[str, Any]:
    """The fields as they may be set. Raises CommandError for a name taken, or a grade that is none.

    Names that the source has already pass: two copies of a project may have brought them together.
    """
    fresh = changed(source, fields)
    if fresh.reliability:
        reliability(fresh.reliability)
    fresh = replace(
        fresh,
        name=fresh.name.strip(),
        aliases=tuple(alias.strip() for alias in fresh.aliases if alias.strip()),
    )
    if not fresh.name:
        raise CommandError("A source needs a name.")
    for name in {fresh.name, *fresh.aliases} - {source.name, *source.aliases}:
        other = known.find(name)
        if other and other.id != source.id:
            called = "" if other.name.casefold() == name.casefold() else f", of “{other.name}”"
            raise CommandError(
                f"A source called “{name}” is already known{called}.",
                "Merge the two if they are one.",
            )
    return {name: getattr(fresh, name) for name in fields}


def _joined(keep: Source, drop: Source) -> dict[str, Any]:
    """What is known of either of two sources that are one."""
    letters = keep.reliability, drop.reliability
    if all(letters) and letters[0] != letters[1]:
        raise CommandError(
            f"“{keep.name}” is {letters[0]} and “{drop.name}” is {letters[1]}:"
            " one source has one reliability.",
            "Give both the same letter, or take one away, and merge again.",
        )
    reasons = keep.reliability_reason, drop.reliability_reason
    # A reason speaks for its letter: where one side has no letter, its reason says nothing.
    reason = next((why for letter, why in zip(letters, reasons, strict=True) if letter and why), "")
    names = dict.fromkeys((*keep.aliases, drop.name, *drop.aliases))
    return {
        "role": keep.role or drop.role,
        "note": "\n".join(dict.fromkeys(note for note in (keep.note, drop.note) if note)),
        "reliability": letters[0] or letters[1],
        "reliability_reason": reason or reasons[0] or reasons[1],
        "aliases": tuple(name for name in names if name != keep.name),
    }
