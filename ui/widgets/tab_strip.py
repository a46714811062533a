"""Tabs as quiet words in a row, the open one raised: Casualties, Actors, Timeline."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar, QWidget


class TabStrip(QTabBar):
    """A QTabBar that takes no more room than its words. `name` is for a screen reader."""

    def __init__(
        self, name: str, titles: tuple[str, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(True)
        for title in titles:
            self.addTab(title)
