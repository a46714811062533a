"""Dates as EDTF: printed, counted from the article's day, or guessed from its other dates."""

import pytest

from briefing.reading import read


def values(text: str, published: str = "") -> list[str]:
    reading = read(text, published=published)
    return [date.value for statement in reading.statements for date in statement.dates]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("seized the pair", "2025-01-09"),
        ("A video published", "2025-01-11"),
        ("Russian instructors", "2024-11"),
        ("pushed deep", "2024-08"),
        ("Pyongyang is reported", "2024-23"),
        ("more than 3,000", "2022-12-23"),
        ("roughly 1,000", "2024-12-27"),
    ],
)
def test_the_sample_s_dates_count_from_its_dateline(said, words, value):
    assert [date.value for date in said(words).dates] == [value]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It fell on 1 January 99999.", []),
        ("On January 1, 99999 it fell.", []),
        ("On 1 January 300 soldiers were killed.", ["2025-01-01"]),
        ("On 1 January 2024 it fell.", ["2024-01-01"]),
    ],
)
def test_a_year_that_cannot_be_is_not_replaced_by_another(text: str, found: list[str]) -> None:
    assert values(text, "2025-06-01") == found


def test_without_a_day_of_its_own_an_article_s_years_are_guessed_and_marked(sample_text):
    body = sample_text.split("\n\n", 1)[1]
    found = values(body)
    assert found == [
        "2025-01-09?",
        "2025-01-11?",
        "2024-11?",
        "2024-08",
        "2024-23?",
        "2022-12-23",
        "2024-12-27?",
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It began on 24 February 2022.", "2022-02-24"),
        ("It began on Feb. 24, 2022.", "2022-02-24"),
        ("It began on 2022-02-24.", "2022-02-24"),
        ("It began on 24.02.2022.", "2022-02-24"),
        ("It began in May 2023.", "2023-05"),
        ("It began in 2023.", "2023"),
        ("It began in the autumn of 2023.", "2023-23"),
        ("It began yesterday.", "2025-01-11"),
        ("It began on Friday.", "2025-01-10"),
        ("It began last month.", "2024-12"),
        ("It began last year.", "2024"),
        ("It began on December 30.", "2024-12-30"),
        ("It lasted from 9 to 11 January.", "2025-01-09/2025-01-11"),
        ("They will meet on March 3.", "2025-03-03"),
    ],
)
def test_a_date_is_read_in_each_of_its_forms(text, value):
    assert values(text, published="2025-01-12T06:00:00Z") == [value]


@pytest.mark.parametrize(
    "text",
    [
        "The man was born in 1999.",
        "They may march on.",
        "He fired 2024 rounds.",
        "It ended on 31 February 2024.",
        "It happened on January 9.",
        "It was 9/10 of the way.",
    ],
)
def test_births_verbs_impossible_days_and_dates_without_a_year_give_no_value(text):
    assert values(text) == []
