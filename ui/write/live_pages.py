"""The true pages beside the editor: set as one types, at the caret, and led back from by a click.

What a page shows is what an export of that moment would hold, byte for byte.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPointF, QTimer, Signal

from briefing.press import Setter
from briefing.press.orders import SetPages
from briefing.report.unkept import Unkept
from ui.tasks import TaskRunner
from ui.widgets.pages_document import PdfPages
from ui.write.block_frame import BlockFrame
from ui.write.desk import Desk
from ui.write.following import Following
from ui.write.outline_panel import OutlinePanel
from ui.write.page_panel import PagePanel
from ui.write.section_page import SectionPage
from ui.write.typesetting import Typesetting


class LivePages(QObject):
    """`taken` comes with every new set of pages, once they are shown."""

    taken = Signal(object)

    def __init__(
        self, desk: Desk, page: SectionPage, pages: PagePanel, outline: OutlinePanel
    ) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._pages = pages
        self._outline = outline
        self._following = Following(page, pages)
        pages.view.pressed.connect(self._reach)

    def set_by(self, tasks: TaskRunner, setter: Setter, moment: Callable[[], str]) -> Typesetting:
        """Who sets them, and the moment that they bear."""
        typesetting = Typesetting(
            self._desk.workbench,
            tasks,
            self,
            moment=moment,
            unkept=self._unkept,
            setter=setter,
            seen=self._pages.view.seen,
        )
        typesetting.started.connect(self._pages.show_coming)
        typesetting.finished.connect(self._take)
        typesetting.failed.connect(self._pages.show_error)
        self._page.typing.connect(typesetting.follow)
        return typesetting

    def _take(self, pages: SetPages, document: PdfPages) -> None:
        self._pages.show_pages(pages, document)
        self._following.look()
        # what the blocks say of the pages may wait for a key that came meanwhile
        QTimer.singleShot(0, self, partial(self._tell, pages))

    def _tell(self, pages: SetPages) -> None:
        if self._pages.shown is pages:
            self._desk.set_laid_out(pages.laid_out)
            self.taken.emit(pages)

    def _unkept(self) -> Unkept:
        """What is being typed, as it would be if it were kept now."""
        found = [frame.unkept() for frame in self._page.column.frames]
        return Unkept(
            tuple(block for one in found for block in one.blocks),
            tuple(judgement for one in found for judgement in one.judgements),
        )

    def _reach(self, number: int, at: QPointF) -> None:
        """A page was clicked on: the caret goes to those words, or at least to their section."""
        places = self._pages.places
        self._outline.choose(places.section_at(number, at.y()))
        words = self._pages.view.words_from(number, at)
        # quotations that share a side-head are one paragraph on the page
        frames = [self._shown(one) for one in places.blocks_at(number, at.y())]
        found = max(filter(None, frames), key=lambda one: one.holds(words), default=None)
        if found is not None:
            self._page.show_block(found.block.id)
            found.reach(words)

    def _shown(self, block_id: str) -> BlockFrame | None:
        self._page.show_block(block_id)
        return self._page.frame(block_id)
