"""Commands of the writing desk that change several rows as one step: split, join, judge, review."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from briefing.errors import CommandError
from briefing.model.picture import Actor, Estimate, Event, Judgement, Question
from briefing.model.product import Block, Section
from briefing.model.vocabulary import BlockContent, BlockKind
from briefing.project.commands.blocks import AddBlock
from briefing.project.commands.outline import blocks_of
from briefing.project.commands.picture import AddEntry
from briefing.project.transaction import Transaction

ROWS_OF: dict[BlockContent, type[Any]] = {
    BlockContent.ESTIMATES: Estimate,
    BlockContent.ACTORS: Actor,
    BlockContent.QUESTIONS: Question,
    BlockContent.EVENTS: Event,
}
"""What a table or figure of this content prints the rows of."""


@dataclass(frozen=True)
class SplitParagraph:
    """Make two paragraphs of one: `before` stays, `after` stands in a new block below."""

    block_id: str
    before: str
    after: str

    label = "Split paragraph"

    def apply(self, tx: Transaction) -> None:
        block = _paragraph(tx, self.block_id)
        places = [other.id for other in blocks_of(tx, block.section_id)]
        tx.update(Block, block.id, text=self.before, reviewed=True)
        below = replace(block, id="", text=self.after, reviewed=True)
        AddBlock(below, places.index(block.id) + 1).apply(tx)


@dataclass(frozen=True)
class JoinParagraphs:
    """Make one paragraph of two: the words of the second follow those of the first.

    Raises CommandError where they are marked differently: joined, one of them would be wrong.
    """

    first_id: str
    second_id: str

    label = "Join paragraphs"

    def apply(self, tx: Transaction) -> None:
        first, second = _paragraph(tx, self.first_id), _paragraph(tx, self.second_id)
        if first.id == second.id:
            raise CommandError("A paragraph cannot be joined with itself.")
        if first.marking != second.marking and first.text and second.text:
            raise CommandError("Paragraphs with different markings cannot be joined.")
        marking = first.marking if first.text else second.marking
        tx.update(Block, first.id, text=first.text + second.text, marking=marking, reviewed=True)
        tx.delete(Block, second.id)


@dataclass(frozen=True)
class WriteJudgement:
    """Add a judgement and the block that prints it in a section (default: at the end)."""

    judgement: Judgement
    section_id: str
    index: int | None = None

    label = "Add judgement"

    def apply(self, tx: Transaction) -> None:
        judgement = replace(self.judgement, id=self.judgement.id or tx.new_id())
        AddEntry(judgement).apply(tx)
        block = Block("", self.section_id, BlockKind.JUDGEMENT, 0.0, judgement_id=judgement.id)
        AddBlock(block, self.index).apply(tx)


@dataclass(frozen=True)
class ReviewSection:
    """Say that all a section prints has been looked at: its blocks, judgements and table rows."""

    section_id: str

    label = "Review section"

    def apply(self, tx: Transaction) -> None:
        tx.get(Section, self.section_id)
        for block in blocks_of(tx, self.section_id):
            tx.update(Block, block.id, reviewed=True)
            if block.judgement_id:
                tx.update(Judgement, block.judgement_id, reviewed=True)
            rows = ROWS_OF.get(block.content) if block.content else None
            for row in tx.select(rows, reviewed=False) if rows else ():
                tx.update(type(row), row.id, reviewed=True)


def _paragraph(tx: Transaction, block_id: str) -> Block:
    block = tx.get(Block, block_id)
    if block.kind is not BlockKind.PARAGRAPH:
        raise CommandError("Only paragraphs can be split or joined.")
    return block
