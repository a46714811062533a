"""The inspector: one statement with its words, who says so, its grade, and where it goes.

It shows an `Inspected` value and hands deeds on; it asks the project for nothing itself.
"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from briefing.model.vocabulary import Severity
from ui.models.inspected import Inspected
from ui.read.aside_part import AsidePart
from ui.read.chain_part import ChainPart
from ui.read.deeds import Deeds
from ui.read.finding_part import FindingPart
from ui.read.found_part import FoundPart
from ui.read.grade_part import GradeParts
from ui.read.inspector_part import InspectorPart
from ui.read.kind_part import KindPart
from ui.read.link_part import LinkPart
from ui.read.marking_part import MarkingPart
from ui.read.place_part import PlacePart
from ui.read.typed_field import TypedField
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import QuietLabel, SectionLabel
from ui.widgets.reading_label import ReadingLabel
from ui.widgets.statement_view import UnderlineKind
from ui.widgets.tooltips import plain_tip
from ui.workbench import Workbench

MARGIN = 14
GAP = 18
_FOUND = (UnderlineKind.FIGURE, UnderlineKind.DATE)


class Inspector(QStackedWidget):
    """`left` when the analyst wants back to the article, `stepped` to another statement."""

    left = Signal()
    stepped = Signal(int)

    def __init__(self, workbench: Workbench, deeds: Deeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Inspector")
        self.setProperty("surface", "chrome")
        self._seen: Inspected | None = None
        self._deeds = deeds
        self.empty = EmptyState(
            "No statement chosen", "Click a statement, or press Down in the article."
        )
        self.heading = SectionLabel("Statement")
        self.words = ReadingLabel(px=15)
        self.caution = QuietLabel(px=12)
        self.message = QuietLabel()
        self.message.setProperty("tone", "error")
        self._way_out = QuietLabel(px=12)
        for label in (self.message, self._way_out):
            label.hide()
        self._page = QWidget()
        self._page.setProperty("surface", "chrome")
        self.aside = AsidePart(deeds, self._page)
        self.chain = ChainPart(workbench, deeds, self._page)
        self.grade = GradeParts(deeds, self._page)
        self.kind = KindPart(deeds, self._page)
        self.places = PlacePart(deeds, self._page)
        self.found = FoundPart(deeds, self._page)
        self.links = LinkPart(deeds, self._page)
        self.findings = FindingPart(deeds, self._page)
        self.marking = MarkingPart(deeds, self._page)
        self.note_part = InspectorPart("Note", self._page)
        self.note = TypedField("Note on the statement", "A note of your own", self._page)
        self.note_part.column.addWidget(self.note)
        self._parts: tuple[InspectorPart, ...] = (
            self.aside,
            self.chain,
            self.grade.reliability,
            self.grade.credibility,
            self.places,
            self.findings,
            self.found,
            self.links,
            self.kind,
            self.marking,
            self.note_part,
        )
        self._lay_out()
        self._connect()

    def seen(self) -> Inspected | None:
        """What it shows."""
        return self._seen

    def show_statement(
        self, seen: Inspected | None, checked: tuple[tuple[str, Severity], ...]
    ) -> None:
        """Shows a statement, or that none is chosen; parts that stay the same are left alone."""
        other = (seen.id if seen else "") != (self._seen.id if self._seen else "")
        if other:
            self.commit()
            self.say("")
            self.chain.editor.hide()
        self._seen = seen
        if seen is None:
            self.setCurrentWidget(self.empty)
            return
        number = f"Statement {seen.examined.number}"
        if self.heading.text() != number:
            self.heading.setText(number)
        quoted = f"“{seen.examined.statement.text}”"
        if self.words.text() != quoted:
            self.words.setText(quoted)
        self._fill(seen, checked)
        self.setCurrentWidget(self._scroll)
        if other:
            self._scroll.verticalScrollBar().setValue(0)

    def say(self, sentence: str, hint: str = "") -> None:
        """Says what was wrong, under the statement's words, and the way out; '' takes it back."""
        for label, words in ((self.message, sentence), (self._way_out, hint)):
            label.setText(words)
            label.setVisible(bool(words))
        if sentence or hint:
            self._scroll.verticalScrollBar().setValue(0)

    def said(self) -> str:
        """What it says is wrong."""
        return self.message.text()

    def commit(self) -> None:
        """Saves words that are being typed."""
        for field in (*self.grade.fields(), self.note):
            field.commit()

    def is_pending(self) -> bool:
        """Whether words were typed that are not saved."""
        return any(field.is_pending() for field in (*self.grade.fields(), self.note))

    def forget(self) -> None:
        """Lets go of what is being typed and shown: another project is open."""
        for field in (*self.grade.fields(), self.note):
            field.forget()
        self._seen = None

    def ask_grade(self) -> None:
        """Goes to the pickers."""
        self._go_to(self.grade.reliability.picker)

    def point_to(self, kind: UnderlineKind) -> None:
        """Scrolls to what an underline stands for."""
        part = self.found if kind in _FOUND else self.chain
        self._scroll.ensureWidgetVisible(part)

    def ask_reason(self) -> None:
        """Goes to the reason of the reliability."""
        self._go_to(self.grade.reliability.reason)

    def ask_reason_of_digit(self) -> None:
        """Goes to the reason of the credibility."""
        self._go_to(self.grade.credibility.reason)

    def ask_note(self) -> None:
        """Goes to the note."""
        self._go_to(self.note)

    def ask_source(self) -> None:
        """Opens the line for a source."""
        self.chain.edit()
        self._scroll.ensureWidgetVisible(self.chain.editor)

    def ask_aside(self) -> None:
        """Asks why the statement is set aside."""
        if self._seen:
            self.aside.ask(self._seen)
            self._scroll.verticalScrollBar().setValue(0)

    def set_read_only(self, why: str) -> None:
        """Disables what changes something, with the reason as its tool tip; '' enables it again.
        Links and sources can still be followed, and words copied. The window says it over all."""
        self.setToolTip(plain_tip(why))
        for part in self._parts:
            part.set_editable(editable=not why)
        self.note.setReadOnly(bool(why))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _fill(self, seen: Inspected, checked: tuple[tuple[str, Severity], ...]) -> None:
        self.caution.setText(seen.caution())
        self.caution.setVisible(bool(self.caution.text()))
        self.aside.show_aside(seen)
        self.chain.show_chain(seen)
        self.grade.show_grade(seen)
        self.kind.show_kind(seen)
        self.marking.show_marking(seen)
        self.places.show_places(seen)
        self.found.show_found(seen)
        self.links.show_links(seen)
        self.findings.show_findings(seen, checked)
        self.note.show_text(seen.id, seen.examined.statement.note)

    def _go_to(self, field: QWidget) -> None:
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._scroll.ensureWidgetVisible(field)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._page)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        top = QVBoxLayout()
        top.setSpacing(7)
        for widget in (self.heading, self.words, self.caution, self.message, self._way_out):
            top.addWidget(widget)
        column.addLayout(top)
        for part in self._parts:
            column.addWidget(part)
        column.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(self._page)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setProperty("surface", "chrome")
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.addWidget(self.empty)
        self.addWidget(self._scroll)
        self._order_keys()

    def _order_keys(self) -> None:
        """Tab goes from one reason to the other: nobody who types on there grades by accident."""
        letter, digit = self.grade.reliability, self.grade.credibility
        for before, after in pairwise((letter.picker, digit.picker, letter.reason, digit.reason)):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        deeds = self._deeds
        self.note.committed.connect(deeds.annotate)
        self.aside.left.connect(lambda: self.say(""))
        for axis in (self.grade.reliability, self.grade.credibility):
            axis.stepped.connect(self.stepped)
        for typed in (*self.grade.fields(), self.note):
            deeds.refused.connect(typed.refuse)
        for field in (
            self.note,
            *self.grade.fields(),
            self.chain,
            self.aside,
        ):
            field.left.connect(self.left)
