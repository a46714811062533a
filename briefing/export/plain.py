"""The tree as plain text, for fields that hold text only (a STIX description or note)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.export.characters import printable
from briefing.export.wording import (
    NOT_REVIEWED,
    SOURCE_GONE,
    UNGRADED,
    as_run,
    figure_as_table,
    in_quotation_marks,
)
from briefing.report.tree import (
    Cite,
    GradeChip,
    Heading,
    Inline,
    Judged,
    List,
    Node,
    Paragraph,
    Quote,
    QuoteRun,
    RangeFigure,
    Runs,
    Table,
    Text,
    WebLink,
)


def plain_runs(runs: Runs) -> str:
    """Inline content on one line; a citation is its number in brackets."""
    return "".join(_plain(run) for run in runs)


def plain_nodes(nodes: Iterable[Node]) -> str:
    """The nodes as paragraphs with an empty line between. Source lists and keys are left out."""
    return "\n\n".join("\n".join(lines) for node in nodes if (lines := list(_lines(node))))


def _plain(run: Inline) -> str:
    match run:
        case Text():
            return printable(run.text)
        case Cite():
            return SOURCE_GONE if run.is_gone else f"[{run.number}]"
        case GradeChip():
            return printable(run.code) or UNGRADED
        case WebLink():
            return printable(run.text if run.text == run.url else f"{run.text} ({run.url})")


def _lines(node: Node) -> Iterator[str]:
    mark = f"[{NOT_REVIEWED}] " if getattr(node, "draft", False) else ""
    match node:
        case Heading() | Paragraph():
            yield mark + plain_runs(node.runs)
        case Quote() | QuoteRun():
            run = as_run(node)
            words = (plain_runs(in_quotation_marks(quote.runs)) for quote in run.quotes)
            who = f"{plain_runs(run.credit).strip()}: " if run.credit else ""
            yield mark + who + " ".join(words)
        case Judged():
            yield mark + plain_runs(node.runs)
            if node.confidence:
                yield plain_runs(node.confidence)
            yield from (f"{printable(label)}: {plain_runs(runs)}" for label, runs in node.basis)
        case List():
            yield from _list_lines(node, mark)
        case Table():
            yield from _table_lines(node)
        case RangeFigure():
            yield from _table_lines(figure_as_table(node))
            yield printable(node.summary)
        case _:
            return


def _list_lines(node: List, mark: str) -> Iterator[str]:
    for position, item in enumerate(node.items, start=1):
        bullet = f"{position}." if node.ordered else "\u2022"
        drafted = f"[{NOT_REVIEWED}] " if item.draft else mark
        yield f"{bullet} {drafted}{plain_runs(item.runs)}"
        for child in item.children:
            yield from (f"  {line}" for line in _lines(child))


def _table_lines(table: Table) -> Iterator[str]:
    if table.caption:
        yield printable(table.caption)
    yield "; ".join(printable(column.title) for column in table.columns)
    for row in table.rows:
        mark = f"[{NOT_REVIEWED}] " if row.draft else ""
        yield mark + "; ".join(plain_runs(cell) for cell in row.cells)
        if row.note:
            yield f"  {plain_runs(row.note)}"
