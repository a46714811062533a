"""The words that reading knows: loads the data files once, when they are first needed.

It knows words, not articles: nothing in here looks at a text.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class State:
    """A state, what its people are called, and the capitals that stand for its government."""

    name: str
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body that news texts name without explaining it; `kind` is agency, outlet or group.

    `state` is the one whose body it always is, '' where other states have one of that name.
    """

    name: str
    kind: str
    aliases: tuple[str, ...]
    state: str


def _load(name: str) -> Any:
    return json.loads((_DATA / name).read_text(encoding="utf-8"))


@cache
def states() -> tuple[State, ...]:
    """The states of the world that news texts name."""
    return tuple(
        State(
            entry["name"],
            tuple(entry["demonyms"]),
            tuple(entry["capitals"]),
            tuple(entry["aliases"]),
        )
        for entry in _load("states.json")
    )


@cache
def organisations() -> tuple[Organisation, ...]:
    """Agencies, outlets and armed groups."""
    return tuple(
        Organisation(entry["name"], entry["kind"], tuple(entry["aliases"]), entry.get("state", ""))
        for entry in _load("organisations.json")
    )


@cache
def _english() -> dict[str, Any]:
    loaded: dict[str, Any] = _load("english.json")
    return loaded


@cache
def words(name: str) -> tuple[str, ...]:
    """The list of English words called `name` in data/english.json."""
    return tuple(_english()[name])


@cache
def word_set(name: str) -> frozenset[str]:
    """The list called `name`, to look a word up in."""
    return frozenset(words(name))


@cache
def codes(name: str) -> dict[str, int]:
    """A word's number: the month of 'january', the EDTF season of 'autumn'."""
    return dict(_english()[name])


@cache
def conditions(name: str) -> dict[str, str]:
    """For a word, the pattern that what follows it has to match."""
    return dict(_english()[name])


@cache
def any_of(name: str) -> str:
    """The list called `name` as the inside of one regular expression, the longest words first."""
    ordered = sorted(words(name), key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s{1,3}") for word in ordered)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """`pattern`, compiled when it is first used, so that importing this room costs nothing."""
    return re.compile(pattern)


@cache
def finder(name: str) -> re.Pattern[str]:
    """Finds any word of the list called `name`, as whole words and in any case."""
    return re.compile(rf"\b(?:{any_of(name)})\b", re.IGNORECASE)
