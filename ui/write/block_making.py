"""Makes the frame for a block of each kind and connects it to the page it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.product import Block
from briefing.model.vocabulary import BlockKind
from ui.write.block_frame import BlockFrame
from ui.write.citation_finder import CitationFinder
from ui.write.desk import Desk
from ui.write.filled_block import FilledBlock
from ui.write.judgement_block import JudgementBlock
from ui.write.paragraph_block import ParagraphBlock
from ui.write.quote_block import QuoteBlock

if TYPE_CHECKING:
    from ui.write.section_page import SectionPage


class BlockMaking:
    """One for a page."""

    def __init__(self, desk: Desk, finder: CitationFinder, page: SectionPage) -> None:
        self._desk = desk
        self._finder = finder
        self._page = page

    def frame(self, block: Block) -> BlockFrame:
        """A new frame, connected."""
        match block.kind:
            case BlockKind.PARAGRAPH:
                frame: BlockFrame = self.paragraph(block)
            case BlockKind.STATEMENT:
                frame = QuoteBlock(self._desk, block)
            case BlockKind.JUDGEMENT:
                frame = self.judgement(block)
            case _:
                frame = self._filled(block)
        own = isinstance(frame, JudgementBlock | ParagraphBlock)
        return frame if own else self._connected(frame)

    def judgement(self, block: Block) -> JudgementBlock:
        """A judgement, or one that is only being written."""
        frame = JudgementBlock(self._desk, block, self._finder)
        frame.written.connect(self._page.writing.write_judgement)
        self._connected(frame)
        return frame

    def paragraph(self, block: Block) -> ParagraphBlock:
        """A paragraph, or one that is only being written."""
        frame, page = ParagraphBlock(self._desk, block, self._finder), self._page
        frame.written.connect(page.writing.write_paragraph)
        frame.split_asked.connect(lambda before, after: page.writing.split(frame, before, after))
        frame.join_asked.connect(lambda step: page.writing.join(frame, step))
        frame.edit.cursorPositionChanged.connect(lambda: page.follow_caret(frame))
        self._connected(frame)
        return frame

    def _filled(self, block: Block) -> FilledBlock:
        frame = FilledBlock(self._desk, block)
        frame.rows_wanted.connect(lambda: self._desk.workbench.workspace_wanted.emit("weigh"))
        return frame

    def _connected(self, frame: BlockFrame) -> BlockFrame:
        writing = self._page.writing
        frame.command_asked.connect(writing.run)
        frame.moved.connect(lambda step: writing.move(frame, step))
        frame.left.connect(lambda step: writing.step_from(frame, step))
        frame.typing.connect(self._page.typing)
        frame.caret_moved.connect(self._page.caret_moved)
        frame.statement_wanted.connect(self._desk.workbench.statement_wanted)
        return frame
