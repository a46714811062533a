"""The characters that turn the direction of reading, as a page on the screen shows them.

Each becomes one sign, so that every place in a text stays where it is; the text itself, and what is
copied from it, never changes.
"""

import unicodedata

from briefing.model.characters import visible_code

SIGN = "◆"
TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
SIGNS = dict.fromkeys(map(ord, TURNING), SIGN)
"""For `str.translate`: embeddings, overrides and isolates. Plain marks of direction turn nothing
that has one of its own."""


def with_signs(text: str) -> str:
    """`text` with a sign wherever it would turn: as long as before, and in the order it is in."""
    return text.translate(SIGNS)


def why_sign(character: str) -> str:
    """What a sign stands for, for its tool tip; '' for any other character."""
    if not character or character not in TURNING:
        return ""
    name = unicodedata.name(character).lower()
    return (
        f"The text holds an invisible character here: {name}, {visible_code(character)}. "
        "It turns the direction of what is read; here the words stand in their own order."
    )
