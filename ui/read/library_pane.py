"""The left of the reader: articles with their progress, and below them the sources."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from briefing.project.changes import ChangeSet
from briefing.project.queries.overview import SourceUse, article_summaries, source_uses
from ui.models.article_cards import ARTICLE_ROLE, ArticleCards
from ui.models.source_cards import SOURCE_ROLE, SourceCards
from ui.read.library_keys import library_actions
from ui.read.new_source import NewSource
from ui.read.source_deeds import SourceDeeds
from ui.read.source_editor import SourceEditor
from ui.theme import current_theme
from ui.widgets.buttons import icon_button
from ui.widgets.cards import card_list
from ui.widgets.labels import QuietLabel, SectionLabel
from ui.widgets.tooltips import plain_tip
from ui.workbench import Workbench

CALM_MS = 250
"""Counts over the whole project wait until the analyst pauses."""
_FIRST, _THEN = 10_000, 100
"""Room goes to the articles up to their share, then to the sources; what is left stays empty."""
_SHARE = 0.42
"""Of the height goes to the articles where articles and sources are many."""
_FITTED = 40
"""More rows than this fill any window."""
_MANY = 400
"""More rows than this are laid out while the program has nothing else to do."""


class LibraryPane(QWidget):
    """`article_chosen` carries an id; `left` when the analyst wants into the article."""

    article_chosen = Signal(str)
    left = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "chrome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workbench = workbench
        self.cards = ArticleCards(self)
        self.source_cards = SourceCards(self)
        self.articles = card_list("Articles", self)
        self.articles.setModel(self.cards)
        self.sources = card_list("Sources", self)
        self.sources.setModel(self.source_cards)
        self.editor = SourceEditor(self)
        self.new_source = NewSource(self)
        self._deeds = SourceDeeds(
            workbench, self.editor, self.new_source, self.refresh, self.open_source
        )
        self.named = library_actions(self.articles, self.sources, self._deeds_by_name())
        self._no_sources = QuietLabel("Nobody is named yet. Accept or add who says so.")
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM_MS)
        self._calm.timeout.connect(self.refresh)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Asks for all articles and sources again."""
        self._calm.stop()
        is_open = self._workbench.is_open
        chosen = self.chosen_article()
        self.cards.show(self._workbench.ask(article_summaries) if is_open else ())
        self.show_chosen(chosen)
        self._refresh_sources(self._workbench.ask(source_uses) if is_open else ())
        self._fit()

    def hear(self, changes: ChangeSet, *, elsewhere: bool) -> None:
        """Asks again for what a change may have moved: at once for articles that came or went,
        else in a moment. `elsewhere` says that it is about statements of other articles."""
        if changes.touches("article"):
            self.refresh()
        elif elsewhere or changes.touches("source", "attribution"):
            self._calm.start()

    def chosen_article(self) -> str:
        """The article under the cursor, '' for none."""
        found = self.articles.currentIndex().data(ARTICLE_ROLE)
        return found if isinstance(found, str) else ""

    def show_chosen(self, article_id: str) -> None:
        """Marks an article as the one that is read."""
        index = self.cards.index_of(article_id)
        if index != self.articles.currentIndex():
            self.articles.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        if index.isValid():
            self.articles.scrollTo(index)

    def open_source(self, source_id: str) -> None:
        """Shows a source's default reliability."""
        index = self.source_cards.index_of(source_id)
        if index.isValid():
            self.sources.setCurrentIndex(index)
            self._edit(index)

    def set_read_only(self, why: str) -> None:
        """Whether articles and sources can be changed."""
        self.editor.set_read_only(why)
        self._add.setEnabled(not why)
        self._add.setToolTip(plain_tip(why) or self._add.accessibleName())
        for action in self.named.values():
            action.setEnabled(not why)

    def commit(self) -> None:
        """Saves a reason that is being typed."""
        self.editor.commit()

    def forget(self) -> None:
        """Lets go of what is being typed: another project is open."""
        self.editor.forget()
        self.sources.show()
        self.new_source.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and isinstance(event, QResizeEvent):
            if event.size().width() != event.oldSize().width():
                self._fit()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if watched is self.sources and enter:
                self._edit(self.sources.currentIndex())
                return True
            if watched is self.articles and enter:
                self.left.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def _refresh_sources(self, uses: tuple[SourceUse, ...]) -> None:
        self.source_cards.show(uses)
        self._no_sources.setVisible(not uses)
        shown = self.source_cards.index_of(self.editor.source_id())
        if self.editor.isVisibleTo(self) and shown.isValid():
            self._show_in_editor(shown)
        elif not shown.isValid():
            self.editor.hide()
        self.sources.setVisible(bool(uses) and self.editor.isHidden())

    def _edit(self, index: QModelIndex) -> None:
        if self._show_in_editor(index):
            self.editor.picker.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_in_editor(self, index: QModelIndex) -> bool:
        use = index.data(SOURCE_ROLE)
        if not isinstance(use, SourceUse):
            return False
        self.editor.show_source(use, [one.source for one in self.source_cards.uses()])
        self.sources.hide()
        return True

    def _close_editor(self) -> None:
        self.editor.hide()
        self.sources.show()
        self.sources.scrollTo(self.sources.currentIndex())
        self.sources.setFocus(Qt.FocusReason.OtherFocusReason)

    def _deeds_by_name(self) -> dict[str, Callable[[], object]]:
        bench = self._workbench
        return {
            "provenance": lambda: self._ask_for_article(bench.provenance_wanted.emit),
            "remove_article": lambda: self._ask_for_article(bench.removal_wanted.emit),
            "add_source": self.new_source.ask,
            "edit_source": lambda: self._edit(self.sources.currentIndex()),
            "merge_source": self._ask_merge,
            "remove_source": lambda: self._deeds.remove(_source_id(self.sources.currentIndex())),
        }

    def _ask_for_article(self, ask: Callable[[str], object]) -> None:
        if self.chosen_article():
            ask(self.chosen_article())

    def _ask_merge(self) -> None:
        if self._show_in_editor(self.sources.currentIndex()):
            self.editor.ask_merge()

    def _current_changed(self, index: QModelIndex) -> None:
        article_id = index.data(ARTICLE_ROLE)
        if isinstance(article_id, str):
            self.article_chosen.emit(article_id)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 14, 12, 4)
        column.setSpacing(8)
        column.addWidget(SectionLabel("Articles"))
        column.addWidget(self.articles, _FIRST)
        column.addSpacing(12)
        head = QHBoxLayout()
        head.addWidget(SectionLabel("Sources"), 1)
        self._add = icon_button("plus", "Add a source", self.new_source.ask)
        head.addWidget(self._add)
        column.addLayout(head)
        column.addWidget(self.new_source)
        column.addWidget(self._no_sources)
        # one source is seen in the place of all: nothing moves under the mouse
        column.addWidget(self.sources, _THEN)
        column.addWidget(self.editor, _THEN)
        column.addStretch(1)

    def _fit(self) -> None:
        """Lists are as high as their rows, so that the sources follow the articles."""
        for view in (self.articles, self.sources):
            rows = min(view.model().rowCount(), _FITTED)
            many = view.model().rowCount() > _MANY
            view.setLayoutMode(
                QListView.LayoutMode.Batched if many else QListView.LayoutMode.SinglePass
            )
            wanted = sum(view.sizeHintForRow(row) for row in range(rows))
            most = self._share(wanted) if view is self.articles else wanted + 2
            view.setMaximumHeight(max(most, 24))
            # hints are made for a width, and the width is given with the height
            view.setMinimumHeight(min(most, 120))

    def _share(self, wanted: int) -> int:
        """How high the articles are: the same whether all sources are shown or one of them."""
        return min(wanted + 2, max(round(self.height() * _SHARE), current_theme().px(140)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def _connect(self) -> None:
        self.articles.installEventFilter(self)
        self.sources.installEventFilter(self)
        self.articles.selectionModel().currentChanged.connect(
            lambda current, _previous: self._current_changed(current)
        )
        self.sources.clicked.connect(self._edit)
        self.cards.moved_on.connect(self.articles.update)
        self.editor.closed.connect(self._close_editor)


def _source_id(index: QModelIndex) -> str:
    use = index.data(SOURCE_ROLE)
    return use.source.id if isinstance(use, SourceUse) else ""
