"""The Weigh workspace: five tables at the left, the open one in the middle, its row at the right.

It hands commands to the workbench and follows its changes; it knows no other workspace.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QWidget

from briefing.project.changes import ChangeSet
from ui.models.estimate_notes import EstimateNote
from ui.models.weigh_model import WeighModel
from ui.models.weigh_rows import WeighRow
from ui.models.weigh_tables import ESTIMATES, TABLES, WeighTable, table_with
from ui.weigh.deeds import EntryDeeds
from ui.weigh.details import DetailsPane
from ui.weigh.missed import ALL_TABLES, Missed
from ui.weigh.row_memory import RowMemory
from ui.weigh.showing import may_change, show_table
from ui.weigh.table_list import TableList
from ui.weigh.table_pane import TablePane
from ui.weigh.table_view import WeighTableView
from ui.weigh.weigh_actions import HINT, suit_actions, weigh_actions
from ui.widgets.panes import Panes
from ui.workbench import Workbench

if TYPE_CHECKING:
    from briefing.weighing.checks import Breach


class WeighWorkspace(QWidget):
    """`show_entry` goes to one row; `named_actions` are its deeds, `hint` its keys in a line."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Weigh")
        self._workbench = workbench
        self._deeds = EntryDeeds(workbench, self)
        self._table: WeighTable = ESTIMATES
        self._tables = TableList(workbench)
        self._view = WeighTableView()
        self._memory = RowMemory(self._view)
        self._pane = TablePane(self._view)
        self._details = DetailsPane(workbench, self._deeds)
        self._models = {table.key: self._model(table) for table in TABLES}
        self._missed = ALL_TABLES
        self._breaches: tuple[Breach, ...] = ()
        self._actions = weigh_actions(self._view, self, self._deed_table())
        self._pane.add_buttons(self._actions)
        self._build()
        self._connect()
        self.show_project()

    # what the window asks of it

    def named_actions(self) -> dict[str, QAction]:
        """The deeds of Weigh by name."""
        return dict(self._actions)

    def hint(self) -> str:
        """The keys, for the line at the foot of the window."""
        return HINT

    def show_entry(self, table: str, row_id: str) -> None:
        """Opens a table (`estimate`, `actor`, `event`, `question`, `link`) at one row."""
        self._memory.want(table, row_id)
        self._open(table_with(table))
        self._view.setFocus()

    def place(self) -> tuple[str, str]:
        """The table and the row that `show_entry` would come back to."""
        return self._table.key, self._view.chosen_id()

    def show_project(self) -> None:
        """Another project is open, or none."""
        self._memory.forget()
        self._details.forget()
        self._missed, self._breaches = ALL_TABLES, ()
        self._tables.count()
        self._open(self._table)

    def set_checked(self, breaches: Sequence[Breach]) -> None:
        """What the checks found; they run elsewhere, so that no key here has to wait for them."""
        self._breaches = tuple(breaches)
        self._missed = self._missed.with_notes()
        self._catch_up()

    def table_view(self) -> WeighTableView:
        """The table in the middle."""
        return self._view

    def list_of_tables(self) -> QListView:
        """The list at the left."""
        return self._tables.view

    def pane(self) -> TablePane:
        """The middle."""
        return self._pane

    def details(self) -> DetailsPane:
        """The right."""
        return self._details

    # how it is built

    def _model(self, table: WeighTable) -> WeighModel:
        model = WeighModel(self._workbench, table, self)
        model.edited.connect(
            lambda row_id, fields: self._pane.say(self._deeds.edit(table, row_id, fields))
        )
        model.refused.connect(self._pane.say)
        model.misread.connect(partial(self._details.take_back, table))
        return model

    def _build(self) -> None:
        parts = (self._tables, self._pane, self._details)
        split = Panes(parts, least=(130, 420, 280), outer=(206, 336))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(split)
        self.setFocusProxy(self._view)

    def _connect(self) -> None:
        self._workbench.changed.connect(self._hear)
        self._workbench.renamed.connect(self._take_name)
        self._workbench.opened.connect(self.show_project)
        self._tables.table_chosen.connect(self._table_chosen)
        self._tables.entered.connect(self._view.setFocus)
        self._view.row_chosen.connect(self._row_chosen)
        self._view.go_asked.connect(self._go)
        self._view.not_edited.connect(self._pane.tell)
        self._pane.empty_action.connect(lambda deed: self._actions[deed].trigger())
        figures = self._pane.figures
        figures.estimate_chosen.connect(self._view.choose)
        figures.mend_asked.connect(self._mend)
        say, dismiss = self._pane.say, self._deeds.dismiss
        figures.dismiss_asked.connect(lambda note: say(dismiss(note.finding_id)))
        self._details.statement_wanted.connect(self._workbench.statement_wanted)
        self._details.review_asked.connect(self._review)
        self._details.draft_asked.connect(self._begin)
        self._details.left_behind.connect(self._pane.say)
        self._details.added.connect(self._added)
        self._details.closed.connect(self._leave_details)

    def _deed_table(self) -> dict[str, Callable[[], object]]:
        return {
            "edit": self._view.edit_or_say,
            "add": self._begin,
            "remove": self._remove,
            "review": self._review,
            "go": self._go,
            "next_table": lambda: self._step(1),
            "previous_table": lambda: self._step(-1),
            "draft": self._workbench.draft_wanted.emit,
        }

    # what is shown

    def _open(self, table: WeighTable) -> None:
        self._details.commit()
        self._details.put_aside()
        self._table = table
        self._tables.choose(table)
        model = self._models[table.key]
        if table.key in self._missed.tables:
            self._missed = self._missed.without(table.key)
            model.read()
        if self._view.model() is not model:
            self._view.setModel(model)
        self._pane.say("")
        self._show_table()
        self._memory.choose_again(self._table)
        self._show_row()

    def _show_table(self) -> None:
        show_table(self._workbench, self._pane, self._models[self._table.key], self._breaches)

    def _row(self) -> WeighRow | None:
        model, row_id = self._models[self._table.key], self._view.chosen_id()
        return next((row for row in model.rows() if row.id == row_id), None)

    def _show_row(self) -> None:
        if self._details.drafting:
            return
        row = self._row()
        self._details.show_row(self._table, row, self._models[self._table.key].source_choices())
        self._pane.figures.chart().set_chosen(row.id if row else "")
        suit_actions(self._actions, self._table, row, may_change=may_change(self._workbench))

    # what it hears

    def _hear(self, changes: ChangeSet) -> None:
        self._missed = self._missed.and_also(changes)
        self._catch_up()

    def _take_name(self) -> None:
        """The grades of another analyst count as the own ones now."""
        self._missed = ALL_TABLES
        self._catch_up()

    def _catch_up(self) -> None:
        """Shows what became of the project since this was last looked at; out of sight, later."""
        if not self.isVisible() or not self._workbench.is_open:
            return
        missed, key = self._missed, self._table.key
        self._missed = Missed(missed.tables - {key})
        if missed.counts:
            self._tables.count()
        here = key in missed.tables
        if here:
            self._models[key].read()
        if here or (self._table is ESTIMATES and missed.notes):
            self._show_table()
        if here or missed.ties:
            self._memory.choose_again(self._table)
            self._show_row()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()

    def _table_chosen(self, table: WeighTable) -> None:
        if table is not self._table:
            self._open(table)

    def _row_chosen(self, row_id: str) -> None:
        if row_id:
            self._memory.note(self._table)
            self._details.put_aside()
            self._show_row()

    # what is done

    def _step(self, step: int) -> None:
        at = (TABLES.index(self._table) + step) % len(TABLES)
        self._open(TABLES[at])
        self._view.setFocus()

    def _begin(self) -> None:
        self._details.begin(self._table, self._models[self._table.key].source_choices())

    def _added(self, row_id: str) -> None:
        self._memory.want(self._table.key, row_id)
        self._memory.choose_again(self._table)
        self._show_row()
        self._view.setFocus()

    def _leave_details(self) -> None:
        self._show_row()
        self._view.setFocus()

    def _remove(self) -> None:
        self._pane.say(self._deeds.remove(self._table, self._view.chosen_ids()))

    def _review(self) -> None:
        model = self._models[self._table.key]
        chosen = set(self._view.chosen_ids())
        waiting = tuple(row.id for row in model.rows() if row.id in chosen and not row.reviewed)
        if waiting:
            self._pane.say(self._deeds.review(self._table, waiting))

    def _go(self) -> None:
        row = self._row()
        if row is not None and row.statement_id:
            self._workbench.statement_wanted.emit(row.statement_id)

    def _mend(self, note: EstimateNote) -> None:
        self._view.choose(note.estimate_id)
        self._pane.say(self._deeds.edit(ESTIMATES, note.estimate_id, dict(note.mend)))
