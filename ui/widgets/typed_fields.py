"""Fields that tell what was typed after a pause or when the keyboard leaves, and undo twice over.

Undo belongs to a field while it has the keyboard; with nothing left to take back in it,
`undo_asked` hands it on. What could not be kept stays in the field and is told again.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from ui.theme import current_theme

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
        return self._words() != self._kept

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


class TypedLine(QLineEdit):
    """One line. `settled` carries its words when they are others than were shown."""

    settled = Signal(str)
    undo_asked = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self._keeping = Keeping(self, lambda: self.text().strip())
        self._keeping.told.connect(self.settled)
        self.textEdited.connect(lambda _text: self._keeping.wait())
        self.returnPressed.connect(self.settle)

    def show_value(self, text: str) -> None:
        """Shows a text without telling anyone, unless something else is being typed."""
        if self.is_pending():
            return
        self._keeping.take(text.strip())
        # a space at the end is the beginning of the next word
        if text != self.text() and not (self.hasFocus() and self.text().strip() == text):
            self.setText(text)

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
            self.undo_asked.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.settle()
            if not self.is_pending():
                forget_steps(self)


class TypedWords(QPlainTextEdit):
    """Several lines, as high as they are; Tab leaves."""

    settled = Signal(str)
    typing = Signal(str)
    undo_asked = Signal()
    most_lines = 1000
    room = 20
    """What the frame and the margins take of the height."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._keeping = Keeping(self, lambda: self.toPlainText().strip())
        self._keeping.told.connect(self.settled)
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def show_value(self, text: str) -> None:
        """Shows a text without telling anyone, unless something else is being typed."""
        if self.is_pending():
            return
        self._keeping.take(text.strip())
        shown = self.toPlainText()
        if text != shown and not (self.hasFocus() and shown.strip() == text):
            self.setPlainText(text)

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        undo = event.matches(QKeySequence.StandardKey.Undo)
        if undo and not self.document().isUndoAvailable():
            self.undo_asked.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.settle()
            if not self.is_pending():
                forget_steps(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _changed(self) -> None:
        self._fit()
        if self._keeping.is_pending():
            self._keeping.wait()
            self.typing.emit(self.toPlainText())

    def _fit(self) -> None:
        # a QPlainTextEdit's document counts its height in lines
        lines = min(self.most_lines, max(1, round(self.document().size().height())))
        high = lines * QFontMetrics(self.font()).lineSpacing()
        self.setFixedHeight(high + current_theme().px(self.room))


def forget_steps(field: QLineEdit | QPlainTextEdit | QTextEdit) -> None:
    """The field's own undo begins anew: what was typed is a step of the project now."""
    if isinstance(field, QLineEdit):
        # only words that are set anew are without steps
        place = field.cursorPosition()
        field.setText(field.text())
        field.setCursorPosition(place)
    else:
        field.document().clearUndoRedoStacks()
