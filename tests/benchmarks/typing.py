"""Measures what a keystroke costs in Write: until the true page shows it, and how long it waits.

The window is the program's own, with its press in a process apart, on a real project file.
"""

from __future__ import annotations

import math
import random
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefing.model.evidence import Statement
from briefing.model.product import Block
from briefing.model.vocabulary import BlockKind, SectionKind
from briefing.project.commands import AddBlock, AddSection, Several
from briefing.project.document import Document
from briefing.project.queries.overview import sections
from briefing.project.queries.records import records
from tests.benchmarks.briefs import sentence
from tests.benchmarks.measuring import spread
from tests.benchmarks.projects import large_project
from ui.app import make_window, open_at_start
from ui.write import WriteWorkspace
from ui.write.paragraph_block import ParagraphBlock

PARAGRAPHS = 16
"""In a section: as many as an analyst has before the next heading."""
EVERY_MS = 80
"""Between two keys of a quick typist."""
PAUSE = 0.25
SHOWN_MS = 150
WAIT_MS = 16
BOUND_HOLDS = 46
"""The paragraphs of a brief of 20 pages, for which the figure is named."""


def brief_of(path: Path, paragraphs: int) -> str:
    """A project whose brief has so many paragraphs, each of some 110 words with two citations; the
    id of the section in its middle."""
    chance = random.Random(paragraphs)
    large_project(path, 1_000)
    with Document.open(path, analyst="bench") as document:
        cited = [one.id for one in document.ask(records, Statement)]
        left = paragraphs
        while left > 0:
            title = f"Part {left}"
            document.run(AddSection(SectionKind.OWN, title))
            (here,) = (one.id for one in document.ask(sections) if one.title == title)
            count = min(PARAGRAPHS, left)
            texts = (_paragraph(chance, cited) for _ in range(count))
            blocks = (Block("", here, BlockKind.PARAGRAPH, 0.0, text) for text in texts)
            document.run(Several("Write", tuple(map(AddBlock, blocks))))
            left -= count
        found = [one for one in document.ask(sections) if one.title.startswith("Part")]
    return found[len(found) // 2].id


def _paragraph(chance: random.Random, cited: Sequence[str]) -> str:
    cites = [f"[@{chance.choice(cited)}]" for _ in range(2)]
    first, second = (" ".join(sentence(chance) for _ in range(3)) for _ in range(2))
    return f"{first}{cites[0]} **Then** {second}{cites[1]}"


@dataclass
class Typed:
    """What was measured in one brief, in seconds: from a key to its page, and how long keys waited
    for their turn with the pages live and without."""

    pages: int
    shown: list[float] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    alone: list[float] = field(default_factory=list)


def print_typing(folder: Path) -> list[str]:
    """Print what a keystroke costs in briefs of about 2, 20 and 200 pages; as for `missed`."""
    missed: list[str] = []
    for paragraphs, rounds in ((4, 30), (46, 40), (535, 16)):
        path = folder / f"{paragraphs}.brief"
        typed = measure_typing(path, brief_of(path, paragraphs), rounds)
        print(f"\nTyping in a brief of {typed.pages} pages  ({rounds} keys; median, 95 %, worst)")
        bound = SHOWN_MS if paragraphs == BOUND_HOLDS else math.inf
        missed += spread("from a key to its page", typed.shown, bound)
        missed += spread("a key waits for its turn", typed.waits, WAIT_MS)
        missed += spread("the same without pages", typed.alone)
    return missed


def measure_typing(path: Path, section_id: str, rounds: int) -> Typed:
    """Type in the middle of a brief, and see the pages follow."""
    with _desk(path, section_id) as (write, frame):
        typed = Typed(write.pages.view.page_count())
        for number in range(rounds):
            typed.shown.append(_key_to_page(write, frame, "abcdefghij"[number % 10]))
            # now and then long enough for the words to be kept, which has the pages set as well
            _settle(1.4 if number % 8 == 7 else PAUSE)
        typed.waits = _waits(frame, rounds * 3)
        write.page.typing.disconnect(write.typesetting.follow)
        _settle(2.0)
        typed.alone = _waits(frame, rounds * 3)
    return typed


@contextmanager
def _desk(path: Path, section_id: str) -> Iterator[tuple[WriteWorkspace, ParagraphBlock]]:
    """The window on a project, in Write, with the caret in the middle of a section."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    window = make_window(app)
    window.resize(1440, 900)
    window.show()
    open_at_start(window, str(path))
    _settle(1.0)
    window.places.show_place("write")
    write = window.places.workspace("write").page
    assert isinstance(write, WriteWorkspace)
    write.show_section(section_id)
    _settle(3.0)
    frames = write.page.column.frames
    frame = frames[len(frames) // 2]
    assert isinstance(frame, ParagraphBlock)
    frame.take_focus(at_end=True)
    _settle(1.0)
    try:
        yield write, frame
    finally:
        write.commit()
        window.close()
        window.deleteLater()
        app.processEvents()


def _key_to_page(write: WriteWorkspace, frame: ParagraphBlock, key: str) -> float:
    """Seconds from a key until its page is painted."""
    # waiting as the program waits: a loop that turns on the spot would keep the worker from its own
    waiting = QEventLoop()
    hear = write.live.taken.connect(waiting.quit)
    begun = time.perf_counter()
    QTest.keyClick(frame.edit, key)
    waiting.exec()
    write.pages.view.viewport().repaint()
    took = time.perf_counter() - begun
    write.live.disconnect(hear)
    return took


def _waits(frame: ParagraphBlock, keys: int) -> list[float]:
    """How long each of so many keys, one after the other at a typist's pace, waits for its turn."""
    waits: list[float] = []
    begun = time.perf_counter()
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)

    def press() -> None:
        due = begun + EVERY_MS / 1000 * (len(waits) + 1)
        waits.append(max(0.0, time.perf_counter() - due))
        QTest.keyClick(frame.edit, " " if len(waits) % 6 == 0 else "e")

    timer.timeout.connect(press)
    timer.start(EVERY_MS)
    while len(waits) < keys:
        QApplication.processEvents()
        time.sleep(0.0005)
    timer.stop()
    return waits


def _settle(seconds: float) -> None:
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        QApplication.processEvents()
        time.sleep(0.002)
