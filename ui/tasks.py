"""Long work on one background thread, with progress and Cancel. It never sees a widget.

Work gets plain values and a `Pulse`; what it returns comes back on the window's thread.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from briefing.errors import BriefingError, Cancelled


class Pulse:
    """What work calls to say how far it is; raises Cancelled once the analyst has had enough."""

    def __init__(self, tell: Callable[[float, str], None]) -> None:
        self._tell = tell
        self._stop = threading.Event()

    def __call__(self, share: float, doing: str = "") -> None:
        """`share` is 0 to 1; `doing` a few words for the analyst, '' to leave them as they are."""
        if self._stop.is_set():
            raise Cancelled
        self._tell(share, doing)

    @property
    def stopped(self) -> bool:
        """Whether the analyst has had enough."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Make the next call raise Cancelled."""
        self._stop.set()


Work = Callable[[Pulse], Any]
Turns = Generator[tuple[float, str], None, Any]
"""Work in pieces: before each it yields how far it is and what comes now; its result it returns."""


class Task(QObject):
    """One piece of work. Exactly one of `done`, `failed`, `cancelled` and `broke` comes, then
    `ended`, and the task is gone with all it was given. `failed` carries a sentence and a hint,
    `broke` a mistake of the program itself."""

    progressed = Signal(float, str)
    done = Signal(object)
    failed = Signal(str, str)
    cancelled = Signal()
    broke = Signal(object)
    ended = Signal()

    def __init__(self, title: str, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._work = work
        self._pulse = Pulse(self.progressed.emit)
        self._result: object = None
        self._error: BaseException | None = None

    def cancel(self) -> None:
        """Ask the work to stop at its next pulse."""
        self._pulse.stop()

    def work(self) -> None:
        """Run on the worker's thread; what comes of it is told by `settle`."""
        try:
            self._result = self._work(self._pulse)
        except Exception as raised:  # noqa: BLE001 - carried to the window's thread and raised there
            self._error = raised

    def settle(self) -> None:
        """Tell on the window's thread what came of it, once."""
        result, error = self._result, self._error
        # a snapshot of the whole brief must not outlive the pages that were made from it
        self._result = self._error = None
        self._work = _nothing
        try:
            match error:
                case None:
                    self.done.emit(result)
                case Cancelled():
                    self.cancelled.emit()
                case BriefingError():
                    self.failed.emit(error.sentence, error.hint)
                case _:
                    self.broke.emit(error)
        finally:
            self.ended.emit()
            self.deleteLater()


def _nothing(_pulse: Pulse) -> None:
    """The work of a task that works otherwise, or no more."""


class TurnsTask(Task):
    """Work on the window's own thread, for what runs commands: between two pieces the window has
    its turn, and Cancel is heard."""

    def __init__(self, title: str, turns: Turns, parent: QObject | None = None) -> None:
        super().__init__(title, _nothing, parent)
        self._turns = turns
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._turn)
        self._timer.start(0)

    def _turn(self) -> None:
        try:
            if self._pulse.stopped:
                raise Cancelled
            self._pulse(*next(self._turns))
            return
        except StopIteration as end:
            self._result = end.value
        except Exception as raised:  # noqa: BLE001 - told to whoever started it
            self._error = raised
        self._timer.stop()
        self._turns.close()
        self.settle()


class TaskRunner(QObject):
    """Runs tasks one after another. `started` carries each Task so that progress can be shown;
    `idle` comes when the last one has ended.

    A mistake of the program is raised on the window's thread, once, and told to nobody else.
    """

    started = Signal(object)
    idle = Signal()
    _worked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._tasks: list[Task] = []
        self._worked.connect(lambda task: task.settle())

    def start(self, title: str, work: Work) -> Task:
        """Queue work under a title such as 'Importing 3 articles'. Connect to the task at once."""
        task = self._follow(Task(title, work, self))
        self._pool.start(partial(self._work, task))
        return task

    def take_turns(self, title: str, turns: Turns) -> Task:
        """Begins work on the window's own thread, a piece at a time."""
        return self._follow(TurnsTask(title, turns, self))

    def _work(self, task: Task) -> None:
        """On the worker's thread: afterwards it touches the task no more, which may go any time."""
        task.work()
        self._worked.emit(task)

    def _follow(self, task: Task) -> Task:
        self._tasks.append(task)
        task.ended.connect(lambda: self._forget(task))
        task.broke.connect(self._bear)
        self.started.emit(task)
        return task

    def _forget(self, task: Task) -> None:
        self._tasks.remove(task)
        if not self._tasks:
            self.idle.emit()

    def _bear(self, error: Exception) -> None:
        raise error

    @property
    def busy(self) -> bool:
        """Whether any task has not ended."""
        return bool(self._tasks)

    def titles(self) -> tuple[str, ...]:
        """What has not ended, the oldest first."""
        return tuple(task.title for task in self._tasks)

    def finish(self, timeout_ms: int = 30_000) -> bool:
        """Give everything up and wait for the worker's thread; False where it does not come back.

        The window calls it before it closes.
        """
        for task in tuple(self._tasks):
            task.cancel()
        return self._pool.waitForDone(timeout_ms)


class CalmRunner(TaskRunner):
    """For work that comes again after every pause in typing: the same mistake is raised once, and
    not again until it has gone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._standing = ""

    def _follow(self, task: Task) -> Task:
        task.done.connect(self._recover)
        return super()._follow(task)

    def _recover(self) -> None:
        self._standing = ""

    def _bear(self, error: Exception) -> None:
        told, self._standing = self._standing, repr(error)
        if told != self._standing:
            raise error
