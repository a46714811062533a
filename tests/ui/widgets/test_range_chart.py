"""The one chart of ranges: what it says and marks, and what it leaves out where it is narrow."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from briefing.report.tree import RangeBar, RangeFigure
from ui.models.estimate_chart import figure_group
from ui.theme import Role, Theme, current_theme
from ui.widgets.range_chart import RangeChart
from ui.widgets.range_rows import Row

FIGURE = RangeFigure(
    "Soldiers: killed or wounded",
    (
        RangeBar("The minister", "C4", 3000, None, None, "more than 3,000"),
        RangeBar("A spokesman", "", None, 1000, None, "about 1,000"),
        RangeBar("Nobody knows", "", None, None, None, "dozens"),
    ),
    "In words.",
)


def shown(qtbot: QtBot, width: int, figure: RangeFigure = FIGURE) -> RangeChart:
    chart = RangeChart()
    qtbot.addWidget(chart)
    chart.resize(width, 100)
    chart.show_groups((figure_group(figure),))
    chart.resize(width, chart.sizeHint().height())
    return chart


def figure_of(count: int, label: str) -> RangeFigure:
    """A figure of so many bars, in order."""
    bars = tuple(RangeBar(f"{label} {n}", "C4", n, None, 9_000, f"{n}") for n in range(count))
    return RangeFigure("Soldiers", bars, "In words.")


def test_a_figure_of_the_brief_is_drawn_in_the_words_of_its_table() -> None:
    group = figure_group(FIGURE)
    assert group.spoken() == (
        "Soldiers: killed or wounded: The minister: more than 3,000; A spokesman: about 1,000"
    )
    assert group.ticks == (0, 1000, 2000, 3000, 4000)


def test_a_figure_of_the_brief_marks_no_row_as_chosen(qtbot: QtBot) -> None:
    chart = shown(qtbot, 620)
    image = chart.grab().toImage()
    row = chart.bar_rects()[0][0]
    ground = image.pixelColor(int(row.left()), int(row.center().y() + 12))
    assert ground != current_theme().colour(Role.CHOSEN)


def test_a_narrow_chart_gives_its_room_to_the_bars(qtbot: QtBot) -> None:
    wide, narrow = shown(qtbot, 620), shown(qtbot, 400)
    shares = []
    for chart in (wide, narrow):
        row = chart.bar_rects()[0][0]
        shares.append(chart.axis_in(row).width() / row.width())
    assert shares[1] > 0.35
    assert shares[0] > 0.25


def test_only_the_rows_that_are_seen_are_painted(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    chart = shown(qtbot, 620, figure_of(500, "The minister"))
    painted: list[str] = []
    paint = RangeChart._paint_row

    def counting(self: RangeChart, painter: QPainter, row: Row, theme: Theme) -> None:
        painted.append(row.bar.words)
        paint(self, painter, row, theme)

    monkeypatch.setattr(RangeChart, "_paint_row", counting)
    chart.grab(chart.bar_rects()[250][0].toRect())
    assert "250" in painted
    assert len(painted) <= 3


def test_the_bar_under_the_pointer_is_found_among_many(qtbot: QtBot) -> None:
    chart = shown(qtbot, 620, figure_of(500, "The minister"))
    for at in (0, 250, 499):
        bar = chart._bar_at(chart.bar_rects()[at][0].center())
        assert bar is not None
        assert bar.words == str(at)
    assert chart._bar_at(chart.bar_rects()[0][0].topLeft() - QPointF(0, 5)) is None


def test_a_label_too_long_for_its_row_takes_more_lines(qtbot: QtBot) -> None:
    long = "Main directorate of the ministry of defence of the northern republic"
    chart, short = (shown(qtbot, 620, figure_of(3, label)) for label in (long, "The minister"))
    lines = chart.labels()[0]
    assert len(lines) > 1
    assert " ".join(lines) == f"{long} 0"
    assert [len(lines) for lines in short.labels()] == [1, 1, 1]
    assert chart.sizeHint().height() > short.sizeHint().height()
    rects = [rect for rect, _, _ in chart.bar_rects()]
    assert rects[1].top() == rects[0].bottom()
