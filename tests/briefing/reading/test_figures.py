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


def test_soldiers_counted_after_their_state_was_named_are_called_by_it():
    text = "North Korean troops are in a dire state: around 1,000 soldiers were killed in a week."
    (figure,) = read(text).statements[0].figures
    assert (figure.text, figure.population) == ("around 1,000 soldiers", "North Korean soldiers")


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
        ("As much as 300 soldiers died.", [("killed", "up_to", None, None, 300)]),
        ("Twenty or thirty men died.", [("killed", "between", 20, None, 30)]),
        ("100 of the 300 soldiers were killed.", [("killed", "exact", 100, 100, 100)]),
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
        "40 per cent of the troops were killed.",
    ],
)
def test_ages_years_areas_shares_and_strengths_are_never_figures(text):
    assert figures(text) == []


def test_the_two_captured_soldiers_again_are_no_new_figure():
    text = "Two soldiers were captured. The two captured soldiers were filmed."
    assert len(figures(text)) == 1


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("Two hundred and fifty", 250, 250),
        ("Twenty five", 25, 25),
        ("Half a dozen", 6, 6),
        ("A hundred", 100, 100),
        ("Two thousand five hundred", 2_500, 2_500),
        ("One hundred and twenty thousand", 120_000, 120_000),
        ("Two million three hundred thousand", 2_300_000, 2_300_000),
        ("1.5 million", 1_500_000, 1_500_000),
        ("1,5 million", 1_500_000, 1_500_000),
        ("3.000", 3_000, 3_000),
        ("10 000", 10_000, 10_000),
        ("10\xa0000", 10_000, 10_000),
        ("3,000-4,000", 3_000, 4_000),
        ("Ten to twenty thousand", 10_000, 20_000),
        ("500 to 1 thousand", 500, 1_000),
        ("Between one hundred and two hundred", 100, 200),
    ],
)
def test_a_number_is_read_whole_however_it_is_written(words, low, high):
    (figure,) = figures(f"{words} soldiers were killed.")
    assert figure.text == f"{words} soldiers"
    assert (figure.low, figure.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "One and a half thousand soldiers were killed.",
        "They killed two hundred and fifty-strong groups of soldiers.",
        "Between 200 and perhaps 300 soldiers were killed.",
        "1.5 soldiers were killed on average.",
        "2 million 300 thousand soldiers were killed.",
    ],
)
def test_a_number_that_cannot_be_read_whole_is_no_figure(text):
    assert figures(text) == []


def test_a_number_after_a_vague_one_is_not_taken_for_it():
    text = "Dozens of men were killed. The more than 900 troops killed were buried."
    assert [figure.text for figure in figures(text)] == ["Dozens of men", "more than 900 troops"]


def test_the_vague_dozens_again_are_told_again():
    text = "Dozens of men were killed. Their dozens of men killed lay there."
    assert len(figures(text)) == 2


@pytest.mark.parametrize(
    ("span", "tally"),
    [
        ("within hours", Tally.INCIDENT),
        ("in just 24 hours", Tally.INCIDENT),
        ("over three days", Tally.INCIDENT),
        ("in the past week", Tally.INCIDENT),
        ("in a single week", Tally.INCIDENT),
        ("within the past two weeks", Tally.UNKNOWN),
        ("over the past few weeks", Tally.UNKNOWN),
        ("within 100 days", Tally.UNKNOWN),
        ("in one month", Tally.UNKNOWN),
        ("within the past two years", Tally.UNKNOWN),
    ],
)
def test_only_a_week_or_less_makes_an_incident(span, tally):
    (figure,) = figures(f"300 soldiers were killed {span}.")
    assert figure.tally is tally
    assert figure.period


def test_a_total_over_years_is_cumulative():
    (figure,) = figures("In total, 300 soldiers were killed over the past two years.")
    assert figure.tally is Tally.CUMULATIVE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "About 300 North Korean soldiers were killed and 2,700 wounded.",
            [("about", None, 300, None), ("about", None, 2700, None)],
        ),
        ("About 100 killed, 20 wounded.", [("about", None, 100, None), ("about", None, 20, None)]),
        (
            "At least 12 people were killed and 40 others injured.",
            [("at_least", 12, None, None), ("at_least", 40, None, None)],
        ),
        (
            "About 100 soldiers were killed and exactly 50 wounded.",
            [("about", None, 100, None), ("exact", 50, 50, 50)],
        ),
        (
            "About 100 soldiers were killed and 12 civilians were wounded.",
            [("about", None, 100, None), ("exact", 12, 12, 12)],
        ),
        (
            "They lost 300 killed and 2,700 wounded.",
            [("exact", 300, 300, 300), ("exact", 2700, 2700, 2700)],
        ),
    ],
)
def test_the_second_number_of_a_series_is_no_firmer_than_the_first(
    text: str, expected: list[tuple[object, ...]]
) -> None:
    assert [(f.qualifier, f.low, f.best, f.high) for f in figures(text)] == expected


def test_the_second_number_of_a_series_counts_the_same_people() -> None:
    killed, wounded = figures("About 300 North Korean soldiers were killed and 2,700 wounded.")
    assert (wounded.population, wounded.side) == (killed.population, killed.side)
    assert (wounded.population, wounded.side) == ("North Korean soldiers", "North Korea")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "12 soldiers were killed and 30 were wounded.",
            [("killed", 12, "soldiers"), ("wounded", 30, "soldiers")],
        ),
        (
            "12 soldiers were killed, 30 were wounded and two were captured.",
            [("killed", 12, "soldiers"), ("wounded", 30, "soldiers"), ("captured", 2, "soldiers")],
        ),
        ("Three tanks were lost and 12 were captured.", []),
        ("12 soldiers were killed. In all 30 were lost.", [("killed", 12, "soldiers")]),
        (
            "12 soldiers were killed, and of the villages 30 were captured.",
            [("killed", 12, "soldiers")],
        ),
    ],
)
def test_a_bare_number_goes_on_a_series_of_people_and_begins_none(text, expected):
    found = [figure for statement in read(text).statements for figure in statement.figures]
    assert [(one.category.value, one.best, one.population) for one in found] == expected
