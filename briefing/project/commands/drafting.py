"""The command that lays a first version of the brief out from what the reading suggests.

It only adds, marks every part it adds as not reviewed, and never touches what an analyst wrote.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from briefing.model.citations import cited
from briefing.model.evidence import Attribution, Suggestion
from briefing.model.picture import Estimate, Event
from briefing.model.product import Block, Section
from briefing.model.vocabulary import (
    ActorKind,
    BlockContent,
    BlockKind,
    SectionKind,
    SuggestionKind,
    SuggestionStatus,
)
from briefing.project.commands.brief import ordered_sections
from briefing.project.commands.settling import settle
from briefing.project.commands.standing import Standing
from briefing.project.outset import FILLED_BY
from briefing.project.suggestions import payload_of
from briefing.project.transaction import Transaction

_FIRST = (SuggestionKind.ATTRIBUTION,)
"""Chains settle before figures, which take their claimant from the chain."""

_LAST = (SuggestionKind.FINDING,)
"""Findings settle after what they are about: they leave a note on it."""

_TOLD_BY_A_TABLE = frozenset({SectionKind.ACTORS, SectionKind.CASUALTIES, SectionKind.QUESTIONS})
_Proposal = tuple[Suggestion, dict[str, Any]]


@dataclass(frozen=True)
class Draft:
    """Fill the standard sections from the suggestions that are still open."""

    label = "Draft brief from suggestions"

    def apply(self, tx: Transaction) -> None:
        standing = Standing(tx)
        proposals = list(_proposals(standing))
        about = [one.statement_id for one, _ in proposals if one.statement_id]
        for cls in (Attribution, Estimate, Event):
            standing.load(cls, about)
        for suggestion, payload in proposals:
            settle(standing, suggestion, payload, reviewed=False)
        standing.write()
        tx.update_all([one for one, _ in proposals], status=SuggestionStatus.DRAFTED)
        pages = _Pages(tx)
        pages.fill_tables()
        for suggestion, payload in proposals:
            if suggestion.kind is SuggestionKind.SECTION and suggestion.statement_id:
                pages.quote(suggestion.statement_id, payload["sections"])
        pages.write()


def _proposals(standing: Standing) -> Iterator[_Proposal]:
    """What is open and can be used: nothing about statements set aside, and no places.

    Places do not act, so a draft leaves them out of the actors.
    """
    open_ones = standing.tx.select(Suggestion, status=SuggestionStatus.OPEN)
    articles = dict.fromkeys(one.article_id for one in open_ones)
    aside = {
        statement.id
        for article_id in articles
        for statement in standing.statements(article_id)
        if statement.set_aside is not None
    }
    for one in sorted(open_ones, key=lambda one: (one.kind in _LAST) - (one.kind in _FIRST)):
        if one.statement_id in aside:
            continue
        payload = payload_of(one)
        if one.kind is SuggestionKind.ACTOR:
            if payload["kind"] == ActorKind.PLACE:
                continue
            payload["statements"] = [each for each in payload["statements"] if each not in aside]
        yield one, payload


class _Pages:
    """The sections as they are, with the blocks that a draft puts at their ends."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self._sections = ordered_sections(tx)
        self._by_kind = {section.kind: section for section in reversed(self._sections)}
        self._blocks: dict[str, list[Block]] = {section.id: [] for section in self._sections}
        self._used: set[str] = set()
        for block in tx.select(Block):
            self._blocks[block.section_id].append(block)
            self._used.update(cited(block.text))
            if block.kind is BlockKind.STATEMENT and block.statement_id:
                self._used.add(block.statement_id)
        self._ends = {
            section_id: max((block.position for block in blocks), default=0.0)
            for section_id, blocks in self._blocks.items()
        }
        self._fresh: list[Block] = []

    def fill_tables(self) -> None:
        """Give back the tables, and the chart of estimates, to sections that live by them."""
        for section in self._sections:
            content = FILLED_BY.get(section.kind)
            blocks = self._blocks[section.id]
            if content and not any(block.content is content for block in blocks):
                self._append(section, BlockKind.TABLE, content=content)
            chart = content is BlockContent.ESTIMATES and not any(
                block.kind is BlockKind.FIGURE for block in blocks
            )
            if chart:
                self._append(section, BlockKind.FIGURE, content=BlockContent.ESTIMATES)

    def quote(self, statement_id: str, kinds: list[str]) -> None:
        """Quote a statement in the best section there is, unless the brief has it already."""
        section = self._best(kinds)
        if section and statement_id not in self._used:
            self._used.add(statement_id)
            self._append(section, BlockKind.STATEMENT, statement_id=statement_id)

    def write(self) -> None:
        """Put the new blocks into the file."""
        self._tx.insert_all(self._fresh)
        self._fresh = []

    def _best(self, kinds: list[str]) -> Section | None:
        for kind in map(SectionKind, kinds):
            if kind in self._by_kind and kind not in _TOLD_BY_A_TABLE:
                return self._by_kind[kind]
        return self._by_kind.get(SectionKind.SITUATION)

    def _append(self, section: Section, kind: BlockKind, **fields: Any) -> None:
        self._ends[section.id] += 1.0
        position = self._ends[section.id]
        block = Block(self._tx.new_id(), section.id, kind, position, reviewed=False, **fields)
        self._fresh.append(block)
