"""Which country a name means, by its code of ISO 3166-1. Whatever is no country has none."""

from __future__ import annotations

from functools import cache

from briefing.tradecraft.tables import table


def country_code(name: str) -> str:
    """The alpha-2 code of the country of this name, without regard to case; '' for none."""
    return _codes().get(" ".join(name.split()).casefold().removeprefix("the "), "")


@cache
def _codes() -> dict[str, str]:
    lines = table("countries")["names"].split("\n")
    rows = (line.split(" ", 1) for line in lines if line)
    return {name.casefold(): code for code, names in rows for name in names.split("|")}
