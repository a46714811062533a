"""Reads how a number is put: its digits or words, and the qualifier that says how firm it is.

It knows nothing of what is counted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.model.vocabulary import Qualifier
from briefing.reading.lexicon import compiled

_SMALL = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "a": 1,
}  # fmt: skip
_LARGE = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000}
_QUALIFIERS = {
    Qualifier.MORE_THAN: ("more than", "over", "upwards of", "in excess of", "above", "exceeding"),
    Qualifier.AT_LEAST: ("at least", "no fewer than", "no less than", "not less than"),
    Qualifier.UP_TO: ("up to", "as many as", "at most", "no more than", "not more than"),
    Qualifier.FEWER_THAN: ("fewer than", "less than", "under", "below"),
    Qualifier.ABOUT: (
        *("about", "around", "approximately", "roughly", "some", "nearly", "almost", "close to"),
        *("an estimated", "estimated", "circa", "as much as", "perhaps"),
    ),
}
_DIGITS = r"(?<![\d.,$€£])(?:\d{1,3}(?:[,\xa0\u202f]\d{3}){1,3}|\d{1,9})(?![\d%]|[.,]\d|-year)"
_WORDS = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|three|four|five|six"
    r"|seven|eight|nine)|"
    + "|".join(sorted((w for w in _SMALL if w != "a"), key=len, reverse=True))
    + ")"
)
_SCALE = r"(?:dozen|hundred|thousand|million)"
_VAGUE = (
    rf"(?:several|many|a\sfew|a\scouple\sof)\s{_SCALE}"
    r"|(?:many\s)?(?:tens\sof\sthousands|hundreds\sof\sthousands|dozens|scores|hundreds|thousands)"
)
_ONE = rf"(?:(?:{_DIGITS}|\b{_WORDS}\b|\ba\b(?=\s{_SCALE}))(?:\s{_SCALE}\b)?)"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as put, and which of low, best and high it fixes (see design.md)."""

    qualifier: Qualifier
    low: int | None = None
    best: int | None = None
    high: int | None = None

    @property
    def size(self) -> int:
        """Some number to compare by; 0 for a vague amount."""
        return self.best or self.low or self.high or 0


def amount_pattern(name: str) -> str:
    """A pattern for a qualified number, in any case, as the group called `name`."""
    qualifiers = sorted((w for ws in _QUALIFIERS.values() for w in ws), key=len, reverse=True)
    qualified = "|".join(word.replace(" ", r"\s") for word in qualifiers)
    between = f"{name}_between"
    return (
        rf"(?P<{name}>(?i:(?:\b(?:{qualified})\s|~\s?|(?P<{between}>\bbetween\s))?(?:"
        rf"{_ONE}(?:(?:(?({between})\sand\s|(?:\sto\s|\s?[–-]\s?)){_ONE})|\sor\smore\b|\+)?"
        rf"|\b(?:{_VAGUE})\b)))"
    )


def amount(words: str) -> Amount:
    """What the words found by `amount_pattern` say."""
    plain = " ".join(words.lower().split())
    if compiled(rf"(?i:(?:.{{0,20}}\s)?(?:{_VAGUE}))$").fullmatch(plain):
        return Amount(Qualifier.VAGUE)
    values = [_number(match) for match in compiled(f"(?i:{_ONE})").finditer(plain)]
    if len(values) == 2:
        return Amount(Qualifier.BETWEEN, low=min(values), high=max(values))
    return _fixed(_qualifier(plain), values[0])


def _qualifier(plain: str) -> Qualifier:
    if plain.endswith(("or more", "+")):
        return Qualifier.AT_LEAST
    if plain.startswith("~"):
        return Qualifier.ABOUT
    for qualifier, leads in _QUALIFIERS.items():
        if plain.startswith(tuple(f"{lead} " for lead in leads)):
            return qualifier
    return Qualifier.EXACT


def _fixed(qualifier: Qualifier, value: int) -> Amount:
    if qualifier is Qualifier.EXACT:
        return Amount(qualifier, value, value, value)
    if qualifier is Qualifier.ABOUT:
        return Amount(qualifier, best=value)
    if qualifier in {Qualifier.AT_LEAST, Qualifier.MORE_THAN}:
        return Amount(qualifier, low=value)
    return Amount(qualifier, high=value)


def _number(match: re.Match[str]) -> int:
    total = 0
    for part in compiled(r"[\d,\xa0\u202f]+|[a-z]+").findall(match.group().lower()):
        if part[0].isdigit():
            total += int(compiled(r"\D").sub("", part))
        elif part in _LARGE:
            total = max(total, 1) * _LARGE[part]
        else:
            total += _SMALL[part]
    return total
