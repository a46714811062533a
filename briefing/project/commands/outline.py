"""What a command has to know of the brief before it changes something: no command stands here."""

from __future__ import annotations

from briefing.model.product import Block, Brief, Marking, Section
from briefing.project.ladders import level_of
from briefing.project.outset import the_one
from briefing.project.transaction import Transaction
from briefing.tradecraft.markings import Level


def the_brief(tx: Transaction) -> Brief:
    """The project's one brief. Raises ProjectError where damage took it."""
    return the_one(tx.select(Brief))


def ordered_sections(tx: Transaction) -> list[Section]:
    """All sections in the order in which they print."""
    return sorted(tx.select(Section), key=lambda section: section.position)


def blocks_of(tx: Transaction, section_id: str) -> list[Block]:
    """The blocks of a section in the order in which they print."""
    return sorted(tx.select(Block, section_id=section_id), key=lambda block: block.position)


def own_levels(tx: Transaction) -> tuple[Level, ...]:
    """The marking levels this project added."""
    return tuple(level_of(marking) for marking in tx.select(Marking))
