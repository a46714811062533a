"""Tables and keys: hairlines, a header that comes again on each page, rows that stay whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from briefing.export.columns import shared_widths
from briefing.export.pdf.flow import Strip, kept, spaced, together
from briefing.export.pdf.grid import Cell, row_strips, ruled_below
from briefing.export.pdf.lines import break_lines, natural_width, widest_word
from briefing.export.pdf.pieces import Word
from briefing.export.pdf.setting import Place, Setting, drafted, text_strips
from briefing.export.pdf.sheet import Sheet
from briefing.export.pdf.style import (
    CAPTION,
    CELL,
    HAIRLINE,
    HEAD_CELL,
    KEY_CODE,
    NO_CELL,
    ROW_NOTE,
    RULE,
    SOURCE,
    SOURCE_QUIET,
)
from briefing.export.pdf.tags import Tag
from briefing.export.wording import NOTHING
from briefing.report.tree import Column, GradeChip, Key, Runs, Table

_GUTTER = 13.0
_PAD = 3.6
_GAP = 13.0
_NARROWEST = 6.0
_KEPT_WHOLE = 170.0  # a table no higher than a quarter of the page is not parted


def table(setting: Setting, node: Table, place: Place) -> list[Strip]:
    """A table with its caption above; the header comes again on each page."""
    columns = _columns(node)
    if not columns:
        return []
    texts = [[_cell(setting, cell) for cell in row.cells] for row in node.rows]
    heads = [setting.wording.plain(column.title, HEAD_CELL) for column in columns]
    edges = _edges(columns, heads, texts, place)
    span = (place.x, place.x + place.frame)
    tag = place.tag.child("Table")
    words = setting.wording.plain(node.caption, CAPTION)
    caption = text_strips(words, *_wide(place), CAPTION, tag.child("Caption"))
    head = _header(columns, heads, edges, span, _head_tags(tag, columns))
    strips = [*spaced(kept(caption), _GAP), *spaced(head, 3.0 if caption else _GAP)]
    again = _header(columns, heads, edges, span, [None] * len(columns))
    repeated = tuple(_as_furniture(strip) for strip in again)
    for index, (row, cells) in enumerate(zip(node.rows, texts, strict=True)):
        ink, thick = (RULE, 0.7) if index == len(node.rows) - 1 else (HAIRLINE, 0.5)
        in_row = tag.child("TR")
        tags = [in_row.child("TD") for _ in columns]
        one = _row(columns, cells, edges, tags)
        one = _with_note(setting, one, row.note, place.within(tag), len(columns))
        one = ruled_below(one, span, ink, thick)
        one = drafted(one, CELL, tags[0], pad=_PAD) if row.draft else one
        one = [replace(strip, header=repeated) for strip in one]
        # No page begins or ends with a lone row of several.
        paired = index in (0, len(node.rows) - 2)
        strips += kept(one) if paired and index < len(node.rows) - 1 else one
    short = sum(strip.before + strip.height for strip in strips) <= _KEPT_WHOLE
    return together(strips) if short else strips


def _cell(setting: Setting, runs: Runs) -> list[Word]:
    """A cell's words; the dash for nothing is lighter than they are."""
    return setting.wording.words(runs, NO_CELL if runs == NOTHING else CELL)


def _with_note(
    setting: Setting, strips: list[Strip], note: Runs, place: Place, columns: int
) -> list[Strip]:
    """A row with the remark on it below, across the table; both stay on one page."""
    if not note:
        return strips
    cell = place.tag.child("TR").child("TD")
    cell.attributes = {"O": "/Table", "ColSpan": f"{columns}"}
    words = setting.wording.words(note, ROW_NOTE)
    lines = text_strips(words, place.x, place.frame, ROW_NOTE, cell)
    last = replace(lines[-1], height=lines[-1].height + _PAD)
    return [*kept(strips), *together([*lines[:-1], last])]


def _columns(node: Table) -> tuple[Column, ...]:
    """The columns, with untitled ones where a row has more cells: nothing is left out."""
    most = max((len(row.cells) for row in node.rows), default=0)
    return (*node.columns, *[Column("")] * (most - len(node.columns)))


def _wide(place: Place) -> tuple[float, float]:
    return place.x, place.frame


def _header(
    columns: tuple[Column, ...],
    heads: list[list[Word]],
    edges: list[tuple[float, float]],
    span: tuple[float, float],
    tags: Sequence[Tag | None],
) -> list[Strip]:
    cells = [
        Cell(break_lines(words, width), x, width, tag, column.align)
        for column, words, (x, width), tag in zip(columns, heads, edges, tags, strict=True)
    ]
    return kept(ruled_below(row_strips(cells, HEAD_CELL, pad=_PAD), span, RULE, 0.9))


