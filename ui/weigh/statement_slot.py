"""The statement an entry rests on: its words in serif, its grade, its chain, the way there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.models.statement_lines import StatementLine
from ui.widgets.buttons import ButtonKind, button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.grade_chip import GradeChip
from ui.widgets.labels import QuietLabel, SectionLabel
from ui.widgets.reading_label import ReadingLabel


class StatementSlot(QWidget):
    """`go_asked` and `choose_asked` and `clear_asked` are its three buttons."""

    go_asked = Signal()
    choose_asked = Signal()
    clear_asked = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: StatementLine | None = None
        self._chip = GradeChip()
        self._chain = QuietLabel(px=12)
        self._words = ReadingLabel(px=14.5)
        self._none = QuietLabel("No statement yet.", px=12.5)
        self._go = button("Go to the statement", ButtonKind.LINK, on_click=self.go_asked.emit)
        self._choose = button("Choose…", ButtonKind.LINK, on_click=self.choose_asked.emit)
        self._clear = button("Untie", ButtonKind.LINK, on_click=self.clear_asked.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(SectionLabel(title))
        head = QHBoxLayout()
        head.setSpacing(9)
        head.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._chain, 1)
        column.addLayout(head)
        column.addWidget(self._none)
        column.addWidget(self._words)
        ways = QWidget()
        foot = FlowLayout(ways, gap=14, line_gap=2)
        for push in (self._go, self._choose, self._clear):
            foot.addWidget(push)
        column.addWidget(ways)
        self.show_line(None, may_change=False)

    def line(self) -> StatementLine | None:
        """What it shows."""
        return self._line

    def show_line(
        self, line: StatementLine | None, *, may_change: bool, may_clear: bool = False
    ) -> None:
        """Shows a statement, or that there is none."""
        self._line = line
        there = line is not None
        if line is not None:
            self._chip.set_grade(line.grade, line.state)
            self._chain.setText(line.chain)
            self._words.setText(f"“{line.text}”")
        for part in (self._chip, self._chain, self._words, self._go):
            part.setVisible(there)
        self._none.setVisible(not there)
        self._choose.setText("Choose another…" if there else "Choose a statement…")
        self._choose.setVisible(may_change)
        self._clear.setVisible(there and may_clear)
