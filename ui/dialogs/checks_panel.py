"""What the checks found, gravest first: a word and an icon say how grave, a click goes there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.models.note_kinds import NOTE_KINDS
from ui.widgets.labels import QuietLabel
from ui.widgets.note_box import NoteBox

if TYPE_CHECKING:
    from briefing.weighing.checks import Breach

MOST = 200
"""More notes than anyone reads at once would only slow the window down."""


class ChecksPanel(QScrollArea):
    """`breach_chosen` tells the Breach to go to."""

    breach_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Checks")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._notes: list[NoteBox] = []
        self._shown: tuple[Breach, ...] | None = None
        page = QWidget()
        page.setProperty("surface", "chrome")
        self.setWidget(page)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(14, 4, 14, 12)
        self._column.setSpacing(6)
        self._quiet = QuietLabel("Nothing is amiss.", px=13)
        self._column.addWidget(self._quiet)
        self._column.addStretch(1)

    def show_breaches(self, breaches: Sequence[Breach]) -> None:
        """Shows these and no others; where nothing changed, the keyboard stays where it is."""
        if tuple(breaches) == self._shown:
            return
        self._shown = tuple(breaches)
        for note in self._notes:
            self._column.removeWidget(note)
            note.deleteLater()
        self._notes = [self._note(one) for one in self._shown[:MOST]]
        for place, note in enumerate(self._notes):
            self._column.insertWidget(place, note)
        more = len(self._shown) - MOST
        self._quiet.setText(f"And {more} more." if more > 0 else "Nothing is amiss.")
        self._quiet.setVisible(more > 0 or not self._shown)

    def notes(self) -> tuple[NoteBox, ...]:
        """The findings as they stand there."""
        return tuple(self._notes)

    def _note(self, breach: Breach) -> NoteBox:
        kind = NOTE_KINDS[breach.severity]
        note = NoteBox(f"{kind.spoken}. {breach.sentence}", kind)
        note.setCursor(Qt.CursorShape.PointingHandCursor)
        note.activated.connect(lambda: self.breach_chosen.emit(breach))
        return note
