"""Quiet pictures of what a table or figure block will print: rows as labels, ranges as bars."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from briefing.export.wording import chart_in_words
from briefing.model.counting import counted
from briefing.report.tree import (
    Cite,
    GradeChip,
    List,
    Node,
    RangeFigure,
    Runs,
    Table,
    Text,
    WebLink,
)
from ui.models.estimate_chart import figure_group
from ui.theme import current_theme
from ui.widgets.grade_chip import grade_text
from ui.widgets.labels import Hairline, QuietLabel
from ui.widgets.range_chart import RangeChart
from ui.widgets.sideways import Sideways

ROWS_SHOWN = 12


def view_of(node: Node) -> QWidget | None:
    """A picture of a node; None for what a section's table or figure never is."""
    match node:
        case Table():
            return Sideways(_table(node))
        case List():
            return _list(node)
        case RangeFigure():
            return _ranges(node)
        case _:
            return None


def plain(runs: Runs) -> str:
    """Runs as words: a citation as `[3]`, a grade as its code."""
    return "".join(_plain(run) for run in runs).strip()


def _plain(run: object) -> str:
    match run:
        case Text(text=text) | WebLink(text=text):
            return text
        case Cite(number=number):
            return f"\u2009[{number}]" if number else ""
        case GradeChip(code=code):
            return grade_text(code)
        case _:
            return ""


def _table(table: Table) -> QWidget:
    view = QWidget()
    grid = QGridLayout(view)
    grid.setContentsMargins(0, 2, 0, 2)
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(4)
    across = len(table.columns)
    for place, column in enumerate(table.columns):
        grid.setColumnStretch(place, max(1, round(column.weight * 10)))
        head = QuietLabel(column.title, px=11.5)
        head.setFont(_bold(head.font()))
        grid.addWidget(head, 0, place, Qt.AlignmentFlag.AlignBottom)
    for number, row in enumerate(table.rows[:ROWS_SHOWN]):
        grid.addWidget(Hairline(), 3 * number + 1, 0, 1, across)
        for place, cell in enumerate(row.cells):
            label = _words(plain(cell))
            if row.draft:
                label.setToolTip("Not reviewed")
            grid.addWidget(label, 3 * number + 2, place, Qt.AlignmentFlag.AlignTop)
        if row.note:
            grid.addWidget(QuietLabel(plain(row.note), px=11.5), 3 * number + 3, 0, 1, across)
    _add_rest(grid, len(table.rows), across)
    return view


def _add_rest(grid: QGridLayout, rows: int, across: int) -> None:
    if rows > ROWS_SHOWN:
        more = QuietLabel(f"and {counted(rows - ROWS_SHOWN, 'more row')}", px=12)
        grid.addWidget(more, 3 * ROWS_SHOWN + 1, 0, 1, across)


def _list(node: List) -> QWidget:
    view = QWidget()
    column = QVBoxLayout(view)
    column.setContentsMargins(0, 2, 0, 2)
    column.setSpacing(5)
    for number, item in enumerate(node.items[:ROWS_SHOWN], start=1):
        sign = f"{number}. " if node.ordered else "• "
        column.addWidget(_words(sign + plain(item.runs)))
    if len(node.items) > ROWS_SHOWN:
        more = counted(len(node.items) - ROWS_SHOWN, "more row")
        column.addWidget(QuietLabel(f"and {more}", px=12))
    return view


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(current_theme().reading_font(13))
    return label


def _bold(font: QFont) -> QFont:
    result = QFont(font)
    result.setBold(True)
    return result


def _ranges(figure: RangeFigure) -> RangeChart:
    chart = RangeChart()
    chart.show_groups((figure_group(figure),))
    chart.setAccessibleName(figure.title)
    chart.setAccessibleDescription(chart_in_words(figure))
    return chart
