"""What a release at TLP:CLEAR prints, what it must not, and what a draft left unreviewed."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from briefing.model.evidence import Article, Statement, Suggestion
from briefing.model.picture import Estimate, Event
from briefing.model.product import Block
from briefing.model.vocabulary import BlockKind, SuggestionKind, SuggestionStatus
from briefing.project.document import Document
from briefing.project.queries.material import gather
from briefing.project.queries.records import records
from briefing.project.suggestions import payload_of
from briefing.report.build import build_report

_TELLING = 15
"""Fewer characters than this may stand anywhere by chance."""


def released(document: Document) -> str:
    """Every word of the report that anyone may see, as one text."""
    material = document.ask(gather, "Kim")
    report = asdict(build_report(material, "TLP:CLEAR"))
    return json.dumps(report, ensure_ascii=False, default=str).replace("\\n", "\n")


def withheld(document: Document) -> frozenset[str]:
    """The words of statements that are marked, themselves or by their article.

    What another article says too is nobody's secret.
    """
    articles = {one.id: one for one in document.ask(records, Article)}
    found = set()
    for one in document.ask(records, Statement):
        others = (other.text for other in articles.values() if other.id != one.article_id)
        marked = one.marking or articles[one.article_id].marking
        if marked and len(one.text) >= _TELLING and not any(one.text in text for text in others):
            found.add(one.text)
    return frozenset(found)


def still_secret(document: Document, words: frozenset[str]) -> frozenset[str]:
    """Those of the words that no unmarked statement says: an article may come in a second time."""
    articles = {one.id: one.marking for one in document.ask(records, Article)}
    statements = document.ask(records, Statement)
    open_ones = [one for one in statements if not (one.marking or articles[one.article_id])]
    told = "\n\n".join(one.text for one in open_ones)
    return frozenset(one for one in words if one not in told)


def unreviewed(document: Document, suggestion: Suggestion) -> tuple[Any, ...]:
    """What a draft made from a suggestion about one statement, and nothing else led to."""
    same = document.ask(
        records,
        Suggestion,
        statement_id=suggestion.statement_id,
        kind=suggestion.kind,
        cue=suggestion.cue,
        status=SuggestionStatus.DRAFTED,
    )
    if any(one.id != suggestion.id for one in same):
        return ()
    about = {"statement_id": suggestion.statement_id, "reviewed": False}
    match suggestion.kind:
        case SuggestionKind.ESTIMATE:
            words = payload_of(suggestion)["text"]
            return document.ask(records, Estimate, words=words, **about)
        case SuggestionKind.EVENT:
            return document.ask(records, Event, date_words=suggestion.cue, **about)
        case SuggestionKind.SECTION:
            return document.ask(records, Block, kind=BlockKind.STATEMENT, **about)
        case _:
            return ()
