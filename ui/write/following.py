"""Keeps the pages at the right where the block that is written in is printed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.widgets.pages import Place
from ui.write.block_frame import BlockFrame
from ui.write.page_panel import PagePanel
from ui.write.section_page import SectionPage


class Following(QObject):
    """Leaves the pages alone while the block in hand is the same and the caret on the same page."""

    def __init__(self, page: SectionPage, pages: PagePanel) -> None:
        super().__init__(page)
        self._page = page
        self._pages = pages
        self._shown: tuple[str, str, int] | None = None
        page.entered.connect(self.enter)
        page.caret_moved.connect(self.look)

    def enter(self) -> None:
        """The keyboard came to a block, perhaps back to one whose page was scrolled away."""
        self._shown = None
        self.look()

    def look(self) -> None:
        """There may be other pages now, other words in the block, or another place in them."""
        current = self._page.current()
        is_open = self._page.desk.workbench.is_open
        if current is None or not current.has_keyboard() or not is_open:
            return
        by, place = self._place_of(current)
        if place is not None and self._shown != (current.block.id, by, place.page):
            self._shown = (current.block.id, by, place.page)
            self._pages.view.bring_into_sight(place)

    def _place_of(self, current: BlockFrame) -> tuple[str, Place | None]:
        """Where the caret is printed, and the block it is found by: one that does not print stands
        behind the last that does."""
        ids = [block.id for block in self._page.blocks()]
        at = ids.index(current.block.id) + 1 if current.block.id in ids else len(ids)
        place = self._pages.place_in(current.block.id, current.share())
        if place is not None:
            return current.block.id, place
        for one in reversed(ids[:at]):
            place = self._pages.place_in(one, 1.0)
            if place is not None:
                return one, place
        return "", self._pages.place_of_section(self._page.section_id)
