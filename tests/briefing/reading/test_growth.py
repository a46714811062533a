"""Reading takes time in proportion to an article's length: work is counted, nothing is timed."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from briefing.reading import read

_FEW, _MANY = 40, 320


def steps(text: str) -> int:
    """How many lines and calls of Python reading `text` takes."""
    count = 0

    def step(_frame: FrameType, _event: str, _arg: Any) -> Callable[..., Any]:
        nonlocal count
        count += 1
        return step

    before = sys.gettrace()
    sys.settrace(step)
    try:
        read(text)
    finally:
        sys.settrace(before)
    return count


def letters(number: int) -> str:
    return "".join(chr(ord("A") + number // 26**place % 26) for place in range(3))


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(lambda n: "The agency said the rain fell.", id="an agency never named"),
        pytest.param(lambda n: "Kyiv said it. She said the rain fell.", id="a lost pronoun"),
        pytest.param(
            lambda n: f"The Rain {letters(n).title()} Office (R{letters(n)}) said it.",
            id="acronyms",
        ),
        pytest.param(
            lambda n: f"Kyiv said 900 Russian soldiers, about 5% of its {n} troops, were killed.",
            id="shares",
        ),
        pytest.param(
            lambda n: (
                "In May 2024 Iran sent men. Kyiv said 20 Russian soldiers died on 3 May 1999."
            ),
            id="dates out of line",
        ),
        pytest.param(
            lambda n: "the army said 12 soldiers were killed",
            id="figures in a sentence without end",
        ),
    ],
)
def test_eight_times_as_many_sentences_are_about_eight_times_the_work(sentence):
    few, many = (" ".join(map(sentence, range(number))) for number in (_FEW, _MANY))
    steps(few)  # patterns and word lists are loaded once
    assert steps(many) < steps(few) * 8.5
