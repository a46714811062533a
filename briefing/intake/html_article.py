"""The article in a web page: main text and metadata by trafilatura, the whole page where it fails.

Nothing is fetched: only trafilatura's extraction is called, on a tree that is already in memory.
"""

from __future__ import annotations

import logging
import socket
from typing import Any

from briefing.intake.dateline import as_published
from briefing.intake.html_page import Page, look_through
from briefing.intake.masthead import read_masthead
from briefing.intake.paragraphs import Paragraphs
from briefing.intake.provenance import Extract, Provenance, one_line, web_address

# Beyond these a tree costs seconds and gains nothing; no real article comes near them.
_MAX_DEPTH = 200
_MAX_ELEMENTS = 60_000
_MAX_ATTRIBUTES = 500  # of one element; a tree compares each of them with all the others
_MAX_LETTERS = 12_000_000
_VERY_LITTLE = 250

_WHOLE_PAGE = "The article could not be told from the rest of the page; the whole page was taken."
_CUT_OFF = "The page is damaged; what comes after the damage could not be read."
_STYLE = "//*[contains(translate(@style, ' ', ''), '{}')]"
_HIDDEN = ["//*[@hidden]", _STYLE.format("display:none"), _STYLE.format("visibility:hidden")]
_BLOCKS = {"p": "paragraph", "head": "paragraph", "quote": "paragraph", "list": "paragraph",
           "table": "paragraph", "item": "item", "row": "row"}  # fmt: skip


def read_html(markup: str) -> Extract:
    """The main text of a whole web page, with what its metadata says of it."""
    page = look_through(markup)
    main, provenance = "", Provenance()
    if page.text and _fits(page) and len(markup) <= _MAX_LETTERS:
        main, provenance = _main_text(markup)
    notes: tuple[str, ...] = () if page.whole else (_CUT_OFF,)
    provenance = provenance.filled_from(_own_account(page))
    if len(main) < _VERY_LITTLE:
        text = page.text
        notes += (_WHOLE_PAGE,) if len(text) > _VERY_LITTLE else ()
    else:
        text = main
    return Extract(text, provenance.filled_from(read_masthead(text)), notes)


def _fits(page: Page) -> bool:
    """Whether a tree of the page can be made and walked in good time."""
    return (
        page.depth <= _MAX_DEPTH
        and page.elements <= _MAX_ELEMENTS
        and page.attributes <= _MAX_ATTRIBUTES
    )


def read_html_fragment(markup: str) -> Extract:
    """All the words of a piece of a page that was chosen by hand, such as a pasted selection."""
    page = look_through(markup)
    own = _own_account(page)
    return Extract(page.text, own.filled_from(read_masthead(page.text)))


def _main_text(markup: str) -> tuple[str, Provenance]:
    from lxml import etree, html  # type: ignore[import-untyped]

    bare_extraction = _extraction()
    for library in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(library).addHandler(logging.NullHandler())  # not onto the console
    try:
        tree = html.document_fromstring(
            markup.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8")
        )
        document: Any = bare_extraction(
            tree,
            with_metadata=True,
            include_comments=False,
            prune_xpath=_HIDDEN,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except (etree.LxmlError, ArithmeticError, AttributeError, LookupError, MemoryError,
            RecursionError, TypeError, ValueError):  # fmt: skip
        # A strange page trips the library in ways it does not name; the whole page is read
        # instead, and the note says so.
        return "", Provenance()
    if document is None or document.body is None:
        return "", Provenance()
    return _set_out(document.body), _metadata(document)


def _extraction() -> Any:
    """trafilatura's extraction. Its download part, which we never call, brings in urllib3, and that
    binds a socket while it is imported to learn whether there is IPv6: so it is told there is none.
    """
    has_ipv6, socket.has_ipv6 = socket.has_ipv6, False
    try:
        from trafilatura import bare_extraction
    finally:
        socket.has_ipv6 = has_ipv6
    return bare_extraction


def _metadata(document: Any) -> Provenance:
    return Provenance(
        title=one_line(document.title),
        byline=one_line(document.author).replace("; ", ", "),
        outlet=one_line(document.sitename),
        published=as_published(document.date),
        url=web_address(document.url),
    )


def _set_out(body: Any) -> str:
    from lxml import etree

    paragraphs = Paragraphs()
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if event == "start":
            if element.tag in _BLOCKS:
                paragraphs.close()
            elif element.tag == "lb":
                paragraphs.line_break()
            elif element.tag == "cell":
                paragraphs.cell()
            paragraphs.add(element.text or "")
        else:
            if element.tag in _BLOCKS:
                paragraphs.close(_BLOCKS[element.tag])
            if element is not body:
                paragraphs.add(element.tail or "")
    return paragraphs.text()


def _own_account(page: Page) -> Provenance:
    meta = page.meta
    published = meta.get("article:published_time") or meta.get("date") or meta.get("dc.date")
    language = page.language or meta.get("og:locale", "")
    return Provenance(
        title=one_line(meta.get("og:title") or page.heading or page.title),
        byline=one_line(meta.get("author")),
        outlet=one_line(meta.get("og:site_name")),
        published=as_published(published),
        url=web_address(page.canonical or meta.get("og:url")),
        language=_language_code(language),
    )


def _language_code(declared: str) -> str:
    code = declared.replace("_", "-").split("-")[0].strip().lower()
    return code if len(code) in (2, 3) and code.isascii() and code.isalpha() else ""
