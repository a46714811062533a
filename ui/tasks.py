"""Long work on one background thread, with progress and Cancel. It never sees a widget.

Work gets plain values and a `Pulse`; what it returns comes back on the window's thread.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal

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

    def stop(self) -> None:
        """Make the next call raise Cancelled."""
        self._stop.set()


Work = Callable[[Pulse], Any]


class Task(QObject):
    """One piece of work. Exactly one of `done`, `failed` and `cancelled` comes, then `ended`."""

    progressed = Signal(float, str)
    done = Signal(object)
    failed = Signal(str, str)
    cancelled = Signal()
    ended = Signal()
    _settled = Signal(object, object)

    def __init__(self, title: str, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._work = work
        self._pulse = Pulse(lambda share, doing: self.progressed.emit(share, doing))
        self._settled.connect(self._settle)

    def cancel(self) -> None:
        """Ask the work to stop at its next pulse."""
        self._pulse.stop()

    def work(self) -> None:
        """Run on the worker's thread; only signals leave it."""
        result: object = None
        error: BaseException | None = None
        try:
            result = self._work(self._pulse)
        except Exception as raised:  # noqa: BLE001 - carried to the window's thread and raised there
            error = raised
        self._settled.emit(result, error)

    def _settle(self, result: object, error: BaseException | None) -> None:
        try:
            match error:
                case None:
                    self.done.emit(result)
                case Cancelled():
                    self.cancelled.emit()
                case BriefingError():
                    self.failed.emit(error.sentence, error.hint)
                case _:
                    self.failed.emit("Something went wrong that should not have.", repr(error))
                    raise error
        finally:
            self.ended.emit()


class TaskRunner(QObject):
    """Runs tasks one after another. `started` carries each Task so that progress can be shown."""

    started = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._tasks: set[Task] = set()

    def start(self, title: str, work: Work) -> Task:
        """Queue work under a title such as 'Importing 3 articles'. Connect to the task at once."""
        task = Task(title, work, self)
        self._tasks.add(task)
        task.ended.connect(lambda: self._tasks.discard(task))
        self.started.emit(task)
        self._pool.start(task.work)
        return task

    @property
    def busy(self) -> bool:
        """Whether any task has not ended."""
        return bool(self._tasks)

    def finish(self, timeout_ms: int = 30_000) -> bool:
        """Wait for the worker's thread; the window calls it before it closes."""
        for task in tuple(self._tasks):
            task.cancel()
        return self._pool.waitForDone(timeout_ms)
