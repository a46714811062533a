"""Under the casualty estimates: their ranges drawn, and what is to be minded in them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.models.estimate_notes import EstimateNote
from ui.models.note_kinds import NOTE_KINDS
from ui.widgets.buttons import ButtonKind, button
from ui.widgets.labels import SectionLabel
from ui.widgets.note_box import NoteBox
from ui.widgets.range_chart import RangeChart
from ui.widgets.range_values import ChartGroup

MOST = 50
"""More notes than anyone reads at once would only slow the table down; a button shows more."""
CORRECT, DISMISS = "Note the correction", "Dismiss"


class FigurePanel(QScrollArea):
    """`estimate_chosen` carries an id; `mend_asked` and `dismiss_asked` an EstimateNote."""

    estimate_chosen = Signal(str)
    mend_asked = Signal(object)
    dismiss_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes: tuple[EstimateNote, ...] = ()
        self._may_change = True
        self._chart = RangeChart()
        self._chart.bar_clicked.connect(self.estimate_chosen)
        self._mind = SectionLabel("Findings")
        self._boxes: list[NoteBox] = []
        self._limit = MOST
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("Ranges and findings")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("surface", "paper")
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 4, 24, 18)
        column.setSpacing(7)
        column.addWidget(self._chart)
        column.addSpacing(5)
        column.addWidget(self._mind)
        self._column = QVBoxLayout()
        self._column.setSpacing(7)
        column.addLayout(self._column)
        self._more = button("", ButtonKind.LINK, on_click=self._show_more)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setWidget(inside)

    def chart(self) -> RangeChart:
        """The drawing."""
        return self._chart

    def boxes(self) -> tuple[NoteBox, ...]:
        """The notes that stand there."""
        return tuple(self._boxes)

    def sizeHint(self) -> QSize:
        inside = self.widget()
        return inside.sizeHint() if inside is not None else super().sizeHint()

    def show_figures(
        self, groups: Sequence[ChartGroup], notes: Sequence[EstimateNote], *, may_change: bool
    ) -> None:
        """Shows these ranges and these notes."""
        self._chart.show_groups(groups)
        self._chart.setVisible(bool(groups))
        if tuple(notes) != self._notes or may_change != self._may_change:
            self._notes, self._may_change = tuple(notes), may_change
            self._limit = MOST
            self._fill()
        self._mind.setVisible(bool(notes))

    def _fill(self) -> None:
        for box in self._boxes:
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = []
        for note in self._notes[: self._limit]:
            action = "" if not self._may_change or not note.finding_id else DISMISS
            if action and note.mend:
                action = CORRECT
            box = NoteBox(note.sentence, NOTE_KINDS[note.severity], action)
            asked = self.mend_asked if note.mend else self.dismiss_asked
            box.action_triggered.connect(lambda note=note, asked=asked: asked.emit(note))
            box.lead(partial(self.estimate_chosen.emit, note.estimate_id))
            self._column.addWidget(box)
            self._boxes.append(box)
        rest = len(self._notes) - len(self._boxes)
        self._more.setText(f"Show {min(rest, MOST)} of {rest:,} more findings")
        self._more.setVisible(rest > 0)

    def _show_more(self) -> None:
        first = len(self._boxes)
        self._limit += MOST
        self._fill()
        self._boxes[first].show()
        self._boxes[first].setFocus(Qt.FocusReason.OtherFocusReason)
