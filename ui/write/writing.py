"""What the analyst does to the blocks of a section, as commands, and where the caret goes after."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from briefing.model.picture import Judgement
from briefing.model.product import Block
from briefing.model.vocabulary import BlockContent, BlockKind
from briefing.project.changes import ChangeSet
from briefing.project.commands import (
    AddBlock,
    JoinParagraphs,
    MoveBlock,
    RemoveBlock,
    SplitParagraph,
    WriteJudgement,
)
from ui.write.block_frame import BlockFrame
from ui.write.judgement_block import JudgementBlock
from ui.write.paragraph_block import ParagraphBlock

if TYPE_CHECKING:
    from ui.write.section_page import SectionPage


class Writing(QObject):
    """The hands of a page: every change to its section goes through here to the workbench."""

    def __init__(self, page: SectionPage) -> None:
        super().__init__(page)
        self._page = page
        self._becoming: BlockFrame | None = None
        self.last_id = ""

    def run(self, command: Any) -> ChangeSet | None:
        """Has the workbench do it. A block that has no words yet is only put away."""
        if isinstance(command, RemoveBlock) and not command.block_id:
            self.abandon()
            return None
        if isinstance(command, RemoveBlock):
            return self._remove(command)
        return self._page.desk.workbench.run(command)

    def add_paragraph(self, index: int | None = None, text: str = "") -> None:
        """Adds a paragraph (default: at the end) and puts the caret into it."""
        block = Block("", self._page.section_id, BlockKind.PARAGRAPH, 0.0, text)
        self._enter(self.run(AddBlock(block, index)))

    def add_last_paragraph(self) -> None:
        """Adds a paragraph at the end."""
        self.add_paragraph()

    def add_below(self) -> None:
        """Adds a paragraph below the block that has the keyboard."""
        self._page.settle()
        current = self._page.current()
        if current is not None and not current.block.id:
            # nothing stands in it yet: it is where the analyst may write
            current.take_focus()
            return
        frames = self._page.column.frames
        self.add_paragraph(frames.index(current) + 1 if current is not None else None)

    def adding(self, kind: BlockKind, content: BlockContent) -> Callable[[], object]:
        """What adds a table or figure of this content."""
        block = Block("", self._page.section_id, kind, 0.0, content=content)
        return lambda: self._enter(self.run(AddBlock(block)))

    def quote(self, statement_id: str, index: int | None = None) -> None:
        """Quotes a statement at a place among the blocks."""
        block = Block(
            "", self._page.section_id, BlockKind.STATEMENT, 0.0, statement_id=statement_id
        )
        self.run(AddBlock(block, index))

    def split(self, frame: ParagraphBlock, before: str, after: str) -> None:
        """Makes two paragraphs of one; the caret goes to the second."""
        if not frame.block.id:
            self.write_paragraph(before or after)
            if not before or self._page.frame("") is frame:
                return
        self._enter(self.run(SplitParagraph(frame.block.id, before, after)), frame.block.id)

    def join(self, frame: ParagraphBlock, step: int) -> None:
        """Joins a paragraph with the one above (-1) or below (1), or removes it if it is empty."""
        frames = self._page.column.frames
        place = frames.index(frame) + step
        if not 0 <= place < len(frames) or not self._page.desk.editable:
            return
        other = frames[place]
        first, second = (other, frame) if step < 0 else (frame, other)
        if isinstance(first, ParagraphBlock) and isinstance(second, ParagraphBlock):
            first.settle()
            second.settle()
            if first.is_pending() or second.is_pending():
                return
            if not second.block.id:
                first.take_focus(at_end=True)
                return
            caret = len(first.edit.source())
            if self.run(JoinParagraphs(first.block.id, second.block.id)):
                first.edit.setFocus()
                first.edit.put_caret(caret)
        elif not frame.edit.source():
            self.run(RemoveBlock(frame.block.id))
        else:
            other.take_focus(at_end=step < 0)

    def move(self, frame: BlockFrame, step: int) -> None:
        """Moves a block up (-1) or down (1); it keeps the keyboard."""
        frames = self._page.column.frames
        place = frames.index(frame) + step
        if 0 <= place < len(frames) and frame.block.id:
            frame.settle()
            self.run(MoveBlock(frame.block.id, self._page.section_id, place))
            self._page.ensureWidgetVisible(frame, 0, 30)

    def move_current(self, step: int) -> None:
        """Moves the block that has the keyboard."""
        current = self._page.current()
        if current is not None:
            self.move(current, step)

    def remove_current(self) -> None:
        """Takes the block that has the keyboard out."""
        current = self._page.current()
        if current is not None:
            self.run(RemoveBlock(current.block.id))

    def review_current(self) -> None:
        """Says that the block that has the keyboard has been looked at."""
        current = self._page.current()
        if current is not None and current.is_draft():
            current.review()

    def step_from(self, frame: BlockFrame, step: int) -> None:
        """Takes the keyboard to the block above or below; above the first is the title."""
        frames = self._page.column.frames
        place = frames.index(frame) + step
        if 0 <= place < len(frames):
            frames[place].take_focus(at_end=step < 0)
            self._page.ensureWidgetVisible(frames[place], 0, 30)
        elif place < 0:
            self._page.focus_title()

    def write_on(self, text: str = "") -> None:
        """Goes on behind the last block with words that were typed elsewhere; '' only goes there.

        A section of judgements goes on with a judgement, any other with a paragraph.
        """
        page = self._page
        if not page.desk.editable or not page.section_id:
            return
        page.settle()
        if isinstance(page.frame(""), JudgementBlock):
            # what stands in its form is not yet in the project: nothing may take its place
            self.begin_judgement(text)
            return
        page.build_to_end()
        last = page.column.frames[-1] if page.column.frames else None
        if isinstance(last, ParagraphBlock):
            last.take_focus(at_end=True)
            last.edit.insertPlainText(text)
        elif not page.is_judging():
            self._begin_paragraph(text)
        elif text or last is None:
            self.begin_judgement(text)
        else:
            last.take_focus(at_end=True)

    def _begin_paragraph(self, text: str) -> None:
        """Shows an empty paragraph with the caret in it; it is added once it has words."""
        page = self._page
        frame = page.making.paragraph(Block("", page.section_id, BlockKind.PARAGRAPH, 0.0))
        self._stand_last(frame)
        frame.take_focus()
        frame.edit.insertPlainText(text)
        page.bring_into_sight(frame)

    def begin_judgement(self, text: str = "") -> None:
        """Opens the form of a new judgement; it is added once it has words."""
        page = self._page
        page.settle()
        pending = page.frame("")
        if isinstance(pending, ParagraphBlock):
            if pending.is_pending():
                return
            self.abandon()
            pending = None
        if pending is None:
            page.build_to_end()
            pending = page.making.judgement(Block("", page.section_id, BlockKind.JUDGEMENT, 0.0))
            self._stand_last(pending)
        if isinstance(pending, JudgementBlock):
            pending.open_form(text)
            page.bring_into_sight(pending)

    def _stand_last(self, frame: BlockFrame) -> None:
        assert self._page.frame("") is None, "one block at most is not yet in the project"
        self._page.column.set_frames([*self._page.column.frames, frame])
        self._page.refresh()

    def write_judgement(self, judgement: Judgement) -> None:
        """A new judgement has its first words: from now on it is part of the project."""
        self._become(WriteJudgement(judgement, self._page.section_id))

    def write_paragraph(self, text: str) -> None:
        """A new paragraph has its first words: from now on it is part of the project."""
        block = Block("", self._page.section_id, BlockKind.PARAGRAPH, 0.0, text)
        self._become(AddBlock(block))

    def _become(self, command: Any) -> None:
        """Runs what makes a block of the frame that is only being written."""
        self._becoming = self._page.frame("")
        if self._becoming is not None:
            written_in = self._becoming
            self.run(command)
            self._becoming = None
            self.last_id = self.last_id or written_in.block.id

    def is_becoming(self, frame: BlockFrame, block: Block) -> bool:
        """Whether a block is the one that a frame's first words have just made."""
        return frame is self._becoming and block.kind is frame.block.kind

    def abandon(self) -> None:
        """Puts away what never got words."""
        frames = self._page.column.frames
        self._page.column.set_frames([frame for frame in frames if frame.block.id])
        if self._page.section_id:
            self._page.refresh()

    def abandon_empty(self, frame: BlockFrame) -> None:
        """Puts a paragraph away that the keyboard has left without a word in it."""
        begun = isinstance(frame, ParagraphBlock) and not frame.block.id
        if begun and not frame.is_pending() and not frame.has_keyboard():
            self.abandon()

    def _enter(self, changes: ChangeSet | None, old_id: str = "") -> None:
        fresh = changes.ids("block") - {old_id} if changes else frozenset()
        for block_id in fresh:
            self._page.show_block(block_id)

    def _remove(self, command: RemoveBlock) -> ChangeSet | None:
        """When a block has gone, the keyboard goes to its neighbour."""
        frames = self._page.column.frames
        frame = self._page.frame(command.block_id)
        had_keyboard = frame is not None and frame.has_keyboard()
        place = frames.index(frame) if frame is not None else 0
        changes = self._page.desk.workbench.run(command)
        frames = self._page.column.frames
        if changes and had_keyboard and frames:
            frames[max(0, place - 1)].take_focus(at_end=bool(place))
        return changes
