"""The drawer below the workspaces: made when it is first asked for, and fed while it is open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QWidget

from ui.actions import Actions
from ui.settings import DRAWER_HEIGHT
from ui.window.frame import Frame

if TYPE_CHECKING:
    from briefing.weighing.checks import Breach
    from ui.window.drawer import Drawer

PANELS = ("checks", "history")
"""The panels of the drawer, in the order of its tabs."""


class Docking(QSplitter):
    """The page above, the drawer below. `breach_chosen` tells the finding to go to."""

    breach_chosen = Signal(object)
    checks_wanted = Signal()
    """The checks came into sight: they should be of this moment."""

    def __init__(self, frame: Frame, actions: Actions, page: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._frame = frame
        self._actions = actions
        self._drawer: Drawer | None = None
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(page)
        self.setStretchFactor(0, 1)
        frame.workbench.changed.connect(lambda _changes: self._renew_history())
        frame.workbench.opened.connect(self.shut)
        for name in PANELS:
            actions.bind(name, partial(self.toggle, name))

    @property
    def drawer(self) -> Drawer:
        """The drawer, made now where it was never open."""
        if self._drawer is None:
            from ui.window.drawer import Drawer

            self._drawer = Drawer()
            self.addWidget(self._drawer)
            self._drawer.turned.connect(self._turned)
            self._drawer.checks.breach_chosen.connect(self.breach_chosen)
        return self._drawer

    def panel(self) -> str:
        """The open panel, "" when the drawer is shut."""
        return self._drawer.panel() if self._drawer else ""

    def toggle(self, name: str) -> None:
        """Opens a panel, or shuts the drawer where it was open on it."""
        self.drawer.toggle(name)

    def open_panel(self, name: str) -> None:
        """Opens the drawer on a panel."""
        self.drawer.open_panel(name)

    def shut(self) -> None:
        """Puts the drawer away."""
        if self._drawer is not None and not self._drawer.isHidden():
            self._drawer.shut()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # an Escape that neither the page nor the drawer had a use for
        if event.key() == Qt.Key.Key_Escape and self.panel():
            self.shut()
        else:
            super().keyPressEvent(event)

    def show_breaches(self, breaches: Sequence[Breach]) -> None:
        """What the checks found."""
        if self._drawer is not None:
            self._drawer.checks.show_breaches(breaches)

    def _turned(self, panel: str) -> None:
        for name in PANELS:
            self._actions[name].setChecked(panel == name)
        if not panel:
            self._frame.settings.put(DRAWER_HEIGHT, max(120, self.sizes()[1]))
            return
        height = self._frame.settings.get(DRAWER_HEIGHT)
        if self.sizes()[1] < height:
            self.setSizes([max(0, self.height() - height), height])
        if panel == "history":
            self._renew_history()
        else:
            self.checks_wanted.emit()

    def _renew_history(self) -> None:
        if self._drawer is not None and self.panel() == "history":
            from briefing.project.queries.steps import steps

            self._drawer.history.show_entries(self._frame.workbench.ask(steps))
