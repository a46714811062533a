"""Commands on blocks: add, type, move, remove, and place a statement in a section."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from briefing.errors import CommandError
from briefing.model.evidence import Statement
from briefing.model.picture import Judgement
from briefing.model.product import Block, Section
from briefing.model.vocabulary import BlockKind
from briefing.project.commands.order import between, roomy
from briefing.project.commands.outline import blocks_of, own_levels
from briefing.project.rows import changed
from briefing.project.transaction import Transaction
from briefing.tradecraft.markings import find_level


@dataclass(frozen=True)
class AddBlock:
    """Add a block to its section at `index` (default: at the end). Its id and position are given
    now; whether its fields fit its kind is checked."""

    block: Block
    index: int | None = None

    @property
    def label(self) -> str:
        return f"Add {self.block.kind}"

    def apply(self, tx: Transaction) -> None:
        tx.get(Section, self.block.section_id)
        _check(tx, self.block)
        positions = roomy(tx, blocks_of(tx, self.block.section_id))
        index = len(positions) if self.index is None else self.index
        position = between(positions, index)
        tx.insert(replace(self.block, id=self.block.id or tx.new_id(), position=position))


@dataclass(frozen=True)
class TypeText:
    """Set a paragraph's Markdown. Typing on in the same paragraph is the same step of undo."""

    block_id: str
    text: str

    label = "Edit paragraph"

    @property
    def merge_key(self) -> str:
        return f"block:{self.block_id}:text"

    def apply(self, tx: Transaction) -> None:
        block = tx.get(Block, self.block_id)
        if block.kind is not BlockKind.PARAGRAPH:
            raise CommandError("Only a paragraph can be typed in.")
        if block.text != self.text:
            tx.update(Block, block.id, text=self.text, reviewed=True)


@dataclass(frozen=True)
class EditBlock:
    """Change what a block prints, its marking, or its text. Whoever changes it has reviewed it."""

    block_id: str
    fields: dict[str, Any]

    label = "Edit block"

    def apply(self, tx: Transaction) -> None:
        block = tx.get(Block, self.block_id)
        allowed = {"text", "statement_id", "judgement_id", "content", "marking", "reviewed"}
        if set(self.fields) - allowed:
            raise CommandError("A block's kind and place are not changed that way.")
        fields = {"reviewed": True} | self.fields
        if fields.get("marking"):
            fields["marking"] = find_level(fields["marking"], own_levels(tx)).code
        _check(tx, changed(block, fields))
        tx.update(Block, block.id, **fields)


@dataclass(frozen=True)
class MoveBlock:
    """Put a block at `index` among the other blocks of a section."""

    block_id: str
    section_id: str
    index: int

    label = "Move block"

    def apply(self, tx: Transaction) -> None:
        tx.get(Block, self.block_id)
        tx.get(Section, self.section_id)
        others = [b for b in blocks_of(tx, self.section_id) if b.id != self.block_id]
        position = between(roomy(tx, others), self.index)
        tx.update(Block, self.block_id, section_id=self.section_id, position=position)


@dataclass(frozen=True)
class RemoveBlock:
    """Take a block out of the brief. A statement it quoted stays in the project."""

    block_id: str

    label = "Remove block"

    def apply(self, tx: Transaction) -> None:
        tx.delete(Block, self.block_id)


@dataclass(frozen=True)
class PlaceStatement:
    """Send a statement to a section, where it is quoted. Raises CommandError if it is there."""

    statement_id: str
    section_id: str

    label = "Place statement"

    def apply(self, tx: Transaction) -> None:
        statement = tx.get(Statement, self.statement_id)
        section = tx.get(Section, self.section_id)
        if statement.set_aside is not None:
            raise CommandError("A statement that was set aside cannot go into the brief.")
        if tx.select(Block, section_id=section.id, statement_id=statement.id):
            raise CommandError(f"The statement already stands in {section.title}.")
        positions = [block.position for block in blocks_of(tx, section.id)]
        end = between(positions, len(positions))
        tx.insert(
            Block(tx.new_id(), section.id, BlockKind.STATEMENT, end, statement_id=statement.id)
        )


@dataclass(frozen=True)
class WithdrawStatement:
    """Take a statement's quotation out of a section."""

    statement_id: str
    section_id: str

    label = "Withdraw statement"

    def apply(self, tx: Transaction) -> None:
        blocks = tx.select(Block, section_id=self.section_id, statement_id=self.statement_id)
        if not blocks:
            raise CommandError("The statement is not quoted in that section.")
        for block in blocks:
            tx.delete(Block, block.id)


def _check(tx: Transaction, block: Block) -> None:
    match block.kind:
        case BlockKind.STATEMENT:
            if block.statement_id is None:
                raise CommandError("A quoted statement needs a statement.")
            tx.get(Statement, block.statement_id)
        case BlockKind.JUDGEMENT:
            if block.judgement_id is None:
                raise CommandError("A judgement block needs a judgement.")
            tx.get(Judgement, block.judgement_id)
        case BlockKind.TABLE | BlockKind.FIGURE:
            if block.content is None:
                raise CommandError(f"A {block.kind} needs to know what it is filled from.")
        case BlockKind.PARAGRAPH:
            pass
