"""What the checks found, gravest first: a word and an icon say how grave, a click goes there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from ui.models.note_kinds import NOTE_KINDS
from ui.widgets.buttons import ButtonKind, button
from ui.widgets.labels import QuietLabel
from ui.widgets.note_box import NoteBox

if TYPE_CHECKING:
    from briefing.weighing.checks import Breach

MOST = 200
"""More notes than anyone reads at once would only slow the window down; a button shows more."""


class _Page(QWidget):
    """As high as its notes are at its width, not as high as they would be at their narrowest."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


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
        self._breaches: tuple[Breach, ...] = ()
        self._shown: tuple[Breach, ...] | None = None
        self._limit = MOST
        self._more = button("", ButtonKind.LINK, on_click=self._show_more)
        page = _Page()
        page.setProperty("surface", "chrome")
        self.setWidget(page)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(14, 4, 14, 12)
        self._column.setSpacing(6)
        self._quiet = QuietLabel("Nothing is amiss.", px=13)
        self._column.addWidget(self._quiet)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._more.hide()
        self._column.addStretch(1)

    def show_breaches(self, breaches: Sequence[Breach]) -> None:
        """Shows these and no others; the keyboard stays on the finding it is on."""
        if tuple(breaches) != self._shown:
            self._shown = tuple(breaches)
            self._renew()

    def take_focus(self) -> None:
        """The keyboard goes to the gravest finding; while there is none, to the panel itself."""
        (self._notes[0] if self._notes else self).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _renew(self) -> None:
        """Notes that stay are kept: they may have the keyboard."""
        shown = (self._shown or ())[: self._limit]
        focused = QApplication.focusWidget()
        place = next((at for at, note in enumerate(self._notes) if note is focused), -1)
        waits = self.hasFocus()
        known: dict[Breach, list[NoteBox]] = defaultdict(list)
        for breach, note in zip(self._breaches, self._notes, strict=True):
            known[breach].append(note)
        self._notes = [known[one].pop(0) if known[one] else self._note(one) for one in shown]
        self._breaches = shown
        for at, note in enumerate(self._notes):
            self._column.insertWidget(at, note)
            # the layout would show it later, and what is hidden cannot take the keyboard
            note.show()
            self.setTabOrder(self._notes[at - 1] if at else self, note)
        if (waits or (place >= 0 and focused not in self._notes)) and self._notes:
            self._notes[min(max(place, 0), len(self._notes) - 1)].setFocus()
        for note in (one for gone in known.values() for one in gone):
            self._column.removeWidget(note)
            note.hide()
            note.deleteLater()
        self._say_rest()

    def _say_rest(self) -> None:
        rest = len(self._shown or ()) - len(self._notes)
        self._more.setText(f"Show {rest} more" if rest <= MOST else f"Show {MOST} of {rest:,} more")
        self._more.setVisible(rest > 0)
        self._quiet.setVisible(not self._shown)
        if self._notes:
            self.setTabOrder(self._notes[-1], self._more)

    def _show_more(self) -> None:
        first = len(self._notes)
        self._limit += MOST
        self._renew()
        self._notes[first].setFocus(Qt.FocusReason.OtherFocusReason)

    def notes(self) -> tuple[NoteBox, ...]:
        """The findings as they stand there."""
        return tuple(self._notes)

    def _note(self, breach: Breach) -> NoteBox:
        kind = NOTE_KINDS[breach.severity]
        note = NoteBox(f"{kind.spoken}. {breach.sentence}", kind)
        note.lead(partial(self.breach_chosen.emit, breach))
        return note
