"""Keeps the pages at the right where the block that is written in is printed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.widgets.pages import Place
from ui.write.desk import Desk
from ui.write.page_panel import PagePanel
from ui.write.printed_words import first_words
from ui.write.section_page import SectionPage


class Following(QObject):
    """Leaves the pages alone while the block in hand is the same and stands on the same page."""

    def __init__(self, desk: Desk, page: SectionPage, pages: PagePanel) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._pages = pages
        self._shown: tuple[str, str, int] | None = None
        page.entered.connect(self.enter)

    def enter(self) -> None:
        """The keyboard came to a block, perhaps back to one whose page was scrolled away."""
        self._shown = None
        self.look()

    def look(self) -> None:
        """There may be other pages now, or other words in the block."""
        current = self._page.current()
        if current is None or not current.has_keyboard():
            return
        block_id = current.block.id
        by, place = self._place_of(block_id)
        if place is not None and self._shown != (block_id, by, place.page):
            self._shown = (block_id, by, place.page)
            self._pages.view.bring_into_sight(place)

    def _place_of(self, block_id: str) -> tuple[str, Place | None]:
        """Where a block is printed, and the block it is found by: one without words of its own
        stands behind the last that has some."""
        laid_out = self._desk.laid_out
        section_id = self._page.section_id
        if laid_out is not None:
            ids = [block.id for block in self._page.blocks()]
            until = ids.index(block_id) + 1 if block_id in ids else len(ids)
            for one in reversed(ids[:until]):
                words = first_words(laid_out.blocks.get(one, ()))
                place = self._pages.place_of(section_id, words) if words else None
                if place is not None:
                    return one, place
        return "", self._pages.place_of_section(section_id)
