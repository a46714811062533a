"""Rows of cells side by side: the ground of tables, keys, facts and the basis of a judgement."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.export.pdf.flow import Strip, without_widows
from briefing.export.pdf.lines import Line
from briefing.export.pdf.setting import baseline
from briefing.export.pdf.sheet import Sheet
from briefing.export.pdf.style import Style
from briefing.export.pdf.tags import Tag

_LINES_TOGETHER = 12  # a row of more lines than this may be cut by the end of a page


@dataclass(frozen=True, slots=True)
class Cell:
    """Lines in a column that begins at `x`. Without a tag they repeat what was said before."""

    lines: list[Line]
    x: float
    width: float
    tag: Tag | None
    align: str = "left"

    def start_of(self, line: Line) -> float:
        if self.align == "right":
            return self.x + self.width - line.width
        if self.align == "centre":
            return self.x + (self.width - line.width) / 2
        return self.x + line.shift


def row_strips(cells: list[Cell], style: Style, *, pad: float = 0.0) -> list[Strip]:
    """One row with its cells on common baselines and `pad` points above and below.

    A usual row is one strip and so never parts; a very tall one is a strip a line.
    """
    count = max((len(cell.lines) for cell in cells), default=0)
    if count <= _LINES_TOGETHER:
        return [_slice(cells, style, (0, count), (pad, pad))]
    strips = [
        _slice(
            cells,
            style,
            (index, index + 1),
            (pad if index == 0 else 0.0, pad if index == count - 1 else 0.0),
        )
        for index in range(count)
    ]
    return without_widows(strips)


def _slice(
    cells: list[Cell], style: Style, lines: tuple[int, int], pads: tuple[float, float]
) -> Strip:
    first, end = lines

    def draw(sheet: Sheet, y: float, _gap: float) -> None:
        for cell in cells:
            for index, line in enumerate(cell.lines[first:end]):
                top = y - pads[0] - index * style.leading
                sheet.pieces(cell.start_of(line), baseline(top, style), line.pieces, cell.tag)

    return Strip(max(end - first, 1) * style.leading + sum(pads), draw)


def ruled_below(
    strips: list[Strip], span: tuple[float, float], ink: str, thick: float
) -> list[Strip]:
    """The strips with a rule under the last of them, from x to x."""
    if not strips:
        return strips
    last = strips[-1]

    def draw(sheet: Sheet, y: float, gap: float) -> None:
        last.draw(sheet, y, gap)
        bottom = y - last.height
        sheet.rule((span[0], bottom), (span[1], bottom), ink, thick)

    return [*strips[:-1], replace(last, draw=draw)]
