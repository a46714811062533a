"""Draws estimate ranges as one SVG that follows the page's colours and says itself in words."""

from __future__ import annotations

from itertools import accumulate
from textwrap import wrap

from briefing.export.html.elements import Markup, element, join, text
from briefing.export.wording import NOT_GIVEN, UNGRADED, chart_in_words
from briefing.report.tree import RangeBar, RangeFigure

_WIDTH = 680
_LEFT = 230  # where the scale begins; labels stand to the left of it
_RIGHT = 640
_TOP = 12
_STEP = 44  # from bar to bar, where the label is one line
_LINE = 16
_LABEL_LENGTH = 32  # of one line, in characters
_OPEN_END = 26  # the dashes that say: the figure has no such end


def range_chart(figure: RangeFigure, identity: str) -> Markup:
    """The drawing. `identity` makes its ids unique on the page."""
    labels = [_lines(bar.label) for bar in figure.bars]
    heights = [_STEP + _LINE * (len(lines) - 1) for lines in labels]
    height = _TOP + sum(heights) + 24
    tops = accumulate(heights, initial=_TOP)
    title, summary = f"{identity}-title", f"{identity}-summary"
    return element(
        "svg",
        element("title", text(figure.title), id=title),
        element("desc", text(chart_in_words(figure)), id=summary),
        _scale(figure, height),
        *(_bar(*row, _top(figure)) for row in zip(figure.bars, labels, tops, strict=False)),
        viewBox=f"0 0 {_WIDTH} {height}",
        role="img",
        aria_labelledby=title,
        aria_describedby=summary,
    )


def _numbers(bar: RangeBar) -> list[int]:
    return [number for number in (bar.low, bar.best, bar.high) if number is not None]


def _top(figure: RangeFigure) -> int:
    """The highest round number that the scale must reach."""
    largest = max((number for bar in figure.bars for number in _numbers(bar)), default=0)
    power = int("1" + "0" * (len(str(largest)) - 1))
    steps = (1, 2, 3, 4, 5, 6, 8, 10)
    return next(step * power for step in steps if step * power >= max(largest, 1))


def _across(number: int, top: int) -> float:
    return round(_LEFT + (_RIGHT - _LEFT) * number / top, 1)


def _scale(figure: RangeFigure, height: int) -> Markup:
    top = _top(figure)
    ticks = sorted({0, top // 2, top})
    return join(
        join(
            (
                _line(_across(tick, top), _across(tick, top), _TOP, height - 20, "chart-line"),
                _words(f"{tick:,}", _across(tick, top), height - 6, "chart-quiet", "middle"),
            )
        )
        for tick in ticks
    )


def _bar(bar: RangeBar, lines: list[str], above: int, top: int) -> Markup:
    y = above + 18
    below = y + _LINE * len(lines) - 1
    return element(
        "g",
        *(_words(line, 0, y + _LINE * at, "chart-text", "") for at, line in enumerate(lines)),
        _words(f"{bar.grade or UNGRADED} \u00b7 {_in_words(bar)}", 0, below, "chart-quiet", ""),
        _range(bar, y + 2, top),
    )


def _range(bar: RangeBar, y: int, top: int) -> Markup:
    numbers = _numbers(bar)
    if not numbers:
        return join(())
    first, last = _across(min(numbers), top), _across(max(numbers), top)
    parts = [_line(first, last, y, y, "chart-range")] if first < last else []
    if bar.low is None and bar.best is None:
        parts.append(_line(max(first - _OPEN_END, _LEFT), first, y, y, "chart-open"))
    if bar.high is None and bar.best is None:
        parts.append(_line(last, last + _OPEN_END, y, y, "chart-open"))
    parts += [_end(end, y, top) for end in (bar.low, bar.high) if end is not None]
    if bar.best is not None:
        parts.append(
            element("circle", cx=str(_across(bar.best, top)), cy=str(y), r="5", class_="chart-best")
        )
    return join(parts)


def _end(number: int, y: int, top: int) -> Markup:
    x = _across(number, top)
    return _line(x, x, y - 7, y + 7, "chart-range")


def _in_words(bar: RangeBar) -> str:
    if bar.words:
        return bar.words  # as the table says it, with its "about" and "more than"
    numbers = _numbers(bar)
    if not numbers:
        return NOT_GIVEN
    if len(set(numbers)) == 1:
        return f"{_bound(bar)}{numbers[0]:,}"
    return f"{min(numbers):,}\u2013{max(numbers):,}"


def _bound(bar: RangeBar) -> str:
    """The sign before a single number: only one end of a range is known."""
    if bar.best is not None or (bar.low is not None and bar.high is not None):
        return ""
    return "\u2265 " if bar.high is None else "\u2264 "


def _lines(label: str) -> list[str]:
    """The label in lines: who claims it and for when, which no chart may leave out."""
    return wrap(label, _LABEL_LENGTH) or [""]


def _line(x1: float, x2: float, y1: float, y2: float, class_: str) -> Markup:
    return element("line", x1=str(x1), x2=str(x2), y1=str(y1), y2=str(y2), class_=class_)


def _words(content: str, x: float, y: float, class_: str, anchor: str) -> Markup:
    return element("text", text(content), x=str(x), y=str(y), class_=class_, text_anchor=anchor)
