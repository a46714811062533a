"""The range chart of casualty estimates: an axis from 0, a bar from low to high, a dot for best.

An end that nobody gave is never drawn as a number: the bar fades out and an arrow says it goes on.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.export.pdf.characters import entry, one_line
from briefing.export.pdf.flow import Strip, kept, spaced, together
from briefing.export.pdf.grid import Cell
from briefing.export.pdf.lines import Line, break_lines, natural_width
from briefing.export.pdf.pieces import Word
from briefing.export.pdf.setting import Place, Setting, baseline, text_strips
from briefing.export.pdf.sheet import Sheet
from briefing.export.pdf.style import (
    BAR,
    CAPTION,
    HAIRLINE,
    HEADING,
    RULE,
    SOURCE,
    SOURCE_QUIET,
    SUMMARY,
)
from briefing.export.wording import bars_in_words, figure_words
from briefing.report.tree import GradeChip, RangeBar, RangeFigure, Runs, Text

_GAP = 15.0
_COLUMN_GAP = 12.0
_ROW_PAD = 4.5
_AXIS_HEIGHT = 19.0
_BAR_HEIGHT = 7.0
_FADE = (
    *("#9dbcd4", "#a5c2d8", "#adc7db", "#b6cddf", "#bed3e3", "#c6d8e6"),
    *("#cedeea", "#d6e3ed", "#dee9f1", "#e7eff5", "#eff4f8", "#f7fafb"),
)
_FEW_BARS = 12
_STEPS = (1, 2, 5)


def ticks(largest: int) -> tuple[int, ...]:
    """Round numbers from 0 to the first one at or above `largest`, four to six of them."""
    largest = max(largest, 1)
    magnitude = 1
    while True:
        for step in _STEPS:
            if -(-largest // (step * magnitude)) <= 5:
                size = step * magnitude
                return tuple(size * index for index in range(-(-largest // size) + 1))
        magnitude *= 10


@dataclass(frozen=True, slots=True)
class _Axis:
    """The plot from `left` to `right` and the numbers along it."""

    left: float
    right: float
    ticks: tuple[int, ...]

    def at(self, value: int) -> float:
        share = max(0, value) / self.ticks[-1]
        return self.left + (self.right - self.left) * min(share, 1.0)


def range_figure(setting: Setting, node: RangeFigure, place: Place) -> list[Strip]:
    """The chart under its title, and below it what is to be said of it."""
    wording = setting.wording
    figures = [wording.plain(figure_words(bar), SOURCE) for bar in node.bars]
    labels = [wording.words(_label(bar), SOURCE) for bar in node.bars]
    label_width = _column(labels, 0.36 * place.frame)
    figure_width = _column(figures, 0.27 * place.frame)
    axis = _Axis(
        place.x + label_width + _COLUMN_GAP,
        place.x + place.frame - figure_width - _COLUMN_GAP,
        ticks(_largest(node.bars)),
    )
    rows = []
    for bar, label, figure in zip(node.bars, labels, figures, strict=True):
        cells = [
            Cell(break_lines(label, label_width), place.x, label_width, None),
            Cell(
                break_lines(figure, figure_width),
                *(axis.right + _COLUMN_GAP, figure_width, None, "right"),
            ),
        ]
        rows.append(_row(bar, cells, axis))
    words = wording.plain(node.title, CAPTION)
    title = text_strips(words, place.x, place.frame, CAPTION, place.tag.child("P"))
    plot = [*spaced(rows, 5.0), *([_axis(setting, axis)] if rows else [])]
    plot = _pictured(plot, place, alt=_in_words(node))
    summary = wording.plain(node.summary, SUMMARY)
    lines = text_strips(summary, place.x, place.frame, SUMMARY, place.tag.child("P"))
    below = spaced(lines, 4.0)
    held = (
        kept(plot) if len(rows) <= _FEW_BARS else [*kept(plot[:2]), *plot[2:-3], *kept(plot[-3:])]
    )
    return spaced([*kept(title), *(held if below else together(plot)), *together(below)], _GAP)


def _pictured(plot: list[Strip], place: Place, alt: str) -> list[Strip]:
    """The plot as one figure, which stands for itself in words."""
    figure = place.tag.child("Figure", alt=alt)
    figure.attributes = {"O": "/Layout", "Placement": "/Block"}
    extents: dict[int, tuple[float, float]] = {}

    def pictured(strip: Strip) -> Strip:
        def draw(sheet: Sheet, y: float, gap: float) -> None:
            with sheet.picture(figure):
                strip.draw(sheet, y, gap)
            _, top = extents.get(sheet.number, (0.0, y))
            extents[sheet.number] = low, high = y - strip.height, top
            edges = (place.x, low, place.x + place.frame, high)
            figure.attributes["BBox"] = f"[{' '.join(f'{edge:.2f}' for edge in edges)}]"
            if len(extents) > 1:  # the box is that of a figure which is whole on one page
                del figure.attributes["BBox"]

        return replace(strip, draw=draw)

    return [pictured(strip) for strip in plot]


def _in_words(node: RangeFigure) -> str:
    """What the bars say, one by one; the summary stands below them in any case."""
    parts = (node.title, bars_in_words(node))
    return entry(". ".join(one_line(part) for part in parts if part) + ".")


def _label(bar: RangeBar) -> Runs:
    return (Text(bar.label + "\u2002"), GradeChip(bar.grade)) if bar.grade else (Text(bar.label),)


def _column(texts: list[list[Word]], most: float) -> float:
    return min(max((natural_width(words) for words in texts), default=0.0) + 0.5, most)


def _largest(bars: tuple[RangeBar, ...]) -> int:
    """The end of the axis; an open bar needs room beyond its number to be seen going on."""
    numbers = [0]
    for bar in bars:
        numbers += [value for value in (bar.low, bar.best, bar.high) if value is not None]
        if _is_open_above(bar) and bar.low is not None:
            numbers.append(bar.low + -(-bar.low // 4))
    return max(numbers)


def _is_open_above(bar: RangeBar) -> bool:
    return bar.low is not None and bar.best is None and bar.high is None


def _row(bar: RangeBar, cells: list[Cell], axis: _Axis) -> Strip:
    lines = max(len(cell.lines) for cell in cells)
    height = max(lines, 1) * SOURCE.leading + 2 * _ROW_PAD

    def draw(sheet: Sheet, y: float, _gap: float) -> None:
        for tick in axis.ticks:
            x = axis.at(tick)
            sheet.rule((x, y), (x, y - height), RULE if tick == 0 else HAIRLINE, 0.4)
        for cell in cells:
            _draw_cell(sheet, cell, y - _ROW_PAD)
        _draw_bar(sheet, bar, axis, y - _ROW_PAD - SOURCE.leading / 2)

    return Strip(height, draw)


def _draw_cell(sheet: Sheet, cell: Cell, top: float) -> None:
    for index, line in enumerate(cell.lines):
        y = baseline(top - index * SOURCE.leading, SOURCE)
        sheet.pieces(cell.start_of(line), y, line.pieces, None)


def _draw_bar(sheet: Sheet, bar: RangeBar, axis: _Axis, middle: float) -> None:
    low, high = bar.low, bar.high
    if low is not None and high is not None and low != high:
        left, right = axis.at(low), axis.at(high)
        _block(sheet, left, right, middle, BAR)
        _end(sheet, left, middle)
        _end(sheet, right, middle)
    elif low is not None and high is None:
        _fading(sheet, axis.at(low), axis.right, middle)
    elif high is not None and low is None:
        _fading(sheet, axis.at(high), axis.left, middle)
    best = bar.best if bar.best is not None else (low if low == high else None)
    if best is not None:
        sheet.disc(axis.at(best), middle, 3.9, HEADING)


def _block(sheet: Sheet, left: float, right: float, middle: float, ink: str) -> None:
    sheet.box(left, middle - _BAR_HEIGHT / 2, right - left, _BAR_HEIGHT, fill=ink)


def _end(sheet: Sheet, x: float, middle: float) -> None:
    sheet.rule((x, middle - 5.5), (x, middle + 5.5), HEADING, 1.3)


def _fading(sheet: Sheet, known: float, open_end: float, middle: float) -> None:
    """A bar from its one known end towards the open one, paler and paler, with an arrow."""
    step = (open_end - known) / len(_FADE)
    # From the palest and longest to the darkest and shortest, so that no seam shows between them.
    for index, ink in reversed(list(enumerate(_FADE, start=1))):
        left, right = sorted((known, known + index * step))
        _block(sheet, left, right, middle, ink)
    forward = 1.0 if step > 0 else -1.0
    tip = open_end - forward * 1.0
    sheet.rule((known, middle), (tip - forward * 4, middle), HEADING, 0.7)
    sheet.polygon(
        ((tip, middle), (tip - forward * 5, middle + 2.6), (tip - forward * 5, middle - 2.6)),
        HEADING,
    )
    _end(sheet, known, middle)


def _axis(setting: Setting, axis: _Axis) -> Strip:
    labels: list[tuple[float, Line]] = []
    for tick in axis.ticks:
        line = break_lines(setting.wording.plain(f"{tick:,}", SOURCE_QUIET), 200.0)[0]
        labels.append((axis.at(tick) - line.width / 2, line))

    def draw(sheet: Sheet, y: float, _gap: float) -> None:
        sheet.rule((axis.left, y), (axis.right, y), RULE, 0.7)
        free_from = 0.0
        for tick, (x, line) in zip(axis.ticks, labels, strict=True):
            sheet.rule((axis.at(tick), y), (axis.at(tick), y - 3), RULE, 0.7)
            if x >= free_from:  # numbers too long for the space between ticks are left out
                sheet.pieces(x, baseline(y - 4, SOURCE_QUIET), line.pieces, None)
                free_from = x + line.width + 4

    return Strip(_AXIS_HEIGHT, draw)
