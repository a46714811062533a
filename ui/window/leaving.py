"""Before a project is left or the window closed: what would be lost is saved, or else said."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.tasks import TaskRunner
from ui.window.places import Places
from ui.workbench import Workbench

if TYPE_CHECKING:
    from ui.dialogs.unsaved import LeavingSheet


class Leaving(QObject):
    """Asks at most once at a time, and never blocks."""

    def __init__(
        self, workbench: Workbench, places: Places, runner: TaskRunner, window: QWidget
    ) -> None:
        super().__init__(window)
        self._workbench = workbench
        self._places = places
        self._runner = runner
        self._window = window
        self._refusal = ""
        self._anyway = False
        self._asking = False
        workbench.refused.connect(self._hear)

    def may(self, again: Callable[[], object]) -> bool:
        """Saves, and says whether nothing is lost by leaving the project. Otherwise it asks, and
        where the analyst leaves all the same, `again` asks the same question and is let through."""
        return self._anyway or self._may(again, self._unsaved(), "")

    def may_end(self, again: Callable[[], object]) -> bool:
        """The same before the window closes: then work that runs is lost as well."""
        return self._anyway or self._may(again, self._unsaved(), self._unfinished())

    def _may(self, again: Callable[[], object], unsaved: str, unfinished: str) -> bool:
        if (unsaved or unfinished) and not self._asking:
            self._ask(unsaved, unfinished, again)
        return not (unsaved or unfinished)

    def _unsaved(self) -> str:
        if not self._workbench.is_open:
            return ""
        self._refusal = ""
        self._places.commit()
        unsaved = self._places.unsaved()
        return f"{unsaved} {self._refusal}".strip() if unsaved else ""

    def _unfinished(self) -> str:
        titles = self._runner.titles()
        if not titles:
            return ""
        more = f" And {len(titles) - 1} more is waiting." if len(titles) > 1 else ""
        return f"{titles[0]} has not ended yet.{more}"

    def _ask(self, unsaved: str, unfinished: str, again: Callable[[], object]) -> None:
        from ui.dialogs.unsaved import UnfinishedSheet, UnsavedSheet

        sheet: LeavingSheet
        if unsaved:
            sheet = UnsavedSheet(f"{unsaved} {unfinished}".strip(), self._window)
        else:
            sheet = UnfinishedSheet(unfinished, self._window)
            # once it has ended there is nothing to ask
            self._runner.idle.connect(sheet.reject)
        self._asking = True
        sheet.finished.connect(self._answered)
        sheet.left.connect(lambda: self._leave_anyway(again))
        sheet.open()

    def _answered(self) -> None:
        self._asking = False

    def _leave_anyway(self, again: Callable[[], object]) -> None:
        self._anyway = True
        try:
            again()
        finally:
            self._anyway = False

    def _hear(self, sentence: str, _hint: str) -> None:
        self._refusal = sentence
