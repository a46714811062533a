"""Before a project is left: what is being typed is saved, and what cannot be saved is said."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.window.places import Places
from ui.workbench import Workbench


class Leaving(QObject):
    """Asks at most once at a time, and never blocks."""

    def __init__(self, workbench: Workbench, places: Places, window: QWidget) -> None:
        super().__init__(window)
        self._places = places
        self._window = window
        self._refusal = ""
        self._anyway = False
        self._asking = False
        workbench.refused.connect(self._hear)

    def may(self, again: Callable[[], object]) -> bool:
        """Saves, and says whether nothing is lost by leaving. Otherwise it asks, and where the
        analyst leaves all the same, `again` asks the same question and is let through."""
        if self._anyway:
            return True
        self._refusal = ""
        self._places.commit()
        unsaved = self._places.unsaved()
        if unsaved and not self._asking:
            self._ask(f"{unsaved} {self._refusal}".strip(), again)
        return not unsaved

    def _ask(self, sentence: str, again: Callable[[], object]) -> None:
        from ui.dialogs.unsaved import UnsavedSheet

        sheet = UnsavedSheet(sentence, self._window)
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
