"""A writing desk on a real project file with a few graded statements, and hands to type with."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from briefing.clock import FixedClock
from briefing.model.evidence import Statement
from briefing.model.product import Block, Section
from briefing.model.reading import Reading, ReadSource, ReadStatement, Taken
from briefing.model.vocabulary import BlockKind, SectionKind
from briefing.project.commands import AddArticle, AddBlock, GradeStatement
from briefing.project.queries.overview import section_contents, sections
from briefing.project.queries.records import records
from ui.models.statement_mime import statement_mime
from ui.tasks import TaskRunner
from ui.theme import apply_theme, load_theme
from ui.workbench import Workbench
from ui.write import WriteWorkspace
from ui.write.paragraph_block import ParagraphBlock
from ui.write.paragraph_edit import ParagraphEdit

SENTENCES = (
    "The harbour master says two barges sank on Monday.",
    "A snipe was seen by the ferry crew near the old pier.",
    "The insurer puts the damage at three million.",
    "Nobody has found the log book of the second barge.",
)


def barge_article(sentences: tuple[str, ...] = SENTENCES) -> AddArticle:
    """An article of these sentences; the first is told by the harbour master."""
    text = "\n".join(sentences)
    read, start = [], 0
    for sentence in sentences:
        told: tuple[ReadSource, ...] = ()
        if sentence == SENTENCES[0]:
            told = (ReadSource("Harbour master", start + 4, start + 18, "says"),)
        read.append(ReadStatement(start, start + len(sentence), sentence, attribution=told))
        start += len(sentence) + 1
    original = text.encode()
    digest = hashlib.sha256(original).hexdigest()
    taken = Taken("Barges sink", text, original, digest, "text/plain", outlet="River Post")
    return AddArticle(taken, Reading(tuple(read)))


@dataclass
class WritingDesk:
    """The workspace, its workbench, and what a test asks of both."""

    bench: Workbench
    write: WriteWorkspace
    tasks: TaskRunner
    ids: list[str]
    qtbot: QtBot

    def section(self, kind: SectionKind) -> str:
        return next(one.id for one in self.bench.ask(sections) if one.kind is kind)

    def open(self, kind: SectionKind) -> str:
        section_id = self.section(kind)
        self.write.show_section(section_id)
        return section_id

    def blocks(self, section_id: str) -> list[Block]:
        found = self.bench.ask(section_contents)
        return list(next(one.blocks for one in found if one.section.id == section_id))

    def texts(self, section_id: str) -> list[str]:
        return [block.text for block in self.blocks(section_id)]

    def titles(self) -> list[str]:
        return [one.title for one in self.bench.ask(records, Section)] and [
            one.title for one in self.bench.ask(sections)
        ]

    def paragraph(self, section_id: str, text: str) -> str:
        """Adds a paragraph as a colleague's command would; gives its id."""
        changes = self.bench.run(AddBlock(Block("", section_id, BlockKind.PARAGRAPH, 0.0, text)))
        assert changes is not None
        return next(iter(changes.ids("block")))

    def edit(self, place: int) -> ParagraphEdit:
        """The editor of the paragraph at a place of the section shown, with the keyboard."""
        frame = self.write.page.column.frames[place]
        assert isinstance(frame, ParagraphBlock)
        frame.edit.setFocus()
        return frame.edit

    def press(self, *keys: str | Qt.Key) -> None:
        """Types words and keys into whatever has the keyboard."""
        for key in keys:
            target = QApplication.focusWidget() or self.write
            if isinstance(key, str):
                self.qtbot.keyClicks(target, key)
            else:
                self.qtbot.keyClick(target, key)

    def pages_set(self) -> None:
        """Waits for the pages of what stands there now, or for why there are none."""
        setting = self.write.typesetting
        setting.ask()
        self.qtbot.waitUntil(lambda: not setting.busy, timeout=20_000)
        # what the blocks say of the pages comes a turn later
        QApplication.processEvents()

    def pdf(self) -> bytes:
        """The bytes of the pages at the right."""
        assert self.write.pages.shown is not None
        return self.write.pages.shown.pdf

    def drop(self, statement_id: str, target: QWidget, at: QPoint) -> None:
        """Drags a statement onto a widget and lets it go."""
        mime: QMimeData = statement_mime(statement_id, "words")
        actions, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        place = QPointF(at)
        for event in (
            QDragEnterEvent(at, actions, mime, left, none),
            QDragMoveEvent(at, actions, mime, left, none),
            QDropEvent(place, actions, mime, left, none),
        ):
            QApplication.sendEvent(target, event)


@pytest.fixture
def desk(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FixedClock
) -> Iterator[WritingDesk]:
    """The desk, shown, on a project with one article of four statements."""
    apply_theme(qapp, load_theme("light"))
    bench, tasks = Workbench("Kim", clock), TaskRunner()
    bench.create(tmp_path / "barges.brief", "Barges")
    bench.run(barge_article())
    found = sorted(bench.ask(records, Statement), key=lambda one: one.start)
    ids = [one.id for one in found]
    bench.run(GradeStatement(ids[0], reliability="B", credibility="2"))
    write = WriteWorkspace(bench, tasks, moment=clock.now)
    qtbot.addWidget(write)
    write.resize(1440, 858)
    with qtbot.waitExposed(write):
        write.show()
    write.activateWindow()
    yield WritingDesk(bench, write, tasks, ids, qtbot)
    write.typesetting.forget()
    tasks.finish()
    qtbot.waitUntil(lambda: not tasks.busy, timeout=20_000)
    bench.close()


@pytest.fixture
def refusals(desk: WritingDesk) -> list[str]:
    """The sentences of commands that were refused."""
    said: list[str] = []
    desk.bench.refused.connect(lambda sentence, _hint: said.append(sentence))
    return said
