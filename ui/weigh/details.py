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
from ui.weigh.tying import TiedStatements
from ui.widgets.labels import QuietLabel
from ui.workbench import Workbench

SLOTS = {
    "estimate": {"statement_id": "The words"},
    "event": {"statement_id": "The words"},
    "link": {"from_id": "From", "to_id": "To"},
}
NOT_SAVED = "Words in Weigh are not saved."


class DetailsPane(QScrollArea):
    """Shows a row of `table`. `added` carries the id of a new row; `closed` ends a new entry."""

    statement_wanted = Signal(str)
    review_asked = Signal()
    draft_asked = Signal()
    added = Signal(str)
    closed = Signal()

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
        self._slots = {
            key: {name: StatementSlot(title) for name, title in slots.items()}
            for key, slots in SLOTS.items()
        }
        self._evidence = TiedStatements(workbench, deeds)
        self._build()
        self._connect()
        self.show_row(self._table, None, ())

    def form(self) -> EntryForm:
        """The form of the table that is shown."""
        return self._forms[self._table.key]

    def slot(self, name: str) -> StatementSlot:
        """The place of a statement of the table that is shown."""
        return self._slots[self._table.key][name]

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
        said = [] if not any(form.is_pending() for form in self._forms.values()) else [NOT_SAVED]
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
        self._table = table
        self._entry = row.value if row else None
        self._sources = sources
        self._awaits_review = row is not None and not row.reviewed
        self._show()

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
        first = self.form().field(table.form[0].name)
        if table.key == "link":
            self.slot("from_id").setFocus()
        first.setFocus()

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
        for slots in self._slots.values():
            for slot in slots.values():
                slot.setContentsMargins(0, 4, 0, 4)
                column.addWidget(slot)
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
        for slots in self._slots.values():
            for name, slot in slots.items():
                slot.go_asked.connect(lambda name=name: self._go(name))
                slot.choose_asked.connect(lambda name=name: self._choose_statement(name))
                slot.clear_asked.connect(lambda name=name: self._put_statement(name, None))
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
        for key, slots in self._slots.items():
            for name, slot in slots.items():
                shown = self._entry is not None and key == self._table.key
                slot.setVisible(shown)
                if shown:
                    link = key == "link"
                    slot.show_line(
                        lines.line(getattr(self._entry, name) or ""),
                        may_change=may_change and (self._drafting or not link),
                        may_clear=may_change and not link,
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

    def _draft(self) -> Draft:
        """The new entry as it is written."""
        return Draft(self.form().kept(), self.form().typed())

    def _edit(self, fields: dict[str, Any]) -> str:
        return self._deeds.edit(self._table, self._entry.id, fields)

    def _refuse(self, sentence: str) -> None:
        self._refused.setText(sentence)
        self._refused.setVisible(bool(sentence))

    def _go(self, name: str) -> None:
        line = self.slot(name).line()
        if line is not None:
            self.statement_wanted.emit(line.id)

    def _choose_statement(self, name: str) -> None:
        finder = StatementFinder(self._workbench, "Choose a statement", parent=self.window())
        finder.chosen.connect(lambda found: self._put_statement(name, found))
        finder.open()

    def _put_statement(self, name: str, statement_id: str | None) -> None:
        if self._drafting:
            self._entry = replace(self.form().kept(), **{name: statement_id})
            self.form().keep(self._entry)
            self._show_statements(may_change=True)
        else:
            self._refuse(self._edit({name: statement_id}))
