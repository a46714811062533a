"""Lines that were broken before, for a document that is set again after every few words.

Lines follow from the words, their style, the width, and what was cited before: all of that is their
key. It changes no byte of what is set.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

from briefing.export.pdf.lines import Line

Lines = tuple[Line, ...]


class LineMemory:
    """Remembers the lines of the last setting and of this one, so that it never grows."""

    def __init__(self) -> None:
        self._last: dict[Hashable, Lines] = {}
        self._now: dict[Hashable, Lines] = {}

    def turn(self) -> None:
        """A new setting begins."""
        self._last, self._now = self._now, {}

    def lines(self, key: Hashable, make: Callable[[], Lines]) -> Lines:
        """What was made for this key before, or is made now."""
        found = self._now.get(key)
        if found is None:
            found = self._last.get(key)
            if found is None:
                found = make()
            self._now[key] = found
        return found
