"""Finding a text by a few letters: `exp` finds Export…, `gst` finds Grade statement.

Pure: strings in, a score out. What is searched at every key is folded once.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Folded:
    """A text made ready to be searched."""

    text: str
    also: str = ""
    """Other words for the same, which are not shown."""

    @classmethod
    def of(cls, text: str, also: str = "") -> "Folded":
        """Without the difference of capitals."""
        return cls(text.casefold(), also.casefold())

    @cached_property
    def initials(self) -> str:
        """The first letters of its words."""
        return "".join(part[0] for part in self.text.split())


def match_score(query: str, text: Folded) -> int | None:
    """How well `text` answers `query`: higher is better, None for not at all.

    Every word of the query must be found: at the start of the text, at the start of a word, inside
    a word, or as first letters in order.
    """
    return _total(query, lambda word: _word_score(word, text) or _letters_score(word, text))


def words_score(query: str, text: Folded) -> int | None:
    """The same where the words themselves must stand there: in long texts, as titles are, letters
    in order are found everywhere and mean nothing."""
    return _total(query, lambda word: _word_score(word, text))


def _total(query: str, score_of: Callable[[str], int | None]) -> int | None:
    scores = [score_of(word) for word in query.casefold().split()]
    found = [score for score in scores if score is not None]
    return sum(found) if len(found) == len(scores) else None


def _word_score(word: str, folded: Folded) -> int | None:
    text = folded.text
    at = text.find(word)
    if at == 0:
        return 100
    if at > 0:
        return 80 if not text[at - 1].isalnum() else 40
    return 30 if word in folded.also else None


def _letters_score(word: str, folded: Folded) -> int | None:
    if folded.initials.startswith(word):
        return 60
    return 10 if len(word) > 2 and _in_order(word, folded.text) else None


def _in_order(word: str, text: str) -> bool:
    at = 0
    for letter in word:
        at = text.find(letter, at) + 1
        if not at:
            return False
    return True
