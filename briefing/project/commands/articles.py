"""Commands on articles: take one in with its reading, mend where it came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from briefing.errors import CommandError
from briefing.model.evidence import Article, Source, Statement
from briefing.model.reading import Reading, Taken
from briefing.model.vocabulary import SourceKind
from briefing.project.commands.outline import own_levels
from briefing.project.commands.sources import KnownSources
from briefing.project.suggestions import suggestions_of
from briefing.project.transaction import Transaction
from briefing.tradecraft.markings import find_level

PROVENANCE = frozenset(
    {"title", "byline", "outlet", "published", "accessed", "url", "language", "marking"}
)
"""What of an article may be mended after import. Its text never changes: anchors count on it."""


@dataclass(frozen=True)
class AddArticle:
    """Take in one document with its statements and suggestions."""

    taken: Taken
    reading: Reading

    @property
    def label(self) -> str:
        return f"Import “{self.taken.title}”"

    def apply(self, tx: Transaction) -> None:
        taken = self.taken
        if tx.select(Article, sha256=taken.sha256):
            raise CommandError(f"“{taken.title}” is already in this project.")
        outlet = _outlet(tx, taken.outlet)
        article = Article(
            id=tx.new_id(),
            title=taken.title,
            text=taken.text,
            sha256=taken.sha256,
            media_type=taken.media_type,
            file_name=taken.file_name,
            byline=taken.byline,
            outlet=outlet.name if outlet else "",
            outlet_id=outlet.id if outlet else None,
            published=taken.published,
            accessed=tx.now()[:10],
            url=taken.url,
            language=taken.language,
            notes=taken.notes,
            imported_at=tx.now(),
        )
        tx.keep_original(taken.sha256, taken.original)
        tx.insert(article)
        statements = tuple(
            Statement(tx.new_id(), article.id, read.start, read.end, read.text, read.kind)
            for read in self.reading.statements
            if not read.heading
        )
        tx.insert_all(statements)
        tx.insert_all(suggestions_of(article.id, self.reading, statements, tx.new_id))


@dataclass(frozen=True)
class EditArticle:
    """Mend where an article came from: any field of `PROVENANCE`."""

    article_id: str
    fields: dict[str, Any]

    @property
    def label(self) -> str:
        return f"Edit article {' and '.join(sorted(self.fields))}"

    def apply(self, tx: Transaction) -> None:
        fixed = set(self.fields) - PROVENANCE
        if fixed:
            raise CommandError(f"The {min(fixed)} of an article is fixed when it is imported.")
        fields = dict(self.fields)
        if fields.get("marking"):
            fields["marking"] = find_level(fields["marking"], own_levels(tx)).code
        if "outlet" in fields:
            outlet = _outlet(tx, fields["outlet"])
            fields["outlet"] = outlet.name if outlet else ""
            fields["outlet_id"] = outlet.id if outlet else None
        tx.update(Article, self.article_id, **fields)


def _outlet(tx: Transaction, name: str) -> Source | None:
    """The source an article is credited to, by the name it has in this project."""
    return KnownSources(tx).called(name, SourceKind.OUTLET) if name.strip() else None
