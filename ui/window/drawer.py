"""Checks and history, in a drawer below the workspace. It is shut until it is asked for."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.dialogs.checks_panel import ChecksPanel
from ui.dialogs.history_panel import HistoryPanel
from ui.theme import Role, current_theme
from ui.widgets.buttons import icon_button
from ui.widgets.tab_strip import TabStrip
from ui.window.docking import PANELS


class Drawer(QWidget):
    """`turned` tells the open panel, "" when the drawer is shut. An opened panel takes the
    keyboard; once it is shut, the keyboard is where it was before."""

    turned = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: QWidget | None = None
        self.checks = ChecksPanel(self)
        self.history = HistoryPanel(self)
        self._tabs = TabStrip("Findings and history", ("Findings", "History"))
        self._tabs.setUsesScrollButtons(False)
        self._pages = QStackedWidget(self)
        for panel in (self.checks, self.history):
            self._pages.addWidget(panel)
        self._tabs.currentChanged.connect(self._turn)
        head = QHBoxLayout()
        head.setContentsMargins(9, 5, 8, 3)
        head.addWidget(self._tabs)
        head.addStretch(1)
        head.addWidget(icon_button("x", "Close findings and history", self.shut))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        self.setMinimumHeight(current_theme().px(120))
        self.hide()

    def panel(self) -> str:
        """Which panel is open; "" when the drawer is shut."""
        return "" if self.isHidden() else PANELS[self._tabs.currentIndex()]

    def open_panel(self, name: str) -> None:
        """Opens the drawer on a panel, with the keyboard in it."""
        focused = _focused_in(self.window())
        if focused is not None and not self.isAncestorOf(focused):
            self._remember(focused)
        self.show()
        self._tabs.setCurrentIndex(PANELS.index(name))
        self._turn(PANELS.index(name))
        (self.checks if name == "checks" else self.history).take_focus()

    def toggle(self, name: str) -> None:
        """Opens a panel, or shuts the drawer where it was open on it."""
        if self.panel() == name:
            self.shut()
        else:
            self.open_panel(name)

    def shut(self) -> None:
        """Puts it away."""
        focused = _focused_in(self.window())
        held = focused is not None and self.isAncestorOf(focused)
        before = self._before
        self._remember(None)
        if held and before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.turned.emit("")

    def _remember(self, widget: QWidget | None) -> None:
        """Where the keyboard was; a field that goes in the meantime is forgotten."""
        if self._before is not None:
            self._before.destroyed.disconnect(self._forget)
        self._before = widget
        if widget is not None:
            widget.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self._before = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(Role.CHROME))
        painter.fillRect(self.rect().adjusted(0, 0, 0, 1 - self.height()), theme.colour(Role.LINE))

    def _turn(self, place: int) -> None:
        self._pages.setCurrentIndex(place)
        if not self.isHidden():
            self.turned.emit(PANELS[place])


def _focused_in(window: QWidget) -> QWidget | None:
    # nothing at all is None, whatever the types of Qt say
    return cast("QWidget | None", window.focusWidget())
