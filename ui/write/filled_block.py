"""A table or figure: it fills itself from the project; here it is only seen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from briefing.model.counting import counted
from briefing.model.picture import ActorEvidence
from briefing.model.product import Block
from briefing.model.vocabulary import BlockContent, BlockKind
from briefing.project.queries.records import count
from briefing.report.tree import Cite, Node, Row, Table
from ui.widgets.buttons import ButtonKind, button
from ui.widgets.labels import QuietLabel, SectionLabel
from ui.write.block_frame import BlockFrame
from ui.write.desk import Desk
from ui.write.node_views import view_of

TITLES = {
    (BlockKind.TABLE, BlockContent.ESTIMATES): "Table of casualty estimates",
    (BlockKind.TABLE, BlockContent.ACTORS): "Table of actors",
    (BlockKind.TABLE, BlockContent.QUESTIONS): "List of open questions",
    (BlockKind.TABLE, BlockContent.EVENTS): "Timeline",
    (BlockKind.TABLE, BlockContent.SOURCES): "List of sources",
    (BlockKind.FIGURE, BlockContent.ESTIMATES): "Chart of casualty estimates",
}
"""What can be added, and what it is called."""
NOTHING = "Nothing to print yet: it fills as rows are kept in Weigh."


LEAST_WORDS = 60
"""The width down to which words in a narrow column are shortened."""


class FilledBlock(BlockFrame):
    """Shows the rows as the last layout of the brief has them."""

    rows_wanted = Signal()

    def __init__(self, desk: Desk, block: Block, parent: QWidget | None = None) -> None:
        title = TITLES.get((block.kind, block.content or BlockContent.SOURCES), "Figure")
        self.name = title
        super().__init__(desk, block, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._nodes: tuple[Node, ...] | None = None
        head = QHBoxLayout()
        head.addWidget(SectionLabel(title), 1)
        if block.content is not BlockContent.SOURCES:
            weigh = button(
                "Edit the rows in Weigh", ButtonKind.LINK, on_click=self.rows_wanted.emit
            )
            weigh.setProperty("tone", "quiet")
            weigh.setMinimumWidth(LEAST_WORDS)
            head.addWidget(weigh)
        self.column.addLayout(head)
        self._remark = QuietLabel(px=12.5)
        self.column.addWidget(self._remark)
        self._views: list[QWidget] = []
        desk.laid_out_changed.connect(self.refresh)
        self.finish()

    def refresh(self) -> None:
        laid_out = self.desk.laid_out
        nodes = laid_out.blocks.get(self.block.id, ()) if laid_out else ()
        self._remark.setText(self._words(nodes))
        self._remark.setVisible(bool(self._remark.text()))
        if nodes == self._nodes:
            return
        self._nodes = nodes
        for view in self._views:
            view.hide()
            view.deleteLater()
        self._views = [view for view in map(view_of, nodes) if view is not None]
        for view in self._views:
            self.column.insertWidget(self.column.count() - 1, view)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.hasFocus():
            self.rows_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _words(self, nodes: tuple[Node, ...]) -> str:
        if self.block.content is BlockContent.SOURCES:
            cited = len(self.desk.laid_out.numbers) if self.desk.laid_out else 0
            return f"{counted(cited, 'statement')} cited. The list makes itself from the citations."
        if not nodes:
            return NOTHING
        rows = [row for node in nodes if isinstance(node, Table) for row in node.rows]
        waiting = sum(row.draft for row in rows)
        words = [f"{counted(waiting, 'row')} not reviewed"] if waiting else []
        if self.block.content is BlockContent.ACTORS:
            words += self._not_cited(rows)
        return " · ".join(words)

    def _not_cited(self, rows: Sequence[Row]) -> list[str]:
        """How much more is known of the actors than their rows cite, so that nobody is misled."""
        tied = self.desk.workbench.ask(lambda db: count(db, ActorEvidence))
        cites = sum(isinstance(run, Cite) for row in rows for cell in row.cells for run in cell)
        if tied <= cites:
            return []
        return [f"{counted(tied - cites, 'more mention')} of these actors in Weigh, not cited here"]
