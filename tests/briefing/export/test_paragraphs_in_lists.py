"""A paragraph inside an item of a list stays one, in every format."""

from __future__ import annotations

import io

import docx
import pikepdf
from lxml import html

from briefing.export.docx.document import docx_bytes
from briefing.export.html.page import html_text
from briefing.export.markdown import markdown_text
from briefing.export.moments import REPRODUCIBLE_MOMENT
from briefing.export.pdf import render_pdf
from briefing.export.plain import plain_nodes
from briefing.report.markdown import parse
from briefing.report.tree import Cite, Report

TYPED = "- item one\n\n    inner para\n\n- item two"


def _report() -> Report:
    return Report("Title", "", (), parse(TYPED, lambda _: Cite(1)))


def test_the_body_of_the_item_has_two_paragraphs_in_the_pdf() -> None:
    with pikepdf.open(io.BytesIO(render_pdf(_report()))) as pdf:
        bodies = [
            [str(kid.S) for kid in body.K]
            for body in _elements(pdf.Root.StructTreeRoot)
            if body.get("/S") == "/LBody"
        ]
    assert bodies == [["/P", "/P"], ["/P"]]


def _elements(element: pikepdf.Object) -> list[pikepdf.Object]:
    if not isinstance(element, pikepdf.Dictionary):
        return []
    kids = element.get("/K", pikepdf.Array())
    below = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return [element, *(one for kid in below for one in _elements(kid))]


def test_the_paragraph_is_one_inside_the_item_of_a_web_page() -> None:
    item, other = html.fromstring(html_text(_report())).xpath("//main//li | //body//ul/li")[:2]
    assert item.text.strip() == "item one"
    assert [part.text for part in item.findall("p")] == ["inner para"]
    assert other.text_content() == "item two"


def test_word_has_it_as_a_paragraph_that_goes_on_with_the_item() -> None:
    document = docx.Document(io.BytesIO(docx_bytes(_report(), REPRODUCIBLE_MOMENT)))
    told = [(one.style.name, one.text) for one in document.paragraphs if one.style]
    assert told[1:4] == [
        ("List Bullet", "item one"),
        ("List Continue", "inner para"),
        ("List Bullet", "item two"),
    ]


def test_markdown_that_is_read_again_is_the_same() -> None:
    printed = markdown_text(_report())
    assert "-   item one\n\n    inner para\n\n-   item two" in printed
    assert parse(printed, lambda _: Cite(1))[1:] == _report().nodes


def test_plain_text_has_it_on_a_line_of_its_own() -> None:
    assert plain_nodes(_report().nodes).splitlines()[:2] == ["\u2022 item one", "  inner para"]
