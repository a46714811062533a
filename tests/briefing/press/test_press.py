"""Pages set in a process apart are those of an export, and come again whatever befalls it."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from briefing.errors import BriefingError, Cancelled
from briefing.export.pdf.line_memory import LineMemory
from briefing.model.vocabulary import SectionKind
from briefing.press import HERE, Press
from briefing.press.orders import PageOrder, set_pages
from briefing.press.press import PressError
from tests.briefing.report.desk import Desk
from tests.program import REPOSITORY

MOMENT = "2031-05-04T10:00:00Z"


def nobody_minds() -> None:
    """The pages are wanted to the end."""


def brief(paragraphs: int = 3) -> PageOrder:
    """A brief with citations, quotations, a judgement and so many paragraphs."""
    desk = Desk()
    told = [desk.statement(f"Ferry {number} sank.", grade="B2") for number in range(3)]
    chance = random.Random(paragraphs)
    texts = (
        f"Day {number} of the search[@{chance.choice(told)}] *began* early. " * 12
        for number in range(paragraphs)
    )
    desk.section(SectionKind.SITUATION, *map(desk.paragraph, texts), *map(desk.quote, told))
    judgement = desk.judgement("the crew left", by=(told[0],), likelihood="likely")
    desk.section(SectionKind.KEY_JUDGEMENTS, judgement)
    return PageOrder(desk.material(), MOMENT)


@pytest.fixture
def press() -> Iterator[Press]:
    made = Press()
    yield made
    made.end()


def test_the_pages_are_the_bytes_that_are_set_right_here(press: Press) -> None:
    order = brief()
    here = HERE.set(order, nobody_minds)
    assert press.set(order, nobody_minds) == here
    assert here.pdf.startswith(b"%PDF")


def test_a_brief_that_is_set_again_after_a_change_is_set_as_if_for_the_first_time() -> None:
    memory = LineMemory()
    for paragraphs in (2, 5, 4, 5):
        order = brief(paragraphs)
        assert set_pages(order, memory=memory).pdf == set_pages(order).pdf


def test_a_number_that_moves_is_not_taken_from_lines_that_are_remembered() -> None:
    desk, memory = Desk(), LineMemory()
    first, second = desk.statement("One sank."), desk.statement("Another sank.")
    ahead = desk.paragraph(f"A barge came[@{first}].")
    behind = desk.paragraph(f"A ferry came[@{second}].")
    for blocks in ((ahead, behind), (behind, ahead), (behind,), (ahead, behind)):
        desk.sections.clear()
        desk.section(SectionKind.SITUATION, *blocks)
        order = PageOrder(desk.material(), MOMENT)
        assert set_pages(order, memory=memory).pdf == set_pages(order).pdf


def test_what_is_not_set_any_more_is_not_remembered() -> None:
    memory = LineMemory()
    made: list[str] = []

    def lines(text: str) -> None:
        memory.lines(text, lambda: made.append(text) or ())  # type: ignore[func-returns-value]

    for text in ("one", "two"):
        lines(text)
    for _ in range(2):
        memory.turn()
        lines("one")
    lines("two")
    assert made == ["one", "two", "two"]


def test_a_brief_that_cannot_be_set_is_refused_in_its_own_sentence(press: Press) -> None:
    order = brief()
    broken = replace(order, material=replace(order.material, brief=None))  # type: ignore[arg-type]
    with pytest.raises(PressError, match="AttributeError"):
        press.set(broken, nobody_minds)
    marked = replace(order.material.brief, marking="NOBODY KNOWS IT")
    with pytest.raises(BriefingError, match="NOBODY KNOWS IT"):
        press.set(replace(order, material=replace(order.material, brief=marked)), nobody_minds)
    assert press.set(order, nobody_minds).pdf


@pytest.mark.skipif(sys.platform == "win32", reason="There are no such signals.")
def test_a_press_that_was_killed_is_started_anew(press: Press) -> None:
    order = brief()
    before = press.set(order, nobody_minds)
    os.kill(child_of(press), signal.SIGKILL)
    assert press.set(order, nobody_minds) == before


@pytest.mark.skipif(sys.platform == "win32", reason="There are no such signals.")
def test_a_press_that_falls_while_it_sets_says_so_and_sets_the_next_brief(press: Press) -> None:
    def fall() -> None:
        os.kill(child_of(press), signal.SIGKILL)

    with pytest.raises(PressError, match="has ended"):
        press.set(brief(900), fall)
    assert press.set(brief(), nobody_minds).pdf


def test_who_wants_the_pages_no_more_gets_those_of_the_next_brief(press: Press) -> None:
    press.set(brief(), nobody_minds)

    def enough() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        press.set(brief(300), enough)
    assert press.set(brief(4), nobody_minds) == set_pages(brief(4))


def test_where_no_process_is_to_be_had_pages_are_set_here(
    press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_named: object) -> None:
        raise OSError("too many processes")

    monkeypatch.setattr(subprocess, "Popen", refuse)
    assert press.set(brief(), nobody_minds) == set_pages(brief())


@pytest.mark.skipif(sys.platform != "linux", reason="Only Linux tells of its processes so.")
def test_it_does_not_outlive_the_program() -> None:
    line = (
        "import os; from tests.briefing.press.test_press import brief, child_of, nobody_minds; "
        "from briefing.press import Press; press = Press(); press.set(brief(), nobody_minds); "
        "print(child_of(press), flush=True); os.kill(os.getpid(), 9)"
    )
    done = subprocess.run(
        [sys.executable, "-c", line], cwd=REPOSITORY, capture_output=True, text=True
    )
    child = int(done.stdout)
    until = time.monotonic() + 10
    while is_running(child) and time.monotonic() < until:
        time.sleep(0.02)
    assert not is_running(child)


def test_nothing_of_the_window_is_loaded_where_pages_are_set() -> None:
    line = (
        "from briefing.press.child import _make_ready; _make_ready(); import sys; "
        "print([name for name in sys.modules if name.split('.')[0] in ('PySide6', 'ui')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", line], cwd=REPOSITORY, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def child_of(press: Press) -> int:
    """The process that sets its pages."""
    assert press._child is not None
    return press._child._process.pid


def is_running(process: int) -> bool:
    """Whether it is there, and not merely waiting to be cleared away."""
    try:
        with open(f"/proc/{process}/stat", encoding="utf-8") as told:  # noqa: PTH123 - no file
            return told.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
