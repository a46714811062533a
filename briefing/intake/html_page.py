"""One pass over a web page that needs no tree: its visible words, its metadata, how deep it nests.

It stands any input, nested however deeply, and neither runs nor fetches anything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree  # type: ignore[import-untyped]

from briefing.intake.paragraphs import Paragraphs


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_UNSEEN = _words(
    "script style noscript template svg math iframe object embed canvas audio video select "
    "button textarea datalist map frameset"
)
_BLOCKS = _words(
    "p div section article main header footer nav aside h1 h2 h3 h4 h5 h6 blockquote pre figure "
    "figcaption ul ol dl table thead tbody tfoot caption form fieldset address details summary "
    "body hr center"
)
_KINDS = {"li": "item", "dt": "item", "dd": "item", "tr": "row"}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """What one pass saw. `meta` has lower-case names, the first value of each."""

    text: str
    title: str
    heading: str
    meta: dict[str, str]
    language: str
    canonical: str
    depth: int
    elements: int
    attributes: int
    """As many as the element has that has the most."""
    whole: bool


class _Collector:
    """lxml calls this for every tag and every run of letters, in order."""

    def __init__(self) -> None:
        self.paragraphs = Paragraphs()
        self.meta: dict[str, str] = {}
        self.caught: dict[str, list[str]] = {"title": [], "h1": []}
        self.language = ""
        self.canonical = ""
        self.depth = self.deepest = self.elements = self.attributes = 0
        self._unseen_from = 0  # the depth at which unseen content began; 0: all is seen
        self._catching = ""
        self._preformatted = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.elements += 1
        self.deepest = max(self.deepest, self.depth)
        self.attributes = max(self.attributes, len(attributes))
        if tag in ("html", "meta", "link"):
            self._note_metadata(tag, attributes)
        if self._unseen_from:
            return
        if tag in self.caught and not self.caught[tag]:
            self._catching = tag
        hidden = "hidden" in attributes or _HIDDEN.search(attributes.get("style", ""))
        if tag in _UNSEEN or tag == "title" or hidden:
            self._unseen_from = self.depth
        elif tag in _BLOCKS or tag in _KINDS:
            self.paragraphs.close()
            self._preformatted += tag == "pre"
        elif tag == "br":
            self.paragraphs.line_break()
        elif tag in ("td", "th"):
            self.paragraphs.cell()

    def end(self, tag: str) -> None:
        if self._unseen_from == self.depth:
            self._unseen_from = 0
        self.depth -= 1
        if tag == self._catching:
            self._catching = ""
        if not self._unseen_from and (tag in _BLOCKS or tag in _KINDS):
            self.paragraphs.close(_KINDS.get(tag, "paragraph"))
            self._preformatted -= tag == "pre"

    def data(self, words: str) -> None:
        if self._catching:
            self.caught[self._catching].append(words)
        if self._unseen_from:
            return
        if self._preformatted > 0:
            self.paragraphs.add_as_is(words)
        else:
            self.paragraphs.add(words)

    def comment(self, words: str) -> None:
        """Comments are not read."""

    def close(self) -> None:
        self.paragraphs.close()

    def _note_metadata(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "html":
            self.language = self.language or attributes.get("lang", attributes.get("xml:lang", ""))
        elif tag == "meta":
            name = attributes.get("property") or attributes.get("name")
            name = name or attributes.get("http-equiv") or attributes.get("itemprop") or ""
            self.meta.setdefault(name.lower(), attributes.get("content", ""))
        elif "canonical" in attributes.get("rel", "").lower().split():
            self.canonical = self.canonical or attributes.get("href", "")


def look_through(markup: str) -> Page:
    """Everything `markup` shows a reader. `whole` is False where the parser gave up half-way."""
    seen = _Collector()
    parser = etree.HTMLParser(target=seen, encoding="utf-8", huge_tree=True)
    whole = True
    try:
        parser.feed(markup.encode("utf-8"))
        parser.close()
    except etree.LxmlError:
        whole = not seen.paragraphs.text()  # nothing at all is emptiness, not damage
    return Page(
        text=seen.paragraphs.text(),
        title="".join(seen.caught["title"]),
        heading="".join(seen.caught["h1"]),
        meta=seen.meta,
        language=seen.language or seen.meta.get("content-language", ""),
        canonical=seen.canonical,
        depth=seen.deepest,
        elements=seen.elements,
        attributes=seen.attributes,
        whole=whole,
    )
