"""Where a draft puts its parts: each quotation in the best section, in the order of its article.

What stands in a section keeps its order; drafted parts go around it, and come in as not reviewed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

from briefing.model.citations import cited
from briefing.model.evidence import Statement
from briefing.model.picture import Estimate
from briefing.model.product import Block, Section
from briefing.model.vocabulary import BlockContent, BlockKind, SectionKind
from briefing.project.commands.order import filled
from briefing.project.commands.outline import ordered_sections
from briefing.project.commands.standing import Standing
from briefing.project.outset import FILLED_BY
from briefing.project.queries.overview import damaged
from briefing.project.transaction import Transaction


class Pages:
    """The sections as they are, with the blocks that a draft puts into them."""

    def __init__(self, standing: Standing) -> None:
        self._standing = standing
        self._tx = standing.tx
        sections = ordered_sections(self._tx)
        blocks: dict[str, list[Block]] = {section.id: [] for section in sections}
        self._used: set[str] = set()
        for block in sorted(self._tx.select(Block), key=lambda block: block.position):
            if block.section_id not in blocks:
                raise damaged(f"the section of the block {block.id} is not there")
            blocks[block.section_id].append(block)
            self._used.update(cited(block.text))
            if block.kind is BlockKind.STATEMENT and block.statement_id:
                self._used.add(block.statement_id)
        self._pages = [_Page(section, blocks[section.id], standing) for section in sections]
        self._by_kind = {page.section.kind: page for page in reversed(self._pages)}

    def fill_tables(self) -> None:
        """Give back the tables, and the chart of estimates, to sections that live by them."""
        for page in self._pages:
            content = FILLED_BY.get(page.section.kind)
            if content and not any(block.content is content for block in page.blocks):
                self._add(page, page.end, BlockKind.TABLE, content=content)
            chart = content is BlockContent.ESTIMATES and not any(
                block.kind is BlockKind.FIGURE for block in page.blocks
            )
            if chart:
                self._add(page, page.end, BlockKind.FIGURE, content=content)

    def quote(self, statement: Statement, kinds: Sequence[str]) -> None:
        """Quote a statement in the best section there is, unless the brief has it already."""
        page = self._best(statement, [SectionKind(kind) for kind in kinds])
        if page and statement.id not in self._used:
            self._used.add(statement.id)
            place = page.place_of(statement)
            self._add(page, place, BlockKind.STATEMENT, statement_id=statement.id)

    def write(self) -> None:
        """Put the new blocks into the file; what stands there moves only where it is crowded."""
        fresh: list[Block] = []
        for page in self._pages:
            fresh += page.arranged(self._tx)
        self._tx.insert_all(fresh)

    def _best(self, statement: Statement, kinds: Sequence[SectionKind]) -> _Page | None:
        """The first section for prose; the situation, where a figure's table does not carry it."""
        for kind in kinds:
            if kind in self._by_kind and kind not in FILLED_BY:
                return self._by_kind[kind]
        has_table = SectionKind.CASUALTIES in self._by_kind
        is_told = has_table and self._standing.of(Estimate, statement.id)
        if SectionKind.CASUALTIES in kinds and not is_told:
            return self._by_kind.get(SectionKind.SITUATION)
        return None

    def _add(self, page: _Page, place: int, kind: BlockKind, **fields: Any) -> None:
        block = Block(self._tx.new_id(), page.section.id, kind, 0.0, reviewed=False, **fields)
        page.fresh[place].append(block)


class _Page:
    """One section: the blocks it has, in order, and what is to come in before each of them."""

    def __init__(self, section: Section, blocks: list[Block], standing: Standing) -> None:
        self.section = section
        self.blocks = blocks
        self.end = len(blocks)
        self.fresh: dict[int, list[Block]] = defaultdict(list)
        self._quoted: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self._is_quote = [block.kind is BlockKind.STATEMENT for block in blocks]
        for place, block in enumerate(blocks):
            statement = standing.statement(block.statement_id or "")
            if statement is not None and self._is_quote[place]:
                self._quoted[statement.article_id].append((statement.start, place))
        for places in self._quoted.values():
            places.sort()

    def place_of(self, statement: Statement) -> int:
        """Before the next of its article that stands there; else behind the last one, and what
        the analyst wrote below that; else at the end."""
        quoted = self._quoted.get(statement.article_id)
        if not quoted:
            return self.end
        following = bisect_right(quoted, (statement.start, self.end))
        if following < len(quoted):
            return quoted[following][1]
        place = max(place for _, place in quoted) + 1
        while place < self.end and not self._is_quote[place]:
            place += 1
        return place

    def arranged(self, tx: Transaction) -> Iterable[Block]:
        """The new blocks with their positions; those that stand there are moved if they must."""
        if not self.fresh:
            return ()
        fresh = set(map(id, chain.from_iterable(self.fresh.values())))
        order: list[Block] = []
        for place, block in enumerate(self.blocks):
            order += [*self.fresh.get(place, ()), block]
        order += self.fresh.get(self.end, ())
        positions = filled([None if id(one) in fresh else one.position for one in order])
        arranged = [replace(one, position=at) for one, at in zip(order, positions, strict=True)]
        for one, moved in zip(order, arranged, strict=True):
            if id(one) not in fresh and one.position != moved.position:
                tx.update(Block, one.id, position=moved.position)
        return [moved for one, moved in zip(order, arranged, strict=True) if id(one) in fresh]
