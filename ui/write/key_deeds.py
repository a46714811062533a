"""What each action of the writing desk does, by the name it has in the table of actions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ui.widgets.pages_layout import Fit
from ui.write.block_frame import BlockFrame
from ui.write.brief_deeds import BriefDeeds
from ui.write.evidence_panel import EvidencePanel
from ui.write.outline_panel import OutlinePanel
from ui.write.page_panel import PagePanel
from ui.write.paragraph_block import ParagraphBlock
from ui.write.section_page import SectionPage


def deeds_of(
    page: SectionPage,
    outline: OutlinePanel,
    evidence: EvidencePanel,
    deeds: BriefDeeds,
    pages: PagePanel,
) -> dict[str, Callable[[], object]]:
    """The deed of every action."""
    writing = page.writing

    def in_paragraph(deed: Callable[[ParagraphBlock], object]) -> None:
        current = page.current()
        if isinstance(current, ParagraphBlock):
            deed(current)

    def on_block(deed: Callable[[BlockFrame], object]) -> None:
        current = page.current()
        if current is not None and current.block.id:
            deed(current)

    return {
        "cite": lambda: in_paragraph(lambda one: one.edit.find_citation()),
        "bold": lambda: in_paragraph(lambda one: one.edit.toggle("**")),
        "italic": lambda: in_paragraph(lambda one: one.edit.toggle("*")),
        "paragraph": writing.add_below,
        "judgement": writing.begin_judgement,
        "block_up": partial(writing.move_current, -1),
        "block_down": partial(writing.move_current, 1),
        "remove_block": writing.remove_current,
        "mark_block": partial(on_block, lambda one: one.choose_marking()),
        "review_block": writing.review_current,
        "review_section": page.review_section,
        "draft": deeds.draft,
        "section_up": partial(deeds.move_section, -1),
        "section_down": partial(deeds.move_section, 1),
        "rename": outline.rename,
        "remove_section": deeds.remove_section,
        "evidence": evidence.field.setFocus,
        "next_section": partial(deeds.step_section, 1),
        "last_section": partial(deeds.step_section, -1),
        "two_pages": pages.turn_two,
        "whole_page": partial(pages.follow, Fit.PAGE),
        "fit_width": partial(pages.follow, Fit.WIDTH),
    }
