"""Walks a report tree: every run of every node, in reading order. Prints nothing itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from briefing.report.tree import (
    GONE,
    Cite,
    CitedArticle,
    Heading,
    Judged,
    List,
    Node,
    Paragraph,
    Quote,
    QuoteRun,
    Reference,
    References,
    Runs,
    Table,
)


def runs_in(node: Node) -> Iterator[Runs]:
    """All inline content of `node`, its children's included, in the order it is read."""
    match node:
        case Heading() | Paragraph():
            yield node.runs
        case Quote():
            yield from (node.credit, node.runs)
        case QuoteRun():
            yield node.credit
            yield from (quote.runs for quote in node.quotes)
        case Judged():
            yield from (node.runs, node.confidence)
            yield from (runs for _, runs in node.basis)
        case List():
            for item in node.items:
                yield item.runs
                for child in item.children:
                    yield from runs_in(child)
        case Table():
            for row in node.rows:
                yield from (*row.cells, row.note)
        case _:
            return


def citations(nodes: Iterable[Node]) -> Counter[int]:
    """How often each entry of the source list is cited."""
    return Counter(
        run.number
        for node in nodes
        for runs in runs_in(node)
        for run in runs
        if isinstance(run, Cite)
    )


def gone_citations(nodes: Iterable[Node]) -> int:
    """How often a statement is cited that is no longer there."""
    return citations(nodes)[GONE]


def references(nodes: Iterable[Node]) -> tuple[Reference, ...]:
    """Every entry of every source list."""
    return tuple(entry for node in nodes if isinstance(node, References) for entry in node.entries)


def articles(nodes: Iterable[Node]) -> tuple[CitedArticle, ...]:
    """Every article of every source list."""
    return tuple(one for node in nodes if isinstance(node, References) for one in node.articles)
