"""The middle of Weigh: the heading of a table, the table or what to do while it is empty, and under
the casualty estimates their ranges and findings.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from ui.models.weigh_model import WeighModel
from ui.models.weigh_tables import WeighTable
from ui.weigh.figure_panel import FigurePanel
from ui.weigh.rows_and_figures import RowsAndFigures
from ui.weigh.table_head import TableHead
from ui.weigh.table_view import WeighTableView
from ui.widgets.drafting import DRAFT
from ui.widgets.empty_state import EmptyState
from ui.widgets.message_bar import MessageBar
from ui.widgets.note_box import NoteKind


class TablePane(QWidget):
    """`empty_action` is the button of an empty table: "draft" or "add"."""

    empty_action = Signal(str)

    def __init__(self, view: WeighTableView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.view = view
        self.figures = FigurePanel()
        self.parts = RowsAndFigures(view, self.figures)
        self.head = TableHead()
        self._message = MessageBar()
        self._stack = QStackedWidget()
        self._empty: EmptyState | None = None
        self._said: tuple[str, str] | None = None
        self._build()

    def add_buttons(self, actions: Mapping[str, QAction]) -> None:
        """The deeds that are offered to the mouse as well."""
        self.head.add_buttons(actions)

    def show_rows(self, model: WeighModel, *, may_draft: bool, may_change: bool) -> None:
        """The table, or what to do while there is nothing in it; the keyboard goes along."""
        focus = QApplication.focusWidget()
        had_keyboard = focus is not None and self._stack.isAncestorOf(focus)
        self.head.show_counts(model)
        deed = ("draft" if may_draft else "add") if may_change else ""
        if not model.rows() and self._said != (model.table.key, deed):
            self._said = (model.table.key, deed)
            self._say_empty(model.table, deed)
        self._stack.setCurrentIndex(0 if model.rows() else 1)
        # out of sight the table would take keys that nobody sees it take
        self.view.setFocusProxy(self.empty_state())  # type: ignore[arg-type]  # None takes it away
        if had_keyboard:
            self.view.setFocus()

    def empty_state(self) -> EmptyState | None:
        """What stands in the place of an empty table."""
        return self._empty if self._stack.currentIndex() == 1 else None

    def show_figures(self, *, shown: bool) -> None:
        """Whether ranges and findings stand below the table."""
        self.parts.show_figures(shown=shown)

    def say(self, sentence: str) -> None:
        """What was wrong with what was typed or asked; '' takes it back."""
        if sentence:
            self._message.show_message(sentence, NoteKind.ERROR, seconds=12)
        else:
            self._message.hide()

    def tell(self, sentence: str) -> None:
        """What is so and cannot be otherwise: nothing went wrong."""
        self._message.show_message(sentence, NoteKind.INFO, seconds=8)

    def message(self) -> MessageBar:
        """Where refusals are said."""
        return self._message

    def _build(self) -> None:
        self._stack.addWidget(self.parts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._message)
        column.addWidget(self._stack, 1)

    def _say_empty(self, table: WeighTable, deed: str) -> None:
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
        action = {"draft": DRAFT.text, "add": f"Add {table.noun}"}.get(deed, "")
        self._empty = EmptyState(f"No {table.title.lower()} yet", table.empty, action)
        self._empty.action_triggered.connect(lambda: self.empty_action.emit(deed))
        self._stack.insertWidget(1, self._empty)
