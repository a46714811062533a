"""Quotations: a statement's exact words with who says so, and which of them stand in one run.

Each statement stays a quotation of its own; a run only says once what holds for all of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from briefing.model.product import Block
from briefing.report.citing import Citations
from briefing.report.languages import foreign
from briefing.report.selection import Selection
from briefing.report.tree import GradeChip, Node, Quote, QuoteRun, Text
from briefing.report.wording import chain_names, credit, teller

SUGGESTED = "suggested"
"""What stands behind a chain that no analyst has looked at."""

# All that has to be the same for two quotations to stand in one run: the article, the chain and
# whether it is only suggested, the grade, the markings of statement and block, reviewed or not.
Standing = tuple[str, tuple[str, ...], bool, str, str, str, bool]


def quote(block: Block, selection: Selection, citations: Citations) -> Quote:
    """The statement of a block in its exact words."""
    material = selection.material
    examined = material.statements[block.statement_id or ""]
    article = material.articles[examined.statement.article_id]
    # Where all is from one article, to name it at every quotation would only be in the way.
    says = teller if selection.has_one_article else credit
    origin = chain_names(examined, article)[-1]
    beside = says(examined, article).removeprefix(origin)
    guess = f" ({SUGGESTED})" if examined.suggested_chain else ""
    cite = citations.quote(examined.statement.id)
    lang = foreign(article.language, material.brief.language)
    return Quote(
        (Text(examined.statement.text, lang=lang), cite),
        (Text(origin, bold=True), Text(f"{beside}{guess} "), GradeChip(examined.grade.code)),
        draft=not block.reviewed,
    )


def standing(block: Block, selection: Selection) -> Standing | None:
    """What a quotation has in common with its neighbours; None for a block that is none."""
    material = selection.material
    examined = material.statements.get(block.statement_id or "")
    if examined is None:
        return None
    article = material.articles[examined.statement.article_id]
    return (
        article.id,
        chain_names(examined, article),
        examined.suggested_chain,
        examined.grade.code,
        examined.statement.marking,
        block.marking,
        block.reviewed,
    )


def in_runs(nodes: Iterable[tuple[Node, Standing | None]]) -> Iterator[Node]:
    """The nodes in their order, quotations of one standing that follow each other as one run."""
    for shared, members in groupby(nodes, key=lambda pair: pair[1]):
        found = [node for node, _ in members]
        quotes = tuple(node for node in found if isinstance(node, Quote))
        if shared is None or len(quotes) < 2:
            yield from found
        else:
            yield QuoteRun(quotes[0].credit, quotes, quotes[0].draft)
