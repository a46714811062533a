"""Three panes beside each other; the outer ones grow with the size of the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from ui.theme import current_theme

MIDDLE = 880
"""Of the middle, as drawn."""
MOST_OUTSIDE = 0.54
"""The share of the width that the outer panes take at most by themselves."""


class Panes(QSplitter):
    """`least` are the smallest widths as drawn, `outer` the first widths of left and right.

    The middle's least does not grow with the text: its lines wrap, and the window must still fit.
    """

    def __init__(
        self, panes: tuple[QWidget, QWidget, QWidget], least: tuple[int, int, int],
        outer: tuple[int, int],
    ) -> None:  # fmt: skip
        super().__init__(Qt.Orientation.Horizontal)
        self._least = least
        self._outer = outer
        self._scale = 0.0
        self._panes = panes
        for pane in panes:
            self.addWidget(pane)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        self.setStretchFactor(2, 0)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_scale"):
            self._fit()

    def _fit(self) -> None:
        """Widens the outer panes by as much as the text grew."""
        theme = current_theme()
        if theme.scale == self._scale:
            return
        before, self._scale = self._scale, theme.scale
        left, middle, right = self.sizes()
        whole = left + middle + right
        least = [theme.px(self._least[0]), self._least[1], theme.px(self._least[2])]
        for pane, width in zip(self._panes, least, strict=True):
            pane.setMinimumWidth(width)
        if before and left and right:
            left, right = (round(one * theme.scale / before) for one in (left, right))
        else:
            left, right = (theme.px(one) for one in self._outer)
            # nothing is laid out yet: these are shares of what there will be
            whole = max(whole, sum(self._outer) + MIDDLE)
        # however large the text is, the middle is where the work is done
        spare = round(whole * MOST_OUTSIDE)
        if left + right > spare:
            left, right = (
                max(round(one * spare / (left + right)), low)
                for one, low in ((left, least[0]), (right, least[2]))
            )
        self.setSizes([left, max(self._least[1], whole - left - right), right])
