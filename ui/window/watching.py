"""Counts and checks the project a moment after a change, so that no key has to wait for it.

What is checked is read here, from the open project; the checks themselves run on a worker.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.errors import BriefingError
from ui.tasks import CalmRunner, Pulse, Task
from ui.workbench import Workbench

if TYPE_CHECKING:
    from briefing.model.evidence import Suggestion
    from briefing.model.vocabulary import Severity
    from briefing.project.queries.material import Material
    from briefing.weighing.checks import Breach

PAUSE_MS = 400


class Watch(QObject):
    """`counted` tells a Progress, `checked` a tuple of Breach; `failed` why there is none."""

    counted = Signal(object)
    checked = Signal(object)
    failed = Signal(str, str)

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._runner = CalmRunner(self)
        self._task: Task | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.look)
        workbench.changed.connect(lambda _changes: self._timer.start())
        workbench.renamed.connect(self._timer.start)
        workbench.opened.connect(self._begin_anew)

    def look(self) -> None:
        """Counts now, and has what stands there now checked; an older look is given up."""
        self._forget()
        if not self._workbench.is_open:
            return
        from briefing.project.queries.material import gather
        from briefing.project.queries.overview import findings, progress

        try:
            self.counted.emit(self._workbench.ask(progress))
            material = self._workbench.ask(gather, self._workbench.analyst)
            found = self._workbench.ask(findings)
        except BriefingError as error:
            self.failed.emit(error.sentence, error.hint)
            return
        task = self._task = self._runner.start("Checking", partial(_check, material, found))
        task.done.connect(partial(self._tell, task))

    def finish(self) -> None:
        """Wants nothing more and waits for the worker; the window calls it before it closes."""
        self._forget()
        self._runner.finish()

    def _tell(self, task: Task, breaches: tuple[Breach, ...]) -> None:
        if task is self._task:
            self._task = None
            self.checked.emit(breaches)

    def _forget(self) -> None:
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _begin_anew(self) -> None:
        self._forget()
        if self._workbench.is_open:
            # soon, but after the page has been painted
            self._timer.start()


def _check(material: Material, found: tuple[Suggestion, ...], pulse: Pulse) -> tuple[Breach, ...]:
    """The worker's part: plain values in, plain values out."""
    from briefing.weighing.checks import check_project

    pulse(0.0)
    return check_project(material, found)


def by_statement(
    breaches: Sequence[Breach],
) -> Mapping[str, tuple[tuple[str, Severity], ...]]:
    """The sentences about each statement, as the reader shows them beside it."""
    found: dict[str, list[tuple[str, Severity]]] = {}
    for breach in breaches:
        if breach.place == "statement":
            found.setdefault(breach.place_id, []).append((breach.sentence, breach.severity))
    return {statement_id: tuple(said) for statement_id, said in found.items()}
