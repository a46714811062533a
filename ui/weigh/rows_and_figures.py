"""A table of Weigh over what is drawn from its figures; the line between them can be dragged, and
the lower part folded.

By itself the table is as high as its rows, and of many rows keeps at least a few.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from ui.theme import current_theme
from ui.theme.icons import icon
from ui.theme.roles import Role
from ui.weigh.figure_panel import FigurePanel
from ui.weigh.table_view import WeighTableView
from ui.widgets.buttons import ButtonKind, button

ROWS_KEPT = 5
"""As many rows as this the table keeps beside the ranges and findings."""
MOST_FOR_ROWS = 0.55
"""The share of the height that rows take by themselves, where more of them stand below."""
LEAST_BELOW = 40
"""What is left of ranges and findings beside the kept rows, under their heading, as drawn."""
TITLE = "Ranges and findings"


class RowsAndFigures(QSplitter):
    """`show_figures` says whether there is a lower part at all."""

    def __init__(
        self, view: WeighTableView, figures: FigurePanel, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._view, self._figures = view, figures
        self._below = QWidget()
        self._below.setProperty("surface", "paper")
        self._fold = button(TITLE, ButtonKind.QUIET, on_click=self._change_fold)
        self._folded = False
        # what the analyst dragged, as a share of the height; None until then
        self._dragged: float | None = None
        self._build()
        self.splitterMoved.connect(self._take_drag)
        view.fitted.connect(self.share)
        self._show_fold()

    def show_figures(self, *, shown: bool) -> None:
        """Whether ranges and findings stand below; without them the table has all the height."""
        self._below.setVisible(shown)
        self.share()

    def set_folded(self, *, folded: bool) -> None:
        """Leaves of the lower part its heading only, or shows it again."""
        self._folded = folded
        self._show_fold()
        self.share()

    def is_folded(self) -> bool:
        """Whether only the heading of the lower part is shown."""
        return self._folded

    def share(self) -> None:
        """Shares the height between the two parts."""
        if self._below.isHidden():
            return
        self.setSizes([rows := self._height_for_rows(), max(0, self.height() - rows)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_dragged"):
            self._show_fold()

    def _height_for_rows(self) -> int:
        whole = self.height()
        if self._folded:
            return whole - self._fold_height()
        if self._dragged is not None:
            return round(whole * self._dragged)
        kept = self._view.height_of_rows(ROWS_KEPT)
        wanted = max(kept, round(whole * MOST_FOR_ROWS))
        most = whole - self._fold_height() - current_theme().px(LEAST_BELOW)
        return max(0, min(self._view.height_of_rows(), wanted, most))

    def _fold_height(self) -> int:
        return self._fold.sizeHint().height() + 2 * current_theme().px(4)

    def _change_fold(self) -> None:
        self.set_folded(folded=not self._folded)

    def _show_fold(self) -> None:
        self._figures.setVisible(not self._folded)
        name = "chevron-right" if self._folded else "chevron-down"
        self._fold.setIcon(icon(name, Role.QUIET))
        self._fold.setToolTip(f"{'Show' if self._folded else 'Fold'} what is drawn of the figures.")
        self._fold.setAccessibleDescription("folded" if self._folded else "shown")
        height = self._fold_height()
        most = height if self._folded else (1 << 24) - 1
        self._below.setMinimumHeight(height)
        self._below.setMaximumHeight(most)

    def _take_drag(self, place: int, _handle: int) -> None:
        if not self._folded and self.height():
            self._dragged = place / self.height()

    def _build(self) -> None:
        above = QWidget()
        above.setProperty("surface", "paper")
        line = QHBoxLayout(above)
        line.setContentsMargins(15, 0, 15, 0)
        line.addWidget(self._view)
        column = QVBoxLayout(self._below)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.addWidget(self._fold)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self._figures, 1)
        column.addStretch(0)
        self.addWidget(above)
        self.addWidget(self._below)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
