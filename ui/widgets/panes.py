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
        # what was given, or what the analyst dragged, at the size as drawn: however large the text
        # was in between, it comes back
        self._outer = [float(one) for one in outer]
        self._scale = 0.0
        self._panes = panes
        for pane in panes:
            self.addWidget(pane)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        self.setStretchFactor(2, 0)
        self.splitterMoved.connect(self._take_drag)
        self._fit()

    def _take_drag(self, _place: int, _handle: int) -> None:
        left, _, right = self.sizes()
        self._outer = [left / self._scale, right / self._scale]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_scale"):
            self._fit()

    def _fit(self) -> None:
        """Widens the outer panes by as much as the text grew."""
        theme = current_theme()
        if theme.scale == self._scale:
            return
        laid_out = bool(self._scale) and all(self.sizes())
        self._scale = theme.scale
        whole = sum(self.sizes())
        least = [theme.px(self._least[0]), self._least[1], theme.px(self._least[2])]
        for pane, width in zip(self._panes, least, strict=True):
            pane.setMinimumWidth(width)
        left, right = (theme.px(one) for one in self._outer)
        if not laid_out:
            # these are shares of what there will be
            whole = max(whole, round(sum(self._outer)) + MIDDLE)
        # however large the text is, the middle is where the work is done
        spare = round(whole * MOST_OUTSIDE)
        if left + right > spare:
            left, right = (
                max(round(one * spare / (left + right)), low)
                for one, low in ((left, least[0]), (right, least[2]))
            )
        self.setSizes([left, max(self._least[1], whole - left - right), right])
