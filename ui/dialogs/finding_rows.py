"""The rows of the findings: one that leads to its place, and the head of many of one kind."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from briefing.model.counting import counted
from ui.models.finding_groups import FindingLine
from ui.models.note_kinds import NOTE_KINDS
from ui.widgets.note_box import NoteBox

INDENT = 26


class FindingRow(NoteBox):
    """A NoteBox that knows its line; `fold_asked` tells that a head is to fold or unfold."""

    fold_asked = Signal(object, bool)

    def __init__(self, line: FindingLine, parent: QWidget | None = None) -> None:
        kind = NOTE_KINDS[line.severity]
        # under its head the severity was said once for all
        words = line.sentence if line.inside else f"{kind.spoken}. {line.sentence}"
        super().__init__(words, kind, parent=parent)
        self.line = line
        if line.inside:
            self.setContentsMargins(INDENT, 0, 0, 0)
        self.show_line(line)

    def show_line(self, line: FindingLine) -> None:
        """The same line; a head may have another count or be folded now."""
        self.line = line
        if line.breach is None:
            sign = "▾" if line.is_open else "▸"
            self.set_remark(f"{line.count:,}  {sign}")
            state = "unfolded" if line.is_open else "folded"
            self.setAccessibleDescription(f"{counted(line.count, 'finding')}, {state}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        folding = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}
        key = Qt.Key(event.key())
        if key in folding and (self.line.breach is None or self.line.inside):
            self.fold_asked.emit(self.line, folding[key])
        else:
            super().keyPressEvent(event)
