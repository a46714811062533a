"""What does not add up about a statement, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing.model.edtf import date_words
from briefing.model.evidence import Suggestion
from briefing.model.vocabulary import Severity
from briefing.project.suggestions import payload_of
from ui.models.inspected import Inspected
from ui.models.note_kinds import NOTE_KINDS
from ui.read.deeds import Deeds
from ui.read.inspector_part import InspectorPart, empty_column
from ui.widgets.buttons import ButtonKind, button
from ui.widgets.note_box import NoteBox

ABOUT_THE_ARTICLE = ("date-after-publication",)
"""Checks that may have been misled by what is known of the article itself."""


class FindingPart(InspectorPart):
    """Findings of the reading, which can become a question or be refused, and of the checks.

    `provenance_wanted` when it may be the article's own date that is wrong.
    """

    provenance_wanted = Signal()

    def __init__(self, deeds: Deeds, parent: QWidget | None = None) -> None:
        super().__init__("Findings", parent)
        self._deeds = deeds
        self._shown: tuple[object, ...] = ()
        self._ways: list[QWidget] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.column.addLayout(self._rows)
        self.hide()

    def set_editable(self, *, editable: bool) -> None:
        super().set_editable(editable=editable)
        for ways in self._ways:
            ways.setEnabled(editable)

    def show_findings(self, seen: Inspected, checked: tuple[tuple[str, Severity], ...]) -> None:
        """`checked` are sentences of the checks about this statement, with their severity."""
        shown = (seen.findings, checked)
        if shown == self._shown:
            return
        self._shown = shown
        empty_column(self._rows)
        self._ways = []
        said = set()
        for finding in seen.findings:
            said.add(payload_of(finding)["sentence"])
            self._add(finding)
        for sentence, severity in checked:
            if sentence not in said:
                self._rows.addWidget(NoteBox(sentence, NOTE_KINDS[severity]))
        self.setVisible(self._rows.count() > 0)

    def _add(self, finding: Suggestion) -> None:
        payload = payload_of(finding)
        mend = payload["mend"]
        hint = f"Probably meant: {date_words(mend)}" if mend else ""
        kind = NOTE_KINDS[Severity(payload["severity"])]
        self._rows.addWidget(NoteBox(payload["sentence"], kind, hint=hint))
        ways = QWidget()
        line = QHBoxLayout(ways)
        line.setContentsMargins(10, 0, 0, 0)
        line.setSpacing(10)
        if payload["question"]:
            ask = button(
                "Add as a question",
                ButtonKind.LINK,
                on_click=lambda: self._deeds.accept(finding.id),
            )
            ask.setToolTip(payload["question"])
            line.addWidget(ask)
        if payload["check"] in ABOUT_THE_ARTICLE:
            line.addWidget(
                button(
                    "Mend where it comes from…",
                    ButtonKind.LINK,
                    on_click=self.provenance_wanted.emit,
                )
            )
        line.addWidget(
            button("Dismiss", ButtonKind.LINK, on_click=lambda: self._deeds.refuse(finding.id))
        )
        line.addStretch(1)
        ways.setEnabled(self._editable)
        self._ways.append(ways)
        self._rows.addWidget(ways)
