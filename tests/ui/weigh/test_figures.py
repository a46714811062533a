"""Ranges and findings under the casualty estimates."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from briefing.model.picture import Estimate
from briefing.project.commands import EditEntry, RemoveEntry
from briefing.project.queries.material import gather
from briefing.project.queries.records import records
from briefing.report.selection import Selection
from briefing.report.tables import estimates_chart
from briefing.weighing.checks import check_project
from ui.theme import Role, current_theme
from ui.weigh import WeighWorkspace
from ui.widgets.grade_chip import GradeState
from ui.widgets.range_values import ChartBar, scale_of
from ui.workbench import Workbench


def bar(low: int | None, best: int | None, high: int | None) -> ChartBar:
    return ChartBar("x", "x", "", GradeState.GIVEN, low, best, high, "")


def notes(weigh: WeighWorkspace) -> list[str]:
    return [box.text() for box in weigh.pane().figures.boxes()]


def test_figures_of_one_population_and_category_share_a_scale(weigh: WeighWorkspace) -> None:
    (group,) = weigh.pane().figures.chart().groups()
    assert group.title == "Soldiers: killed or wounded"
    assert group.ticks == (0, 1000, 2000, 3000, 4000)
    assert group.spoken() == (
        "Soldiers: killed or wounded: "
        "The minister, as of 23 March 2022, cumulative: more than 3,000; "
        "A spokesman, one week: about 1,000"
    )


def test_another_population_gets_a_scale_of_its_own(
    weigh: WeighWorkspace, bench: Workbench
) -> None:
    second = bench.ask(records, Estimate)[1]
    bench.run(EditEntry(Estimate, second.id, {"population": "Recruits"}))
    groups = weigh.pane().figures.chart().groups()
    assert [group.ticks[-1] for group in groups] == [4000, 1000]


def test_figures_of_one_side_stand_together_as_they_do_in_the_brief(
    weigh: WeighWorkspace, bench: Workbench
) -> None:
    first, second = bench.ask(records, Estimate)
    bench.run(EditEntry(Estimate, first.id, {"side": "North Korea"}))
    bench.run(EditEntry(Estimate, second.id, {"side": "North Korea", "population": "Recruits"}))
    (group,) = weigh.pane().figures.chart().groups()
    (printed,) = estimates_chart(Selection(bench.ask(gather, bench.analyst)))
    assert group.title == printed.title == "North Korea: killed or wounded"
    labels = [one.label for one in group.bars]
    assert labels == [one.label for one in printed.bars]
    assert labels == [
        "The minister, Soldiers, as of 23 March 2022, cumulative",
        "A spokesman, Recruits, one week",
    ]


def test_a_scale_is_round_and_leaves_room_for_an_open_end() -> None:
    assert scale_of([bar(2, 2, 2)]) == (0, 1, 2)
    assert scale_of([bar(950, None, None)]) == (0, 500, 1000, 1500)
    assert scale_of([bar(None, 0, None)]) == (0, 1)
    assert max(scale_of([bar(None, None, 11_000)])) == 15_000


def test_the_best_figure_is_a_dot_in_the_accent_where_its_number_is(
    weigh: WeighWorkspace,
) -> None:
    chart = weigh.pane().figures.chart()
    rect, _, group = chart.bar_rects()[1]
    axis = chart.axis_in(rect)
    at = QPoint(round(axis.left() + axis.width() * 1000 / group.ticks[-1]), int(rect.center().y()))
    accent = current_theme().colour(Role.ACCENT)
    assert chart.grab().toImage().pixelColor(at) == accent


def test_a_click_on_a_bar_chooses_its_row(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    chart = weigh.pane().figures.chart()
    place = chart.bar_rects()[1][0].center().toPoint()
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    assert weigh.table_view().chosen_id() == bench.ask(records, Estimate)[1].id


def test_figures_of_different_periods_are_not_to_be_added(weigh: WeighWorkspace) -> None:
    assert any(note.startswith("Do not add: “more than 3,000”") for note in notes(weigh))


def test_a_dismissed_finding_goes_and_undo_brings_it_back(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    box = next(one for one in weigh.pane().figures.boxes() if one.text().startswith("Do not"))
    qtbot.mouseClick(box.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert not any(note.startswith("Do not add") for note in notes(weigh))
    bench.undo()
    assert any(note.startswith("Do not add") for note in notes(weigh))


def test_noting_a_correction_mends_the_date_and_says_what_is_printed(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    box = next(one for one in weigh.pane().figures.boxes() if "earlier" in one.text())
    qtbot.mouseClick(box.findChild(QPushButton), Qt.MouseButton.LeftButton)
    mended = bench.ask(records, Estimate)[0]
    assert mended.as_of == "2024-03-23"
    assert mended.note == "Printed as “23 March 2022”; read as 23 March 2024."
    assert not any("earlier" in note for note in notes(weigh))


def test_a_figure_without_a_claimant_is_told_of(weigh: WeighWorkspace, bench: Workbench) -> None:
    second = bench.ask(records, Estimate)[1]
    bench.run(EditEntry(Estimate, second.id, {"claimant_id": None}))
    weigh.set_checked(check_project(bench.ask(gather, bench.analyst)))
    assert "A casualty figure does not say who claims it: “about 1,000”" in notes(weigh)


def test_what_was_found_about_a_figure_that_is_gone_is_not_shown(
    weigh: WeighWorkspace, bench: Workbench
) -> None:
    second = bench.ask(records, Estimate)[1]
    bench.run(EditEntry(Estimate, second.id, {"claimant_id": None}))
    weigh.set_checked(check_project(bench.ask(gather, bench.analyst)))
    bench.run(RemoveEntry(Estimate, second.id))
    assert not any("does not say who claims it" in note for note in notes(weigh))


def test_ranges_stand_only_under_the_estimates(weigh: WeighWorkspace) -> None:
    assert weigh.pane().figures.isVisible()
    weigh.named_actions()["next_table"].trigger()
    assert not weigh.pane().figures.isVisible()
