"""One rule says what can be followed, and every printer that has links keeps it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from html import unescape

import pytest
from pypdf import PdfReader

from briefing.export.docx.document import docx_bytes
from briefing.export.html.page import html_text
from briefing.export.markdown import markdown_text
from briefing.export.moments import REPRODUCIBLE_MOMENT
from briefing.export.pdf import render_pdf
from briefing.report.addresses import LONGEST_LINK
from briefing.report.markdown import parse
from briefing.report.tree import Cite, Paragraph, Report, WebLink

ADDRESSES = [
    ("https://example.org/a?b=1", True),
    ("HTTP://example.org", True),
    ("mailto:desk@example.org", True),
    ("javascript:alert(1)", False),
    ("file:///etc/passwd", False),
    ("data:text/html,x", False),
    ("//example.org", False),
    (f"https://example.org/{'a' * LONGEST_LINK}", False),
]


def _in_pdf(report: Report) -> set[str]:
    pages = PdfReader(io.BytesIO(render_pdf(report))).pages
    notes = [note.get_object() for page in pages for note in page.get("/Annots", ())]
    return {str(note["/A"]["/URI"]) for note in notes if "/URI" in note.get("/A", {})}


def _in_html(report: Report) -> set[str]:
    return set(map(unescape, re.findall(r'<a href="([^"#][^"]*)"', html_text(report))))


def _in_docx(report: Report) -> set[str]:
    with zipfile.ZipFile(io.BytesIO(docx_bytes(report, REPRODUCIBLE_MOMENT))) as parts:
        told = parts.read("word/_rels/document.xml.rels").decode("utf-8")
    found = re.findall(r"<Relationship [^>]*>", told)
    targets = (re.search(r'Target="([^"]*)"', one) for one in found if "/hyperlink" in one)
    return {unescape(one.group(1)) for one in targets if one}


def _in_markdown(report: Report) -> set[str]:
    return set(re.findall(r"\]\(<([^>]*)>\)", markdown_text(report)))


def _in_typed_words(report: Report) -> set[str]:
    (node,) = report.nodes
    assert isinstance(node, Paragraph)
    (link,) = node.runs
    assert isinstance(link, WebLink)
    (typed,) = parse(f"[words](<{link.url}>)", lambda _: Cite(1))
    assert isinstance(typed, Paragraph)
    return {run.url for run in typed.runs if isinstance(run, WebLink)}


@pytest.mark.parametrize(("url", "followed"), ADDRESSES, ids=[one[:24] for one, _ in ADDRESSES])
@pytest.mark.parametrize("links_of", [_in_pdf, _in_html, _in_docx, _in_markdown, _in_typed_words])
def test_an_address_can_be_followed_in_every_format_or_in_none(
    links_of: Callable[[Report], set[str]], url: str, followed: bool
) -> None:
    report = Report("Title", "", (), (Paragraph((WebLink("the page", url),)),))
    assert links_of(report) == ({url} if followed else set())
