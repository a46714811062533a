"""The words by which a block is found on the printed pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.export.walk import runs_in
from briefing.report.tree import Node, Quote, RangeFigure, Runs, Text

ENOUGH = 12
"""Letters that tell a block from others; a number that stands behind fewer is passed over."""


def first_words(nodes: Iterable[Node]) -> str:
    """What a block begins with on paper, up to its first citation; '' for nothing to look for."""
    for node in nodes:
        for runs in _runs(node):
            words = _opening(runs)
            if words:
                return words
    return ""


def _runs(node: Node) -> Iterator[Runs]:
    match node:
        case Quote():
            # whose words they are stands before many a quotation
            yield node.runs
        case RangeFigure():
            yield (Text(node.title),)
        case _:
            yield from runs_in(node)


def _opening(runs: Runs) -> str:
    words = ""
    for run in runs:
        if isinstance(run, Text):
            words += run.text
        elif len(words) >= ENOUGH:
            break
    return words.strip()
