"""Markings are compared within one ladder and never across two."""

from __future__ import annotations

import pytest

from briefing.errors import CommandError
from briefing.tradecraft.markings import Level, find_level, levels, may_be_released
from briefing.tradecraft.tables import table

TLP = ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"]


def test_the_traffic_lights_stand_in_their_order() -> None:
    assert [level.code for level in levels() if level.ladder == "tlp"] == TLP


@pytest.mark.parametrize("place", range(5))
def test_a_release_holds_its_own_level_and_those_below(place: int) -> None:
    at = find_level(TLP[place])
    assert [code for code in TLP if may_be_released(code, at)] == TLP[: place + 1]


def test_what_is_not_marked_may_stand_in_any_release() -> None:
    assert all(may_be_released("", level) for level in levels())


def test_a_level_of_another_ladder_may_not() -> None:
    assert not may_be_released("OFFICIAL", find_level("TLP:RED"))
    assert not may_be_released("TLP:CLEAR", find_level("TOP SECRET"))


def test_a_marking_is_found_whatever_its_case_and_no_code_stands_twice() -> None:
    assert find_level(" tlp:green ").code == "TLP:GREEN"
    codes = [level.code.casefold() for level in levels()]
    assert len(codes) == len(set(codes))


def test_a_marking_that_does_not_exist_is_refused_with_some_that_do() -> None:
    with pytest.raises(CommandError, match=r"“PURPLE” is not a marking\. Known are.*TLP:CLEAR"):
        find_level("PURPLE")


def test_a_project_may_add_levels_of_its_own() -> None:
    own = Level("ours", "HOUSE", "House", 1)
    assert find_level("house", (own,)) is own
    assert may_be_released("HOUSE", own, (own,))


def test_every_marking_can_be_read_on_its_ground() -> None:
    assert [level.code for level in levels() if _contrast(level.ink, level.ground) < 4.5] == []


def _contrast(ink: str, ground: str) -> float:
    def light(colour: str) -> float:
        parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
        red, green, blue = (
            p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((light(ink), light(ground)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_every_ladder_names_what_it_is_taken_from() -> None:
    ladders = table("markings")["ladder"]
    assert ladders
    assert all(len(ladder["source"]) > 20 for ladder in ladders)
