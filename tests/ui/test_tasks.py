"""Work that lasts: in pieces on the window's thread, and mistakes of the program told once."""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from briefing.errors import ProjectError
from ui.tasks import CalmRunner, Pulse, Task, TaskRunner, Turns


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    made.finish()
    qtbot.waitUntil(lambda: not made.busy)


@pytest.fixture
def calm(qtbot: QtBot) -> Iterator[CalmRunner]:
    made = CalmRunner()
    yield made
    made.finish()
    qtbot.waitUntil(lambda: not made.busy)


def counting(done: list[int]) -> Turns:
    for number in range(5):
        yield number / 5, f"{number + 1} of 5"
        done.append(number)
    return "all"


def look_at(_given: object, _pulse: Pulse) -> None:
    """Work that succeeds."""


def stumble_over(_given: object, _pulse: Pulse) -> None:
    raise ProjectError("It is damaged.")


def blunder(_pulse: Pulse) -> None:
    raise ZeroDivisionError("a mistake")


def test_work_in_pieces_tells_how_far_it_is_and_what_came_of_it(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    done: list[int] = []
    told: list[str] = []
    task = runner.take_turns("Counting", counting(done))
    task.progressed.connect(lambda _share, doing: told.append(doing))
    with qtbot.waitSignal(task.done) as came:
        pass
    assert came.args == ["all"]
    assert done == [0, 1, 2, 3, 4]
    assert told == [f"{number} of 5" for number in range(1, 6)]


def test_work_in_pieces_stops_between_two_of_them(qtbot: QtBot, runner: TaskRunner) -> None:
    done: list[int] = []
    task = runner.take_turns("Counting", counting(done))
    task.progressed.connect(lambda _share, doing: task.cancel() if doing == "3 of 5" else None)
    with qtbot.waitSignal(task.cancelled):
        pass
    assert done == [0, 1]
    assert not runner.busy


class Snapshot:
    """What a task is given: perhaps a whole brief."""


def test_a_task_that_has_ended_keeps_nothing_of_what_it_was_given(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    given = Snapshot()
    kept = weakref.ref(given)
    for work in (partial(look_at, given), partial(stumble_over, given)):
        with qtbot.waitSignal(runner.idle):
            runner.start("Looking", work)
    del given, work
    qtbot.waitUntil(lambda: runner.findChildren(Task) == [])
    assert kept() is None


def test_what_runs_is_named_until_the_last_has_ended(qtbot: QtBot, runner: TaskRunner) -> None:
    with qtbot.waitSignal(runner.idle):
        runner.start("Reading", lambda _pulse: None)
        runner.start("Writing", lambda _pulse: None)
        assert runner.titles() == ("Reading", "Writing")
    assert runner.titles() == ()


def test_a_mistake_of_the_program_is_raised_once_and_is_no_failure(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    with qtbot.capture_exceptions() as raised:
        task = runner.start("Blundering", blunder)
        failed: list[str] = []
        task.failed.connect(lambda sentence, _hint: failed.append(sentence))
        with qtbot.waitSignal(task.ended):
            pass
    assert [str(error) for _, error, _ in raised] == ["a mistake"]
    assert failed == []


def test_work_that_comes_again_raises_the_same_mistake_once_until_it_has_gone(
    qtbot: QtBot, calm: CalmRunner
) -> None:
    works = (blunder, blunder, lambda _pulse: None, blunder)
    with qtbot.capture_exceptions() as raised:
        for work in works:
            task = calm.start("Setting the pages", work)
            with qtbot.waitSignal(task.ended):
                pass
    assert len(raised) == 2
