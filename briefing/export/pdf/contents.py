"""Marked content: which tag each thing that is drawn on a page belongs to (ISO 32000-1, 14.6)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from briefing.export.pdf.tags import Marked, Tag
from briefing.export.pdf.words import Piece

Told = tuple[Piece, Tag | None]
"""A piece of a line, and the tag of the link that it is."""

_TO_SOURCE = "#source-"


class Contents:
    """The marked content of the page being drawn. `code` is where the page's operators go."""

    def __init__(self) -> None:
        self.page = 0  # counted from 0
        self._marked = 0  # pieces of marked content on it
        self._in_picture = False

    def next_page(self) -> None:
        self.page += 1
        self._marked = 0

    def pieces(self, code: list[str], told: list[Told], tag: Tag | None) -> Iterator[Piece]:
        """The pieces one by one, each to be drawn inside the content that it belongs to.

        What runs from right to left gets a tag that says its words in the order of reading.
        """
        within: Tag | None = None
        holder = span = None
        leftward = 0
        for index, (piece, link) in enumerate(told):
            if index == 0 or link is not within or piece.level % 2 != leftward:
                if index:
                    self._end(code)
                if index == 0 or link is not within:
                    holder = _hung(tag, piece, link)
                within, leftward = link, piece.level % 2
                span = holder.child("Span") if holder and leftward else None
                self._begin(code, span or holder)
            if span:
                span.actual += piece.text
            yield piece
        if told:
            self._end(code)

    @contextmanager
    def artifact(self, code: list[str]) -> Iterator[list[str]]:
        """What is drawn inside is no part of the text."""
        self._begin(code, None)
        yield code
        self._end(code)

    @contextmanager
    def picture(self, code: list[str], tag: Tag) -> Iterator[None]:
        """Everything drawn inside, lines and texts, is one piece of content of `tag`."""
        self._begin(code, tag)
        self._in_picture = True
        yield
        self._in_picture = False
        self._end(code)

    def _begin(self, code: list[str], tag: Tag | None) -> None:
        """Begin marked content of `tag`, or an artifact."""
        if self._in_picture:
            return
        if tag is None:
            code.append("/Artifact BMC")
            return
        code.append(f"/{tag.kind} <</MCID {self._marked}>> BDC")
        tag.kids.append(Marked(self.page, self._marked))
        self._marked += 1

    def _end(self, code: list[str]) -> None:
        if not self._in_picture:
            code.append("EMC")


def _hung(tag: Tag | None, piece: Piece, link: Tag | None) -> Tag | None:
    """Where the content of a piece goes: into the line's tag, or into a link inside of it."""
    if tag is None or link is None:
        return tag
    cites = piece.look.link.startswith(_TO_SOURCE)
    (tag.child("Reference") if cites else tag).kids.append(link)
    return link
