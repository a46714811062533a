"""Finding a text by a few letters: `exp` finds Export…, `gst` finds Grade statement.

Pure: strings in, a score out. What is searched at every key is folded once.
"""

from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Folded:
    """A text made ready to be searched."""

    text: str

    @classmethod
    def of(cls, text: str) -> "Folded":
        """Without the difference of capitals."""
        return cls(text.casefold())

    @cached_property
    def initials(self) -> str:
        """The first letters of its words."""
        return "".join(part[0] for part in self.text.split())


def match_score(query: str, text: Folded) -> int | None:
    """How well `text` answers `query`: higher is better, None for not at all.

    Every word of the query must be found: at the start of the text, at the start of a word, inside
    a word, or as first letters in order.
    """
    total = 0
    for word in query.casefold().split():
        score = _word_score(word, text)
        if score is None:
            return None
        total += score
    return total


def _word_score(word: str, folded: Folded) -> int | None:
    text = folded.text
    at = text.find(word)
    if at == 0:
        return 100
    if at > 0:
        return 80 if not text[at - 1].isalnum() else 40
    if folded.initials.startswith(word):
        return 60
    return 10 if len(word) > 2 and _in_order(word, text) else None


def _in_order(word: str, text: str) -> bool:
    at = 0
    for letter in word:
        at = text.find(letter, at) + 1
        if not at:
            return False
    return True
