"""Shows what Markdown's marks do (bold, italic, headings), and puts them round words."""

from __future__ import annotations

import re

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextCursor

from ui.theme import Role, current_theme
from ui.widgets.text_block import Utf16Places

_RUNS = re.compile(
    r"(?P<bold>(\*\*|__)(?=\S)(?P<bold_words>.+?)(?<=\S)\2)"
    r"|(?P<italic>(?<![\w*])([*_])(?=[^\s*_])(?P<italic_words>.+?)(?<=[^\s*_])\5(?![\w*]))"
    r"|(?P<code>(`+)(?P<code_words>.+?)\8)"
)
_OPENING = re.compile(r"(?P<heading>#{1,6} )|(?P<item>\s*(?:[-*+]|\d{1,3}[.)]) )|(?P<quote>> ?)")
ITEM = re.compile(r"(\s*)([-*+]|\d{1,3}[.)])( +)")
"""The mark of a list item at the start of a line."""
_JOINTS = tuple("'’-,.")
"""What may stand between two letters or figures of one word."""


class MarkdownMarks(QSyntaxHighlighter):
    """Dims the marks and dresses what stands between them. The text itself stays as typed."""

    def highlightBlock(self, text: str) -> None:
        places = Utf16Places(text)
        opening = _OPENING.match(text)
        if opening:
            self._set(places, opening.start(), opening.end(), self._dim())
            if opening.lastgroup == "heading":
                self._set(places, opening.end(), len(text), self._face(bold=True))
        for match in _RUNS.finditer(text):
            kind = next(name for name in ("bold", "italic", "code") if match[name] is not None)
            first, last = match.span(f"{kind}_words")
            self._set(places, match.start(), first, self._dim())
            self._set(places, last, match.end(), self._dim())
            face = self._face(bold=kind == "bold", italic=kind == "italic", code=kind == "code")
            self._set(places, first, last, face)

    def _set(self, places: Utf16Places, first: int, last: int, face: QTextCharFormat) -> None:
        start, end = places.units(first), places.units(last)
        self.setFormat(start, end - start, face)

    def _dim(self) -> QTextCharFormat:
        face = QTextCharFormat()
        face.setForeground(current_theme().colour(Role.RULE))
        return face

    def _face(
        self, *, bold: bool = False, italic: bool = False, code: bool = False
    ) -> QTextCharFormat:
        face = QTextCharFormat()
        if bold:
            face.setFontWeight(QFont.Weight.Bold)
        if italic:
            face.setFontItalic(True)
        if code:
            face.setFontFamilies(["Noto Sans Mono", "monospace"])
        return face


def toggle_mark(cursor: QTextCursor, mark: str) -> QTextCursor:
    """Puts `mark` round the selection, or takes it away where it stands there already.

    Returns the cursor with the same words selected; without any it stands between the marks.
    """
    start, end, long = cursor.selectionStart(), cursor.selectionEnd(), len(mark)
    cursor.beginEditBlock()
    if _read(cursor, start - long, start) == mark == _read(cursor, end, end + long):
        _replace(cursor, end, end + long, "")
        _replace(cursor, start - long, start, "")
        start, end = start - long, end - long
    else:
        _replace(cursor, end, end, mark)
        _replace(cursor, start, start, mark)
        start, end = start + long, end + long
    cursor.endEditBlock()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def behind_word(cursor: QTextCursor) -> QTextCursor:
    """Where a citation dropped at the cursor belongs: behind the word it fell on, or before the
    gap that it fell into; never within a word."""
    text, places = cursor.block().text(), Utf16Places(cursor.block().text())
    at = places.point(cursor.positionInBlock())
    while at < len(text) and _is_within_word(text, at):
        at += 1
    before = text[:at].rstrip(" ")
    if before:
        at = len(before)
    cursor.setPosition(cursor.block().position() + places.units(at))
    return cursor


def _is_within_word(text: str, at: int) -> bool:
    """Whether a word goes on across this place: letters, or what joins them (`Kim's`, `4,000`)."""
    before, after = text[at - 1 : at], text[at : at + 1]
    if before.isalnum() and after in _JOINTS:
        return text[at + 1 : at + 2].isalnum()
    return after.isalnum() and (before.isalnum() or before in _JOINTS) and at > 0


def _read(cursor: QTextCursor, start: int, end: int) -> str:
    document = cursor.document()
    if start < 0 or end >= document.characterCount():
        return ""
    return "".join(document.characterAt(place) for place in range(start, end))


def _replace(cursor: QTextCursor, start: int, end: int, words: str) -> None:
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(words, QTextCharFormat())
