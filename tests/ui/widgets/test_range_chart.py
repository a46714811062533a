"""The one chart of ranges: what it says and marks, and what it leaves out where it is narrow."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from briefing.report.tree import RangeBar, RangeFigure
from ui.models.estimate_chart import figure_group
from ui.theme import Role, current_theme
from ui.widgets.range_chart import RangeChart

FIGURE = RangeFigure(
    "Soldiers: killed or wounded",
    (
        RangeBar("The minister", "C4", 3000, None, None, "more than 3,000"),
        RangeBar("A spokesman", "", None, 1000, None, "about 1,000"),
        RangeBar("Nobody knows", "", None, None, None, "dozens"),
    ),
    "In words.",
)


def shown(qtbot: QtBot, width: int) -> RangeChart:
    chart = RangeChart()
    qtbot.addWidget(chart)
    chart.show_groups((figure_group(FIGURE),))
    chart.resize(width, chart.sizeHint().height())
    return chart


def test_a_figure_of_the_brief_is_drawn_in_the_words_of_its_table() -> None:
    group = figure_group(FIGURE)
    assert group.spoken() == (
        "Soldiers: killed or wounded: The minister more than 3,000; A spokesman about 1,000"
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
        shares.append(chart._axis(row, current_theme()).width() / row.width())
    assert shares[1] > 0.35
    assert shares[0] > 0.25
