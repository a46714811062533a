"""Reading a PDF back with two libraries that had no part in writing it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pypdf
import pypdfium2

from briefing.export.pdf import render_pdf
from briefing.report.tree import Node, Report, Runs, Text
from tests.briefing.export import sample_report


def runs(text: str) -> Runs:
    return (Text(text),)


def of(*nodes: Node, **changes: Any) -> pypdf.PdfReader:
    """The printed sample report with these nodes instead of its own."""
    return read(sample_report.report(nodes=nodes, **changes))


def read(report: Report) -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(render_pdf(report)))


def pages(report: Report) -> list[str]:
    """The text of each page as pdfium sees it, on one line each."""
    document = pypdfium2.PdfDocument(render_pdf(report))
    texts = [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    document.close()
    return texts


def text(report: Report) -> str:
    return " ".join(pages(report))


def words(reader: pypdf.PdfReader) -> str:
    """All text as pypdf sees it, on one line."""
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in reader.pages))


def lines(reader: pypdf.PdfReader) -> list[str]:
    """The texts as they were set, cell by cell and line by line."""
    found: list[str] = []
    for page in reader.pages:
        page.extract_text(visitor_text=lambda text, *_: found.extend(text.splitlines()))
    return found


def links(reader: pypdf.PdfReader) -> Iterator[tuple[int, Any]]:
    """The link annotations with the number of their page, from 0."""
    for index, page in enumerate(reader.pages):
        for annotation in page.get("/Annots", ()):
            yield index, annotation.get_object()


def target(reader: pypdf.PdfReader, annotation: Any) -> tuple[int, float]:
    """Where a link inside the document leads: the number of the page, from 0, and the height."""
    page, fit, _left, top, _zoom = annotation["/Dest"]
    assert fit == "/XYZ"
    number = reader.get_page_number(page.get_object())
    assert number is not None
    return number, float(top)


def fonts(reader: pypdf.PdfReader) -> dict[str, Any]:
    """The fonts that the pages use, by their names without the subset's prefix."""
    found = {}
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            one = font.get_object()
            found[one["/BaseFont"].split("+")[-1]] = one
    return found


def placed(reader: pypdf.PdfReader) -> Iterator[tuple[str, float]]:
    """The texts as they were set, each with its left edge in points."""
    found: list[tuple[str, float]] = []
    for page in reader.pages:
        page.extract_text(
            visitor_text=lambda text, _cm, tm, *_: found.append((text.strip(), round(tm[4], 1)))
        )
    yield from (one for one in found if one[0])
