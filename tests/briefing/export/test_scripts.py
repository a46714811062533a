"""Where each script stands is what Unicode says, as this Python knows it."""

from __future__ import annotations

import re
import unicodedata
from itertools import chain

import pytest

from briefing.export import scripts
from briefing.export.scripts import Ranges, letters, marks, within

NAMED = {
    "HEBREW": scripts.HEBREW,
    "ARABIC": scripts.ARABIC + scripts.ARABIC_FORMS,
    "DEVANAGARI|VEDIC": scripts.DEVANAGARI,
    "THAI": scripts.THAI,
    "HANGUL": scripts.HANGUL,
    "(HALFWIDTH )?KATAKANA|HIRAGANA": scripts.KANA_LETTERS,
    "CJK|IDEOGRAPHIC": scripts.HAN,
}


def _characters(ranges: Ranges) -> list[str]:
    return [chr(code) for first, last in ranges for code in range(first, last + 1)]


@pytest.mark.parametrize("name", NAMED)
def test_every_letter_in_the_ranges_of_a_script_is_named_after_it(name: str) -> None:
    found = [one for one in _characters(NAMED[name]) if unicodedata.category(one)[0] == "L"]
    assert len(found) > 50
    assert [one for one in found if not re.match(name, unicodedata.name(one))] == []


@pytest.mark.parametrize(
    ("name", "ranges"),
    [
        ("HEBREW", scripts.HEBREW),
        ("DEVANAGARI", scripts.DEVANAGARI),
        ("THAI", scripts.THAI),
        ("HIRAGANA", scripts.KANA_LETTERS),
        ("KATAKANA", scripts.KANA_LETTERS),
    ],
)
def test_no_letter_of_a_script_in_the_basic_plane_is_left_out(name: str, ranges: Ranges) -> None:
    missing = [
        called
        for code in range(0x10000)
        if (called := unicodedata.name(chr(code), "")).startswith(f"{name} LETTER")
        and not within(code, ranges)
    ]
    assert missing == []


def test_every_letter_that_runs_from_right_to_left_is_known_to() -> None:
    missing = [
        f"{code:04X}"
        for code in range(0x110000)
        if unicodedata.bidirectional(chr(code)) in ("R", "AL")
        and not within(code, scripts.RIGHT_TO_LEFT)
    ]
    assert missing == ["200F"], "the mark alone, which is no letter"


def test_marks_are_all_that_unicode_calls_so_where_the_faces_set_any() -> None:
    found = re.compile(f"[{marks('Mn', 'Me')}]")
    where = (scripts.ACCENTS, scripts.HEBREW, scripts.ARABIC, scripts.DEVANAGARI, scripts.THAI)
    for character in chain.from_iterable(map(_characters, where)):
        is_mark = unicodedata.category(character) in ("Mn", "Me")
        assert bool(found.match(character)) == is_mark, f"{ord(character):04X}"


@pytest.mark.parametrize("other", ["\u05c3", "\ua673", "\u1ce9", "\u0903", "a"])
def test_what_is_no_mark_above_or_below_is_none(other: str) -> None:
    assert not re.match(f"[{marks('Mn', 'Me')}]", other)


def test_ranges_stand_in_a_regular_expression_as_they_are() -> None:
    assert letters(((0x41, 0x43), (0x58, 0x58))) == "A-CX-X"
