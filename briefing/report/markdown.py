"""Turns a paragraph's Markdown into nodes of the tree. HTML and images in it are characters.

The Markdown library builds its element tree; it is walked here and never becomes HTML. No word an
analyst typed is lost on the way: what is no Markdown of ours prints as it was typed.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from briefing.model.citations import CITATION, cited
from briefing.report.addresses import may_link
from briefing.report.tree import (
    Cite,
    Heading,
    Inline,
    List,
    ListItem,
    Node,
    Paragraph,
    Runs,
    Text,
    WebLink,
)

if TYPE_CHECKING:
    from markdown import Markdown

CITE_TAG = "cite-statement"
"""The element that stands for a citation in the library's tree."""
_LISTS = ("ul", "ol")
_PARAGRAPHS = ("p", "pre", "blockquote")
_LINES = ("li", *_PARAGRAPHS)
_DEEPEST = 12
"""Lists nested deeper than this run on in their item's line; no honest brief has them."""

_REMEMBERED = 2_048
"""Paragraphs: those of a brief of some hundred pages, which is set anew after every word."""


@cache
def _reader() -> Markdown:
    """The library without all that would hide or load something; slow to load, so only now."""
    from markdown import Markdown

    from briefing.report.markdown_patterns import CitationPattern, ImagePattern, MailPattern

    reader = Markdown()
    # HTML stays what it is: characters.
    reader.preprocessors.deregister("html_block")
    for pattern in ("html", "entity", "image_link", "image_reference", "short_image_ref"):
        reader.inlinePatterns.deregister(pattern)
    # A definition such as `[1]: words` would vanish from the page.
    reader.parser.blockprocessors.deregister("reference")
    reader.inlinePatterns.register(CitationPattern(CITATION.pattern, reader), "cite", 185)
    reader.inlinePatterns.register(ImagePattern(reader), "image", 186)
    reader.inlinePatterns.register(MailPattern(reader), "automail", 110)
    return reader


def parse(text: str, cite: Callable[[str], Cite], *, draft: bool = False) -> tuple[Node, ...]:
    """The nodes of one paragraph block. `cite` gives each cited statement its number."""
    text = text.replace("\r\n", "\n").replace("\x02", "").replace("\x03", "")
    try:
        return tuple(_nodes(_read(text), cite, draft=draft))
    except RecursionError:
        # Marks nested by the thousand are no Markdown of a person's.
        return (Paragraph(_typed(text, cite), draft=draft),)


@lru_cache(maxsize=_REMEMBERED)
def _read(text: str) -> Element:
    """The library's element tree of a text; nobody changes it, since it is given out again where
    the same paragraph is set again."""
    reader = _reader()
    reader.reset()
    reader.parser.state.clear()  # a text that was too much for it leaves it half way
    lines = text.split("\n")
    for preprocessor in reader.preprocessors:
        lines = preprocessor.run(lines)
    root = reader.parser.parseDocument(lines).getroot()
    assert root is not None, "the library always makes a root"
    for treeprocessor in reader.treeprocessors:
        changed = treeprocessor.run(root)
        root = root if changed is None else changed
    return root


def _typed(text: str, cite: Callable[[str], Cite]) -> Runs:
    """The characters as they were typed, with the citations among them."""
    return tuple(_joined(_cut(text, Text(""), cite)))


def _cut(text: str, face: Text, cite: Callable[[str], Cite]) -> list[Inline]:
    """A text in one face, cut where it cites."""
    runs: list[Inline] = []
    place = 0
    for found in CITATION.finditer(text):
        runs += [replace(face, text=text[place : found.start()]), cite(found[1])]
        place = found.end()
    return [*runs, replace(face, text=text[place:])]


def _nodes(parent: Element, cite: Callable[[str], Cite], *, draft: bool) -> Iterator[Node]:
    for element in parent:
        yield from _block(element, cite, draft=draft)


def _block(
    element: Element, cite: Callable[[str], Cite], *, draft: bool, depth: int = 1
) -> Iterator[Node]:
    match element.tag:
        case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
            level = 2 if element.tag in ("h1", "h2") else 3
            yield Heading(level, _runs(element, cite), draft=draft)
        case "ul" | "ol":
            yield _list(element, cite, draft=draft, depth=depth)
        case "blockquote":
            yield from _nodes(element, cite, draft=draft)
        case "hr":
            return
        case "pre":
            code = _code("".join(element.itertext()).strip("\n"), cite)
            yield Paragraph(tuple(run for run in code if run != Text("", code=True)), draft)
        case _:
            runs = _runs(element, cite)
            if runs:
                yield Paragraph(runs, draft=draft)


