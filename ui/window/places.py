"""The pages of the window: the start page and the workspaces, each made when first gone to."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.window.workspaces import Makers, Workspace

START = "start"


class Places(QStackedWidget):
    """`key` is the page that is shown: "start", "read", "weigh" or "write"."""

    shown = Signal(str)
    """The key of the page that came up."""
    made = Signal(object)
    """A Workspace that was gone to for the first time."""
    told = Signal()
    """The keys that matter, or what is counted, changed in the workspace that is shown."""

    def __init__(self, start: QWidget, makers: Makers, parent: QWidget) -> None:
        super().__init__(parent)
        self._makers = makers
        self._made: dict[str, Workspace] = {}
        self._start = start
        self.key = START
        self.addWidget(start)

    def show_place(self, key: str) -> None:
        """Goes there; a workspace takes the keyboard."""
        page = self._start if key == START else self.workspace(key).page
        if self.key == key and self.currentWidget() is page:
            return
        self.key = key
        # asked before the page is shown, when Qt hands the keyboard to whatever comes first in it
        before = cast("QWidget | None", page.focusWidget())
        self.setCurrentWidget(page)
        if key != START:
            (before or self.workspace(key).first).setFocus()
        self.shown.emit(key)

    def made_workspaces(self) -> tuple[Workspace, ...]:
        """The workspaces that were gone to since the window opened."""
        return tuple(self._made.values())

    def workspace(self, key: str) -> Workspace:
        """A workspace, made now where it has not been gone to."""
        if key not in self._made:
            made = self._made[key] = self._makers[key]()
            self.addWidget(made.page)
            for signal in (made.hint_changed, made.status_changed):
                if signal is not None:
                    signal.connect(lambda _words: self.told.emit())
            self.made.emit(made)
        return self._made[key]

    def current(self) -> Workspace | None:
        """The workspace that is shown, None on the start page."""
        return None if self.key == START else self._made[self.key]

    def commit(self) -> None:
        """Saves words that are being typed anywhere."""
        for workspace in self._made.values():
            workspace.commit()

    def unsaved(self) -> str:
        """Sentences about what could not be saved, '' where nothing is left."""
        said = (workspace.unsaved() for workspace in self._made.values())
        return " ".join(one for one in said if one)
