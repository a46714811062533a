"""Figures print with their qualifier, and unknown never prints as 0."""

from __future__ import annotations

import pytest

from briefing.model.vocabulary import Category, Qualifier
from briefing.tradecraft.casualties import CATEGORY_WORDS, NUMBERS_OF_QUALIFIER, figure_words


@pytest.mark.parametrize(
    ("qualifier", "numbers", "words"),
    [
        ("exact", (2, 2, 2), "2"),
        ("exact", (0, 0, 0), "0"),
        ("about", (None, 1000, None), "about 1,000"),
        ("at_least", (20, None, None), "at least 20"),
        ("more_than", (3000, None, None), "more than 3,000"),
        ("up_to", (None, None, 50), "up to 50"),
        ("fewer_than", (None, None, 10), "fewer than 10"),
        ("between", (20, None, 30), "20–30"),
    ],
)
def test_a_figure_prints_with_its_qualifier(
    qualifier: str, numbers: tuple[int | None, int | None, int | None], words: str
) -> None:
    assert figure_words(qualifier, *numbers) == words


@pytest.mark.parametrize("qualifier", list(Qualifier))
def test_what_is_not_known_is_the_words_of_the_article_and_never_0(qualifier: Qualifier) -> None:
    assert figure_words(qualifier, None, None, None, "dozens") == "dozens"
    assert figure_words(qualifier, None, None, None) == "not stated"


def test_every_category_and_qualifier_of_the_model_is_known_here() -> None:
    assert set(CATEGORY_WORDS) == {category.value for category in Category}
    assert set(NUMBERS_OF_QUALIFIER) == {qualifier.value for qualifier in Qualifier}
