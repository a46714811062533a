"""Which figures are drawn side by side: one side and one category, what differs said at each."""

from __future__ import annotations

from typing import Any

from briefing.model.picture import Estimate
from briefing.model.vocabulary import Category, Qualifier, Tally
from briefing.report.ranges import compared


def losses(name: str, **fields: Any) -> Estimate:
    values: dict[str, Any] = {"category": Category.KILLED, "best": 40, "side": "North Korea"}
    return Estimate(name, None, qualifier=Qualifier.ABOUT, **(values | fields))


def test_figures_of_one_side_stand_together_whatever_the_text_calls_its_people() -> None:
    (group,) = compared(
        [losses("a", population="North Koreans"), losses("b", population="soldiers")]
    )
    assert group.title == "North Korea: killed"
    assert [one.id for one in group.estimates] == ["a", "b"]
    assert group.label(group.estimates[1], "Kirby") == "Kirby, soldiers"


def test_another_side_or_category_stands_apart() -> None:
    groups = compared(
        [losses("a"), losses("b", side="Ukraine"), losses("c", category=Category.WOUNDED)]
    )
    assert [group.title for group in groups] == [
        "North Korea: killed",
        "Ukraine: killed",
        "North Korea: wounded",
    ]


def test_the_people_stand_for_a_side_that_is_not_known() -> None:
    groups = compared(
        [
            losses("a", side="", population="Sailors"),
            losses("b", side="", population="sailors"),
            losses("c", side="", population=""),
        ]
    )
    assert [(group.title, len(group.estimates)) for group in groups] == [
        ("Sailors: killed", 2),
        ("killed", 1),
    ]


def test_figures_of_one_period_stand_side_by_side_and_each_says_its_period() -> None:
    (group,) = compared(
        [
            losses("week", period="a single week"),
            losses("total", tally=Tally.CUMULATIVE, as_of="2024-12-23"),
            losses("same week", period="a single week"),
        ]
    )
    assert [one.id for one in group.estimates] == ["week", "same week", "total"]
    assert [group.label(one, "Kirby") for one in group.estimates] == [
        "Kirby, a single week",
        "Kirby, a single week",
        "Kirby, as of 23 December 2024, cumulative",
    ]


def test_a_figure_without_a_number_is_in_no_group() -> None:
    assert compared([losses("vague", best=None)]) == ()
