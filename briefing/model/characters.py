"""The form in which a character that cannot be seen is shown: its code point, `[U+0007]`.

One place for what is taken in, written on the screen and printed. It decides of no character
whether it can be seen.
"""


def visible_code(character: str) -> str:
    """The code point of one character, in brackets, as everyone can see it."""
    return f"[U+{ord(character):04X}]"
