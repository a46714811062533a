"""Ids sort by time and never repeat, and a test can hold both time and ids still."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.clock import FixedClock, SystemClock, encode_id


def test_ids_of_one_clock_rise_and_never_repeat() -> None:
    clock = SystemClock()
    ids = [clock.new_id() for _ in range(5000)]
    assert ids == sorted(set(ids))


def test_ids_rise_even_when_the_systems_clock_is_set_back(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = SystemClock()
    before = clock.new_id()
    monkeypatch.setattr(time, "time_ns", lambda: 0)
    assert clock.new_id() > before


def test_an_id_is_13_characters_that_nobody_mistakes_for_others() -> None:
    assert re.fullmatch(r"[0-9a-hjkmnp-tv-z]{13}", SystemClock().new_id())


@given(st.lists(st.integers(0, 2**65 - 1), min_size=2, max_size=9))
def test_codes_sort_as_their_numbers_do(numbers: list[int]) -> None:
    assert [encode_id(number) for number in sorted(numbers)] == sorted(map(encode_id, numbers))


def test_the_moment_is_written_in_utc_to_the_second() -> None:
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", SystemClock().now())


def test_a_fixed_clock_gives_the_same_moment_and_the_same_ids_every_time() -> None:
    first, second = FixedClock(), FixedClock()
    assert first.now() == second.now() == "2026-11-23T14:03:22Z"
    assert [first.new_id() for _ in range(3)] == [second.new_id() for _ in range(3)]
