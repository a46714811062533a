"""Countries are known by the names that articles use, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from briefing.tradecraft.countries import country_code
from briefing.tradecraft.tables import table


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("North Korea", "KP"), ("DPRK", "KP"), ("russia", "RU"), ("the United States", "US"),
        ("Türkiye", "TR"), ("Turkey", "TR"), ("Kursk", ""), ("Korea", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_name_gives_the_code_of_its_country_or_nothing(name: str, code: str) -> None:
    assert country_code(name) == code


def test_no_code_or_name_stands_twice() -> None:
    rows = [line.split(" ", 1) for line in table("countries")["names"].split("\n") if line]
    codes = [code for code, _ in rows]
    names = [name.casefold() for _, several in rows for name in several.split("|")]
    assert len(codes) == len(set(codes)) > 190
    assert len(names) == len(set(names))
    assert {len(code) for code in codes} == {2}
