"""Counts and checks the project a moment after a change, so that no key has to wait for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.errors import BriefingError
from ui.workbench import Workbench

if TYPE_CHECKING:
    from briefing.model.vocabulary import Severity
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
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.look)
        workbench.changed.connect(lambda _changes: self._timer.start())
        workbench.opened.connect(self._begin_anew)

    def look(self) -> None:
        """Counts and checks now."""
        self._timer.stop()
        if not self._workbench.is_open:
            return
        from briefing.project.queries.overview import progress

        try:
            self.counted.emit(self._workbench.ask(progress))
            self.checked.emit(self.breaches())
        except BriefingError as error:
            self.failed.emit(error.sentence, error.hint)

    def breaches(self) -> tuple[Breach, ...]:
        """What is amiss now, the gravest first."""
        from briefing.project.queries.material import gather
        from briefing.project.queries.overview import findings
        from briefing.weighing.checks import check_project

        material = self._workbench.ask(gather, self._workbench.analyst)
        return check_project(material, self._workbench.ask(findings))

    def _begin_anew(self) -> None:
        if self._workbench.is_open:
            # soon, but after the page has been painted
            self._timer.start()
        else:
            self._timer.stop()


def by_statement(
    breaches: tuple[Breach, ...],
) -> Mapping[str, tuple[tuple[str, Severity], ...]]:
    """The sentences about each statement, as the reader shows them beside it."""
    found: dict[str, list[tuple[str, Severity]]] = {}
    for breach in breaches:
        if breach.place == "statement":
            found.setdefault(breach.place_id, []).append((breach.sentence, breach.severity))
    return {statement_id: tuple(said) for statement_id, said in found.items()}
