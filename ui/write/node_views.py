"""Quiet pictures of what a table or figure block will print: rows as labels, ranges as bars."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from briefing.report.tree import (
    Cite,
    GradeChip,
    List,
    Node,
    RangeBar,
    RangeFigure,
    Runs,
    Table,
    Text,
    WebLink,
)
from briefing.report.wording import counted
from ui.theme import Role, current_theme
from ui.widgets.grade_chip import grade_text
from ui.widgets.labels import Hairline, QuietLabel
from ui.widgets.painting import pen

ROWS_SHOWN = 12
BAR_ROW = 30
LABEL_SHARE = 0.34


def view_of(node: Node) -> QWidget | None:
    """A picture of a node; None for what a section's table or figure never is."""
    match node:
        case Table():
            return _table(node)
        case List():
            return _list(node)
        case RangeFigure():
            return RangeView(node)
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
    for number, row in enumerate(table.rows[:ROWS_SHOWN], start=1):
        grid.addWidget(Hairline(), 2 * number - 1, 0, 1, across)
        for place, cell in enumerate(row.cells):
            label = _words(plain(cell))
            if row.draft:
                label.setToolTip("Not reviewed")
            grid.addWidget(label, 2 * number, place, Qt.AlignmentFlag.AlignTop)
    _add_rest(grid, len(table.rows), across)
    return view


def _add_rest(grid: QGridLayout, rows: int, across: int) -> None:
    if rows > ROWS_SHOWN:
        more = QuietLabel(f"and {counted(rows - ROWS_SHOWN, 'more row')}", px=12)
        grid.addWidget(more, 2 * ROWS_SHOWN + 1, 0, 1, across)


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


class RangeView(QWidget):
    """Estimates as ranges on one scale; the words say what the bars show."""

    def __init__(self, figure: RangeFigure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure = figure
        self.setAccessibleName(figure.title)
        self.setAccessibleDescription(figure.summary)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        rows = len(self._figure.bars) + 1
        return QSize(320, current_theme().px(BAR_ROW) * rows)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = theme.px(BAR_ROW)
        painter.setFont(theme.interface_font(12, bold=True))
        painter.setPen(theme.colour(Role.QUIET))
        title = QRectF(0, 0, self.width(), high)
        painter.drawText(title, int(Qt.AlignmentFlag.AlignVCenter), self._figure.title)
        for number, bar in enumerate(self._figure.bars, start=1):
            self._paint_bar(painter, QRectF(0, number * high, self.width(), high), bar)

    def _paint_bar(self, painter: QPainter, row: QRectF, bar: RangeBar) -> None:
        theme = current_theme()
        font = theme.interface_font(12)
        painter.setFont(font)
        painter.setPen(theme.colour(Role.INK))
        left = row.width() * LABEL_SHARE
        label = QFontMetrics(font).elidedText(
            f"{bar.label}  {grade_text(bar.grade)}", Qt.TextElideMode.ElideRight, int(left - 12)
        )
        painter.drawText(row, int(Qt.AlignmentFlag.AlignVCenter), label)
        known = [number for number in (bar.low, bar.best, bar.high) if number is not None]
        if not known:
            return
        low, high = left + self._across(min(known)), left + self._across(max(known))
        y = row.center().y()
        accent = theme.colour(Role.ACCENT)
        if bar.low is not None and bar.high is None and bar.best is None:
            painter.setPen(pen(accent, 1.5, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(low, y), QPointF(row.right() - 60, y))
        painter.setPen(pen(accent, 5))
        painter.drawLine(QPointF(low, y), QPointF(max(high, low + 1), y))
        if bar.best is not None:
            painter.setBrush(accent)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(QPointF(left + self._across(bar.best), y), 5, 5)
        painter.setPen(theme.colour(Role.QUIET))
        words = " – ".join(f"{number:,}" for number in dict.fromkeys(known))
        if bar.best is None and (bar.low is None) != (bar.high is None):
            words = f"{words}+" if bar.high is None else f"≤ {words}"
        painter.drawText(
            row.adjusted(0, 0, 0, 0),
            int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight),
            words,
        )

    def _across(self, number: int) -> float:
        bars = self._figure.bars
        top = max((n for b in bars for n in (b.low, b.best, b.high) if n is not None), default=1)
        room = self.width() * (1 - LABEL_SHARE) - 90
        return max(0.0, room * number / max(top, 1))
