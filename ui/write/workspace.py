"""The WRITE workspace: outline and evidence, the section being written, the pages as they print.

It holds no document: it asks and runs through the workbench, and tells the window what it wants.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from briefing.model.product import Block
from briefing.press import HERE, Setter
from briefing.press.orders import SetPages
from briefing.project.changes import ChangeSet
from briefing.project.queries.overview import the_brief
from briefing.project.queries.records import record
from briefing.project.queries.writing import evidence_not_used
from ui.models.evidence_cards import EvidenceCards
from ui.models.markings import marking_choices
from ui.models.section_outline import TITLE_BLOCK, SectionOutline, outline_rows
from ui.tasks import TaskRunner
from ui.workbench import Workbench
from ui.write.brief_deeds import BriefDeeds
from ui.write.citation_finder import CitationFinder
from ui.write.desk import Desk
from ui.write.desk_menus import DeskMenus
from ui.write.desk_split import DeskSplit
from ui.write.evidence_panel import EvidencePanel
from ui.write.key_deeds import deeds_of
from ui.write.live_pages import LivePages
from ui.write.outline_panel import OutlinePanel
from ui.write.page_panel import PagePanel
from ui.write.section_page import SectionPage
from ui.write.title_form import TitleForm, title_page
from ui.write.typesetting import this_moment
from ui.write.word_count import length_words
from ui.write.write_actions import WriteActions

HINT = "@ cites · Enter new paragraph · Ctrl+Return below · Alt+Up/Down moves the section"
_OF_EVIDENCE = ("statement", "article", "attribution", "grade", "source", "suggestion")


class WriteWorkspace(QWidget):
    """`write_actions()`, `hint()` and `status()` are for the window, and so are the signals;
    `moment` is asked for what the pages bear, and `setter` sets them."""

    hint_changed = Signal(str)
    status_changed = Signal(str)

    def __init__(
        self,
        workbench: Workbench,
        tasks: TaskRunner,
        parent: QWidget | None = None,
        *,
        moment: Callable[[], str] = this_moment,
        setter: Setter = HERE,
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._stale = True
        self._length = ""
        self._used: dict[str, tuple[str, ...]] = {}
        self.desk = Desk(workbench, self)
        self.finder = CitationFinder(self.desk.find, self)
        self.outline = OutlinePanel(SectionOutline(self))
        self.evidence = EvidencePanel(EvidenceCards(self.desk.lines, self))
        self.page = SectionPage(self.desk, self.finder)
        self.title_form = TitleForm()
        self.pages = PagePanel()
        self.live = LivePages(self.desk, self.page, self.pages, self.outline)
        self.typesetting = self.live.set_by(tasks, setter, moment)
        self.deeds = BriefDeeds(self.desk, self.outline, self.page)
        self._actions = WriteActions(
            self, deeds_of(self.page, self.outline, self.evidence, self.deeds, self.pages)
        )
        self.menus = DeskMenus(self.desk, self.outline, self.deeds, self._actions, self)
        self._lay_out()
        self._connect()
        self.open_project()

    # --- for the window ---------------------------------------------------------------------------

    def write_actions(self) -> list[QAction]:
        """Every action of the desk, for menus and for the search-and-commands box."""
        return self._actions.all()

    def hint(self) -> str:
        """The keys that matter now, for the status bar."""
        return HINT

    def status(self) -> str:
        """`Page 1 of 4 · 612 words · 3 min`, '' before the first pages."""
        return " · ".join(part for part in (self.pages.page_words(), self._length) if part)

    def show_section(self, section_id: str) -> None:
        """Shows a section; '' is the title block."""
        self._catch_up()
        self.outline.choose(section_id)

    def show_block(self, block_id: str) -> None:
        """Shows a block in its section, with the keyboard in it."""
        block = self._workbench.ask(record, Block, block_id)
        if block is not None:
            self.show_section(block.section_id)
            self.page.show_block(block_id)

    def place(self) -> tuple[str, str]:
        """The block that is written in, or the section that is shown."""
        current = self.page.current()
        if current is not None and current.block.id and current.has_keyboard():
            return "block", current.block.id
        return "section", self.outline.section_id() or TITLE_BLOCK

    def commit(self) -> None:
        """Saves words that are being typed; for before undo, export, or closing the project."""
        if self._workbench.is_open:
            self.page.settle()
            self.title_form.settle()

    def unsaved(self) -> str:
        """A sentence about words that could not be saved, '' where there are none."""
        pending = self.page.is_pending() or self.title_form.is_pending()
        return "Words in Write are not saved." if pending else ""

    def open_project(self) -> None:
        """Begins anew with whatever project is open now."""
        self.typesetting.forget()
        self.page.column.set_frames([])
        self.page.head.title.forget()
        self.title_form.forget()
        self.page.section_id = ""
        self.pages.show_pages(None, None)
        self.desk.set_laid_out(None)
        self._used, self._length, self._stale = {}, "", True
        self.outline.model.show([])
        self.evidence.show_evidence(())
        self._actions.allow(project=self._workbench.is_open, writing=self.desk.editable)
        self.outline.set_editable(editable=self.desk.editable)
        if self.isVisible():
            self._catch_up()

    # --- building ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        left = QWidget()
        left.setProperty("surface", "chrome")
        down = QVBoxLayout(left)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.outline)
        down.addWidget(self.evidence, 1)
        self._middle = QStackedWidget()
        self._middle.setProperty("surface", "paper")
        self._middle.addWidget(self.page)
        self._middle.addWidget(title_page(self.title_form))
        self.setFocusProxy(self.outline.view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(DeskSplit(left, self._middle, self.pages))

    def _connect(self) -> None:
        workbench, outline = self._workbench, self.outline.model
        workbench.changed.connect(self._hear)
        workbench.opened.connect(self.open_project)
        workbench.renamed.connect(self._take_name)
        self.outline.chosen.connect(self._choose)
        self.outline.menu_asked.connect(self.menus.open_outline)
        self.outline.add_asked.connect(self.menus.open_sections)
        self.outline.typed.connect(self.page.writing.write_on)
        outline.section_moved.connect(self.deeds.put_section)
        outline.statement_dropped.connect(self.deeds.place)
        outline.renamed.connect(self.deeds.rename_section)
        self.evidence.place_asked.connect(self.deeds.place)
        self.evidence.cite_asked.connect(self.deeds.cite)
        self.evidence.searched.connect(lambda _words: self._show_evidence())
        self.evidence.menu_asked.connect(self.menus.open_evidence)
        self.page.draft_asked.connect(self.deeds.draft)
        self.title_form.marking.add_asked.connect(self.deeds.want_marking)
        self.title_form.edited.connect(self.deeds.edit_title_block)
        self.title_form.undo_asked.connect(workbench.undo)
        workbench.refused.connect(self._show_stored)
        self.live.taken.connect(self._take_pages)
        self.pages.page_told.connect(lambda _words: self.status_changed.emit(self.status()))

    # --- following the project --------------------------------------------------------------------

    def _hear(self, changes: ChangeSet) -> None:
        self._stale = True
        if self.isVisible():
            self._catch_up(evidence=changes.touches(*_OF_EVIDENCE))

    def _take_name(self) -> None:
        """The grades of another analyst count as the own ones now."""
        self._stale = True
        if self.isVisible():
            self._catch_up()

    def _catch_up(self, *, evidence: bool = True) -> None:
        """Shows what became of the project since this was last looked at."""
        if not self._stale or not self._workbench.is_open:
            return
        self._stale = False
        self.desk.lines.forget()
        chosen = self.outline.section_id()
        row = self.outline.view.currentIndex().row()
        self.outline.model.show(outline_rows(self._workbench))
        self._keep_chosen(chosen, row)
        self.page.refresh()
        self._show_waiting()
        self._show_title_block()
        self.desk.faces.changed.emit()
        if evidence or self.desk.lines.used().keys() != self._used.keys():
            self._show_evidence()
        self._used = self.desk.lines.used()
        self.typesetting.ask()

    def _keep_chosen(self, section_id: str | None, row: int) -> None:
        rows = self.outline.model.rows()
        known = section_id is not None and self.outline.model.row_of(section_id) >= 0
        if known and section_id is not None:
            self.outline.choose(section_id)
        elif rows:
            self.outline.choose(rows[min(max(row, 1), len(rows) - 1)].section_id)

    def _show_evidence(self) -> None:
        if self._workbench.is_open:
            words = self.evidence.field.text().strip()
            self.evidence.show_evidence(self._workbench.ask(evidence_not_used, words))
            self.evidence.model.repaint()

    def _show_waiting(self) -> None:
        row = self.outline.model.row_of(self.page.section_id)
        waiting = self.outline.model.rows()[row].waiting if row >= 0 else 0
        self.page.head.show_waiting(waiting)

    def _show_stored(self) -> None:
        """Something was refused: choices go back to what is stored, words stay in their field."""
        self.title_form.refuse()
        if self._workbench.is_open:
            self._show_title_block()

    def _show_title_block(self) -> None:
        brief, markings = self._workbench.ask(the_brief), marking_choices(self._workbench)
        self.title_form.show_brief(brief, markings, editable=self.desk.editable)

    def _choose(self, section_id: str) -> None:
        self.commit()
        there = self.outline.model.row_of(self.page.section_id) >= 0
        if there and self.page.is_pending() and section_id != self.page.section_id:
            # its blocks would go, and the words in them that could not be saved
            QTimer.singleShot(0, self, self._go_back)
            return
        before = TITLE_BLOCK if self._middle.currentIndex() else self.page.section_id
        writing = self._middle.isAncestorOf(self.window().focusWidget())
        self._middle.setCurrentIndex(int(section_id == TITLE_BLOCK))
        if section_id != TITLE_BLOCK:
            self.page.show_section(section_id)
            self._show_waiting()
        if writing and section_id != before:
            # the field that had the keyboard is gone; who was writing goes on here
            (self.page if section_id else self.title_form).take_focus()
        self.pages.show_section(section_id)

    def _go_back(self) -> None:
        """Marks the section that is shown in the outline."""
        self.outline.choose(self.page.section_id)

    def _take_pages(self, pages: SetPages) -> None:
        self._length = length_words(pages.laid_out.report)
        self.status_changed.emit(self.status())

    # --- events -----------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.isAncestorOf(self.focusWidget()):
            # nothing had the keyboard yet: the outline, not whichever button comes first
            self.outline.view.setFocus()
        self._catch_up()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.commit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.outline.set_room(round(self.height() * 0.48))
