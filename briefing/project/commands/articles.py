"""Commands on articles: take one in with its reading, mend where it came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from briefing.errors import CommandError
from briefing.model.evidence import Article, Statement
from briefing.model.reading import Reading, Taken
from briefing.project.commands.outlets import credited, leave, outlet_called
from briefing.project.commands.outline import own_levels
from briefing.project.suggestions import suggestions_of
from briefing.project.transaction import Transaction
from briefing.tradecraft.markings import find_level

_NAMES = {
    "title": "title",
    "byline": "author",
    "outlet": "outlet",
    "published": "date of publication",
    "accessed": "date of access",
    "url": "address",
    "language": "language",
    "marking": "marking",
}
PROVENANCE = frozenset(_NAMES)
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
        outlet = outlet_called(tx, taken.outlet)
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
        words = [words for name, words in _NAMES.items() if name in self.fields]
        return f"Edit article {' and '.join(filter(None, (', '.join(words[:-1]), *words[-1:])))}"

    def apply(self, tx: Transaction) -> None:
        fixed = set(self.fields) - PROVENANCE
        if fixed:
            raise CommandError(f"The {min(fixed)} of an article is fixed when it is imported.")
        fields = dict(self.fields)
        if fields.get("marking"):
            fields["marking"] = find_level(fields["marking"], own_levels(tx)).code
        if fields.get("url"):
            fields["url"] = _address(fields["url"])
        article = tx.get(Article, self.article_id)
        if "outlet" in fields:
            fields |= credited(tx, article, fields["outlet"])
        tx.update(Article, article.id, **fields)
        if "outlet" in fields and fields["outlet_id"] != article.outlet_id:
            leave(tx, article.outlet_id)


def _address(typed: str) -> str:
    """A web address as it is kept. Raises CommandError for what is none."""
    # the readers of documents are loaded when an address is mended, not with every command
    from briefing.intake.provenance import web_address

    address = web_address(typed)
    if not address or " " in address:
        raise CommandError(
            f"“{typed.strip()[:60]}” is not a web address.",
            "Write it in full, as https://example.org/page, or leave it empty.",
        )
    return address
