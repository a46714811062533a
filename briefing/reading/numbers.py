"""Reads how a number is put: its digits or words, and the qualifier that says how firm it is.

It knows nothing of what is counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache

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
    Qualifier.UP_TO: (
        *("up to", "as many as", "as much as", "at most", "no more than", "not more than"),
    ),
    Qualifier.FEWER_THAN: ("fewer than", "less than", "under", "below"),
    Qualifier.ABOUT: (
        *("about", "around", "approximately", "roughly", "some", "nearly", "almost", "close to"),
        *("an estimated", "estimated", "circa", "perhaps"),
    ),
}
_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_SCALE = r"(?:dozen|hundred|thousand|million)"
_DIGITS = (
    r"(?<![\d.,$€£])(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,3}(?:[\s\xa0\u202f]\d{3}){1,3}"
    # As much of Europe writes thousands: before people counted it cannot be three decimals.
    rf"|\d{{1,3}}(?:\.\d{{3}}){{1,3}}(?!\s{_SCALE})|\d{{1,9}})"
    r"(?![\d%]|[.,]\d|-year|\s?per\s?cent)"
)
_DECIMAL = r"(?<![\d.,$€£])\d{1,3}(?:\.\d{1,3}|,\d{1,2})\s(?:thousand|million)\b"
_HALF = rf"\bhalf\sa\s{_SCALE}\b"
_BELOW_100 = (
    r"(?:thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|ten|eleven|twelve"
    rf"|(?:{_TENS})(?:[-\s](?:{_UNITS}))?|{_UNITS})"
)
_BELOW_1000 = (
    rf"(?:\b(?:{_BELOW_100}|a(?=\s{_SCALE}))\b"
    rf"(?:\shundred\b(?:(?:\sand)?\s{_BELOW_100}\b(?!\s(?:hundred|dozen)))?)?)"
)
_SPELT = (
    rf"(?:(?:{_BELOW_1000}\smillion\b(?:\sand)?\s)?{_BELOW_1000}\sthousand\b"
    rf"(?:(?:\sand)?\s{_BELOW_1000}(?!\s{_SCALE}))?"
    rf"|{_BELOW_1000}\smillion\b|{_BELOW_1000}\sdozen\b|{_BELOW_1000})"
)
_VAGUE = (
    rf"(?:several|many|a\sfew|a\scouple\sof)\s{_SCALE}(?:\s{_SCALE})?"
    r"|(?:many\s)?(?:tens\sof\sthousands|hundreds\sof\sthousands|dozens|scores|hundreds|thousands)"
)
NUMBER = rf"(?:{_HALF}|{_DECIMAL}|{_SPELT}|{_DIGITS}(?:\s{_SCALE}\b)?)"
"""One number, in digits or words, as an inner part of a pattern that ignores case."""

NUMBER_WORDS = "|".join((*(word for word in _SMALL if word != "a"), *_LARGE))


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


AMOUNT = "\ue001+"
"""What a qualified number looks like in words that went through `hide_amounts`."""


def hide_amounts(words: str) -> str:
    """The words, every qualified number in them put as a run of one private character.

    Lengths stay, so places do. Patterns for what stands around a number then need not hold a
    pattern for numbers themselves, which is large: compiling it over and over took longer than all
    the reading. A number is hidden whole, so nothing matches a number without its last words.
    """
    plain = words.translate(_PRIVATE)
    bare = compiled(f"(?i:{NUMBER})").sub(lambda found: _BARE * len(found[0]), plain)
    return compiled(_qualified()).sub(lambda found: _WHOLE * len(found[0]), bare)


_BARE, _WHOLE = "\ue000", "\ue001"
_PRIVATE = {ord(_BARE): " ", ord(_WHOLE): " "}


@cache
def _qualified() -> str:
    """One or two bare numbers with the words that say how firm they are."""
    qualifiers = sorted((w for ws in _QUALIFIERS.values() for w in ws), key=len, reverse=True)
    leads = "|".join(word.replace(" ", r"\s") for word in qualifiers)
    number = f"{_BARE}+"
    return (
        rf"(?i:\bbetween\s{number}\sand\s{number}|(?:\b(?:{leads})\s|~\s?)?"
        rf"(?:{number}(?:(?:\sto\s|\sor\s|\s?[–-]\s?){number}|\sor\smore\b|\+)?"
        rf"|\b(?:{_VAGUE})\b))"
    )


def is_cut_off(before: str) -> bool:
    """Whether what follows `before` is only the end of a number or range that begins there."""
    ends = rf"(?i:(?:\d|\b(?:{NUMBER_WORDS}))\s(?:and|or|to)\s|\b(?:{NUMBER_WORDS})\s)$"
    return compiled(ends).search(before[-24:]) is not None


def amount(words: str) -> Amount:
    """What the words of one amount that `hide_amounts` found say."""
    plain = " ".join(words.lower().split())
    if compiled(rf"(?i:(?:.{{0,20}}\s)?(?:{_VAGUE}))$").fullmatch(plain):
        return Amount(Qualifier.VAGUE)
    found = compiled(f"(?i:{NUMBER})").findall(plain)
    if len(found) == 2:
        ends = _range(*found)
        return Amount(Qualifier.BETWEEN, low=min(ends), high=max(ends))
    return fixed(_qualifier(plain), _number(found[0]))


def _range(first: str, last: str) -> tuple[int, int]:
    """Both ends; in “ten to twenty thousand” the scale belongs to both."""
    low, high = _number(first), _number(last)
    scale = _LARGE.get(last.rsplit(maxsplit=1)[-1], 1)
    shares = not compiled(_SCALE).search(first) and low < high / scale
    return (low * scale if shares else low), high


def _qualifier(plain: str) -> Qualifier:
    if plain.endswith(("or more", "+")):
        return Qualifier.AT_LEAST
    if plain.startswith("~"):
        return Qualifier.ABOUT
    for qualifier, leads in _QUALIFIERS.items():
        if plain.startswith(tuple(f"{lead} " for lead in leads)):
            return qualifier
    return Qualifier.EXACT


def are_put_as(words: str, qualifier: Qualifier) -> bool:
    """Whether a text holds words that put a number so, beside it or not: “3,000 at least”."""
    leads = "|".join(lead.replace(" ", r"\s+") for lead in _QUALIFIERS.get(qualifier, ()))
    return bool(leads) and compiled(rf"(?i:\b(?:{leads})\b)").search(words) is not None


def fixed(qualifier: Qualifier, value: int) -> Amount:
    """One number put as firmly as the qualifier says."""
    if qualifier is Qualifier.EXACT:
        return Amount(qualifier, value, value, value)
    if qualifier is Qualifier.ABOUT:
        return Amount(qualifier, best=value)
    if qualifier in {Qualifier.AT_LEAST, Qualifier.MORE_THAN}:
        return Amount(qualifier, low=value)
    return Amount(qualifier, high=value)


def _number(words: str) -> int:
    """The value of one number; its words are lower case."""
    if words.startswith("half "):
        return _LARGE[words.rsplit(maxsplit=1)[-1]] // 2
    if compiled(_DECIMAL).fullmatch(words):
        digits, scale = words.replace(",", ".").split()
        return int(Fraction(digits) * _LARGE[scale])
    whole = part = 0
    for word in compiled(r"\d[\d.,\s]*|[a-z]+").findall(words):
        if word[0].isdigit():
            part = int(compiled(r"\D").sub("", word))
        elif word in _LARGE:
            part = max(part, 1) * _LARGE[word]
            if _LARGE[word] >= 1_000:
                whole, part = whole + part, 0
        elif word != "and":
            part += _SMALL[word]
    return whole + part
