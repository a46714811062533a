"""What may be typed into the fields of Weigh, and what it means."""

from __future__ import annotations

import pytest

from briefing.errors import CommandError
from briefing.model.picture import Estimate
from briefing.model.vocabulary import Category, Qualifier
from briefing.tradecraft.casualties import NUMBERS_OF_QUALIFIER
from ui.models.weigh_fields import (
    NUMBERS,
    as_typed,
    carried_over,
    figure_of,
    from_typed,
    given_numbers,
    typed_number,
    typed_period,
)
from ui.models.weigh_tables import TABLES


@pytest.mark.parametrize(
    ("text", "number"),
    [("3,000", 3000), ("3 000", 3000), ("3\u00a0000", 3000), ("0", 0), ("", None), ("–", None)],
)
def test_numbers_may_be_grouped_and_nothing_is_unknown(text: str, number: int | None) -> None:
    assert typed_number(text) == number


@pytest.mark.parametrize("text", ["many", "1e3", "3k", "½"])
def test_what_is_no_whole_number_is_refused(text: str) -> None:
    with pytest.raises(CommandError):
        typed_number(text)


@pytest.mark.parametrize("qualifier", list(Qualifier))
def test_a_figure_has_the_numbers_of_its_qualifier_and_no_other(qualifier: Qualifier) -> None:
    typed = dict.fromkeys(NUMBERS, 7)
    made = figure_of(qualifier, typed)
    assert {name for name in NUMBERS if made[name] is not None} == NUMBERS_OF_QUALIFIER[qualifier]


@pytest.mark.parametrize("qualifier", [one for one in Qualifier if given_numbers(one)])
def test_a_missing_number_is_asked_for(qualifier: Qualifier) -> None:
    with pytest.raises(CommandError, match="needs a "):
        figure_of(qualifier, {})


def test_no_end_of_a_range_is_invented() -> None:
    estimate = Estimate("x", None, Category.KILLED, Qualifier.ABOUT, best=1000)
    assert carried_over(estimate, "at_least") == {"low": 1000}
    assert carried_over(estimate, "between") == {"low": None, "high": None}


def test_a_period_may_be_words_but_a_broken_date_is_none() -> None:
    assert typed_period("the space of one week") == "the space of one week"
    assert typed_period("December 2024") == "2024-12"
    with pytest.raises(CommandError):
        typed_period("2025-02-30")


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.key)
def test_what_a_field_shows_means_the_same_when_it_is_typed_back(table: object) -> None:
    assert table.form  # type: ignore[attr-defined]
    for field in table.form:  # type: ignore[attr-defined]
        value = getattr(table.blank, field.name)  # type: ignore[attr-defined]
        assert from_typed(field, as_typed(field, value)) == value
