"""The look at articles before they are imported. Nothing is written until Import is pressed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QListView, QStackedWidget, QWidget

from briefing.errors import BriefingError, IntakeError
from briefing.model.counting import counted
from ui.dialogs.frame import Sheet
from ui.dialogs.import_article import IncomingPage
from ui.models.incoming import Incoming, proper_date
from ui.theme import Role, current_theme
from ui.widgets.buttons import ButtonKind
from ui.widgets.cards import CARD_ROLE, CardView, card_list

HEIGHT = 430
"""Of the form at least, as drawn; more where a document needs it."""
SHARE = 0.7
"""Of the window's height may be the form: head and foot come to it."""


class ImportPreview(Sheet):
    """`confirmed` tells the documents to import, as the analyst mended them; `reading_wanted` asks
    for one of them, by its place, to be read again in that encoding: `renew` or `refuse` answers.
    """

    confirmed = Signal(object)
    reading_wanted = Signal(int, object, str)

    def __init__(self, found: Sequence[Incoming], parent: QWidget | None = None) -> None:
        super().__init__("Import", _summary(found), parent, 760 if len(found) > 1 else 620)
        self._found = list(found)
        self._waiting = 0
        self._pages: dict[int, IncomingPage] = {}
        self._stack = QStackedWidget()
        self._list: QListView | None = None
        self._model = QStandardItemModel(self)
        line = QHBoxLayout()
        line.setSpacing(18)
        if len(found) > 1:
            line.addWidget(self._make_list(), 0)
        else:
            self._show(0)
        line.addWidget(self._stack, 1)
        self.body.addLayout(line, 1)
        self._stack.setMinimumHeight(current_theme().px(HEIGHT))
        new = sum(one.is_new for one in found)
        self.add_button("Cancel" if new else "Close", self.reject)
        if new:
            words = "Import" if len(found) == 1 else f"Import {counted(new, 'article')}"
            self.import_button = self.add_button(words, self._confirm, ButtonKind.PRIMARY)
            (self._first_gap() or self.import_button).setFocus()

    def _grow(self, hidden: int) -> None:
        """Makes room for what would have to be scrolled, as far as the window goes."""
        parent = self.parentWidget()
        window = parent.window() if parent else self
        wanted = min(self._stack.height() + hidden, round(window.height() * SHARE))
        if hidden and wanted > self._stack.minimumHeight():
            self._stack.setMinimumHeight(wanted)

    def page(self, place: int) -> IncomingPage:
        """The form of one document, made when it is first looked at."""
        if place not in self._pages:
            page = self._pages[place] = IncomingPage(self._found[place])
            page.mended.connect(lambda: self._renew_card(place))
            page.reading_wanted.connect(lambda encoding: self._want(place, encoding))
            page.verticalScrollBar().rangeChanged.connect(lambda _least, most: self._grow(most))
            self._stack.addWidget(page)
        return self._pages[place]

    def renew(self, answer: tuple[int, Incoming | BriefingError]) -> None:
        """What came of reading a document again, at its place; or why it cannot be read so."""
        place, again = answer
        self._settle()
        if isinstance(again, BriefingError):
            self.page(place).refuse(again.sentence)
            return
        self._found[place] = again
        self.page(place).renew(again)
        self._renew_card(place)

    def _want(self, place: int, encoding: str) -> None:
        self._waiting += 1
        self.import_button.setEnabled(False)  # or what is imported is not what was chosen
        self.reading_wanted.emit(place, self._found[place], encoding)

    def _settle(self) -> None:
        self._waiting -= 1
        self.import_button.setEnabled(not self._waiting)

    def _first_gap(self) -> QWidget | None:
        """The field of the shown page that most wants words."""
        page = self._stack.currentWidget()
        return page.first_gap() if isinstance(page, IncomingPage) else None

    def _result(self, place: int) -> Incoming:
        """A document as it stands; who never looked at it has mended nothing."""
        page = self._pages.get(place)
        return page.result() if page else self._found[place]

    def _show(self, place: int) -> None:
        self._stack.setCurrentWidget(self.page(place))

    def _make_list(self) -> QWidget:
        view = card_list("Documents")
        view.setFixedWidth(current_theme().px(230))
        for place in range(len(self._found)):
            self._model.appendRow(QStandardItem())
            self._renew_card(place)
        view.setModel(self._model)
        view.selectionModel().currentChanged.connect(lambda index, _old: self._show(index.row()))
        first = next((row for row, one in enumerate(self._found) if one.is_new), 0)
        view.setCurrentIndex(self._model.index(first, 0))
        self._list = view
        return view

    def _is_wrong(self, place: int) -> bool:
        """Whether a document cannot be kept as it stands; its page then says what is wrong."""
        one = self._found[place]
        if place not in self._pages and one.is_new and one.taken is not None:
            try:
                proper_date(one.taken.published)
            except IntakeError:
                return self.page(place).wrong()
        return place in self._pages and self._pages[place].wrong()

    def _turn_to(self, place: int) -> None:
        if self._list is None:
            self._show(place)
        else:
            self._list.setCurrentIndex(self._model.index(place, 0))

    def _renew_card(self, place: int) -> None:
        if not self._model.rowCount():
            return
        card = _card(self._result(place))
        item = self._model.item(place)
        item.setData(card, CARD_ROLE)
        item.setData(card.spoken(), int(Qt.ItemDataRole.AccessibleTextRole))

    def _confirm(self) -> None:
        for place in range(len(self._found)):
            if self._is_wrong(place):
                self._turn_to(place)
                return
        results = (self._result(place) for place in range(len(self._found)))
        chosen = tuple(one for one in results if one.is_new)
        self.accept()
        self.confirmed.emit(chosen)


def _card(one: Incoming) -> CardView:
    if one.taken is None:
        return CardView(one.name, "cannot be read", subline_role=Role.ERROR)
    if one.known_as:
        return CardView(one.taken.title, "already here")
    found = counted(one.statements, "statement")
    return CardView(one.taken.title, " · ".join(part for part in (one.taken.outlet, found) if part))


def _summary(found: Sequence[Incoming]) -> str:
    new = sum(one.is_new for one in found)
    here = sum(bool(one.known_as) for one in found)
    bad = sum(one.taken is None for one in found)
    parts = []
    if new:
        parts.append(f"{counted(new, 'article')} to import")
    if here:
        parts.append(f"{here} already here")
    if bad:
        parts.append(f"{bad} that cannot be read")
    return ", ".join(parts) + ". Nothing is written yet."
