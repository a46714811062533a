"""A text whose source is Markdown and whose citations are chips: as high as its words need.

It holds, shows, copies and pastes; keys and saving are for whoever builds on it.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import (
    QHelpEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from ui.models.statement_mime import STATEMENT_MIME, dragged_statement
from ui.theme import current_theme
from ui.widgets.tooltips import plain_tip
from ui.write.citation_chips import (
    CHIP_TYPE,
    OBJECT,
    ChipFaces,
    ChipPainter,
    chip_format,
    insert_markdown,
    markdown_between,
    statement_of,
)
from ui.write.markdown_marks import MarkdownMarks, behind_word, toggle_mark

LINE = 25


class MarkdownEdit(QTextEdit):
    """`source` gives back exactly the Markdown that `set_source` or the keyboard put in."""

    def __init__(self, faces: ChipFaces, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faces = faces
        self._chips = ChipPainter(faces, self)
        self.document().documentLayout().registerHandler(CHIP_TYPE, self._chips)
        self._marks = MarkdownMarks(self.document())
        self.setProperty("bare", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.document().setDocumentMargin(1)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._dress()
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        faces.changed.connect(self._measure_chips)

    def source(self) -> str:
        """The paragraph as Markdown, exactly as it was given or typed."""
        return markdown_between(self.document(), 0, self.document().characterCount() - 1)

    def set_source(self, source: str) -> None:
        """Shows Markdown; the editor's own undo begins anew."""
        if source == self.source():
            return
        place = self.textCursor().position()
        self.document().setUndoRedoEnabled(False)
        self.clear()
        insert_markdown(self.textCursor(), source)
        self._set_lines()
        self.document().setUndoRedoEnabled(True)
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def toggle(self, mark: str) -> None:
        """Puts a Markdown mark (`**`, `*`) round the selection, or takes it away."""
        if not self.isReadOnly():
            self.setTextCursor(toggle_mark(self.textCursor(), mark))

    def put_caret(self, markdown_length: int) -> None:
        """Stands after so many characters of Markdown; -1 is the end."""
        if markdown_length < 0:
            self.moveCursor(QTextCursor.MoveOperation.End)
            return
        last = self.document().characterCount() - 1
        places = (p for p in range(last + 1) if self._length_to(p) >= markdown_length)
        cursor = self.textCursor()
        cursor.setPosition(next(places, last))
        self.setTextCursor(cursor)

    def _length_to(self, position: int) -> int:
        return len(markdown_between(self.document(), 0, position))

    def use_plain_format(self) -> None:
        """What is typed from here on is text: behind a chip it would take after the chip."""
        if self.currentCharFormat().objectType() != QTextFormat.ObjectTypes.NoObject.value:
            self.setCurrentCharFormat(QTextCharFormat())

    def put_chip(self, cursor: QTextCursor, statement_id: str) -> None:
        """Cites a statement in the place of what the cursor has selected."""
        cursor.insertText(OBJECT, chip_format(statement_id))
        self.setTextCursor(cursor)
        self.use_plain_format()

    def createMimeDataFromSelection(self) -> QMimeData:
        data, cursor = QMimeData(), self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        data.setText(markdown_between(self.document(), start, end))
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasFormat(STATEMENT_MIME) or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        statement_id = dragged_statement(source)
        if statement_id:
            self.put_chip(behind_word(self.textCursor()), statement_id)
        elif source.hasText():
            cursor = self.textCursor()
            cursor.beginEditBlock()
            insert_markdown(cursor, source.text())
            cursor.endEditBlock()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls, never the paragraph

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        font = current_theme().reading_font()
        if self.font() != font or self.document().defaultFont() != font:
            self.setFont(font)
            self.document().setDefaultFont(font)
        undo = self.document().isUndoRedoEnabled()
        if not self.document().isUndoAvailable():
            self.document().setUndoRedoEnabled(False)
            self._set_lines()
            self.document().setUndoRedoEnabled(undo)
        self._marks.rehighlight()
        self._measure_chips()

    def _set_lines(self) -> None:
        fmt = QTextBlockFormat()
        high = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        fmt.setLineHeight(current_theme().px(LINE), high)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(fmt)

    def _measure_chips(self) -> None:
        self.document().markContentsDirty(0, self.document().characterCount())
        self._fit()

    def _fit(self) -> None:
        high = math.ceil(self.document().documentLayout().documentSize().height())
        self.setFixedHeight(max(current_theme().px(LINE), high) + 2)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            line = self._faces.line(self.statement_at(event.pos()))
            tip = f"{line.text} ({line.chain})" if line else ""
            QToolTip.showText(event.globalPos(), plain_tip(tip), self)
            return True
        return super().event(event)

    def statement_at(self, place: QPoint) -> str:
        """The statement whose chip stands at a place of the viewport, '' for none."""
        return statement_of(self.document().documentLayout().formatAt(place.toPointF()))
