"""Collects words as they come out of a marked-up document and sets them as readable paragraphs.

Paragraphs stand apart by an empty line; items of a list and rows of a table follow line by line.
"""

from __future__ import annotations

import re

_SPACE = re.compile(r"[ \t\n\r\f\u200b]+")
_LINED = frozenset({"item", "row"})


class Paragraphs:
    """Words go in with `add`, a paragraph ends with `close`, the text comes out of `text`."""

    def __init__(self) -> None:
        self._blocks: list[tuple[str, str]] = []
        self._pieces: list[str] = []

    def add(self, words: str) -> None:
        """Words of the paragraph that is open; runs of white space count as one space."""
        if words:
            self._pieces.append(_SPACE.sub(" ", words))

    def add_as_is(self, words: str) -> None:
        """Words whose own line ends count, as in preformatted text."""
        self._pieces.append(words.replace("\r\n", "\n"))

    def line_break(self) -> None:
        """A new line inside the paragraph."""
        self._pieces.append("\n")

    def cell(self) -> None:
        """The border between two cells of a row."""
        if "".join(self._pieces[-3:]).strip():
            self._pieces.append(" | ")

    def close(self, kind: str = "paragraph") -> None:
        """End the open paragraph; `kind` 'item' or 'row' keeps it close to its like."""
        joined = "".join(self._pieces)
        self._pieces.clear()
        lines = [re.sub(" +", " ", line).strip() for line in joined.strip().split("\n")]
        block = "\n".join(lines).strip().removesuffix(" |").strip()
        if block:
            self._blocks.append((kind, block))

    def text(self) -> str:
        """All paragraphs so far as one text, without a line end at its end."""
        self.close()
        out: list[str] = []
        before = ""
        for kind, block in self._blocks:
            if out:
                out.append("\n" if kind == before and kind in _LINED else "\n\n")
            out.append(block)
            before = kind
        return "".join(out)
