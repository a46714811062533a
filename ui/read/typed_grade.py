"""Typing a grade: `B` and then `2` within a moment are one grade, alone they are one axis each.

It knows no statement and runs nothing: whoever owns it acts on what it tells.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.errors import CommandError
from briefing.tradecraft.grades import OPEN, parse_grade

PAUSE_MS = 800


class TypedGrade(QObject):
    """Feed it characters with `type`. A letter waits for its digit for `PAUSE_MS`.

    A hyphen leaves an axis as it is, as everywhere in the program: `B-`, `-2`.
    """

    pending_changed = Signal(str)
    """What has been typed and is not given yet; '' when nothing waits."""
    given = Signal(str, str)
    """Letter and digit; '' for an axis that was not typed."""
    refused = Signal(str, str)
    """Sentence and hint of what was no grade."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._typed = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.finish)

    def pending(self) -> str:
        """What waits."""
        return self._typed

    def type(self, character: str) -> None:
        """One character, as it was typed."""
        character = character.upper()
        typed = self._typed
        if typed and character.isalpha() and typed.isalpha():
            # another letter corrects the one that waits
            typed = ""
        typed += character
        if len(typed) == 1 and (character.isalpha() or character == OPEN):
            self._wait(typed)
        else:
            self._settle(typed)

    def finish(self) -> None:
        """Takes what waits as it is."""
        if self._typed:
            self._settle(self._typed)

    def cancel(self) -> bool:
        """Forgets what waits; says whether something did."""
        waited = bool(self._typed)
        self._clear()
        return waited

    def _wait(self, typed: str) -> None:
        self._typed = typed
        self._timer.start()
        self.pending_changed.emit(typed)

    def _clear(self) -> None:
        self._timer.stop()
        if self._typed:
            self._typed = ""
            self.pending_changed.emit("")

    def _settle(self, typed: str) -> None:
        self._clear()
        try:
            letter, digit = parse_grade(typed)
        except CommandError as error:
            self.refused.emit(error.sentence, error.hint)
        else:
            self.given.emit(letter, digit)
