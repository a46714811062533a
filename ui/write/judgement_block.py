"""A judgement among the blocks: the sentence as it prints, and its form when it is opened."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from briefing.model.picture import Judgement, JudgementEvidence
from briefing.model.product import Block
from briefing.model.vocabulary import Stance
from briefing.project.commands import AddEvidence, EditEntry, RemoveEvidence, Review, Several
from briefing.project.queries.records import record, records
from briefing.report.unkept import NOTHING, Unkept
from ui.theme import Role, current_theme
from ui.widgets.buttons import ButtonKind, button
from ui.widgets.labels import QuietLabel, SectionLabel
from ui.widgets.painting import paint_box, pen
from ui.write.block_frame import BlockFrame
from ui.write.citation_finder import CitationFinder
from ui.write.desk import Desk
from ui.write.judgement_form import JudgementForm, Tie
from ui.write.sentence_label import SentenceLabel

NOT_YET = "Say what is judged, how likely it is, and how sure you are."

ROOM = 5
"""Lines of the sentence while the form is open: likelihood, clause, confidence and its basis."""


class JudgementBlock(BlockFrame):
    """A block without a judgement id is one that is only being written: `written` when it has
    words."""

    written = Signal(object)
    name = "Judgement"

    def __init__(
        self, desk: Desk, block: Block, finder: CitationFinder, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, block, parent)
        self._finder = finder
        self._judgement = Judgement("", "")
        self._form: JudgementForm | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.column.setContentsMargins(2, 6, 0, 6)
        head = QHBoxLayout()
        head.addWidget(SectionLabel("Judgement"), 1)
        self._toggle = button("Edit", ButtonKind.LINK, on_click=self.toggle_form)
        head.addWidget(self._toggle)
        self.column.addLayout(head)
        self._sentence = SentenceLabel()
        self.column.addWidget(self._sentence)
        self._rests_on = QuietLabel(px=12.5)
        self.column.addWidget(self._rests_on)
        desk.workbench.refused.connect(self._hear_refusal)
        self.finish()

    def refresh(self) -> None:
        if self.block.judgement_id:
            found = self.desk.workbench.ask(record, Judgement, self.block.judgement_id)
            self._judgement = found or self._judgement
        self._preview(self._judgement)
        self._rests_on.setText(self._basis())
        # an open form says all of it itself, and is not to be pushed down by it
        self._rests_on.setVisible(self._form is None and bool(self._rests_on.text()))
        self._toggle.setVisible(self.desk.editable)
        if self._form is not None:
            self._form.set_can_tie(can=bool(self.block.judgement_id))
            self._form.show_judgement(self._judgement, self._ties())

    def is_draft(self) -> bool:
        return not (self.block.reviewed and self._judgement.reviewed)

    def review(self) -> None:
        both = (Review(Judgement, (self._judgement.id,)), Review(Block, (self.block.id,)))
        self.command_asked.emit(Several("Review judgement", both))

    def settle(self) -> None:
        if self._form is not None:
            self._form.settle()

    def is_pending(self) -> bool:
        return self._form is not None and self._form.is_pending()

    def unkept(self) -> Unkept:
        words = self._form.words if self._form is not None else None
        if words is None or not words.is_pending() or not words.toPlainText().strip():
            return NOTHING
        typed = replace(self._with("text", words.toPlainText().strip()), reviewed=True)
        block = replace(self.block, judgement_id=self.block.judgement_id or typed.id, reviewed=True)
        return Unkept((block,), (typed,))

    def discard(self) -> None:
        if self._form is not None:
            self._form.forget()

    def toggle_form(self) -> None:
        """Opens the form, or closes it; with words in it that cannot be kept it stays open."""
        if self._form is None:
            self.open_form()
            return
        self.setFocus()
        self._form.settle()
        if self._form.is_pending():
            return
        self._form.hide()
        self._form.deleteLater()
        self._form = None
        self._toggle.setText("Edit")
        self._sentence.hold(0)
        self.refresh()

    def open_form(self, words: str = "") -> None:
        """Opens the form with the caret in its first field, behind words that were typed there."""
        if self._form is None and self.desk.editable:
            self._form = JudgementForm(self._finder, self)
            self._form.edited.connect(self._edit)
            self._form.typing.connect(self._hear_words)
            self._form.tied.connect(self._tie)
            self._form.untied.connect(
                lambda one: self.command_asked.emit(RemoveEvidence(JudgementEvidence, one))
            )
            self._form.opened.connect(self.statement_wanted)
            self._form.undo_asked.connect(self.desk.workbench.undo)
            self.column.insertWidget(self.column.count() - 1, self._form)
            self._toggle.setText("Done")
            self._sentence.hold(ROOM)
            self.refresh()
        if self._form is not None:
            self._form.words.setFocus()
            self._form.words.insertPlainText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.hasFocus():
            self.open_form()
        elif event.key() == Qt.Key.Key_Escape and self._form is not None:
            self.toggle_form()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.open_form()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        edge = theme.colour(Role.FOCUS if self.hasFocus() else Role.LINE)
        box = QRectF(self.rect())
        width = 2.0 if self.hasFocus() else 1.0
        paint_box(QPainter(self), box, 7, pen(edge, width), theme.colour(Role.RAISED))

    def _hear_refusal(self) -> None:
        """Choices go back to what is stored, words stay in their field."""
        if self._form is not None:
            self._form.refuse()
            self.refresh()

    def _preview(self, judgement: Judgement) -> None:
        self._sentence.show_judgement(
            judgement if judgement.text else Judgement("", NOT_YET, likelihood="")
        )
        self._sentence.setEnabled(bool(judgement.text))

    def _hear_words(self, words: str) -> None:
        self._preview(self._with("text", words.strip()))
        self.typing.emit()

    def _with(self, field: str, value: object) -> Judgement:
        fields = {field: value}
        if field == "scheme":
            fields["likelihood"] = ""
        return replace(self._judgement, **fields)  # type: ignore[arg-type]

    def _edit(self, field: str, value: object) -> None:
        fields = {"scheme": value, "likelihood": ""} if field == "scheme" else {field: value}
        judgement = self._with(field, value)
        if self.block.judgement_id:
            self.command_asked.emit(EditEntry(Judgement, self.block.judgement_id, fields))
        elif judgement.text:
            self.written.emit(judgement)
        else:
            self._judgement = judgement
            self.refresh()

    def _tie(self, statement_id: str, stance: Stance) -> None:
        if self.block.judgement_id:
            tie = AddEvidence(Judgement, self.block.judgement_id, statement_id, stance)
            self.command_asked.emit(tie)

    def _ties(self) -> list[Tie]:
        if not self.block.judgement_id:
            return []
        found = self.desk.workbench.ask(
            records, JudgementEvidence, judgement_id=self.block.judgement_id
        )
        lines = self.desk.lines.lines(tie.statement_id for tie in found)
        return [
            (tie.id, tie.stance, lines[tie.statement_id])
            for tie in found
            if tie.statement_id in lines
        ]

    def _basis(self) -> str:
        parts = []
        ties = self._ties()
        for label, stance in (("For", Stance.FOR), ("Against", Stance.AGAINST)):
            faces = [
                self.desk.faces.face(line.id).text for _, where, line in ties if where is stance
            ]
            parts += [f"{label}: {', '.join(faces)}"] if faces else []
        one = self._judgement
        parts += [f"Assuming: {one.assumptions}"] if one.assumptions else []
        parts += [f"Would change it: {one.would_change}"] if one.would_change else []
        return "\n".join(parts)
