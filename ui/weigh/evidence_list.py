"""The statements tied to an actor or a question, as cards; more are found by search."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.models.statement_lines import StatementLine
from ui.widgets.buttons import ButtonKind, button
from ui.widgets.evidence_card import EvidenceCard
from ui.widgets.labels import QuietLabel, SectionLabel

MOST = 12


class EvidenceList(QWidget):
    """`opened` and `removed` carry a statement's id; `add_asked` wants a search."""

    opened = Signal(str)
    removed = Signal(str)
    add_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[StatementLine, ...] = ()
        self._may_change = False
        self._all = False
        self._title = SectionLabel()
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        self._more = button("", ButtonKind.LINK, on_click=self._show_all)
        self._add = button(
            "Add a statement…", ButtonKind.PLAIN, "plus", on_click=self.add_asked.emit
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(self._cards)
        foot = QHBoxLayout()
        foot.addWidget(self._add)
        foot.addWidget(self._more)
        foot.addStretch(1)
        column.addLayout(foot)

    def lines(self) -> tuple[StatementLine, ...]:
        """What is tied."""
        return self._lines

    def show_lines(self, title: str, lines: Sequence[StatementLine], *, may_change: bool) -> None:
        """Shows these statements."""
        self._title.setText(title)
        self._add.setVisible(may_change)
        if tuple(lines) == self._lines and may_change == self._may_change:
            return
        self._lines, self._may_change = tuple(lines), may_change
        self._fill()

    def start_over(self) -> None:
        """Another entry: a long list begins short again."""
        self._all = False

    def _show_all(self) -> None:
        self._all = True
        self._fill()

    def _fill(self) -> None:
        while (item := self._cards.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = self._lines if self._all else self._lines[:MOST]
        for line in shown:
            self._cards.addWidget(self._card(line))
        if not self._lines:
            self._cards.addWidget(QuietLabel("No statement yet.", px=12.5))
        self._more.setText(f"Show all {len(self._lines):,}")
        self._more.setVisible(len(shown) < len(self._lines))

    def _card(self, line: StatementLine) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        card = EvidenceCard(line.grade, line.text, line.chain, state=line.state, parent=holder)
        card.activated.connect(lambda: self.opened.emit(line.id))
        column.addWidget(card)
        if self._may_change:
            untie = button("Untie", ButtonKind.LINK, on_click=lambda: self.removed.emit(line.id))
            untie.setAccessibleName(f"Untie: {line.text}")
            foot = QHBoxLayout()
            foot.setContentsMargins(14, 0, 0, 0)
            foot.addWidget(untie)
            foot.addStretch(1)
            column.addLayout(foot)
        return holder
