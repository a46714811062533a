"""Sets the pages of the brief on the worker's thread, a moment after the last change.

A snapshot goes there and bytes come back; a newer wish cancels the older one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.clock import SystemClock
from briefing.errors import BriefingError
from briefing.export.content import Making
from briefing.export.moments import day_borne
from briefing.export.pdf import render_pdf
from briefing.project.queries.material import Material, gather
from briefing.report.build import LaidOut, lay_out
from ui.tasks import Pulse, Task, TaskRunner
from ui.workbench import Workbench

DELAY_MS = 200
BROKEN = "The pages could not be set, by a mistake of the program."


def today() -> str:
    """The day that an export of this moment would bear."""
    return day_borne(SystemClock().now())


@dataclass(frozen=True)
class SetPages:
    """The brief as it was laid out, and the bytes of its PDF."""

    laid_out: LaidOut
    pdf: bytes


class Typesetting(QObject):
    """`finished` carries SetPages, `failed` a sentence and a hint."""

    started = Signal()
    finished = Signal(object)
    failed = Signal(str, str)

    def __init__(
        self,
        workbench: Workbench,
        tasks: TaskRunner,
        parent: QObject | None = None,
        written: Callable[[], str] = today,
    ) -> None:
        super().__init__(parent)
        self._written = written
        self._workbench = workbench
        self._tasks = tasks
        self._task: Task | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self._start)

    def ask(self) -> None:
        """Something changed: new pages, soon."""
        self._timer.start()

    def forget(self) -> None:
        """Nobody wants the pages any more."""
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _start(self) -> None:
        if not self._workbench.is_open:
            return
        self.forget()
        try:
            material = self._workbench.ask(gather, self._workbench.analyst)
        except BriefingError as error:
            # a damaged project is nobody's mistake here, and says itself what is wrong with it
            self.failed.emit(error.sentence, error.hint)
            return
        task = self._tasks.start("Setting the pages", partial(set_pages, material, self._written()))
        self._task = task
        task.done.connect(partial(self._finish, task))
        task.failed.connect(partial(self._fail, task))
        task.broke.connect(lambda error: self._fail(task, BROKEN, repr(error)))
        self.started.emit()

    def _finish(self, task: Task, pages: SetPages) -> None:
        if task is self._task:
            self._task = None
            self.finished.emit(pages)

    def _fail(self, task: Task, sentence: str, hint: str) -> None:
        if task is self._task:
            self._task = None
            self.failed.emit(sentence, hint)


def set_pages(material: Material, written: str, pulse: Pulse) -> SetPages:
    """The work itself: plain values in, plain values out. `written` is as for `lay_out`."""
    laid_out = lay_out(material, written=written)
    pulse(0.1)
    making = Making(progress=lambda share: pulse(0.1 + 0.9 * share))
    pdf = render_pdf(laid_out.report, making)
    return SetPages(laid_out, pdf)
