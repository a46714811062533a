"""What happens between `@` and the chip: follows the words typed, shows the finder, cites."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor

from ui.write.citation_chips import markdown_between
from ui.write.citation_finder import CitationFinder
from ui.write.markdown_edit import MarkdownEdit

LONGEST_SEARCH = 60


class CitationTyping(QObject):
    """Serves one text. `cited` comes when a chip took the place of what was typed."""

    cited = Signal()

    def __init__(self, edit: MarkdownEdit, finder: CitationFinder) -> None:
        super().__init__(edit)
        self._edit = edit
        self._finder = finder
        self._at: int | None = None
        edit.cursorPositionChanged.connect(self._follow)
        finder.chosen.connect(self._take)

    @property
    def is_open(self) -> bool:
        """Whether the list stands below this text."""
        return self._at is not None and self._finder.isVisible()

    def begin(self) -> None:
        """`@` was typed just before the caret. Within a word, as in an address, it is no search."""
        at = self._edit.textCursor().position() - 1
        before = self._edit.document().characterAt(at - 1) if at else ""
        if not before.isalnum():
            self._at = at
            self._follow()

    def ask(self) -> None:
        """Begins a search as if `@` had been typed."""
        self._edit.textCursor().insertText("@", QTextCharFormat())
        self._at = self._edit.textCursor().position() - 1
        self._follow()

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key was for the list."""
        if not self.is_open or not self._finder.takes(event):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._at = None
        return True

    def take_found(self) -> bool:
        """Tab cites what is marked in the list; says whether something was."""
        if not self.is_open or not self._finder.found():
            return False
        self._finder.choose()
        return True

    def end(self) -> None:
        """Leaves the words as they are and closes the list."""
        if self._at is not None:
            self._at = None
            self._finder.hide()

    def _follow(self) -> None:
        if self._at is None:
            return
        words = self._words()
        if words is None:
            self.end()
            return
        self._finder.look_up(words, self._caret())
        if not self._finder.found() and words.endswith(" "):
            self.end()

    def _words(self) -> str | None:
        """What stands between `@` and the caret; None when that is no search any more."""
        cursor, document, at = self._edit.textCursor(), self._edit.document(), self._at
        if at is None or cursor.position() <= at or document.characterAt(at) != "@":
            return None
        words = markdown_between(document, at + 1, cursor.position())
        wrong = words.startswith(" ") or "\n" in words or "[@" in words
        return None if wrong or len(words) > LONGEST_SEARCH else words

    def _take(self, statement_id: str) -> None:
        if self._at is None:
            return
        cursor, at = self._edit.textCursor(), self._at
        self._at = None
        # a citation belongs to the word before it, without a space between them
        begin = at - 1 if at and self._edit.document().characterAt(at - 1) == " " else at
        end = cursor.position()
        cursor.setPosition(begin)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._edit.put_chip(cursor, statement_id)
        self.cited.emit()

    def _caret(self) -> QRect:
        rect = self._edit.cursorRect()
        return QRect(self._edit.viewport().mapToGlobal(rect.topLeft()), rect.size())
