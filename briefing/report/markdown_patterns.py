"""The Markdown library's patterns that are ours: citations, images as they were typed, addresses.

Imported only when there is Markdown to read; the library is slow to load.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from briefing.report.markdown import CITE_TAG

_IMAGE = r"!\[[^\[\]\n]*\](?:\([^()\n]*\)|\[[^\[\]\n]*\])?"
_MAIL = r"<(?:mailto:)?([^<>\s@:]{1,64}@[^<>\s@]{1,255})>"


class CitationPattern(InlineProcessor):
    """Makes an element of `[@id]`, before links get a chance to read it."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's name
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        element = Element(CITE_TAG)
        element.set("id", m.group(1))
        element.text = AtomicString(
            m.group(0)
        )  # what the library puts into an address that it stands in
        return element, m.start(0), m.end(0)


class ImagePattern(InlineProcessor):
    """Leaves `![words](address)` as it was typed: a brief loads nothing."""

    def __init__(self, reader: Markdown) -> None:
        super().__init__(_IMAGE, reader)

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's name
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        return m.group(0), m.start(0), m.end(0)


class MailPattern(InlineProcessor):
    """Makes a link of `<name@example.org>`; the library's own writes it in HTML's numbers."""

    def __init__(self, reader: Markdown) -> None:
        super().__init__(_MAIL, reader)

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's name
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        element = Element("a")
        element.text = m.group(1)
        element.set("href", f"mailto:{self.unescape(m.group(1))}")
        return element, m.start(0), m.end(0)
