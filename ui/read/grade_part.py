"""The two pickers of the Admiralty grade, each with the words of the choice and a reason field."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from briefing.tradecraft.grades import Step, scheme
from ui.models.inspected import Inspected
from ui.read.deeds import Deeds
from ui.read.inspector_part import InspectorPart
from ui.read.typed_field import TypedField
from ui.widgets.segmented_picker import Choice, SegmentedPicker


class AxisPart(InspectorPart):
    """One axis: its picker and its reason. `pick` gets a code, `explain` an id and a reason.

    `stepped` wants the statement below (1) or above (-1): the picker has no use for Up and Down.
    """

    stepped = Signal(int)

    def __init__(
        self,
        title: str,
        name: str,
        steps: Sequence[Step],
        pick: Callable[[str], object],
        explain: Callable[[str, str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        choices = [Choice(step.code, step.label, step.meaning) for step in steps]
        self.picker = SegmentedPicker(title, choices, self)
        self.reason = TypedField(f"Reason for the {name}", "Why?", self)
        self.column.setSpacing(4)
        self.column.addWidget(self.picker)
        self.column.addWidget(self.reason)
        self._writing = (self.picker,)
        self.picker.picked.connect(pick)
        self.reason.committed.connect(explain)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and self.picker.hasFocus():
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def set_editable(self, *, editable: bool) -> None:
        super().set_editable(editable=editable)
        # its words can still be marked and copied
        self.reason.setReadOnly(not editable)

    def show_axis(self, key: str, code: str, reason: str) -> None:
        """Shows a code and its reason."""
        if (self.picker.code(), self.picker.is_inherited()) != (code, False):
            self.picker.set_code(code)
        self._show_reason(key, reason, "")

    def show_inherited(self, key: str, code: str, own: str, reason: str) -> None:
        """Shows what the source brings with it; `own` is the analyst's reason, `reason` its."""
        if (self.picker.code(), self.picker.is_inherited()) != (code, True):
            self.picker.set_code(code, inherited=True)
        self._show_reason(key, own, reason)

    def _show_reason(self, key: str, reason: str, inherited: str) -> None:
        self.reason.setPlaceholderText(f"From the source: {inherited}" if inherited else "Why?")
        self.reason.show_text(key, reason)


class GradeParts:
    """Makes both axes and fills them; they stand in the inspector one below the other."""

    def __init__(self, deeds: Deeds, parent: QWidget) -> None:
        self.reliability = AxisPart(
            "Reliability of the source",
            "reliability",
            scheme().reliability,
            deeds.pick_reliability,
            deeds.give_reliability_reason,
            parent,
        )
        self.credibility = AxisPart(
            "Credibility of the information",
            "credibility",
            scheme().credibility,
            deeds.pick_credibility,
            deeds.give_credibility_reason,
            parent,
        )

    def show_grade(self, seen: Inspected) -> None:
        """Shows the grade as it counts."""
        grade = seen.examined.grade
        if grade.inherited:
            own, its = grade.reliability_reason, ""
            if grade.reason_inherited:
                own, its = its, own
            self.reliability.show_inherited(seen.id, grade.reliability, own, its)
        else:
            self.reliability.show_axis(seen.id, grade.reliability, grade.reliability_reason)
        self.credibility.show_axis(seen.id, grade.credibility, grade.credibility_reason)

    def fields(self) -> tuple[TypedField, TypedField]:
        """The two reasons."""
        return self.reliability.reason, self.credibility.reason
