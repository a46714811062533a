"""The section being written: its title, its blocks in one column, and what can be added."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefing.model.citations import cited
from briefing.model.product import Block, Section
from briefing.model.vocabulary import SectionKind
from briefing.project.commands import RenameSection, ReviewSection
from briefing.project.queries.records import record, records
from briefing.project.queries.writing import can_draft
from ui.widgets.drafting import DRAFT
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import QuietLabel
from ui.write.block_column import AddRow, BlockColumn
from ui.write.block_frame import INDENT, BlockFrame
from ui.write.block_making import BlockMaking
from ui.write.citation_finder import CitationFinder
from ui.write.desk import Desk
from ui.write.paragraph_block import ParagraphBlock
from ui.write.section_head import SectionHead, prompt_for
from ui.write.writing import Writing

CHUNK = 30
"""Blocks built at once; a section of thousands is built as it is scrolled."""
EMPTY = (
    "Nothing stands here yet",
    "Write here, drop evidence, or lay the suggestions out.",
    DRAFT.text,
)


class SectionPage(QScrollArea):
    """Shows one section and follows what becomes of it."""

    draft_asked = Signal()
    entered = Signal()
    """The keyboard came to a block."""
    typing = Signal()
    caret_moved = Signal()

    def __init__(self, desk: Desk, finder: CitationFinder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.section_id = ""
        self._kind = SectionKind.OWN
        self._limit = CHUNK
        self._total = 0
        self.column = BlockColumn()
        self.writing = Writing(self)
        self.making = BlockMaking(desk, finder, self)
        self.head = SectionHead()
        self.head.renamed.connect(self._rename)
        self.head.undo_asked.connect(desk.workbench.undo)
        desk.workbench.refused.connect(self.head.title.refuse)
        self.head.review_asked.connect(self.review_section)
        self._empty = EmptyState(*EMPTY)
        self._empty.action_triggered.connect(self.draft_asked)
        self._prompt = QuietLabel(px=13)
        self._prompt.setContentsMargins(INDENT, 0, 0, 4)
        for one in (self._prompt, self._empty):
            one.setCursor(Qt.CursorShape.IBeamCursor)
        self._add = AddRow()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("surface", "paper")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()
        ground.setProperty("surface", "paper")
        across = QHBoxLayout(ground)
        across.setContentsMargins(34, 30, 18, 60)
        middle = QWidget()
        down = QVBoxLayout(middle)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(6)
        down.addWidget(self.head)
        down.addWidget(self._prompt)
        down.addWidget(self.column)
        down.addWidget(self._empty)
        down.addWidget(self._add)
        down.addStretch(1)
        self._middle = middle
        self._ground = ground
        across.addStretch(1)
        across.addWidget(middle, 100)
        across.addStretch(1)
        self.setWidget(ground)
        self._dress()

    def _connect(self) -> None:
        self.column.dropped.connect(self.writing.quote)
        self._add.paragraph_asked.connect(self.writing.add_last_paragraph)
        self._add.judgement_asked.connect(self.writing.begin_judgement)
        self._add.table_asked.connect(lambda *what: self.writing.adding(*what)())
        self.verticalScrollBar().valueChanged.connect(self._build_more)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)

    # --- what it shows ----------------------------------------------------------------------------

    def show_section(self, section_id: str) -> None:
        """Shows another section from its top."""
        if section_id != self.section_id:
            self.settle()
            self.head.title.forget()
            self.writing.abandon()
            self.section_id = section_id
            self._limit = CHUNK
            self.refresh()
            self.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        """Shows the section as it is in the project now; the caret stays where it is."""
        section = self.desk.workbench.ask(record, Section, self.section_id)
        if section is None:
            self.column.set_frames([])
            return
        blocks = self.blocks()
        self._total = len(blocks)
        self._kind = section.kind
        self.head.show_section(section.title, editable=self.desk.editable)
        self.column.setAcceptDrops(self.desk.editable)
        self._show_frames(blocks[: self._limit])
        self._show_empty(section)

    def _show_empty(self, section: Section) -> None:
        editable, empty = self.desk.editable, not self.column.frames
        waiting = empty and self.desk.workbench.ask(can_draft)
        self._prompt.setText(prompt_for(section.kind))
        self._prompt.setVisible(editable and empty and not waiting)
        self._empty.setVisible(editable and waiting)
        self._add.setVisible(editable)

    def blocks(self) -> list[Block]:
        """All blocks of the section in the order in which they print."""
        found = self.desk.workbench.ask(records, Block, section_id=self.section_id)
        return sorted(found, key=lambda block: (block.position, block.id))

    def frame(self, block_id: str) -> BlockFrame | None:
        """The frame that shows a block."""
        return next((one for one in self.column.frames if one.block.id == block_id), None)

    def show_block(self, block_id: str) -> None:
        """Brings a block into sight, however far down it stands, and gives it the keyboard."""
        ids = [block.id for block in self.blocks()]
        if block_id in ids and self.frame(block_id) is None:
            self._limit = ids.index(block_id) + CHUNK
            self.refresh()
        frame = self.frame(block_id)
        if frame is not None:
            self.writing.last_id = block_id
            frame.take_focus()
            self.bring_into_sight(frame)

    def bring_into_sight(self, frame: BlockFrame) -> None:
        """Scrolls to a block, which may have come just now."""
        # frames that were made in this moment have no place yet
        for part in (self.column, self._middle, self._ground):
            layout = part.layout()
            if layout is not None:
                layout.activate()
        self._ground.adjustSize()
        self.ensureWidgetVisible(frame, 0, 60)

    def build_to_end(self) -> None:
        """Has every block of the section its frame, however many there are."""
        self._limit = max(self._limit, self._total + 1)
        self.refresh()

    def current(self) -> BlockFrame | None:
        """The block that has the keyboard, or had it last."""
        frames = self.column.frames
        return next((one for one in frames if one.block.id == self.writing.last_id), None)

    def settle(self) -> None:
        """Saves what was typed a moment ago."""
        self.head.title.settle()
        for frame in tuple(self.column.frames):
            frame.settle()

    def is_pending(self) -> bool:
        """Whether something was typed that is not kept."""
        frames = self.column.frames
        return self.head.title.is_pending() or any(frame.is_pending() for frame in frames)

    def review_section(self) -> None:
        """Says that all of the section has been looked at."""
        self.writing.run(ReviewSection(self.section_id))

    def is_judging(self) -> bool:
        """Whether what is written here are judgements rather than paragraphs."""
        return self._kind is SectionKind.KEY_JUDGEMENTS

    def take_focus(self) -> None:
        """Gets the keyboard: the first block, or in an empty section what adds one."""
        if self.column.frames:
            self.column.frames[0].take_focus()
        else:
            self._add.take_focus(self._kind)

    def focus_title(self) -> None:
        """Puts the caret into the title."""
        self.head.title.setFocus()
        self.head.title.selectAll()

    def _show_frames(self, blocks: list[Block]) -> None:
        # looked up together: one by one, each chip would ask for itself
        self.desk.lines.lines(one for block in blocks for one in _statements_in(block))
        old = {frame.block.id: frame for frame in self.column.frames}
        pending = old.pop("", None)
        frames: list[BlockFrame] = []
        for block in blocks:
            frame = old.get(block.id)
            if frame is None and pending and self.writing.is_becoming(pending, block):
                frame, pending = pending, None
            if frame is None:
                frames.append(self.making.frame(block))
            else:
                frame.show_block(block)
                frames.append(frame)
        if pending is not None:
            # what is only being written stands at the end
            frames.append(pending)
        self.column.set_frames(frames)

    def _build_more(self) -> None:
        bar = self.verticalScrollBar()
        near = bar.value() > bar.maximum() - 2 * self.viewport().height()
        if near and self._limit < self._total:
            self._limit += CHUNK
            self._show_frames(self.blocks()[: self._limit])

    # --- events -----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        below = self.column.mapFrom(self.viewport(), event.position().toPoint()).y()
        empty = not self.column.frames
        if event.button() is Qt.MouseButton.LeftButton and (empty or below > self.column.height()):
            # the paper: who clicks on it wants to write there
            self.writing.write_on()

    def follow_caret(self, frame: ParagraphBlock) -> None:
        """Keeps the caret in sight."""
        if frame.edit.hasFocus():
            rect: QRect = frame.edit.cursorRect()
            at: QPoint = frame.edit.viewport().mapTo(self._ground, rect.center())
            self.ensureVisible(at.x(), at.y(), 0, 60)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_middle"):
            self._dress()

    def _dress(self) -> None:
        self.column.fit()
        self._middle.setMaximumWidth(self.column.maximumWidth())

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        for frame in self.column.frames:
            gone = old is not None and (old is frame or frame.isAncestorOf(old))
            come = new is not None and (new is frame or frame.isAncestorOf(new))
            if come:
                self.writing.last_id = frame.block.id
            if come and not gone:
                self.entered.emit()
            if gone or come:
                frame.focus_moved()
            if gone and not come and new is not None:
                QTimer.singleShot(0, frame, partial(self.writing.abandon_empty, frame))

    def _rename(self, title: str) -> None:
        self.writing.run(RenameSection(self.section_id, title))
        self.refresh()


def _statements_in(block: Block) -> list[str]:
    """The statements that a block quotes or cites."""
    quoted = [block.statement_id] if block.statement_id else []
    return [*quoted, *cited(block.text)]
