"""Likelihood terms keep the bands of their own scheme."""

from __future__ import annotations

import pytest

from briefing.errors import CommandError
from briefing.tradecraft.likelihood import CONFIDENCE_MEANINGS, scheme, schemes, term


@pytest.mark.parametrize(
    ("scheme_id", "bands"),
    [
        ("icd203", [(1, 5), (5, 20), (20, 45), (45, 55), (55, 80), (80, 95), (95, 99)]),
        ("phia", [(0, 5), (10, 20), (25, 35), (40, 50), (55, 75), (80, 90), (95, 100)]),
    ],
)
def test_the_bands_are_those_of_the_published_scheme(
    scheme_id: str, bands: list[tuple[int, int]]
) -> None:
    assert [(one.low, one.high) for one in scheme(scheme_id).terms] == bands


def test_a_sentence_opens_with_the_term_and_shows_its_band() -> None:
    for chosen in schemes():
        for one in chosen.terms:
            assert one.term in one.opening
            assert one.opening[0].isupper()
            assert one.band.endswith(f"{one.high} %")
        assert chosen.source


@pytest.mark.parametrize(
    ("scheme_id", "bands"),
    [
        ("icd203", ["1–5 %", "5–20 %", "20–45 %", "45–55 %", "55–80 %", "80–95 %", "95–99 %"]),
        ("phia", [">0–5 %", "10–20 %", "25–35 %", "40–<50 %", "55–75 %", "80–90 %", "95–<100 %"]),
    ],
)
def test_a_band_prints_a_limit_that_its_scheme_shuts_out_as_shut_out(
    scheme_id: str, bands: list[str]
) -> None:
    assert [one.band for one in scheme(scheme_id).terms] == bands


def test_a_term_of_one_scheme_is_not_a_term_of_the_other() -> None:
    with pytest.raises(CommandError, match="has no likelihood term “roughly_even”"):
        term("phia", "roughly_even")


def test_a_scheme_that_does_not_exist_is_refused() -> None:
    with pytest.raises(CommandError, match="no likelihood scheme called “mine”"):
        scheme("mine")


def test_confidence_has_three_levels_and_no_number() -> None:
    assert list(CONFIDENCE_MEANINGS) == ["high", "moderate", "low"]
    assert not any(character.isdigit() for character in "".join(CONFIDENCE_MEANINGS.values()))
