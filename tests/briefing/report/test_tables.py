"""The parts of a brief that fill themselves: figures, actors, questions and the timeline."""

from __future__ import annotations

import pytest

from briefing.model.vocabulary import BlockContent, Category, Qualifier, SectionKind, Tally
from briefing.report.build import build_report
from briefing.report.tree import List, Paragraph, RangeFigure, References, Table, Text
from tests.briefing.report.desk import Desk
from tests.briefing.report.plain_words import of_kind, said


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_sentence_quoted_in_a_question_is_not_in_bold_and_a_few_words_are(desk: Desk) -> None:
    desk.question("Who reports: “Last fall, Pyongyang sent about 11,000 troops.”?", priority="high")
    desk.question("What does “a quarter” refer to?")
    desk.section(SectionKind.QUESTIONS, desk.table(BlockContent.QUESTIONS))
    (questions,) = of_kind(build_report(desk.material()), List)
    long, short = (item.runs for item in questions.items)
    assert long == (
        Text("Who reports: ", bold=True),
        Text("“Last fall, Pyongyang sent about 11,000 troops.”"),
        Text("?", bold=True),
    )
    assert short == (Text("What does “a quarter” refer to?", bold=True),)


def test_a_remark_on_a_figure_stands_apart_from_its_period(desk: Desk) -> None:
    one = desk.statement("3,000.")
    desk.estimate(
        one,
        category=Category.KILLED,
        qualifier=Qualifier.EXACT,
        best=3000,
        low=3000,
        high=3000,
        period="2024-12",
        note="Printed 2022.",
    )
    desk.section(SectionKind.CASUALTIES, desk.table(BlockContent.ESTIMATES))
    (table,) = of_kind(build_report(desk.material()), Table)
    assert said(table.rows[0].cells[4]) == "December 2024"
    assert said(table.rows[0].note) == "Printed 2022."


@pytest.mark.parametrize(
    ("outlets", "claimed"),
    [(("Post", ""), "Kyiv"), (("Post", "Post"), "Kyiv"), (("Post", "Mail"), "Kyiv, in Post")],
)
def test_the_outlet_is_told_beside_a_claimant_only_where_there_are_several(
    desk: Desk, outlets: tuple[str, str], claimed: str
) -> None:
    kyiv, said_by = desk.source("Kyiv"), {name: desk.source(name) for name in outlets if name}
    for outlet in outlets:
        desk.estimate(
            desk.statement("3 killed."),
            category=Category.KILLED,
            qualifier=Qualifier.ABOUT,
            best=3,
            claimant_id=kyiv,
            reporter_id=said_by.get(outlet),
        )
    desk.section(SectionKind.CASUALTIES, desk.table(BlockContent.ESTIMATES))
    (table,) = of_kind(build_report(desk.material()), Table)
    assert said(table.rows[0].cells[0]) == claimed


def test_a_figure_with_nothing_to_be_compared_with_has_no_chart(desk: Desk) -> None:
    fields = {"qualifier": Qualifier.EXACT, "side": "North Korea"}
    desk.estimate(None, category=Category.CAPTURED, low=2, best=2, high=2, **fields)
    for best in (900, 1000):
        desk.estimate(None, category=Category.KILLED, low=best, best=best, high=best, **fields)
    desk.section(SectionKind.CASUALTIES, desk.table(BlockContent.ESTIMATES), desk.chart())
    charts = of_kind(build_report(desk.material()), RangeFigure)
    assert [chart.title for chart in charts] == ["North Korea: killed"]


