"""The look at articles before they are imported. Nothing is written until Import is pressed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from briefing.model.counting import counted
from ui.dialogs.frame import Sheet
from ui.dialogs.import_article import IncomingPage
from ui.models.incoming import Incoming
from ui.theme import Role, current_theme
from ui.widgets.buttons import ButtonKind
from ui.widgets.cards import CARD_ROLE, CardView, card_list


class ImportPreview(Sheet):
    """`confirmed` tells the documents to import, as the analyst mended them."""

    confirmed = Signal(object)

    def __init__(self, found: Sequence[Incoming], parent: QWidget | None = None) -> None:
        super().__init__("Import", _summary(found), parent, 760 if len(found) > 1 else 620)
        self.pages = [IncomingPage(one) for one in found]
        self._stack = QStackedWidget()
        for page in self.pages:
            self._stack.addWidget(page)
            page.mended.connect(self._renew_cards)
        self._model = QStandardItemModel(self)
        line = QHBoxLayout()
        line.setSpacing(18)
        if len(found) > 1:
            line.addWidget(self._make_list(), 0)
        line.addWidget(self._stack, 1)
        self.body.addLayout(line, 1)
        theme = current_theme()
        self._stack.setMinimumHeight(theme.px(430))
        new = sum(one.is_new for one in found)
        self.add_button("Cancel" if new else "Close", self.reject)
        if new:
            words = "Import" if len(found) == 1 else f"Import {counted(new, 'article')}"
            self.import_button = self.add_button(words, self._confirm, ButtonKind.PRIMARY)
            self.import_button.setFocus()

    def _make_list(self) -> QWidget:
        view = card_list("Documents")
        view.setFixedWidth(current_theme().px(230))
        self._renew_cards()
        view.setModel(self._model)
        view.selectionModel().currentChanged.connect(
            lambda index, _old: self._stack.setCurrentIndex(index.row())
        )
        first = next((row for row, page in enumerate(self.pages) if page.result().is_new), 0)
        view.setCurrentIndex(self._model.index(first, 0))
        return view

    def _renew_cards(self) -> None:
        while self._model.rowCount() < len(self.pages):
            self._model.appendRow(QStandardItem())
        for row, page in enumerate(self.pages):
            card = _card(page.result())
            item = self._model.item(row)
            item.setData(card, CARD_ROLE)
            item.setData(card.spoken(), int(Qt.ItemDataRole.AccessibleTextRole))

    def _confirm(self) -> None:
        for place, page in enumerate(self.pages):
            if page.wrong():
                self._stack.setCurrentIndex(place)
                return
        chosen = tuple(one for one in (page.result() for page in self.pages) if one.is_new)
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
