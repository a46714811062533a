"""The command that lays a first version of the brief out from what the reading suggests.

It only adds, marks every part it adds as not reviewed, and never touches what an analyst wrote.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from briefing.model.evidence import Statement, Suggestion
from briefing.model.product import Block, Section
from briefing.model.vocabulary import (
    ActorKind,
    BlockContent,
    BlockKind,
    SectionKind,
    SuggestionKind,
    SuggestionStatus,
)
from briefing.project.commands.blocks import blocks_of, quote
from briefing.project.commands.brief import ordered_sections
from briefing.project.commands.order import between
from briefing.project.commands.settling import settle
from briefing.project.outset import FILLED_BY
from briefing.project.suggestions import payload_of
from briefing.project.transaction import Transaction

_FIRST = (SuggestionKind.ATTRIBUTION,)
"""Chains settle before figures, which take their claimant from the chain."""

_TOLD_BY_A_TABLE = frozenset({SectionKind.ACTORS, SectionKind.CASUALTIES, SectionKind.QUESTIONS})


@dataclass(frozen=True)
class Draft:
    """Fill the standard sections from the suggestions that are still open."""

    label = "Draft brief from suggestions"

    def apply(self, tx: Transaction) -> None:
        open_ones = tx.select(Suggestion, status=SuggestionStatus.OPEN)
        aside = {s.id for s in tx.select(Statement) if s.set_aside is not None}
        usable = [one for one in open_ones if one.statement_id not in aside and not _place(one)]
        usable.sort(key=lambda one: one.kind not in _FIRST)
        for suggestion in usable:
            settle(tx, _without(suggestion, aside), reviewed=False)
            tx.update(Suggestion, suggestion.id, status=SuggestionStatus.DRAFTED)
        self._fill_tables(tx)
        self._place(tx, [one for one in usable if one.kind is SuggestionKind.SECTION])

    def _place(self, tx: Transaction, proposals: list[Suggestion]) -> None:
        """Quote each statement in the best section there is, unless a table already tells it."""
        sections = {section.kind: section for section in reversed(ordered_sections(tx))}
        used = {block.statement_id for block in tx.select(Block, kind=BlockKind.STATEMENT)}
        written = "".join(block.text for block in tx.select(Block, kind=BlockKind.PARAGRAPH))
        for proposal in proposals:
            place = self._section(sections, proposal)
            statement_id = proposal.statement_id
            if place and statement_id and statement_id not in used:
                if f"[@{statement_id}]" not in written:
                    quote(tx, place.id, statement_id, reviewed=False)

    def _section(
        self, sections: dict[SectionKind, Section], proposal: Suggestion
    ) -> Section | None:
        for name in payload_of(proposal)["sections"]:
            kind = SectionKind(name)
            if kind in sections and kind not in _TOLD_BY_A_TABLE:
                return sections[kind]
        return sections.get(SectionKind.SITUATION)

    def _fill_tables(self, tx: Transaction) -> None:
        """Give back the tables, and the chart of estimates, to sections that live by them."""
        for section in ordered_sections(tx):
            content = FILLED_BY.get(section.kind)
            blocks = blocks_of(tx, section.id)
            if content and not any(block.content is content for block in blocks):
                self._add(tx, section, BlockKind.TABLE, content)
            chart = content is BlockContent.ESTIMATES and not any(
                block.kind is BlockKind.FIGURE for block in blocks
            )
            if chart:
                self._add(tx, section, BlockKind.FIGURE, BlockContent.ESTIMATES)

    def _add(
        self, tx: Transaction, section: Section, kind: BlockKind, content: BlockContent
    ) -> None:
        positions = [block.position for block in blocks_of(tx, section.id)]
        position = between(positions, len(positions))
        tx.insert(Block(tx.new_id(), section.id, kind, position, content=content, reviewed=False))


def _place(suggestion: Suggestion) -> bool:
    """Whether it proposes a place as an actor; places do not act, so a draft leaves them out."""
    return (
        suggestion.kind is SuggestionKind.ACTOR
        and payload_of(suggestion)["kind"] == ActorKind.PLACE
    )


def _without(suggestion: Suggestion, aside: set[str]) -> Suggestion:
    """The suggestion with statements that were set aside left out of what it names."""
    if suggestion.kind is not SuggestionKind.ACTOR or not aside:
        return suggestion
    payload = payload_of(suggestion)
    payload["statements"] = [one for one in payload["statements"] if one not in aside]
    return replace(suggestion, payload=json.dumps(payload, ensure_ascii=False))