def test_estimates_print_with_claimant_period_and_grade_beside_the_figure(desk: Desk) -> None:
    killed, hurt = desk.statement("3,000.", grade="C3"), desk.statement("1,000.")
    claimant = desk.source("Kyiv")
    desk.estimate(
        killed,
        category=Category.KILLED_OR_WOUNDED,
        qualifier=Qualifier.MORE_THAN,
        low=3000,
        population="North Koreans",
        as_of="2024-12-23",
        tally=Tally.CUMULATIVE,
        claimant_id=claimant,
    )
    desk.estimate(
        hurt,
        category=Category.KILLED_OR_WOUNDED,
        qualifier=Qualifier.ABOUT,
        best=1000,
        population="North Koreans",
    )
    desk.estimate(hurt, category=Category.KILLED, qualifier=Qualifier.VAGUE, words="dozens")
    desk.section(SectionKind.CASUALTIES, desk.table(BlockContent.ESTIMATES), desk.chart())
    report = build_report(desk.material())
    (table,) = of_kind(report, Table)
    rows = [[said(cell) for cell in row.cells] for row in table.rows]
    assert rows[0] == [
        "Kyiv",
        "North Koreans",
        "killed or wounded",
        "more than 3,000",
        "as of 23 December 2024, cumulative",
        "<C3>[1]",
    ]
    assert rows[1][0] == "not stated"
    assert rows[1][3:] == ["about 1,000", "not stated", "<>[2]"]
    assert rows[2][3] == "dozens"
    (chart,) = of_kind(report, RangeFigure)
    assert [(bar.low, bar.best, bar.high) for bar in chart.bars] == [
        (3000, None, None),
        (None, 1000, None),
    ]
    assert [bar.words for bar in chart.bars] == ["more than 3,000", "about 1,000"]
    assert "3,000" not in chart.summary


def test_open_questions_come_with_the_most_urgent_first_and_answered_ones_stay_out(
    desk: Desk,
) -> None:
    desk.question("Later?", priority="low")
    desk.question("Now?", priority="high", why="It decides.", answered_by="The log", owner="Kim")
    desk.question("Done?", status="answered")
    desk.section(SectionKind.QUESTIONS, desk.table(BlockContent.QUESTIONS))
    (questions,) = of_kind(build_report(desk.material()), List)
    assert [said(item.runs) for item in questions.items] == ["Now?", "Later?"]
    (details,) = questions.items[0].children
    assert isinstance(details, Paragraph)
    assert said(details.runs) == "It decides. What would answer it: The log With: Kim."


def test_actors_print_with_other_names_and_where_they_are_spoken_of(desk: Desk) -> None:
    ones = tuple(desk.statement(f"NIS {number}") for number in range(6))
    desk.actor("National Intelligence Service", aliases=("NIS",), kind="organisation", by=ones)
    desk.section(SectionKind.ACTORS, desk.table(BlockContent.ACTORS))
    (table,) = of_kind(build_report(desk.material()), Table)
    (row,) = table.rows
    assert said(row.cells[0]) == "National Intelligence Service (also NIS)[1][2][3][4]"
    assert [column.title for column in table.columns] == ["Actor", "Kind"]


def test_an_actor_brings_no_new_source_where_the_brief_already_cites_one(desk: Desk) -> None:
    ones = tuple(desk.statement(f"NIS {number}") for number in range(6))
    desk.actor("National Intelligence Service", by=ones)
    desk.section(SectionKind.SITUATION, desk.quote(ones[5]))
    desk.section(SectionKind.ACTORS, desk.table(BlockContent.ACTORS))
    report = build_report(desk.material())
    (row,) = of_kind(report, Table)[0].rows
    assert said(row.cells[0]).endswith("Service[1]")
    (sources,) = of_kind(report, References)
    assert [entry.words for entry in sources.entries] == ["NIS 5"]


def test_a_column_stays_where_one_row_has_something_in_it(desk: Desk) -> None:
    desk.actor("NIS", role="confirms")
    desk.actor("SBU", side="Ukraine")
    desk.section(SectionKind.ACTORS, desk.table(BlockContent.ACTORS))
    (table,) = of_kind(build_report(desk.material()), Table)
    rows = [[said(cell) for cell in row.cells[-2:]] for row in table.rows]
    assert rows == [["confirms", "–"], ["–", "Ukraine"]]


def test_the_timeline_runs_in_the_order_of_its_dates(desk: Desk) -> None:
    desk.event("Seized", "2025-01-09")
    desk.event("Pushed in", "2024-08", date_words="August 2024")
    desk.event("Claimed", "2024-12-23?", date_words="December 23, 2022", note="A misprint.")
    desk.section(SectionKind.TIMELINE, desk.table(BlockContent.EVENTS))
    (table,) = of_kind(build_report(desk.material()), Table)
    assert [said(row.cells[0]) for row in table.rows] == [
        "August 2024",
        "23 December 2024 (probably)",
        "9 January 2025",
    ]
    assert said(table.rows[1].note) == "Printed “December 23, 2022”. A misprint."
