"""How wide the columns of a table of Weigh are: as wide as their words ask, in the room there is.

Where they do not fit, columns give way in their order; the table is never wider than its room.
It measures and reckons; the view sets what comes of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFontMetrics

from ui.models.weigh_model import NOT_REVIEWED
from ui.models.weigh_rows import WeighRow
from ui.models.weigh_tables import WeighColumn, WeighTable
from ui.theme import Theme
from ui.weigh.cell_painter import ASIDE, PAD_END, PAD_X
from ui.widgets.grade_chip import CHIP_WIDTH

MEASURED = 400
"""Of more rows than these the first tell how wide a column is to be."""
MOST_FOR_A_WORD = 1.6
"""A longer word than this many widths as drawn is cut: one address must not take the table."""
ASIDE_IN_ONE = 0.62
"""Of what stands aside, the share that one of its two lines takes."""
LAST_FOR_EASE = 2
"""The last rank of columns that give way before others are narrow."""
MOST_FOR_ASIDE = 150
"""As drawn: for more of it a column gives up no other."""


@dataclass(frozen=True)
class Need:
    """Room for the longest word of a column, for reading it with ease, for its cells in a line."""

    word: int
    least: int
    natural: int


def column_widths(
    table: WeighTable, rows: Sequence[WeighRow], room: int, theme: Theme
) -> dict[int, int]:
    """The widths of the columns that are shown, by their places; together they fill the room."""
    needs = [_need(column, at, rows, theme) for at, column in enumerate(table.columns)]
    shown = _shown(table.columns, needs, room)
    least = {at: needs[at].least for at in shown}
    words = {at: needs[at].word for at in shown}
    if sum(least.values()) <= room:
        widths = _grown(least, {at: needs[at].natural for at in shown}, room)
    elif sum(words.values()) <= room:
        widths = _grown(words, least, room)
    else:
        widths = _squeezed(table.columns, words, room)
    rest = room - sum(widths.values())
    shares = sum(table.columns[at].share for at in shown) or 1
    for at in shown:
        widths[at] += rest * table.columns[at].share // shares
    widest = max(shown, key=lambda at: table.columns[at].share)
    widths[widest] += room - sum(widths.values())
    return widths


def _grown(widths: Mapping[int, int], wanted: Mapping[int, int], room: int) -> dict[int, int]:
    """Each column nearer to what it wants, by the same part of the way."""
    spare = room - sum(widths.values())
    wants = {at: max(0, wanted[at] - width) for at, width in widths.items()}
    asked = max(1, sum(wants.values()))
    return {at: width + wants[at] * min(spare, asked) // asked for at, width in widths.items()}


def _shown(columns: Sequence[WeighColumn], needs: Sequence[Need], room: int) -> list[int]:
    """All columns if they fit; else those that are left once one rank after the other gave way.

    The first ranks give way to ease, the others only to the words themselves.
    """
    ranks = sorted({column.gives_way for column in columns} | {0})
    shown: list[int] = []
    for rank in ranks:
        shown = [
            at
            for at, column in enumerate(columns)
            if (not column.gives_way or column.gives_way > rank) and column.stands_in <= rank
        ]
        eased = rank < LAST_FOR_EASE
        if sum(needs[at].least if eased else needs[at].word for at in shown) <= room:
            break
    return shown


def _squeezed(
    columns: Sequence[WeighColumn], words: Mapping[int, int], room: int
) -> dict[int, int]:
    """Even the last columns do not fit: those with words lose, a grade never does."""
    firm = sum(width for at, width in words.items() if not columns[at].share)
    soft = sum(width for at, width in words.items() if columns[at].share)
    left = max(room - firm, 0)
    return {at: width * left // soft if columns[at].share else width for at, width in words.items()}


def _need(column: WeighColumn, at: int, rows: Sequence[WeighRow], theme: Theme) -> Need:
    pads = theme.px(PAD_X) + theme.px(PAD_END) + 2
    plain = QFontMetrics(theme.interface_font())
    small = QFontMetrics(theme.interface_font(ASIDE))
    bold = QFontMetrics(theme.interface_font(bold=True))
    cells = [row.cells[at] for row in rows[:MEASURED]]
    texts = {cell.text for cell in cells}
    if column.right and rows:
        # a number is never cut, wherever it stands
        texts = {max((row.cells[at].text for row in rows), key=len)} | texts
    words = {word for text in texts for word in text.split()}
    word = max(map(plain.horizontalAdvance, words), default=0)
    line = max(map(plain.horizontalAdvance, texts), default=0)
    if not column.right:
        word = min(word, round(theme.px(column.width) * MOST_FOR_A_WORD))
    asides = (small.horizontalAdvance(cell.aside) for cell in cells if cell.aside)
    aside = round(max(asides, default=0) * ASIDE_IN_ONE)
    if at == 0 and not all(row.reviewed for row in rows):
        word = max(word, small.horizontalAdvance(NOT_REVIEWED))
    if any(cell.grade is not None for cell in cells):
        word = max(word, theme.px(CHIP_WIDTH))
    word = pads + max(word, bold.horizontalAdvance(column.title))
    least = max(word, theme.px(column.least), min(pads + aside, theme.px(MOST_FOR_ASIDE)))
    return Need(word, least, max(least, pads + max(line, aside)))
