"""Decides which addresses may become links, for the report and every printer of it. All others
print as the characters they are."""

from __future__ import annotations

import re

# An address comes from imported text, so the list is of what is known to be harmless to click.
_LINKABLE = re.compile(
    r"(?:https?://|mailto:)"
    r"[^\s\x00-\x20\x7f-\x9f<>\"\u202a-\u202e\u2066-\u206f\ud800-\udfff]+",
    re.IGNORECASE,
)
LONGEST_LINK = 2_083
"""Word and older browsers follow no longer address; one on many lines would fill the file."""


def may_link(url: str) -> bool:
    """Whether `url` is a whole web or mail address; never `javascript:`, `file:` or `data:`."""
    return len(url) <= LONGEST_LINK and _LINKABLE.fullmatch(url) is not None
