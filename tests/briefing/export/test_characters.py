"""What no page can show is shown as its code, and which addresses may become links."""

from __future__ import annotations

import pytest

from briefing.export.characters import encodable, printable
from briefing.report.addresses import may_link


def test_a_control_character_prints_as_its_code() -> None:
    assert printable("a\x00b\x07c\x9bd") == "a[U+0000]b[U+0007]c[U+009B]d"


def test_half_a_surrogate_pair_prints_as_its_code_and_a_whole_character_as_itself() -> None:
    assert printable("\ud83d \U0001f600") == "[U+D83D] \U0001f600"
    assert encodable("\udcff\x01") == "[U+DCFF]\x01"


def test_a_character_that_turns_the_reading_round_is_seen() -> None:
    assert printable("safe\u202egnp.exe") == "safe[U+202E]gnp.exe"


_NEVER_CHARACTERS = [*range(0xFDD0, 0xFDF0)] + [
    plane << 16 | last for plane in range(17) for last in (0xFFFE, 0xFFFF)
]
"""The 66 code points that Unicode says will never be a character (23.7)."""


def test_what_will_never_be_a_character_prints_as_its_code_in_every_plane() -> None:
    assert len(_NEVER_CHARACTERS) == 66
    for code in _NEVER_CHARACTERS:
        assert printable(f"a{chr(code)}b") == f"a[U+{code:04X}]b"


def test_a_character_that_part_of_a_text_is_hidden_by_is_seen() -> None:
    assert printable("a\ufff9b\ufffac\ufffb") == "a[U+FFF9]b[U+FFFA]c[U+FFFB]"


def test_a_text_is_quickly_found_to_be_printable_only_where_it_is() -> None:
    """`str.isprintable` says so of no character that has to be shown as its code."""
    changed = [
        chr(code) for code in range(0x110000) if printable(f"a{chr(code)}") != f"a{chr(code)}"
    ]
    assert len(changed) > 2_000
    assert not any(map(str.isprintable, changed))
    slow = [c for c in map(chr, range(0x110000)) if printable(f"\xa0{c}") != f"\xa0{c}"]
    assert slow == changed


def test_line_breaks_become_single_spaces() -> None:
    assert printable("one\r\ntwo\nthree\tfour\u2028five") == "one two three four five"


def test_every_script_is_left_as_it_is() -> None:
    words = "Київ, Αθήνα, 서울, 北京, カナ, می‌خواهم"
    assert printable(words) == words


@pytest.mark.parametrize(
    "url", ["https://example.org/a?b=1#c", "HTTP://example.org", "mailto:desk@example.org"]
)
def test_a_web_or_mail_address_may_become_a_link(url: str) -> None:
    assert may_link(url)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org",
        "https://example.org/a b",
        'https://example.org/"onclick=',
        "https://example.org/\njavascript:",
        " https://example.org",
        "",
    ],
)
def test_any_other_address_stays_text(url: str) -> None:
    assert not may_link(url)
