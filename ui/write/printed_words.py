"""Finds the place in a text that printed words begin at: by their letters, since signs, spaces and
line breaks are the printer's.
"""

from __future__ import annotations

from dataclasses import dataclass

FOUND_BY = (24, 12, 6, 3)
"""Letters by which a place is looked for: by fewer where something else is printed amid them."""


@dataclass(frozen=True)
class Found:
    """A place in a text, and by how many letters it is known: the more, the surer."""

    at: int
    letters: int


NOWHERE = Found(-1, 0)


def place_of(printed: str, text: str) -> Found:
    """Where in `text` the words begin that `printed` begins with; NOWHERE where they are not."""
    wanted = "".join(filter(str.isalnum, printed)).casefold()
    places = [place for place, sign in enumerate(text) if sign.isalnum()]
    written = "".join(text[place].casefold()[0] for place in places)
    for length in FOUND_BY:
        letters = wanted[:length]
        at = written.find(letters) if letters else -1
        if at >= 0:
            return Found(places[at], len(letters))
    return NOWHERE
