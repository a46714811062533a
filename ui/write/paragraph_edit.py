"""The editor of one paragraph: its keys, its own undo, `@` to cite, and when to save.

It knows no project. What was typed it tells after a pause or when the keyboard leaves it.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from ui.models.statement_mime import dragged_statement
from ui.widgets.keeping import Keeping, KeepsItself
from ui.write.citation_chips import ChipFaces, markdown_between
from ui.write.citation_finder import CitationFinder
from ui.write.citation_typing import CitationTyping
from ui.write.markdown_edit import MarkdownEdit
from ui.write.markdown_marks import ITEM

HINT = "Type @ to cite a statement. Enter begins a new paragraph."
UNMODIFIED = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
Keep = QTextCursor.MoveMode.KeepAnchor


class ParagraphEdit(KeepsItself, MarkdownEdit):
    """`typed` carries the Markdown; the other signals ask for what is beyond one paragraph."""

    typed = Signal(str)
    typing = Signal()
    """Something was typed that is told in a moment."""
    split_asked = Signal(str, str)
    join_back_asked = Signal()
    join_on_asked = Signal()
    left = Signal(int)
    undo_asked = Signal()
    redo_asked = Signal()
    statement_opened = Signal(str)

    def __init__(
        self, faces: ChipFaces, finder: CitationFinder, parent: QWidget | None = None
    ) -> None:
        super().__init__(faces, parent)
        self._keeping = Keeping(self, self.source, busy=lambda: self._citing.is_open)
        self._keeping.told.connect(self.typed)
        self._citing = CitationTyping(self, finder)
        self._citing.cited.connect(self.settle)
        self.textChanged.connect(self._wait)
        self.setAccessibleName("Paragraph")
        self.setAccessibleDescription(HINT)
        self.setPlaceholderText("Write, and cite with @")

    def set_source(self, source: str) -> None:
        self._keeping.take(source)
        super().set_source(source)
        self._keeping.stop()

    def cite(self, statement_id: str) -> None:
        """Cites a statement at the caret."""
        if not self.isReadOnly():
            self.put_chip(self.textCursor(), statement_id)
            self.settle()

    def find_citation(self) -> None:
        """Opens the finder as if `@` had been typed."""
        self.setFocus()
        if not self.isReadOnly():
            self._citing.ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._citing.takes(event):
            return
        self.use_plain_format()
        if self._handle(event):
            return
        super().keyPressEvent(event)
        if event.text() == "@" and not self.isReadOnly():
            self._citing.begin()

    def _handle(self, event: QKeyEvent) -> bool:
        cursor, key = self.textCursor(), event.key()
        plain = event.modifiers() in UNMODIFIED
        bare = plain and not cursor.hasSelection()
        if event.matches(QKeySequence.StandardKey.Undo):
            (self.undo if self.document().isUndoAvailable() else self.undo_asked.emit)()
        elif event.matches(QKeySequence.StandardKey.Redo):
            (self.redo if self.document().isRedoAvailable() else self.redo_asked.emit)()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and not self.isReadOnly():
            self._enter()
        elif key == Qt.Key.Key_Backspace and bare and cursor.atStart():
            self.join_back_asked.emit()
        elif key == Qt.Key.Key_Delete and bare and cursor.atEnd():
            self.join_on_asked.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and plain:
            return self._leave(-1 if key == Qt.Key.Key_Up else 1)
        else:
            return False
        return True

    def _leave(self, step: int) -> bool:
        move = QTextCursor.MoveOperation.Up if step < 0 else QTextCursor.MoveOperation.Down
        if self.textCursor().movePosition(move):
            return False
        self.left.emit(step)
        return True

    def _enter(self) -> None:
        cursor = self.textCursor()
        cursor.removeSelectedText()
        if not self._continue_list(cursor):
            end, at = self.document().characterCount() - 1, cursor.position()
            before = markdown_between(self.document(), 0, at).rstrip("\n")
            after = markdown_between(self.document(), at, end).lstrip("\n")
            self._keeping.stop()
            self._keeping.hand_on(partial(self.split_asked.emit, before, after))

    def _continue_list(self, cursor: QTextCursor) -> bool:
        """Begins the next item of a list; an empty item ends the list and the paragraph."""
        line = cursor.block().text()
        item = ITEM.match(line)
        if not item or cursor.positionInBlock() < item.end():
            return False
        if line[item.end() :].strip():
            cursor.insertText(f"\n{_next_item(item[0], item[2])}", QTextCharFormat())
            self.setTextCursor(cursor)
            return True
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, Keep)
        cursor.removeSelectedText()
        return False

    def insertFromMimeData(self, source: QMimeData) -> None:
        super().insertFromMimeData(source)
        if dragged_statement(source):
            self.settle()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        cited = self.statement_at(event.position().toPoint())
        if cited:
            self.statement_opened.emit(cited)
        else:
            super().mouseDoubleClickEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._citing.end()
        super().focusOutEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return (forward and self._citing.take_found()) or super().focusNextPrevChild(forward)

    def is_waiting(self) -> bool:
        """Whether something was typed that is told in a moment; cheap to ask."""
        return not self.isReadOnly() and self._keeping.isActive()

    def _wait(self) -> None:
        if not self.isReadOnly():
            self._keeping.wait()
            self.typing.emit()


def _next_item(whole: str, sign: str) -> str:
    """The mark of the list item after one: the same, or the next number."""
    digits = sign[:-1]
    return whole.replace(digits, str(int(digits) + 1)) if digits.isdigit() else whole