def _as_furniture(strip: Strip) -> Strip:
    """A header that was read where the table begins and is only seen where it comes again."""

    def draw(sheet: Sheet, y: float, gap: float) -> None:
        with sheet.furniture(""):
            strip.draw(sheet, y, gap)

    return replace(strip, draw=draw)


def _head_tags(table: Tag, columns: tuple[Column, ...]) -> list[Tag]:
    row = table.child("TR")
    tags = [row.child("TH") for _ in columns]
    for tag in tags:
        tag.attributes = {"O": "/Table", "Scope": "/Column"}
    return tags


def _row(
    columns: tuple[Column, ...],
    texts: list[list[Word]],
    edges: list[tuple[float, float]],
    tags: list[Tag],
) -> list[Strip]:
    cells = [
        Cell(break_lines(words, width), x, width, tag, column.align)
        for column, words, (x, width), tag in zip(columns, texts, edges, tags, strict=False)
    ]
    return row_strips(cells, CELL, pad=_PAD)


def _edges(
    columns: tuple[Column, ...],
    heads: list[list[Word]],
    texts: list[list[list[Word]]],
    place: Place,
) -> list[tuple[float, float]]:
    """Where each column begins and how wide it is: as its content asks.

    Every column gets what its longest word needs, and one of figures what keeps them on a line.
    """
    gutter = min(_GUTTER, 0.3 * place.frame / len(columns))
    room = place.frame - gutter * (len(columns) - 1)
    whole = _widest(natural_width, heads, texts)
    needs = [
        full if column.align == "right" else low
        for column, low, full in zip(
            columns, _widest(widest_word, heads, texts), whole, strict=True
        )
    ]
    least = [min(need, 0.4 * room) for need in needs]
    edges, x = [], place.x
    for width in shared_widths(least, whole, room):
        edges.append((x, width))
        x += width + gutter
    return edges


def _widest(
    measure: Callable[[list[Word]], float],
    heads: list[list[Word]],
    texts: list[list[list[Word]]],
) -> list[float]:
    widths = [max(measure(words), _NARROWEST) + 0.5 for words in heads]
    for cells in texts:
        for index, words in enumerate(cells):
            widths[index] = max(widths[index], measure(words) + 0.5)
    return widths


def key(setting: Setting, node: Key, place: Place) -> list[Strip]:
    """A legend in two columns, read down the first and then down the second.

    Each axis of a grade is a column of its own.
    """
    wording = setting.wording
    title = wording.plain(node.title, CAPTION)
    strips = kept(text_strips(title, *_wide(place), CAPTION, place.tag.child("P")))
    tags = [tag.child("LI") for tag in [place.tag.listing("None")] for _ in node.entries]
    alone = len(node.entries) == 1
    half = place.frame if alone else (place.frame - 2 * _GUTTER) / 2
    codes = [_code(setting, entry.code) for entry in node.entries]
    column = min(max((natural_width(words) for words in codes), default=0.0), 0.45 * half)
    entries = []
    for words, entry in zip(codes, node.entries, strict=True):
        meaning = wording.plain(entry.meaning, SOURCE)
        width = half - column - 8.0
        entries.append((break_lines(words, column), break_lines(meaning, width), width))
    columns = _key_columns(node)
    for index in range(max(map(len, columns))):
        cells = []
        for side, column_of in enumerate(columns):
            if index < len(column_of):
                at = column_of[index]
                x = place.x + side * (half + 2 * _GUTTER)
                code, meaning_lines, width = entries[at]
                cells.append(Cell(code, x, column, tags[at].child("Lbl")))
                body = tags[at].child("LBody")
                cells.append(Cell(meaning_lines, x + column + 8.0, width, body))
        strips += spaced(row_strips(cells, SOURCE), 4.0 if index == 0 else 2.6)
    source = wording.plain(node.source, SOURCE_QUIET)
    lines = text_strips(source, *_wide(place), SOURCE_QUIET, place.tag.child("P"))
    strips += spaced(lines, 5.0)
    return spaced(together(strips) if len(strips) <= 24 else strips, _GAP + 3.0)


def _key_columns(node: Key) -> tuple[range, range]:
    """Which entries stand left and which right: the letters of a grade's source beside the digits
    of its information, each axis in a column of its own; anything else in two even halves."""
    count, letters = len(node.entries), 0
    while letters < count and node.entries[letters].code in set("ABCDEF"):
        letters += 1
    two_axes = letters and all(entry.code in set("123456") for entry in node.entries[letters:])
    first = letters if two_axes and letters < count else (count + 1) // 2
    return range(first), range(first, count)


def _code(setting: Setting, code: str) -> list[Word]:
    """A grade, or one axis of it, is shown as the chip it is elsewhere; a term is in bold."""
    grade = 0 < len(code) <= 2 and code[0] in "ABCDEF123456-"
    if grade:
        return setting.wording.words((GradeChip(code),), KEY_CODE)
    return setting.wording.plain(code, KEY_CODE)
