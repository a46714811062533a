"""The READ workspace: library, article and inspector side by side.

It holds no document: it asks and runs through the workbench, and tells the window what it wants.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from briefing.model.evidence import Statement
from briefing.model.vocabulary import Severity
from briefing.project.changes import ChangeSet
from briefing.project.queries.records import record
from ui.models.inspected import inspect
from ui.models.reading_model import ReadingModel
from ui.read.article_view import ArticleView
from ui.read.deeds import Deeds
from ui.read.inspector import Inspector
from ui.read.library_pane import LibraryPane
from ui.read.mode_bar import ModeBar
from ui.read.reader_keys import ReaderKeys
from ui.read.reader_menu import reader_menu
from ui.widgets.empty_state import EmptyState
from ui.workbench import Workbench

HINT = "B2 grade · S source · L link · X set aside · Alt 1–9 to section"
Checked = tuple[tuple[str, Severity], ...]
_INSPECTED = ("statement", "suggestion", "attribution", "grade", "link", "estimate", "event")
_AROUND = ("section", "source", "article", "block", "marking")


class ReadWorkspace(QWidget):
    """`reader_actions()` and `hint()` are for the window, and so are the signals.

    `import_wanted` comes when there is nothing to read, `hint_changed` when a mode gives the keys
    another meaning.
    """

    import_wanted = Signal()
    hint_changed = Signal(str)

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._checked: dict[str, Checked] = {}
        self._last: dict[str, str] = {}
        self.model = ReadingModel(workbench, self)
        self.deeds = Deeds(workbench, self.model)
        self.library = LibraryPane(workbench, self)
        self.view = ArticleView(self.model, self)
        self.inspector = Inspector(workbench, self.deeds, self)
        self.bar = ModeBar(self)
        self.keys = ReaderKeys(self.view, self.model, self.deeds, self.inspector, self.bar, self)
        self.empty = EmptyState(
            "Nothing to read yet",
            "Import an article, a PDF or a Word document, and grade what it says.",
            "Import an article…",
        )
        self._lay_out()
        self._connect()
        self.open_project()

    def reader_actions(self) -> list[QAction]:
        """Every action of the reader, for menus and for the search-and-commands box."""
        return [*self.keys.actions(), *self.library.named.values()]

    def hint(self) -> str:
        """The keys that matter now, for the status bar."""
        return self.bar.keys() if self.keys.mode() else HINT

    def show_article(self, article_id: str) -> None:
        """Opens an article at the statement where it was left."""
        shown = self.model.article()
        if shown is None or shown.id != article_id:
            if self.keys.mode() is self.keys.splitting:
                self.keys.leave_mode()
            self.inspector.commit()
            self.model.show_article(article_id)
        self._show_page()
        self.library.show_chosen(article_id)

    def show_statement(self, statement_id: str) -> None:
        """Goes to a statement, in whichever article it stands."""
        found = self._workbench.ask(record, Statement, statement_id)
        if found is not None:
            self._last[found.article_id] = statement_id
            self.show_article(found.article_id)
            self.view.choose(statement_id)
            self.keys.back_to_article()

    def set_checked(self, findings: Mapping[str, Checked]) -> None:
        """What the checks found, by statement: sentences, each with its severity."""
        self._checked = dict(findings)
        self._inspect()

    def commit(self) -> None:
        """Saves words that are being typed; for before the project is closed or exported."""
        self.keys.typed.finish()
        self.inspector.commit()
        self.library.commit()

    def unsaved(self) -> str:
        """A sentence about words that could not be saved, '' where there are none."""
        pending = self.inspector.is_pending() or self.library.editor.reason.is_pending()
        return "Words in Read are not saved." if pending else ""

    def open_project(self) -> None:
        """Begins anew with whatever project is open now."""
        self._last, self._checked = {}, {}
        # what was being typed belongs to the project that was open
        self.keys.typed.cancel()
        self.inspector.forget()
        self.library.forget()
        self.model.show_article("")
        self.keys.leave_mode()
        self.library.refresh()
        articles = self.library.cards.articles()
        self.model.show_article(articles[0].id if articles else "")
        self.library.show_chosen(articles[0].id if articles else "")
        self._show_page()
        why = self._workbench.why_read_only
        self.inspector.set_read_only(why)
        self.library.set_read_only(why)
        self.keys.enable(why)

    def _take_name(self) -> None:
        """The grades of another analyst count as the own ones now."""
        article = self.model.article()
        self.model.show_article(article.id if article else "")
        self._inspect()

    def _hear(self, changes: ChangeSet) -> None:
        # what was refused before is mended, or the analyst has gone on
        self.inspector.say("")
        self.model.hear(changes)
        elsewhere = any(self.model.examined(one) is None for one in changes.statements)
        self.library.hear(changes, elsewhere=elsewhere)
        article = self.model.article()
        if article is not None:
            total = len(self.model.statement_ids())
            self.library.cards.set_settled(article.id, self.model.settled(), total)
        elif changes.touches("article"):
            self._begin_reading()
        if changes.touches(*_AROUND) or (changes.touches(*_INSPECTED) and self._concerns(changes)):
            self._inspect()

    def _concerns(self, changes: ChangeSet) -> bool:
        seen = self.inspector.seen()
        if seen is None:
            return True
        linked = {one.other.statement.id for one in seen.links}
        return not changes.statements.isdisjoint({seen.id} | linked)

    def _begin_reading(self) -> None:
        articles = self.library.cards.articles()
        if articles:
            self.show_article(articles[0].id)

    def _chosen_changed(self, statement_id: str) -> None:
        self.keys.chosen_changed(statement_id)
        article = self.model.article()
        if article is not None and statement_id:
            self._last[article.id] = statement_id
        self._inspect()

    def _return_to(self, statement_id: str) -> None:
        if self._workbench.is_open:
            self.show_statement(statement_id)

    def _reshaped(self) -> None:
        """Rows came or went: the cursor goes back to where it was, or to what stands there now."""
        article = self.model.article()
        ids = self.model.statement_ids()
        wanted = self._last.get(article.id, "") if article else ""
        if wanted not in ids:
            wanted = ids[0] if ids else ""
        if not self.view.choose(wanted):
            self._chosen_changed("")
        self._show_page()

    def _want_marking(self, statement_id: str) -> None:
        tell = partial(self.deeds.mark, statement_id)
        self._workbench.marking_wanted.emit(tell)

    def _inspect(self) -> None:
        statement_id = self.deeds.statement_id
        seen = inspect(self._workbench, self.model, statement_id) if statement_id else None
        self.inspector.show_statement(seen, self._checked.get(statement_id, ()))

    def _show_page(self) -> None:
        article = self.model.article()
        self._pages.setCurrentWidget(self.empty if article is None else self._page)
        for pane in (self.library, self.inspector):
            pane.setVisible(article is not None)

    def _show_menu(self, at: QPoint) -> None:
        seen = self.inspector.seen()
        if seen is not None:
            menu = reader_menu(self.keys.named, seen, self.deeds, self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(at)

    def _lay_out(self) -> None:
        self._page = QWidget(self)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.bar)
        self._pages = QStackedWidget(self)
        self._pages.setProperty("surface", "paper")
        for page in (self.empty, self._page):
            self._pages.addWidget(page)
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        halves.setHandleWidth(1)
        halves.setChildrenCollapsible(False)
        for widget, least in ((self.library, 190), (self._pages, 380), (self.inspector, 290)):
            widget.setMinimumWidth(least)
            halves.addWidget(widget)
        for number, stretch in enumerate((0, 1, 0)):
            halves.setStretchFactor(number, stretch)
        halves.setSizes([237, 831, 372])
        line = QVBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(halves)

    def _connect(self) -> None:
        self._workbench.changed.connect(self._hear)
        self._workbench.opened.connect(self.open_project)
        self._workbench.renamed.connect(self._take_name)
        self.empty.action_triggered.connect(self.import_wanted)
        self.model.reshaped.connect(self._reshaped)
        self.view.chosen_changed.connect(self._chosen_changed)
        self.view.menu_wanted.connect(self._show_menu)
        self.view.chip_clicked.connect(lambda _row: self.inspector.ask_grade())
        self.view.underline_clicked.connect(lambda _row, line: self.inspector.point_to(line.kind))
        self.library.article_chosen.connect(self.show_article)
        self.library.left.connect(self.keys.back_to_article)
        self.inspector.left.connect(self.keys.back_to_article)
        self.inspector.places.section_wanted.connect(self._workbench.section_wanted)
        self.inspector.marking.add_wanted.connect(self._want_marking)
        self.inspector.findings.provenance_wanted.connect(self.library.named["provenance"].trigger)
        self.inspector.chain.source_wanted.connect(self.library.open_source)
        self.inspector.links.statement_wanted.connect(self.show_statement)
        self.inspector.links.link_wanted.connect(self.keys.named["link"].trigger)
        self.keys.said.connect(self.inspector.say)
        # a refused choice goes back to what is stored; refused words stay in their field
        self.deeds.refused.connect(lambda _sentence, _hint: self._inspect())
        self.keys.linking.returned.connect(self._return_to)
        self.keys.mode_changed.connect(lambda: self.hint_changed.emit(self.hint()))
