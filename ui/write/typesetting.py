"""Has the pages of the brief set, with what is being typed in it, as soon as something changes.

A snapshot goes to the press and bytes come back. One brief is set at a time, and to its end: who
types on without a pause sees the pages follow, and the last change is never left out.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.clock import SystemClock
from briefing.errors import BriefingError
from briefing.press import HERE, Setter
from briefing.press.orders import PageOrder, SetPages
from briefing.project.queries.material import Material, gather
from briefing.report.unkept import NOTHING, Unkept, with_unkept
from ui.tasks import Pulse, Task, TaskRunner
from ui.widgets.pages_document import PdfPages, Size
from ui.workbench import Workbench

LONG = 0.3
"""Seconds: a brief that takes longer waits for a pause in typing: nothing is set in vain."""
PAUSE_MS = 150
BROKEN = "The pages could not be set, by a mistake of the program."


def this_moment() -> str:
    """The moment that an export of now would bear."""
    return SystemClock().now()


def nothing_typed() -> Unkept:
    """Nobody is writing."""
    return NOTHING


class Typesetting(QObject):
    """`finished` carries SetPages and the open PdfPages, which are the hearer's to close; `failed`
    a sentence and a hint. `unkept` is asked for what is being typed, `moment` for the moment that
    the pages bear, `seen` for the pages that are looked at: their pictures come with them."""

    started = Signal()
    finished = Signal(object, object)
    failed = Signal(str, str)

    def __init__(
        self,
        workbench: Workbench,
        tasks: TaskRunner,
        parent: QObject | None = None,
        *,
        moment: Callable[[], str] = this_moment,
        unkept: Callable[[], Unkept] = nothing_typed,
        setter: Setter = HERE,
        seen: Callable[[], tuple[Size, ...]] = tuple,
    ) -> None:
        super().__init__(parent)
        self._moment = moment
        self._unkept = unkept
        self._setter = setter
        self._seen = seen
        self._workbench = workbench
        self._tasks = tasks
        self._task: Task | None = None
        self._material: Material | None = None
        self._begun = 0.0
        self._took = 0.0
        self._wished = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._start)

    def ask(self) -> None:
        """The project changed: new pages."""
        self._material = None
        self.follow()

    def follow(self) -> None:
        """Something is being typed: pages with it, and the project as it was last seen."""
        self._wished = True
        if self._task is None:
            self._wait()

    @property
    def busy(self) -> bool:
        """Whether pages are on their way, or about to be."""
        return self._task is not None or self._timer.isActive()

    def forget(self) -> None:
        """Nobody wants the pages any more."""
        self._timer.stop()
        self._material, self._wished = None, False
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _wait(self) -> None:
        self._timer.start(PAUSE_MS if self._took > LONG else 0)

    def _start(self) -> None:
        if not self._workbench.is_open:
            return
        self._wished = False
        try:
            if self._material is None:
                self._material = self._workbench.ask(gather, self._workbench.analyst)
        except BriefingError as error:
            # a damaged project is nobody's mistake here, and says itself what is wrong with it
            self.failed.emit(error.sentence, error.hint)
            return
        order = PageOrder(with_unkept(self._material, self._unkept()), self._moment())
        self._begun = time.monotonic()
        task = self._tasks.start(
            "Setting the pages", partial(_work, self._setter, order, self._seen())
        )
        self._task = task
        task.done.connect(partial(self._finish, task))
        task.failed.connect(partial(self._fail, task))
        task.broke.connect(lambda error: self._fail(task, BROKEN, repr(error)))
        self.started.emit()

    def _finish(self, task: Task, made: tuple[SetPages, PdfPages]) -> None:
        if self._is_over(task):
            self.finished.emit(*made)
        else:
            made[1].close()

    def _fail(self, task: Task, sentence: str, hint: str) -> None:
        if self._is_over(task):
            self.failed.emit(sentence, hint)

    def _is_over(self, task: Task) -> bool:
        """Whether it is the task that was waited for; what was wished meanwhile comes next."""
        if task is not self._task:
            return False
        self._task = None
        self._took = time.monotonic() - self._begun
        if self._wished:
            self._wait()
        return True


def _work(
    setter: Setter, order: PageOrder, seen: tuple[Size, ...], pulse: Pulse
) -> tuple[SetPages, PdfPages]:
    pages = setter.set(order, lambda: pulse(0.0))
    document = PdfPages(pages.pdf)
    document.make_ready(seen)
    return pages, document
