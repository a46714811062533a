"""Marked content: which tag each thing that is drawn on a page belongs to (ISO 32000-1, 14.6)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from briefing.export.pdf.pieces import Piece
from briefing.export.pdf.tags import Marked, Tag

Told = tuple[Piece, Tag | None]
"""A piece of a line, and the tag of the link that it is."""

_TO_SOURCE = "#source-"
_ATTACHED = {
    "Header": "/Subtype/Header/Attached[/Top]",
    "Footer": "/Subtype/Footer/Attached[/Bottom]",
    "": "",
}


class _Kind(NamedTuple):
    """What neighbouring pieces share that stand in one piece of marked content."""

    link: Tag | None
    leftward: bool
    lang: str


class MarkedContent:
    """The marked content of the page being drawn. `code` is where the page's operators go."""

    def __init__(self) -> None:
        self.page = 0  # counted from 0
        self._marked = 0  # pieces of marked content on it
        self._is_one = False  # what is being drawn is marked as one piece already

    def next_page(self) -> None:
        self.page += 1
        self._marked = 0

    def pieces(self, code: list[str], told: list[Told], tag: Tag | None) -> Iterator[Piece]:
        """The pieces one by one, each to be drawn inside the content that it belongs to.

        What runs from right to left gets a tag that says its words in the order of reading, and
        what is in another language one that says in which.
        """
        kind: _Kind | None = None
        holder = span = None
        for piece, link in told:
            own = _Kind(link, piece.level % 2 == 1, piece.look.lang)
            if own != kind:
                if kind:
                    self._end(code)
                if kind is None or own.link is not kind.link:
                    holder = _hung(tag, piece, link)
                kind, span = own, _span(holder, own)
                self._begin(code, span or holder)
            if span and own.leftward:
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
    def furniture(self, code: list[str], kind: str) -> Iterator[None]:
        """Everything drawn inside is one artifact that comes again page by page.

        ISO 14289-1, 7.8: a running 'Header' or 'Footer' has to be told apart from the rest.
        """
        code.append(f"/Artifact <</Type/Pagination{_ATTACHED[kind]}>> BDC")
        self._is_one = True
        yield
        self._is_one = False
        code.append("EMC")

    @contextmanager
    def picture(self, code: list[str], tag: Tag) -> Iterator[None]:
        """Everything drawn inside, lines and texts, is one piece of content of `tag`."""
        self._begin(code, tag)
        self._is_one = True
        yield
        self._is_one = False
        self._end(code)

    def _begin(self, code: list[str], tag: Tag | None) -> None:
        """Begin marked content of `tag`, or an artifact."""
        if self._is_one:
            return
        if tag is None:
            code.append("/Artifact BMC")
            return
        code.append(f"/{tag.kind} <</MCID {self._marked}>> BDC")
        tag.kids.append(Marked(self.page, self._marked))
        self._marked += 1

    def _end(self, code: list[str]) -> None:
        if not self._is_one:
            code.append("EMC")


def _span(holder: Tag | None, kind: _Kind) -> Tag | None:
    """The tag of a passage inside of `holder`, where one is needed; a line goes on with the last.

    What is read in another order than it stands has one for each line: its words are in it.
    """
    if holder is None or not (kind.leftward or kind.lang):
        return None
    last = holder.kids[-1] if holder.kids else None
    if isinstance(last, Tag) and last.kind == "Span" and not kind.leftward:
        if last.lang == kind.lang and not last.actual:
            return last
    return holder.child("Span", lang=kind.lang)


def _hung(tag: Tag | None, piece: Piece, link: Tag | None) -> Tag | None:
    """Where the content of a piece goes: into the line's tag, or into a link inside of it."""
    if tag is None or link is None:
        return tag
    cites = piece.look.link.startswith(_TO_SOURCE)
    (tag.child("Reference") if cites else tag).kids.append(link)
    return link
