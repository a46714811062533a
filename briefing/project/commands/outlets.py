"""Which outlet an article is credited to, and what follows an article to another outlet.

An outlet that was named wrongly and is nobody else's gets the right name and keeps what is known
of it; where the right one is known already, the article goes over to that.
"""

from __future__ import annotations

from typing import Any

from briefing.model.evidence import Article, Attribution, Source, Statement
from briefing.model.picture import Estimate
from briefing.model.vocabulary import SourceKind
from briefing.project.commands.sources import KnownSources
from briefing.project.transaction import Transaction


def outlet_called(tx: Transaction, name: str) -> Source | None:
    """The outlet of this name, made now if it is new; None for no name."""
    return KnownSources(tx).called(name, SourceKind.OUTLET) if name.strip() else None


def credited(tx: Transaction, article: Article, name: str) -> dict[str, Any]:
    """The fields that credit an article to the outlet of this name, with all that goes along."""
    old = tx.find(Source, article.outlet_id) if article.outlet_id else None
    known = KnownSources(tx).find(name)
    is_sole = old is not None and _is_only_of(tx, old, article)
    if old and is_sole and name.strip() and (known is None or known.id == old.id):
        if known is None or known.name.casefold() == name.strip().casefold():
            tx.update(Source, old.id, name=name.strip())
            return {"outlet": name.strip(), "outlet_id": old.id}
    outlet = outlet_called(tx, name)
    outlet_id = outlet.id if outlet else None
    if old and outlet_id != old.id:
        _carry_figures(tx, article, old.id, outlet_id)
    return {"outlet": outlet.name if outlet else "", "outlet_id": outlet_id}


def leave(tx: Transaction, outlet_id: str | None) -> None:
    """Take an outlet away that an article has left, where nothing and nobody speaks for it."""
    old = tx.find(Source, outlet_id) if outlet_id else None
    if old is None or _is_used(tx, old):
        return
    if not any((old.reliability, old.reliability_reason, old.role, old.note, old.aliases)):
        tx.delete(Source, old.id)


def _is_used(tx: Transaction, source: Source) -> bool:
    return bool(
        tx.select(Article, outlet_id=source.id)
        or tx.select(Attribution, source_id=source.id)
        or tx.select(Estimate, claimant_id=source.id)
        or tx.select(Estimate, reporter_id=source.id)
    )


def _is_only_of(tx: Transaction, source: Source, article: Article) -> bool:
    """Whether a source is known for nothing but this article and its figures."""
    if len(tx.select(Article, outlet_id=source.id)) > 1:
        return False
    if tx.select(Attribution, source_id=source.id):
        return False
    own = {one.id for one in tx.select(Statement, article_id=article.id)}
    figures = (
        *tx.select(Estimate, claimant_id=source.id),
        *tx.select(Estimate, reporter_id=source.id),
    )
    return all(figure.statement_id in own for figure in figures)


def _carry_figures(tx: Transaction, article: Article, old: str, new: str | None) -> None:
    """Figures of this article that its outlet reports, or claims by itself, go over with it."""
    attributed: set[str] = set()
    own = {one.id for one in tx.select(Statement, article_id=article.id)}
    for link in tx.select(Attribution, source_id=old):
        attributed.add(link.statement_id)
    for end in ("reporter_id", "claimant_id"):
        for figure in tx.select(Estimate, **{end: old}):
            statement = figure.statement_id
            if statement not in own or (end == "claimant_id" and statement in attributed):
                continue
            tx.update(Estimate, figure.id, **{end: new})
