"""Dates as an analyst types them."""

from __future__ import annotations

import pytest

from briefing.errors import CommandError
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
