"""Casualty figures: number, qualifier, category, whose people, over what time."""

import pytest

from briefing.model.reading import ReadFigure
from briefing.model.vocabulary import Category, Qualifier, Tally
from briefing.reading import read


def figures(text: str) -> list[ReadFigure]:
    return [figure for statement in read(text).statements for figure in statement.figures]


def test_the_sample_has_exactly_its_three_figures(sample):
    found = [figure for statement in sample.statements for figure in statement.figures]
    assert [(f.text, f.category, f.qualifier, f.low, f.best, f.high) for f in found] == [
        ("two North Korean soldiers", Category.CAPTURED, Qualifier.EXACT, 2, 2, 2),
        (
            "more than 3,000 North Koreans",
            Category.KILLED_OR_WOUNDED,
            Qualifier.MORE_THAN,
            3000,
            None,
            None,
        ),
        ("roughly 1,000 of them", Category.KILLED_OR_WOUNDED, Qualifier.ABOUT, None, 1000, None),
    ]


def test_the_sample_s_figures_say_whose_losses_when_and_where(said):
    (total,) = said("more than 3,000").figures
    assert (total.side, total.tally, total.period, total.as_of) == (
        "North Korea",
        Tally.CUMULATIVE,
        "",
        "2022-12-23",
    )
    (week,) = said("roughly 1,000").figures
    assert (week.population, week.side, week.tally, week.period, week.place) == (
        "North Koreans",
        "North Korea",
        Tally.INCIDENT,
        "the space of one week",
        "Kursk region",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 12 civilians were killed.", [("killed", "at_least", 12, None, None)]),
        (
            "The attack killed 12 people and wounded 30.",
            [("killed", "exact", 12, 12, 12), ("wounded", "exact", 30, 30, 30)],
        ),
        (
            "Between 200 and 300 soldiers were captured.",
            [("captured", "between", 200, None, 300)],
        ),
        ("Dozens of people were injured.", [("wounded", "vague", None, None, None)]),
        ("Up to 1,500 troops have been lost.", [("casualties", "up_to", None, None, 1500)]),
        ("Fewer than 40 people died.", [("killed", "fewer_than", None, None, 40)]),
        ("Nearly three dozen fighters died.", [("killed", "about", None, 36, None)]),
        ("Two people remain missing.", [("missing", "exact", 2, 2, 2)]),
        ("Ten soldiers died of their wounds.", [("died_of_wounds", "exact", 10, 10, 10)]),
        ("The death toll rose to 45.", [("killed", "exact", 45, 45, 45)]),
        (
            "The army reported 600 casualties (200 killed and 400 wounded).",
            [
                ("casualties", "exact", 600, 600, 600),
                ("killed", "exact", 200, 200, 200),
                ("wounded", "exact", 400, 400, 400),
            ],
        ),
        (
            "Around 300 soldiers—a third of the unit—had been killed or wounded.",
            [("killed_or_wounded", "about", None, 300, None)],
        ),
        (
            "300 Russian servicemen, including 20 officers, were taken prisoner.",
            [("captured", "exact", 300, 300, 300)],
        ),
    ],
)
def test_a_figure_is_read_with_its_category_and_qualifier(text, expected):
    found = [(f.category, f.qualifier, f.low, f.best, f.high) for f in figures(text)]
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "A 19-year-old soldier was killed.",
        "About 11,000 troops were sent to the region.",
        "The army holds 500 square kilometres where soldiers were killed.",
        "In 2024, 1,200 rifles were captured.",
        "They captured 12 villages.",
        "40% of the troops were killed.",
        "He was killed in 2019.",
        "3,000 people gathered where soldiers were killed.",
        "One of the captured soldiers was cold.",
        "No soldiers were killed.",
    ],
)
def test_ages_years_areas_shares_and_strengths_are_never_figures(text):
    assert figures(text) == []


def test_the_two_captured_soldiers_again_are_no_new_figure():
    text = "Two soldiers were captured. The two captured soldiers were filmed."
    assert len(figures(text)) == 1
