"""Which way characters run, held to the Unicode algorithm as another library has it."""

from __future__ import annotations

import pytest
from bidi import get_display
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.export.pdf.bidi import levels, runs_right_to_left
from briefing.export.pdf.order import on_page

# Of every class that text can have: letters of both directions, both kinds of digits, what stands
# between and beside numbers, brackets of two kinds, a mark, neutrals and spaces.
_CHARACTERS = "abאבجح12٣٤+-,.:/%$€()[]\u0301\u064e!?“” \u200e\u200f\ufffc"


def _seen(text: str, *, rightward: bool) -> str:
    found = levels(text, rightward=rightward)
    return "".join(text[place] for place in on_page(found))


_NUMBERS = "aא12٣,+-.$ "
_BRACKETS = "aאב1()[] "


@example(text="אב 1,2-3", rightward=True)
@example(text="ח 1,2 ٣,٤ 1+2", rightward=True)
@example(text="א 5$ $5 %٣", rightward=True)
@example(text="a (ב) [c א] ב", rightward=False)
@example(text="א(a\u0301b)\u0301 ב", rightward=True)
@settings(max_examples=300)
@given(
    text=st.one_of(
        *(st.text(kinds, min_size=1, max_size=14) for kinds in (_CHARACTERS, _NUMBERS, _BRACKETS))
    ),
    rightward=st.booleans(),
)
def test_every_text_is_turned_as_unicode_says(text: str, rightward: bool) -> None:
    text = f"{text}a" if rightward else f"{text}א"  # spaces at the end are the line's own affair
    theirs = get_display(text, base_dir="L" if rightward else "R")
    assert _seen(text, rightward=rightward) == theirs


@pytest.mark.parametrize(
    ("text", "leftward"),
    [
        ("He said مرحبا", False),
        ("مرحبا بالعالم", True),
        ("حماس (Hamas) said on Monday that it would not", False),
        ("أعلن حلف NATO", True),
        ("NATO: أعلن الحلف أن القوات ستبقى في مواقعها", True),
        ("said مرحبا بكم في كورسك", False),
        ("Report on العالم العربي and ישראל", False),
        ("12 – 13", False),
        ("", False),
    ],
)
def test_a_paragraph_runs_as_its_letters_do(text: str, leftward: bool) -> None:
    assert runs_right_to_left([text]) is leftward
