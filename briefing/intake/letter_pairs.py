"""How well letters read as words: what each pair of neighbours costs in the language it fits best.

The costs stand in `letter_pairs.json`: for each language, the pairs whose second letter follows
the first with a chance of 1 in 2**n, listed at place n, and likewise its letters alone; a space is
the edge of a word. They were counted from the pair frequencies that langdetect publishes (Apache
2.0, from Wikipedia), where those of the largest languages leave out the rarer letters mended by a
list of common words of ours; Serbian is Croatian in Cyrillic letters, and Belarusian comes from
the word list of jusText (BSD).
"""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

UNKNOWN = 13.0
"""Bits for a pair that no language has."""
_TWO_SCRIPTS = 20.0
_NOT_COUNTED, _RARE_PAIR = 4.0, 12.0  # a pair too rare to be counted, of letters it has
_CAPITAL_INSIDE = 8.0
_CAPITAL_AGAIN = 1.0
_FOREIGN = 4.0  # bits a word costs more for each bit a pair by which its language is not the text's
_FOREIGN_MOST = 8.0
_ENOUGH = 25  # pairs of plain letters from which the language of a text is told
_SCRIPTS = {
    "GREEK": ("el",), "HEBREW": ("he",), "ARABIC": ("ar", "fa", "ur"), "THAI": ("th",),
    "CYRILLIC": ("ru", "uk", "bg", "mk", "sr", "be"),
}  # fmt: skip
_LATIN = (
    "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "pl", "cs", "sk", "hu", "hr",
    "sl", "ro", "sq", "lt", "lv", "et", "tr", "vi",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Table:
    """Bits of the pairs of one language, and of its letters alone."""

    pairs: Mapping[str, float]
    letters: Mapping[str, float]


class WordCosts:
    """The cost of words in one text, whose plain words tell which languages are likely in it."""

    def __init__(self, plain: Counter[str]) -> None:
        self._foreign = _foreignness(plain)
        self._foreign_script = _FOREIGN_MOST if self._foreign else 0.0
        self._known: dict[str, float] = {}

    def of(self, word: str) -> float:
        """Bits for the pairs of `word` that are beyond ASCII, in the language it fits best."""
        if word not in self._known:
            self._known[word] = self._reckon(word)
        return self._known[word]

    def _reckon(self, word: str) -> float:
        small = _folded(word)
        edged = f" {small} "
        pairs = [a + b for a, b in pairwise(edged) if not (a + b).isascii()]
        tables = _tables()
        best = min(
            sum(_follows(tables[language], pair) for pair in pairs)
            + self._foreign.get(language, self._foreign_script)
            for language in _languages(small)
        )
        return best + _capitals(word)


def _foreignness(plain: Counter[str]) -> dict[str, float]:
    """Bits by which a word of each Latin language surprises in a text of these plain words."""
    counts: Counter[str] = Counter()
    for word, times in plain.items():
        edged = f" {word.lower()} "
        for first, second in pairwise(edged):
            counts[first + second] += times
    total = counts.total()
    if total < _ENOUGH:
        return {}
    tables = _tables()
    mean = {
        language: sum(_follows(tables[language], pair) * n for pair, n in counts.items()) / total
        for language in _LATIN
    }
    least = min(mean.values())
    return {one: min(_FOREIGN_MOST, _FOREIGN * (bits - least)) for one, bits in mean.items()}


def _capitals(word: str) -> float:
    """Bits for capitals where none belong; a word all in capitals costs a little."""
    cost, before = 0.0, " "
    for letter in word:
        if letter.isupper() and before != " ":
            cost += _CAPITAL_AGAIN if before.isupper() else _CAPITAL_INSIDE
        before = letter
    return cost


def _follows(table: _Table, pair: str) -> float:
    """Bits for the second letter of `pair` after its first."""
    if pair in table.pairs:
        return table.pairs[pair]
    first, second = pair[0], pair[1]
    if " " not in pair and _script(first) != _script(second):
        return _TWO_SCRIPTS
    if first in table.letters and second in table.letters:
        return min(_RARE_PAIR, table.letters[second] + _NOT_COUNTED)
    return UNKNOWN


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "?").split()[0]


def _folded(word: str) -> str:
    return word.replace("İ", "i").lower()


def _languages(word: str) -> tuple[str, ...]:
    beyond = next((letter for letter in word if not letter.isascii()), "a")
    return _SCRIPTS.get(_script(beyond), _LATIN)


@cache
def _tables() -> Mapping[str, _Table]:
    text = Path(__file__).with_name("letter_pairs.json").read_text(encoding="utf-8")
    stored = json.loads(text)
    return {
        language: _Table(_unrolled(rows, 2), _unrolled(stored["letters"][language], 1))
        for language, rows in stored["pairs"].items()
    }


def _unrolled(rows: list[str], width: int) -> dict[str, float]:
    return {
        listed[place : place + width]: float(bits)
        for bits, listed in enumerate(rows)
        for place in range(0, len(listed), width)
    }
