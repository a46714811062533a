"""Admiralty grades as they are typed, written and explained."""

from __future__ import annotations

import pytest

from briefing.errors import CommandError
from briefing.tradecraft.grades import (
    credibility,
    format_grade,
    grade_words,
    parse_grade,
    reliability,
    scheme,
)


@pytest.mark.parametrize(
    ("typed", "axes"),
    [
        ("B2", ("B", "2")),
        ("b2", ("B", "2")),
        (" B 2 ", ("B", "2")),
        ("B", ("B", "")),
        ("B-", ("B", "")),
        ("2", ("", "2")),
        ("-2", ("", "2")),
        ("F6", ("F", "6")),
    ],
)
def test_a_grade_is_understood_however_it_is_typed(typed: str, axes: tuple[str, str]) -> None:
    assert parse_grade(typed) == axes


@pytest.mark.parametrize("typed", ["Z9", "G1", "B0", "B7", "2B", "BB", "B22", "", "-", "--", "В2"])
def test_what_is_no_grade_is_refused_with_the_way_to_type_one(typed: str) -> None:
    with pytest.raises(CommandError, match=r"is not a grade\..*such as B2"):
        parse_grade(typed)


@pytest.mark.parametrize("code", ["B2", "B-", "-2", ""])
def test_a_code_written_is_the_code_read(code: str) -> None:
    axes = parse_grade(code) if code else ("", "")
    assert format_grade(*axes) == code


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("", "Not graded"),
        ("B2", "Usually reliable; probably true"),
        ("-2", "Reliability not yet judged; probably true"),
        ("B-", "Usually reliable; credibility not yet judged"),
        ("F6", "Reliability cannot be judged; truth cannot be judged"),
    ],
)
def test_a_code_is_spelt_out(code: str, words: str) -> None:
    assert grade_words(code) == words


def test_f_and_6_mean_not_judged_and_no_other_step_does() -> None:
    chosen = scheme()
    steps = (*chosen.reliability, *chosen.credibility)
    assert [step.code for step in steps if not step.judged] == ["F", "6"]
    assert [step.code for step in steps] == list("ABCDEF123456")


def test_every_step_says_what_it_means_and_the_scheme_where_it_is_from() -> None:
    chosen = scheme()
    assert all(step.label and step.meaning for step in (*chosen.reliability, *chosen.credibility))
    assert chosen.source


@pytest.mark.parametrize("refused", [lambda: reliability("G"), lambda: credibility("7")])
def test_a_step_that_does_not_exist_is_refused(refused: object) -> None:
    with pytest.raises(CommandError, match="is not a grade"):
        refused()  # type: ignore[operator]


def test_a_scheme_that_does_not_exist_is_refused() -> None:
    with pytest.raises(CommandError, match="no grading scheme called “mine”"):
        scheme("mine")
