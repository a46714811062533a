"""Portion marks: before every portion of a brief its marking, once any portion is marked.

DoDM 5200.01 Vol. 2: the mark goes before the first word of headings, paragraphs, items of lists,
captions and notes; where one portion has a mark, all have. The marks become part of the tree's
words, so that every printer prints them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from briefing.model.picture import Actor, Estimate, Event, Question
from briefing.model.product import Block
from briefing.model.vocabulary import BlockKind
from briefing.report.front import STANDARD_TITLES
from briefing.report.selection import Selection
from briefing.report.tree import (
    Heading,
    Judged,
    Key,
    List,
    ListItem,
    Node,
    Paragraph,
    Quote,
    QuoteRun,
    RangeFigure,
    References,
    Row,
    Runs,
    Table,
    Text,
)

RowMark = Callable[[Actor | Question | Estimate | Event], str]
"""What stands before a row of a table or an item of a list."""


def no_mark(_: Actor | Question | Estimate | Event) -> str:
    """The mark of rows in a brief without portion marks."""
    return ""


@dataclass(frozen=True, slots=True)
class Portion:
    """The marking of a portion: `mark` as it stands before the words, `(U) `, and `marking` in
    full, `UNCLASSIFIED`; '' where there is none."""

    mark: str = ""
    marking: str = ""


class Portions:
    """Gives the parts of one report their marks; none at all where nothing printed is marked."""

    def __init__(self, selection: Selection) -> None:
        self._selection = selection
        self._level = selection.level
        self._own = selection.material.brief.marking
        self._are_marked = any(_marked(selection))

    def portion(self, markings: Iterable[str]) -> Portion:
        """What bears these markings; empty in a brief without portion marks.

        In a release of a brief that is not marked, what is not marked has the release's level.
        """
        if not self._are_marked:
            return Portion()
        unmarked = self._level.code if self._level and not self._own else ""
        codes = [one or unmarked for one in markings]
        known = self._selection.markings
        return Portion(known.before(codes), known.in_full(codes))

    def mark(self, markings: Iterable[str]) -> str:
        """`(U) `, or '' in a brief without portion marks."""
        return self.portion(markings).mark

    def of_words(self, words: str) -> str:
        """The mark before a title; '' where one is typed there already."""
        selection = self._selection
        if selection.markings.typed(words):
            return ""
        ours = words in STANDARD_TITLES or not selection.allows_own_words
        return self.of_ours() if ours else self.mark((self._own,))

    def of_ours(self) -> str:
        """The mark before words of the program that tell nobody anything."""
        ladder = self._level.ladder if self._level else ""
        return self.mark((self._selection.markings.lowest(ladder),))

    def of_statements(self, statement_ids: Iterable[str]) -> str:
        """The mark of statements that are spoken of together."""
        marked = map(self._selection.markings_of_statement, statement_ids)
        return self.mark(one for each in marked for one in each)

    def of_reference(self, statement_id: str) -> Portion:
        """The marking of an entry of the source list, the reasons of its grade included."""
        selection = self._selection
        examined = selection.material.statements[statement_id]
        grounds = examined.grade.reliability_reason or examined.grade.credibility_reason
        own = (self._own,) if grounds and selection.allows_reasons else ()
        return self.portion((*selection.markings_of_statement(statement_id), *own))

    def of_block(self, block: Block) -> str:
        """The mark of a block and all that it rests on; of a chart, of all that it draws."""
        drawn = self._selection.estimates if block.kind is BlockKind.FIGURE else ()
        beneath = (self._selection.markings_of_statement(one.statement_id) for one in drawn)
        own = self._selection.markings_of_block(block)
        return self.mark((*own, *(one for each in beneath for one in each)))

    def of_rows(self, block: Block) -> RowMark:
        """What gives each row of a table its mark; the table may be marked as a whole."""
        return lambda entry: self.of_row(block, entry).mark

    def of_row(self, block: Block, entry: Actor | Question | Estimate | Event) -> Portion:
        """The marking of one row of a table."""
        whole = (block.marking,) if block.marking else ()
        return self.portion((*self._selection.markings_of_entry(entry), *whole))


def _marked(selection: Selection) -> Iterator[bool]:
    """Whether each thing that is printed bears a marking of its own."""
    material, typed = selection.material, selection.markings.typed
    yield bool(typed(material.brief.title))
    for content in material.sections:
        yield bool(content.blocks and typed(content.section.title))
        yield from (bool(block.marking) for block in content.blocks)
    for examined in material.statements.values():
        yield bool(examined.statement.marking)
        yield bool(material.articles[examined.statement.article_id].marking)


def portioned(node: Node, mark: str) -> Node:
    """The node with `mark` before each of its portions; '' leaves it as it is."""
    if not mark:
        return node
    match node:
        case Heading() | Paragraph():
            return replace(node, runs=before(mark, node.runs))
        case Quote() | QuoteRun():
            return replace(node, credit=before(mark, node.credit))
        case Judged():
            return _judged(node, mark)
        case List():
            return replace(node, items=tuple(marked_item(item, mark) for item in node.items))
        case Table():
            return replace(node, rows=tuple(marked_row(row, mark) for row in node.rows))
        case RangeFigure():
            return replace(node, title=mark + node.title, summary=mark + node.summary)
        case Key():
            return replace(node, title=mark + node.title)
        case References():
            return replace(node, portion=mark.strip())


def before(mark: str, runs: Runs) -> Runs:
    """The runs with the mark before them; only once where it is typed there already."""
    first = runs[0] if runs else None
    is_there = isinstance(first, Text) and first.text.startswith(mark.strip())
    return (Text(mark), *runs) if mark and not is_there else runs


def marked_row(row: Row, mark: str) -> Row:
    """A row of a table with the mark before its first cell and before its note."""
    if not mark:
        return row
    first, *others = row.cells
    note = before(mark, row.note) if row.note else ()
    return replace(row, cells=(before(mark, first), *others), note=note)


def _judged(node: Judged, mark: str) -> Judged:
    return replace(
        node,
        runs=before(mark, node.runs),
        confidence=before(mark, node.confidence) if node.confidence else (),
        basis=tuple((mark + label, runs) for label, runs in node.basis),
    )


def marked_item(item: ListItem, mark: str) -> ListItem:
    """An item of a list with the mark before its words and before what hangs below it."""
    if not mark:
        return item
    children = tuple(portioned(child, mark) for child in item.children)
    return replace(item, runs=before(mark, item.runs), children=children)
