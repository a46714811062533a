"""In which language an article's words are, where that is not the brief's own."""

from __future__ import annotations

import re

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")  # RFC 5646, but for its rarest forms
_UNKNOWN = frozenset({"und", "mul", "zxx", "mis"})


def foreign(language: str, brief: str) -> str:
    """The tag of an article's language where it differs from the brief's; '' where nobody knows.

    `en-GB` in a brief in `en-US` is no other language: nothing is read out in another way.
    """
    tag = language.strip().replace("_", "-")
    own = tag.split("-")[0].lower()
    is_known = bool(_TAG.fullmatch(tag)) and own not in _UNKNOWN
    return tag if is_known and own != re.split("[-_]", brief.strip())[0].lower() else ""
