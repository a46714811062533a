"""Decides which addresses may become links. All others print as the characters they are."""

from __future__ import annotations

import re

# An address comes from imported text, so the list is of what is known to be harmless to click.
_LINKABLE = re.compile(
    r"(?:https?://|mailto:)[^\s\x00-\x20\x7f-\x9f<>\"\ud800-\udfff]+", re.IGNORECASE
)


def may_link(url: str) -> bool:
    """Whether `url` is a whole web or mail address; never `javascript:`, `file:` or `data:`."""
    return _LINKABLE.fullmatch(url) is not None
