"""A bound that is missed is said, and `make bench` fails by it."""

from __future__ import annotations

import pytest

from tests.benchmarks.measuring import compare, single, within


def test_a_share_over_its_bound_is_said_and_one_at_it_holds() -> None:
    assert within("time", 3.0, 2.0, 1.5) == []
    assert within("time", 3.1, 2.0, 1.5) == ["time: 1.55 is more than 1.5."]


def test_a_ratio_is_held_against_its_bound(capsys: pytest.CaptureFixture[str]) -> None:
    ours, theirs = ("ours", lambda: 0.4), ("theirs", lambda: 0.1)
    assert compare("A job", 4, ours, theirs, rounds=3) == []
    assert compare("A job", 3, ours, theirs, rounds=3) == ["A job: 4 is more than 3."]
    assert "400.00 ms" in capsys.readouterr().out


def test_a_median_is_held_against_its_bound_in_milliseconds() -> None:
    assert single("A job", "done", 100, lambda: 0.1, rounds=3) == []
    assert single("A job", "done", 99, lambda: 0.1, rounds=3) == [
        "A job, in ms: 100 is more than 99."
    ]
