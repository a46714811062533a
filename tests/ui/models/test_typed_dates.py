"""Dates as an analyst types them."""

from __future__ import annotations

import pytest

from briefing.errors import CommandError, IntakeError
from ui.models.incoming import proper_date
from ui.models.typed_dates import typed_date


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("", ""),
        ("9 January 2025", "2025-01-09"),
        ("9 january 2025", "2025-01-09"),
        ("January 9, 2025", "2025-01-09"),
        ("January 2025", "2025-01"),
        ("autumn 2024", "2024-23"),
        ("2024", "2024"),
        ("2025-01-09", "2025-01-09"),
        ("2024-12-23?", "2024-12-23?"),
        ("23 December 2024?", "2024-12-23?"),
        ("23 December 2024 (probably)", "2024-12-23?"),
        ("20 December 2024 to 27 December 2024", "2024-12-20/2024-12-27"),
        ("2024-21/2024-23", "2024-21/2024-23"),
        ("2024-05/2024", "2024-05/2024"),
        ("2024-08/..", "2024-08/.."),
    ],
)
def test_words_and_edtf_become_edtf(words: str, value: str) -> None:
    assert typed_date(words) == value


@pytest.mark.parametrize(
    "words",
    [
        "9 January",
        "last autumn",
        "soon",
        "2025-02-30",
        "2025-13",
        "2024-23-01",
        "30 February 2024",
        "2025-01-09/2025-01-02",
        "2024/2023",
        "2024 to 2025 to 2026",
        "..",
        "/",
    ],
)
def test_what_is_no_date_or_leaves_the_year_open_is_refused_with_a_way_out(words: str) -> None:
    with pytest.raises(CommandError) as refused:
        typed_date(words)
    assert refused.value.hint


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("13/01/2025", "2025-01-13"),
        ("1/13/2025", "2025-01-13"),
        ("13-01-2025", "2025-01-13"),
        ("5/5/2025", "2025-05-05"),
        ("3.4.2025", "2025-04-03"),
        ("13/01/2025 to 15/01/2025", "2025-01-13/2025-01-15"),
    ],
)
def test_a_day_in_numbers_is_taken_where_it_can_be_only_one(words: str, value: str) -> None:
    assert typed_date(words) == value


def test_a_day_in_numbers_that_may_be_two_days_is_asked_about() -> None:
    with pytest.raises(CommandError) as refused:
        typed_date("03/04/2025")
    assert refused.value.sentence == "Is “03/04/2025” 3 April 2025 or 4 March 2025?"


def test_numbers_that_are_no_day_are_refused() -> None:
    with pytest.raises(CommandError):
        typed_date("31/02/2025")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("31 February", "There is no 31 February."),
        ("31 february 2025", "There is no 31 february 2025."),
        ("February 30, 2024", "There is no February 30, 2024."),
        ("29 February 2023", "There is no 29 February 2023."),
        ("31/02/2025", "The calendar has no “2025-02-31”."),
    ],
)
def test_a_day_that_no_calendar_has_is_called_so(words: str, sentence: str) -> None:
    with pytest.raises(CommandError) as refused:
        typed_date(words)
    assert refused.value.sentence == sentence
    with pytest.raises(IntakeError, match="as 13 January 2025") as beside_the_field:
        proper_date(words)
    assert beside_the_field.value.sentence.startswith(sentence)


@pytest.mark.parametrize("words", ["29 February", "9 January", "31 soon"])
def test_a_day_that_there_may_be_is_not_denied(words: str) -> None:
    with pytest.raises(CommandError) as refused:
        typed_date(words)
    assert "There is no" not in refused.value.sentence
