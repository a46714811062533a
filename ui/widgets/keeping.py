"""Words that are kept by themselves: told after a pause or when the keyboard leaves their field.

What could not be kept stays in the field and is told again. Undo belongs to a field while it has
the keyboard; once its words are kept, they are a step of the project.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

if TYPE_CHECKING:

    class _Text(QWidget):
        """What every field of text has."""

        def __init__(self, *_: Any) -> None: ...
        def isReadOnly(self) -> bool: ...
else:
    _Text = object

PAUSE_MS = 1000
AGAIN_MS = 5000
"""When words that were refused are told again: what held the file may have let go of it."""


class Keeping(QTimer):
    """What of a field is kept, and when to tell the rest. `told` carries the words.

    Whoever is told and cannot keep them calls `refuse` meanwhile: then they stay pending.
    """

    told = Signal(str)

    def __init__(
        self, field: QWidget, words: Callable[[], str], busy: Callable[[], bool] = lambda: False
    ) -> None:
        super().__init__(field)
        self._words = words
        self._busy = busy
        self._telling = False
        self._refused = False
        self._kept = ""
        self.setSingleShot(True)
        self.timeout.connect(self._end_pause)

    def is_pending(self) -> bool:
        """Whether something was typed that is not kept."""
        # refused already, while whoever was told goes on: what is stored may be shown again now
        return (self._telling and self._refused) or self._words() != self._kept

    def wait(self) -> None:
        """Something was typed: it is told after a pause."""
        self.start(PAUSE_MS)

    def take(self, kept: str) -> None:
        """These words are kept."""
        self.stop()
        self._kept = kept

    def forget(self) -> None:
        """What was typed is told to nobody."""
        self.take(self._words())

    def settle(self) -> None:
        """Tells what was typed, now."""
        self.stop()
        if self.is_pending():
            self.hand_on(partial(self.told.emit, self._words()))

    def _end_pause(self) -> None:
        if self._busy():
            self.wait()
        else:
            self.settle()

    def hand_on(self, deed: Callable[[], object]) -> None:
        """Takes the words as kept by a deed, unless it is refused."""
        before, self._kept = self._kept, self._words()
        if not self.is_done(deed):
            self._kept = before
            self.start(AGAIN_MS)

    def is_done(self, deed: Callable[[], object]) -> bool:
        """Does it, and says whether nobody refused."""
        self._telling, self._refused = True, False
        try:
            deed()
        finally:
            self._telling = False
        return not self._refused

    def refuse(self) -> None:
        """What is being told right now is not kept."""
        self._refused = self._refused or self._telling


class KeepsItself(_Text):
    """What a field of text has of its `Keeping`, for a class that is also a field of text."""

    _keeping: Keeping

    def is_pending(self) -> bool:
        """Whether something was typed that is not kept."""
        return not self.isReadOnly() and self._keeping.is_pending()

    def settle(self) -> None:
        """Tells what was typed, now."""
        if not self.isReadOnly():
            self._keeping.settle()

    def refuse(self) -> None:
        """What is being told right now is not kept."""
        self._keeping.refuse()

    def forget(self) -> None:
        """What was typed is told to nobody."""
        self._keeping.forget()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.settle()
            if not self.is_pending():
                forget_steps(self)


def has_steps(field: QWidget) -> bool:
    """Whether a field of text can take a step of its own back."""
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable()
    return isinstance(field, QPlainTextEdit | QTextEdit) and field.document().isUndoAvailable()


def forget_steps(field: QWidget) -> None:
    """The field's own undo begins anew: what was typed is a step of the project now."""
    if isinstance(field, QLineEdit):
        # only words that are set anew are without steps
        place = field.cursorPosition()
        field.setText(field.text())
        field.setCursorPosition(place)
    elif isinstance(field, QPlainTextEdit | QTextEdit):
        field.document().clearUndoRedoStacks()