def _list(element: Element, cite: Callable[[str], Cite], *, draft: bool, depth: int) -> List:
    items = []
    for child in element:
        inner = _below(child) if depth < _DEEPEST else []
        runs = _runs(child, cite, skip=tuple(inner))  # first, as citations are numbered in order
        items.append(ListItem(runs, tuple(_children(inner, cite, draft=draft, depth=depth + 1))))
    return List(tuple(items), ordered=element.tag == "ol", draft=draft)


def _below(item: Element) -> list[Element]:
    """What hangs below an item: its lists, and the paragraphs after the one it begins with."""
    is_opened = bool((item.text or "").strip())
    return [
        part
        for at, part in enumerate(item)
        if part.tag in _LISTS or (part.tag in _PARAGRAPHS and (at or is_opened))
    ]


def _children(
    parts: list[Element], cite: Callable[[str], Cite], *, draft: bool, depth: int
) -> Iterator[Node]:
    """A draft item is marked as one where it begins, which holds for its paragraphs as well."""
    for part in parts:
        yield from _block(part, cite, draft=draft and part.tag in _LISTS, depth=depth)


def _runs(element: Element, cite: Callable[[str], Cite], skip: tuple[Element, ...] = ()) -> Runs:
    found: list[Inline] = []
    _collect(element, cite, found, Text(""), skip)
    runs = list(_joined(found))
    if runs and isinstance(runs[0], Text):
        runs[0] = replace(runs[0], text=runs[0].text.lstrip("\n"))
    if runs and isinstance(runs[-1], Text):
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip())
    return tuple(run for run in runs if not (isinstance(run, Text) and not run.text))


def _collect(
    element: Element,
    cite: Callable[[str], Cite],
    found: list[Inline],
    face: Text,
    skip: tuple[Element, ...],
) -> None:
    """Walk the inline elements; `face` carries bold and italic down."""
    found.extend(_text(element.text, face, cite))
    for child in element:
        if child in skip:
            pass
        elif child.tag == CITE_TAG:
            found.append(cite(child.get("id", "")))
        elif child.tag == "br":
            found.extend(_text("\n", face, cite))
        elif child.tag == "a":
            found.append(_link(child))
            # A citation inside a link leads to its source, so it stands beside it.
            found.extend(map(cite, _cited_in_link(child)))
        else:
            if child.tag in _LINES and any(isinstance(one, Cite) or one for one in found[1:]):
                found.extend(_text("\n", face, cite))
            _collect(child, cite, found, _faced(face, child.tag), skip)
        tail = child.tail or ""
        found.extend(_text(tail.lstrip("\n") if child.tag == "br" else tail, face, cite))


def _faced(face: Text, tag: str) -> Text:
    return Text(
        "",
        bold=face.bold or tag == "strong",
        italic=face.italic or tag == "em",
        code=face.code or tag == "code",
    )


def _text(text: str | None, face: Text, cite: Callable[[str], Cite]) -> list[Inline]:
    if face.code:
        return _code(text or "", cite)
    return _cut(text or "", face, cite)


def _code(text: str, cite: Callable[[str], Cite]) -> list[Inline]:
    """What stands in code; a citation is one there too, so that what is cited is what is counted.

    The library escapes code for HTML; here it is characters again.
    """
    return _cut(html.unescape(text), Text("", code=True), cite)


def _link(element: Element) -> Inline:
    words = CITATION.sub("", "".join(element.itertext()))
    url = CITATION.sub("", element.get("href", ""))
    return WebLink(words or url, url) if may_link(url) else Text(words or url)


def _cited_in_link(element: Element) -> Iterator[str]:
    """What a link's words cite, its address, and what would show over it."""
    words, url = "".join(element.itertext()), element.get("href", "")
    yield from (one.get("id", "") for one in element.iter(CITE_TAG))
    if not url.endswith(words):  # else the address is the words
        yield from cited(url)
    yield from cited(element.get("title", ""))


def _joined(found: list[Inline]) -> Iterator[Inline]:
    """Neighbouring runs of one face as one; empty ones gone; single line breaks as spaces."""
    pending: Text | None = None
    for one in found:
        if not isinstance(one, Text):
            if pending:
                yield pending
            pending = None
            yield one
        elif one.text:
            text = one.text if one.text == "\n" else one.text.replace("\n", " ")
            run = Text(text, one.bold, one.italic, one.code)
            if pending and _same_face(pending, run):
                pending = Text(pending.text + run.text, run.bold, run.italic, run.code)
            else:
                if pending:
                    yield pending
                pending = run
    if pending:
        yield pending


def _same_face(first: Text, second: Text) -> bool:
    return (first.bold, first.italic, first.code) == (second.bold, second.italic, second.code)
