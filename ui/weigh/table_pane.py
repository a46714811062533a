"""The middle of Weigh: the heading of a table, the table or what to do while it is empty, and under
the casualty estimates their ranges and findings.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from briefing.model.counting import counted
from ui.models.weigh_model import WeighModel
from ui.models.weigh_tables import WeighTable
from ui.weigh.figure_panel import FigurePanel
from ui.weigh.table_view import WeighTableView
from ui.widgets.buttons import ButtonKind, action_button
from ui.widgets.drafting import DRAFT
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import QuietLabel, TitleLabel
from ui.widgets.message_bar import MessageBar
from ui.widgets.note_box import NoteKind

MOST_FOR_ROWS = 0.55
"""The share of the height that rows may take where something stands below them."""
HEAD_MARGINS = 60
QWIDGETSIZE_MAX = (1 << 24) - 1


class TablePane(QWidget):
    """`empty_action` is the button of an empty table: "draft" or "add"."""

    empty_action = Signal(str)

    def __init__(self, view: WeighTableView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.view = view
        self.figures = FigurePanel()
        self._title = TitleLabel(px=21)
        self._counts = QuietLabel(px=12.5)
        self._message = MessageBar()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons, gap=4, line_gap=4)
        self._stack = QStackedWidget()
        self._empty: EmptyState | None = None
        self._said: tuple[str, str] | None = None
        self._build()

    def add_buttons(self, actions: Mapping[str, QAction]) -> None:
        """The deeds that are offered to the mouse as well."""
        self._flow.addWidget(action_button(actions["review"], ButtonKind.QUIET))
        self._flow.addWidget(action_button(actions["remove"], ButtonKind.QUIET))
        self._flow.addWidget(action_button(actions["add"], ButtonKind.PLAIN))

    def show_counts(self, model: WeighModel) -> None:
        """The heading: what is shown, how much of it, and what awaits an analyst's eye."""
        rows = model.rows()
        waiting = sum(not row.reviewed for row in rows)
        words = [counted(len(rows), model.table.noun)]
        if waiting:
            words.append(f"{waiting:,} not reviewed")
        self._title.setText(model.table.title)
        self._counts.setText(" · ".join(words))
        self._counts.setVisible(bool(rows))
        self._place_buttons()

    def show_rows(self, model: WeighModel, *, may_draft: bool, may_change: bool) -> None:
        """The table, or what to do while there is nothing in it."""
        self.show_counts(model)
        if model.rows():
            self._stack.setCurrentIndex(0)
            return
        deed = ("draft" if may_draft else "add") if may_change else ""
        if self._said != (model.table.key, deed):
            self._said = (model.table.key, deed)
            self._say_empty(model.table, deed)
        self._stack.setCurrentIndex(1)

    def empty_state(self) -> EmptyState | None:
        """What stands in the place of an empty table."""
        return self._empty if self._stack.currentIndex() == 1 else None

    def show_figures(self, *, shown: bool) -> None:
        """Whether ranges and findings stand below; the table then is as high as its rows."""
        self.figures.setVisible(shown)
        self._share_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()
        self._share_height()

    def _place_buttons(self) -> None:
        """Beside the heading; under it where large text leaves no room for both."""
        words = QFontMetrics(self._title.font()).horizontalAdvance(self._title.text())
        pushes = self._flow.widgets()
        natural = sum(push.sizeHint().width() + 4 for push in pushes)
        beside = self.width() >= words + natural + HEAD_MARGINS
        self._buttons.setMinimumWidth(natural if beside else 0)
        way = QBoxLayout.Direction
        self._head.setDirection(way.LeftToRight if beside else way.TopToBottom)

    def _share_height(self) -> None:
        if self.figures.isHidden():
            self.view.setMaximumHeight(QWIDGETSIZE_MAX)
            self.view.setMinimumHeight(0)
            return
        most = max(1, round(self._stack.height() * MOST_FOR_ROWS))
        self.view.setFixedHeight(min(most, self.view.height_of_rows()))

    def say(self, sentence: str) -> None:
        """What was wrong with what was typed or asked; '' takes it back."""
        if sentence:
            self._message.show_message(sentence, NoteKind.ERROR, seconds=12)
        else:
            self._message.hide()

    def message(self) -> MessageBar:
        """Where refusals are said."""
        return self._message

    def _build(self) -> None:
        head = self._head
        head.setContentsMargins(24, 18, 20, 10)
        head.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._counts)
        head.addLayout(words, 1)
        head.addWidget(self._buttons)
        table = QWidget()
        table.setProperty("surface", "paper")
        rows = QVBoxLayout(table)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(15, 0, 15, 0)
        line.addWidget(self.view)
        rows.addLayout(line)
        rows.addWidget(self.figures, 1)
        self._stack.addWidget(table)
        self.view.fitted.connect(self._share_height)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._message)
        column.addWidget(self._stack, 1)

    def _say_empty(self, table: WeighTable, deed: str) -> None:
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
        action = {"draft": DRAFT.text, "add": f"Add {table.noun}"}.get(deed, "")
        self._empty = EmptyState(f"No {table.title.lower()} yet", table.empty, action)
        self._empty.action_triggered.connect(lambda: self.empty_action.emit(deed))
        self._stack.insertWidget(1, self._empty)
