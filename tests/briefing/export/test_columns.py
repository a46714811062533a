"""Columns are as wide as their content asks, and together as wide as the table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.export.columns import shared_widths

ROOM = 400.0


def test_short_columns_stay_on_one_line_and_the_long_one_wraps() -> None:
    assert shared_widths([20, 20, 40], [60, 80, 900], ROOM) == [60, 80, 260]


def test_two_long_columns_share_by_how_much_they_lack() -> None:
    assert shared_widths([0, 0], [1000, 3000], ROOM) == [100, 300]


def test_where_all_fits_what_is_left_goes_to_all_alike() -> None:
    assert shared_widths([50, 50], [100, 100], ROOM) == [200, 200]


def test_where_not_even_the_words_fit_each_gives_way_alike() -> None:
    assert shared_widths([600, 200], [600, 200], ROOM) == [300, 100]


@given(st.lists(st.tuples(st.floats(1, 300), st.floats(0, 900)), min_size=1, max_size=9))
def test_the_whole_width_is_used_and_no_column_gets_less_than_it_needs(
    asked: list[tuple[float, float]],
) -> None:
    least = [low for low, _ in asked]
    widths = shared_widths(least, [low + more for low, more in asked], ROOM)
    assert sum(widths) == pytest.approx(ROOM)
    if sum(least) <= ROOM:
        assert all(width >= low - 1e-6 for width, low in zip(widths, least, strict=True))
