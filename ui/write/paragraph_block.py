"""A paragraph among the blocks of a section."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from briefing.model.product import Block
from briefing.project.commands import TypeText
from briefing.report.unkept import NOTHING, Unkept
from ui.write.block_frame import BlockFrame
from ui.write.citation_finder import CitationFinder
from ui.write.desk import Desk
from ui.write.paragraph_edit import ParagraphEdit
from ui.write.printed_words import place_of


class ParagraphBlock(BlockFrame):
    """Holds the editor and turns what was typed into commands.

    A block without an id is one that is only being written: `written` when it has words.
    """

    written = Signal(str)
    split_asked = Signal(str, str)
    join_asked = Signal(int)
    name = "Paragraph"

    def __init__(
        self, desk: Desk, block: Block, finder: CitationFinder, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, block, parent)
        self.edit = ParagraphEdit(desk.faces, finder, self)
        self.setFocusProxy(self.edit)
        self.column.addWidget(self.edit)
        self.edit.typed.connect(self._type)
        self.edit.typing.connect(self.typing)
        self.edit.cursorPositionChanged.connect(self.caret_moved)
        self.edit.split_asked.connect(self.split_asked)
        self.edit.join_back_asked.connect(lambda: self.join_asked.emit(-1))
        self.edit.join_on_asked.connect(lambda: self.join_asked.emit(1))
        self.edit.left.connect(self.left)
        self.edit.undo_asked.connect(desk.workbench.undo)
        self.edit.redo_asked.connect(desk.workbench.redo)
        self.edit.statement_opened.connect(self.statement_wanted)
        self.edit.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.edit.customContextMenuRequested.connect(self._open_text_menu)
        desk.workbench.refused.connect(self.edit.refuse)
        self.finish()

    def refresh(self) -> None:
        self.edit.setReadOnly(not self.desk.editable)
        if not self.edit.is_pending():
            self.edit.set_source(self.block.text)

    def settle(self) -> None:
        self.edit.settle()

    def is_pending(self) -> bool:
        return self.edit.is_pending()

    def unkept(self) -> Unkept:
        if not self.edit.is_waiting():
            return NOTHING
        return Unkept((replace(self.block, text=self.edit.source(), reviewed=True),))

    def share(self) -> float:
        return self.edit.textCursor().position() / max(1, self.edit.document().characterCount() - 1)

    def holds(self, words: str) -> int:
        return place_of(words, self.edit.toPlainText()).letters

    def reach(self, words: str) -> None:
        super().reach(words)
        found = place_of(words, self.edit.toPlainText())
        if found.letters:
            cursor = self.edit.textCursor()
            cursor.setPosition(found.at)
            self.edit.setTextCursor(cursor)

    def discard(self) -> None:
        self.edit.forget()

    def take_focus(self, *, at_end: bool = False) -> None:
        self.edit.setFocus()
        self.edit.put_caret(-1 if at_end else 0)

    def _open_text_menu(self, place: QPoint) -> None:
        """What can be done to the words, and below it what can be done to the block."""
        menu = self.edit.createStandardContextMenu(place)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.desk.editable and self.block.id:
            menu.addSeparator()
            of_block = self.menu()
            of_block.setParent(menu, of_block.windowFlags())
            of_block.setTitle("This block")
            menu.addMenu(of_block)
        menu.popup(self.edit.mapToGlobal(place))

    def _type(self, text: str) -> None:
        if self.block.id:
            self.command_asked.emit(TypeText(self.block.id, text))
        elif text.strip():
            self.written.emit(text)
