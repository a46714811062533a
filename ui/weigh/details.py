"""The right of Weigh: everything about the row that has the cursor, to be read and changed.

A new entry is written here too: nothing is in the project until Add is pressed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from briefing.errors import BriefingError
from briefing.model.evidence import Link
from briefing.project.queries.records import record
from ui.models.statement_lines import StatementLines
from ui.models.weigh_fields import Choices
from ui.models.weigh_rows import WeighRow
from ui.models.weigh_tables import TABLES, WeighTable
from ui.weigh.deeds import EntryDeeds
from ui.weigh.drafts import Draft, Drafts
from ui.weigh.entry_form import EntryForm
from ui.weigh.entry_head import EntryHead
from ui.weigh.evidence_list import EvidenceList
from ui.weigh.statement_finder import StatementFinder
from ui.weigh.statement_slot import StatementSlot
from ui.weigh.statement_slots import StatementSlots
from ui.weigh.tying import TiedStatements
from ui.widgets.labels import QuietLabel
from ui.workbench import Workbench

NOT_SAVED = "Words in Weigh are not saved."
LEFT_BEHIND = "What was typed in the row before is not saved yet. It waits there to be mended."


class DetailsPane(QScrollArea):
    """Shows a row of `table`. `added` carries the id of a new row; `closed` ends a new entry.

    `left_behind` says that words wait in a row that is no longer shown.
    """

    statement_wanted = Signal(str)
    review_asked = Signal()
    draft_asked = Signal()
    added = Signal(str)
    closed = Signal()
    left_behind = Signal(str)

    def __init__(self, workbench: Workbench, deeds: EntryDeeds, parent: QWidget | None = None):
        super().__init__(parent)
        self._workbench = workbench
        self._deeds = deeds
        self._table: WeighTable = TABLES[0]
        self._entry: Any = None
        self._drafting = False
        self._awaits_review = False
        self._drafts = Drafts()
        self._forms: dict[str, EntryForm] = {}
        self._head = EntryHead()
        self._refused = QuietLabel(px=12)
        self._slots = StatementSlots()
        self._evidence = TiedStatements(workbench, deeds)
        self._build()
        self._connect()
        self.show_row(self._table, None, ())

    def form(self) -> EntryForm:
        """The form of the table that is shown."""
        return self._forms[self._table.key]

    def slot(self, name: str) -> StatementSlot:
        """The place of a statement of the table that is shown."""
        return self._slots.slot(self._table, name)

    def evidence(self) -> EvidenceList:
        """The tied statements."""
        return self._evidence

    @property
    def drafting(self) -> bool:
        """Whether a new entry is being written."""
        return self._drafting

    def commit(self) -> None:
        """Hands on what is still being typed."""
        self.form().commit()

    def unsaved(self) -> str:
        """Sentences about what is not in the project, '' where all of it is."""
        said = [NOT_SAVED] if any(map(self._waiting, TABLES)) else []
        tables = list(self._drafts.tables())
        if self._drafting and not self._draft().is_empty(self._table):
            tables.append(self._table)
        return " ".join([*said, *(f"A new {one.noun} in Weigh is not added." for one in tables)])

    def forget(self) -> None:
        """Lets go of all that is not kept: another project is open."""
        for form in self._forms.values():
            form.forget()
        self._drafts.forget()
        self._entry, self._drafting = None, False

    def put_aside(self) -> None:
        """Leaves the new entry for later. One in which nothing was written is given up."""
        if self._drafting:
            self._drafting = False
            self._drafts.keep(self._table, self._draft())

    def show_row(self, table: WeighTable, row: WeighRow | None, sources: Choices) -> None:
        """Shows an entry, or that none is chosen. A new entry is put aside."""
        self.put_aside()
        if self._entry is not None and (row is None or row.id != self._entry.id):
            self.commit()
            self._evidence.start_over()
            self.verticalScrollBar().setValue(0)
        left, before = self._entry, self._table
        self._table = table
        self._entry = row.value if row else None
        self._sources = sources
        self._awaits_review = row is not None and not row.reviewed
        self._show()
        if left and (row is None or row.id != left.id) and left.id in self._waiting(before):
            self.left_behind.emit(LEFT_BEHIND)

    def take_back(self, table: WeighTable, row_id: str, name: str, text: str) -> None:
        """Words typed in the table that could not be understood: they wait in the form."""
        self._forms[table.key].take_back(row_id, name, text)

    def begin(self, table: WeighTable, sources: Choices) -> None:
        """A new entry to be written, or written on where it was left."""
        self.commit()
        if not (self._drafting and table is self._table):
            self.put_aside()
            draft = self._drafts.take(table)
            self._table, self._sources = table, sources
            self._entry, self._drafting = draft.entry, True
            self._show()
            self.form().type_again(draft.typed)
        if table.key == "link":
            self.slot("from_id").setFocus()
        self.form().write_on(table.form[0].name)

    def add(self) -> None:
        """Puts the new entry in the project, or says what it lacks."""
        if not self._drafting:
            return
        try:
            entry = self.form().gathered()
        except BriefingError as error:
            wrong = self.form().first_wrong()
            if wrong is None:
                self._refuse(f"{error.sentence} {error.hint}".strip())
            else:
                wrong.setFocus()
                self.ensureWidgetVisible(wrong, 0, 60)
            return
        if isinstance(entry, Link) and not (entry.from_id and entry.to_id):
            self._refuse("A link needs two statements.")
            return
        refusal, row_id = self._deeds.add(self._table, entry)
        self._refuse(refusal)
        if not refusal:
            self._drafting = False
            self.added.emit(row_id)

    def leave(self) -> None:
        """Gives the new entry up."""
        if self._drafting:
            self._drafting = False
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave() if self._drafting else self.closed.emit()
        elif self._drafting and _adds(event):
            self.add()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setAccessibleName("Details")
        inside = QWidget()
        inside.setProperty("surface", "chrome")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 16, 16, 20)
        column.setSpacing(10)
        column.addWidget(self._head)
        column.addWidget(self._slots)
        self._evidence.setContentsMargins(0, 10, 0, 0)
        self._refused.setProperty("tone", "error")
        for table in TABLES:
            # all at once: what is made later comes later under Tab
            form = self._forms[table.key] = EntryForm(table, self._edit)
            form.entered.connect(self.add)
            column.addWidget(form)
        column.addWidget(self._refused)
        column.addWidget(self._evidence)
        column.addStretch(1)
        self.setWidget(inside)

    def _connect(self) -> None:
        self._slots.statement_wanted.connect(self.statement_wanted)
        self._slots.choose_asked.connect(self._choose_statement)
        self._slots.clear_asked.connect(lambda name: self._put_statement(name, None))
        self._head.add_asked.connect(self.add)
        self._head.cancel_asked.connect(self.leave)
        self._head.draft_asked.connect(self.draft_asked)
        self._head.review_asked.connect(self.review_asked)
        self._evidence.opened.connect(self.statement_wanted)
        self._evidence.refused.connect(self._refuse)

    def _show(self) -> None:
        may_change = not self._workbench.why_read_only
        there = self._entry is not None
        self._show_head()
        self._refuse("")
        for key, form in self._forms.items():
            form.setVisible(there and key == self._table.key)
        if there:
            self.form().show_entry(
                self._entry, self._sources, may_change=may_change, drafting=self._drafting
            )
            self.form().show()
        self._show_statements(may_change=may_change)

    def _show_statements(self, *, may_change: bool) -> None:
        lines = StatementLines(self._workbench)
        self._slots.show_entry(
            self._table, self._entry, lines, may_change=may_change, drafting=self._drafting
        )
        tied = bool(self._table.statements) and self._entry is not None and not self._drafting
        self._evidence.setVisible(tied)
        if tied:
            self._evidence.serve(self._table, self._entry.id)
            ids = [tie.statement_id for tie in self._deeds.ties(self._table, self._entry.id)]
            found = lines.lines(ids)
            self._evidence.show_lines(
                self._table.statements, list(found.values()), may_change=may_change
            )

    def _show_head(self) -> None:
        noun, left = self._table.noun, self._drafts.has(self._table)
        if self._drafting:
            self._head.show_new(noun)
        elif self._entry is not None:
            self._head.show_entry(noun, waits=self._awaits_review, left=left)
        else:
            self._head.show_none(noun, is_open=self._workbench.is_open, left=left)

    def _waiting(self, table: WeighTable) -> set[str]:
        """The entries, as far as they are still there, with words that are not kept."""
        pending = self._forms[table.key].pending()
        return {one for one in pending if self._workbench.ask(record, table.cls, one)}

    def _draft(self) -> Draft:
        """The new entry as it is written."""
        return Draft(self.form().kept(), self.form().typed())

    def _edit(self, fields: dict[str, Any]) -> str:
        return self._deeds.edit(self._table, self._entry.id, fields)

    def _refuse(self, sentence: str) -> None:
        self._refused.setText(sentence)
        self._refused.setVisible(bool(sentence))

    def _choose_statement(self, name: str) -> None:
        finder = StatementFinder(self._workbench, "Choose a statement", parent=self.window())
        finder.chosen.connect(lambda found: self._put_statement(name, found))
        finder.open()

    def _put_statement(self, name: str, statement_id: str | None) -> None:
        if self._drafting:
            self._entry = replace(self.form().kept(), **{name: statement_id})
            self.form().keep(self._entry)
            self._show_statements(may_change=True)
            self._refuse("")
        else:
            self._refuse(self._edit({name: statement_id}))


def _adds(event: QKeyEvent) -> bool:
    """Ctrl+Enter adds a new entry from wherever the keyboard is; its lists have no other Enter."""
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return enter and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier in (
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.NoModifier,
    )
