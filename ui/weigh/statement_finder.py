"""Asks for a statement: a line to search in, the statements found below, Enter takes one.

It changes nothing: `chosen` carries the statement's id.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from briefing.model.counting import counted
from briefing.project.queries.writing import citable_statements
from ui.models.found_statements import FOUND_ROLE, FoundStatements
from ui.models.statement_lines import StatementLines
from ui.theme import current_theme
from ui.widgets.buttons import ButtonKind, button
from ui.widgets.cards import card_list
from ui.widgets.labels import QuietLabel, TitleLabel
from ui.widgets.search_field import SearchField
from ui.workbench import Workbench

MOST = 40


class StatementFinder(QDialog):
    """`without` are statements that are not offered: they are there already."""

    chosen = Signal(str)

    def __init__(
        self,
        workbench: Workbench,
        title: str,
        without: frozenset[str] = frozenset(),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme = current_theme()
        self.resize(theme.px(620), theme.px(520))
        self._workbench = workbench
        self._without = without
        self._lines = StatementLines(workbench)
        self._model = FoundStatements(self)
        self._field = SearchField("Words, a source, an outlet or a grade", self)
        self._view = card_list("Statements found", self)
        self._view.setModel(self._model)
        self._said = QuietLabel(px=12)
        self._take = button("Choose", ButtonKind.PRIMARY, on_click=self._choose, parent=self)
        self._build(title)
        self._field.searched.connect(self._search)
        self._field.down_pressed.connect(self._view.setFocus)
        self._field.returnPressed.connect(self._choose)
        self._view.activated.connect(lambda _index: self._choose())
        self._search("")
        self._field.setFocus()

    def search_field(self) -> SearchField:
        """Where words are typed."""
        return self._field

    def _build(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(TitleLabel(title, px=18))
        column.addWidget(self._field)
        column.addWidget(self._view, 1)
        line = QHBoxLayout()
        line.addWidget(self._said, 1)
        line.addWidget(button("Cancel", ButtonKind.QUIET, on_click=self.reject, parent=self))
        line.addWidget(self._take)
        column.addLayout(line)

    def _search(self, words: str) -> None:
        ids = self._workbench.ask(citable_statements, words, MOST)
        offered = [one for one in ids if one not in self._without]
        found = self._lines.lines(offered)
        self._model.show([found[one] for one in offered if one in found])
        count = self._model.rowCount()
        if count:
            self._view.setCurrentIndex(self._model.index(0))
        more = ", the first of them" if len(ids) == MOST else ""
        said = f"{counted(count, 'statement')}{more}. Enter chooses." if count else "No statement."
        self._said.setText(said)
        self._take.setEnabled(bool(count))

    def _choose(self) -> None:
        statement_id = self._view.currentIndex().data(FOUND_ROLE)
        if statement_id:
            self.chosen.emit(statement_id)
            self.accept()
