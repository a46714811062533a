"""Outline, editor and pages beside each other: the editor gets a readable line, the pages the rest.

Until the analyst drags an edge the widths follow the window and the size of the text.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from ui.theme import current_theme
from ui.write.block_column import MENU_ROOM
from ui.write.block_frame import INDENT

LEFT = 250
"""Of the outline, as drawn."""
MOST_LEFT = 0.27
"""The share of the width that the outline takes at most, however large the text is."""
MARGINS = 72
"""What stands beside the blocks: the margins of the page and its scroll bar."""
LEAST_PAGES = 0.38
"""The share of what the outline leaves that the pages get at least: less of one is not read."""
MOST_PAGES = 1060
"""An A4 page a third larger than on paper; beyond that the editor takes what is left."""
LEAST = (190, 360, 260)
"""Below these widths no part is of use."""


class DeskSplit(QSplitter):
    """Three parts in their order from the left."""

    def __init__(self, outline: QWidget, editor: QWidget, pages: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._dragged = False
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for place, (part, least) in enumerate(zip((outline, editor, pages), LEAST, strict=True)):
            self.addWidget(part)
            self.setStretchFactor(place, int(place == 1))
            part.setMinimumWidth(least)
        self.splitterMoved.connect(self._take_drag)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_dragged"):
            self._fit()

    def _take_drag(self, _place: int, _handle: int) -> None:
        self._dragged = True

    def _fit(self) -> None:
        whole = self.width()
        if self._dragged or whole < sum(LEAST):
            return
        theme = current_theme()
        left = max(LEAST[0], min(theme.px(LEFT), round(whole * MOST_LEFT)))
        rest = whole - left
        line = theme.measure_width() + INDENT + theme.px(MENU_ROOM) + MARGINS
        pages = min(max(rest - line, round(rest * LEAST_PAGES)), MOST_PAGES)
        self.setSizes([left, rest - pages, pages])
