"""The whole brief or a release: the level is chosen, and what stays behind is shown under it.

It computes nothing: whoever made it finds out what a level leaves behind, and `show_left` shows it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.tradecraft.markings import Level
from ui.models.left_behind import LeftBehind, level_mark
from ui.models.markings import told_apart
from ui.theme import current_theme
from ui.widgets.buttons import restyle
from ui.widgets.drop_down import DropDown
from ui.widgets.labels import QuietLabel
from ui.widgets.marked_rows import MarkedRows
from ui.widgets.marking_chip import swatch
from ui.widgets.marking_chooser import add_heading
from ui.widgets.note_box import NoteBox, NoteKind

WHOLE = "A release leaves out whatever is marked above its level."
LOOKING = "Looking through the brief…"
UNCHOSEN = "Choose what is to be exported."
MOST_LINES = 6
MOST_BESIDE_A_NOTE = 4


class ReleaseChooser(DropDown):
    """The whole brief, then the levels; of several ladders, each under its name."""

    def __init__(self, levels: Sequence[Level], marking: str) -> None:
        super().__init__()
        choices = told_apart(levels)
        # the first of a code is meant, as elsewhere
        known = {level.code: level for level in reversed(tuple(levels))}
        marked = next((one.label for one in choices if one.code == marking), marking)
        self.addItem(f"The whole brief ({marked or 'not marked'})", "")
        if marking in known:
            self.setItemIcon(0, swatch(level_mark(known[marking])))
        several, ladder = len({one.ladder for one in choices}) > 1, ""
        for choice in choices:
            if several and choice.ladder != ladder:
                ladder = choice.ladder
                add_heading(self, ladder)
            mark = level_mark(known[choice.code])
            self.addItem(swatch(mark), f"A release at {choice.label}", choice.code)
        # its longest level must not make the dialog wider
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMaxVisibleItems(24)

    def showPopup(self) -> None:
        # ladders have long names: the list may be wider than the field
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + current_theme().px(24))
        super().showPopup()


class LeftPart(QWidget):
    """What a release leaves behind: a line that counts, the list, and whether nothing is left."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.summary = QuietLabel(WHOLE, px=13)
        column.addWidget(self.summary)
        self._notes = QVBoxLayout()
        column.addLayout(self._notes)
        self.list = MarkedRows("What stays behind")
        column.addWidget(self.list)
        self.note: NoteBox | None = None
        self.clear(WHOLE)

    def clear(self, said: str) -> None:
        """Shows no list, and says this."""
        self.show_left(LeftBehind("", summary=said))
        self._set_tone("quiet")

    def wait(self) -> None:
        """Says that it is being found out; the room of the list is kept."""
        self._say(LOOKING)
        self._set_tone("quiet")
        self._set_note("")
        self.list.show_rows(())

    def show_left(self, left: LeftBehind) -> None:
        """What a level leaves behind."""
        self._say(left.summary)
        self._set_tone("")
        self._set_note(left.empty)
        self.list.show_rows(left.rows)
        most = MOST_BESIDE_A_NOTE if left.empty else MOST_LINES
        self.list.set_lines(min(most, max(1, len(left.rows))))
        self.list.setVisible(bool(left.rows))

    def _set_tone(self, tone: str) -> None:
        self.summary.setProperty("tone", tone)
        restyle(self.summary)

    def _say(self, summary: str) -> None:
        self.summary.setText(summary)
        self.list.setAccessibleDescription(summary)

    def _set_note(self, words: str) -> None:
        if self.note is not None:
            self._notes.removeWidget(self.note)
            self.note.hide()
            self.note.deleteLater()
        self.note = NoteBox(words, NoteKind.ERROR) if words else None
        if self.note is not None:
            self._notes.addWidget(self.note)
