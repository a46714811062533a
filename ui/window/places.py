"""The pages of the window: the start page and the workspaces, each made when first gone to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, cast

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QStackedWidget, QWidget

START = "start"


class Workspace(Protocol):
    """What the window asks of each workspace."""

    hint_changed: SignalInstance

    def hint(self) -> str:
        """The keys that matter now."""
        ...

    def commit(self) -> None:
        """Saves words that are being typed."""
        ...


class Places(QStackedWidget):
    """`shown` tells the key of the page that came up, `hint_changed` the keys that matter there."""

    shown = Signal(str)
    hint_changed = Signal(str)
    made = Signal(object)
    """A workspace was gone to for the first time."""
    start_refreshed = Signal()
    """The start page should look again at what is on the disk."""

    def __init__(
        self, start: QWidget, makers: Mapping[str, Callable[[], QWidget]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._makers = makers
        self._made: dict[str, QWidget] = {START: start}
        self.key = START
        self.addWidget(start)

    def show_place(self, key: str) -> None:
        """Goes there; a workspace takes the keyboard."""
        page = self._page(key)
        self.key = key
        self.setCurrentWidget(page)
        if key != START:
            page.setFocus()
            self.hint_changed.emit(self.workspace(key).hint())
        self.shown.emit(key)

    def is_made(self, key: str) -> bool:
        """Whether a workspace was gone to since the window opened."""
        return key in self._made

    def workspace(self, key: str) -> Workspace:
        """A workspace, made now where it has not been gone to."""
        return cast(Workspace, self._page(key))

    def refresh_start(self) -> None:
        """Has the start page look again at what is on the disk."""
        self.start_refreshed.emit()

    def commit(self) -> None:
        """Saves words that are being typed anywhere."""
        for key in self._makers:
            if key in self._made:
                self.workspace(key).commit()

    def _page(self, key: str) -> QWidget:
        page = self._made.get(key)
        if page is None:
            page = self._made[key] = self._makers[key]()
            self.addWidget(page)
            self.workspace(key).hint_changed.connect(
                lambda hint: self.hint_changed.emit(hint) if self.key == key else None
            )
            self.made.emit(page)
        return page
