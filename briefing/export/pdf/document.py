"""From the report tree to the finished pages: compose, paginate, draw."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing.export.content import Placing, Progress, Spot
from briefing.export.pdf.company import in_company
from briefing.export.pdf.figures import range_figure
from briefing.export.pdf.flow import Placed, Strip
from briefing.export.pdf.front import title_block
from briefing.export.pdf.furniture import Furniture
from briefing.export.pdf.line_memory import LineMemory
from briefing.export.pdf.margin import Margin
from briefing.export.pdf.prose import bullets, heading, judged, paragraph, quotations
from briefing.export.pdf.setting import Place, Setting
from briefing.export.pdf.sheet import Sheet
from briefing.export.pdf.sources import references
from briefing.export.pdf.style import page_of
from briefing.export.pdf.table_of_contents import TableOfContents
from briefing.export.pdf.tables import key, table
from briefing.export.pdf.words import Wording
from briefing.export.wording import CONTENTS, as_run, before_own
from briefing.report.tree import (
    Heading,
    Judged,
    Key,
    List,
    Node,
    Paragraph,
    Quote,
    QuoteRun,
    RangeFigure,
    References,
    Report,
    Table,
)

_COMPOSED = 0.4  # the share of the time that composing takes, the rest is drawing


def render(
    report: Report,
    moment: str,
    progress: Progress,
    placing: Placing | None = None,
    memory: LineMemory | None = None,
) -> bytes:
    """The document as bytes, dated `moment`; `placing` is told where its parts stand, `memory` has
    the lines of an earlier setting.

    `progress` may raise `Cancelled` between any two parts.
    """
    page = page_of(report.page_size)
    if memory:
        memory.turn()
    setting = Setting(page, Wording(_numbers(report.nodes), report.language, memory))
    furniture, margin = Furniture(setting, report), Margin(setting)
    progress(0.0)
    front, strips = title_block(setting, report), list[Strip]()
    contents = TableOfContents(setting, before_own(report.portion, CONTENTS))
    around = (None, *report.nodes, None)
    place = setting.place
    for done, node in enumerate(report.nodes, start=1):
        if isinstance(node, Heading) and node.level == 1:
            place = setting.place.within(setting.root.child("Sect"))
        block = _block(setting, node, place)
        composed = in_company(block, around[done - 1], node, around[done + 1])
        strips += [replace(one, node=done - 1) for one in composed] if placing else composed
        progress(_COMPOSED * done / len(report.nodes))
    pages = contents.pages(front, strips)
    sheet = Sheet(report, page, moment)
    for number, placed in enumerate(pages, start=1):
        margin.draw(sheet, placed)
        furniture.draw(sheet, number, len(pages))
        sheet.next_page()
        progress(_COMPOSED + (0.98 - _COMPOSED) * number / len(pages))
    if placing:
        for spot in _spots(pages, page.height):
            placing(spot)
    content = sheet.finish(setting.root)
    progress(1.0)
    return content


def _spots(pages: list[list[Placed]], height: float) -> Iterator[Spot]:
    """Where each node stands on each page; what is repeated at the head of a page counts not."""
    for number, placed in enumerate(pages):
        tops: dict[int, float] = {}
        lows: dict[int, float] = {}
        for one in placed:
            if one.strip.node >= 0:
                tops.setdefault(one.strip.node, one.y)
                lows[one.strip.node] = one.y - one.strip.height
        for node, top in tops.items():
            yield Spot(node, number, 1 - top / height, 1 - lows[node] / height)


def _numbers(nodes: tuple[Node, ...]) -> list[int]:
    return [
        entry.number for node in nodes if isinstance(node, References) for entry in node.entries
    ]


def _block(setting: Setting, node: Node, place: Place) -> list[Strip]:
    """The strips of one node, by its kind."""

    def compose(nodes: tuple[Node, ...], inner: Place) -> list[Strip]:
        return [strip for child in nodes for strip in _block(setting, child, inner)]

    match node:
        case Heading():
            return heading(setting, node, place)
        case Paragraph():
            return paragraph(setting, node, place)
        case Quote() | QuoteRun():
            return quotations(setting, as_run(node), place)
        case Judged():
            return judged(setting, node, place)
        case List():
            return bullets(setting, node, place, compose)
        case Table():
            return table(setting, node, place)
        case RangeFigure():
            return range_figure(setting, node, place)
        case References():
            return references(setting, node, place)
        case Key():
            return key(setting, node, place)
