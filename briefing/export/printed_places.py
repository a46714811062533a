"""Where the blocks and sections of a brief stand on its printed pages, so that a window can go from
the one to the other. It looks at no page: whoever set them tells.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from briefing.export.content import Spot
from briefing.report.build import LaidOut
from briefing.report.tree import Heading, QuoteRun

BESIDE = 0.02
"""The share of a page's height, about a line, within which a place is still that of a block."""


@dataclass(frozen=True)
class PrintedPlaces:
    """The spots of each block that prints, by its id, in the order of the pages; the first spot of
    each section's heading, by the section's id. Quotations that share a side-head share a spot."""

    blocks: Mapping[str, tuple[Spot, ...]] = field(default_factory=dict)
    sections: Mapping[str, Spot] = field(default_factory=dict)

    def blocks_at(self, page: int, share: float) -> tuple[str, ...]:
        """The blocks that stand at a height of a page, or next to it; () for none."""
        near: dict[float, list[str]] = defaultdict(list)
        for block_id, spots in self.blocks.items():
            for spot in spots:
                if spot.page == page:
                    off = max(spot.top - share, share - spot.bottom, 0.0)
                    near[off].append(block_id)
        return tuple(near[min(near)]) if near and min(near) <= BESIDE else ()

    def section_at(self, page: int, share: float) -> str:
        """The section whose heading is the last before a place; '' for the title block."""
        found = ""
        for section_id, spot in self.sections.items():
            if (spot.page, spot.top) <= (page, share):
                found = section_id
        return found


def printed_places(laid_out: LaidOut, spots: Iterable[Spot]) -> PrintedPlaces:
    """Brings together what a report was made from and where its nodes were put."""
    of_node: dict[int, list[Spot]] = defaultdict(list)
    for spot in spots:
        of_node[spot.node].append(spot)
    numbers, headings = {}, []
    for number, node in enumerate(laid_out.report.nodes):
        numbers[id(node)] = number
        if isinstance(node, QuoteRun):
            numbers |= {id(quote): number for quote in node.quotes}
        if isinstance(node, Heading) and node.level == 1:
            headings.append(number)
    blocks = {
        block_id: tuple(
            spot
            for number in sorted({numbers[id(node)] for node in nodes if id(node) in numbers})
            for spot in of_node[number]
        )
        for block_id, nodes in laid_out.blocks.items()
    }
    sections = {
        section_id: of_node[number][0]
        for section_id, number in zip(laid_out.sections, headings, strict=False)
        if of_node[number]
    }
    return PrintedPlaces({one: found for one, found in blocks.items() if found}, sections)
