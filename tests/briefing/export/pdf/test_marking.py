"""The marking on real pages, read by pdfium: where it stands, how large, in which inks."""

from __future__ import annotations

import ctypes
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from briefing.export.pdf import render_pdf
from briefing.model.vocabulary import PageSize
from briefing.report.tree import MarkingStyle, Paragraph, Report
from briefing.tradecraft.markings import Level, levels
from tests.briefing.export import sample_report
from tests.briefing.export.pdf.reading import runs

FIRST = {
    "TLP:CLEAR": (255, 255, 255),
    "TLP:GREEN": (51, 255, 0),
    "TLP:AMBER": (255, 192, 0),
    "TLP:AMBER+STRICT": (255, 192, 0),
    "TLP:RED": (255, 43, 43),
}
"""The inks that FIRST gives, on (0, 0, 0)."""
LONG = "COSMIC TOP SECRET//RELEASABLE TO THE MEMBERS OF THE WORKING GROUP ON SOMETHING LONG ALONE"
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Shown:
    """A label on a page: its inks, its size in points, and the boxes of it and its ground."""

    ink: tuple[int, ...]
    ground: tuple[int, ...]
    size: float
    text: Box
    box: Box


def style_of(level: Level) -> MarkingStyle:
    return MarkingStyle(level.label, level.ink, level.ground, level.banner)


def marked(style: MarkingStyle, **changes: Any) -> Report:
    prose = Paragraph(runs("Words that fill the page to its foot and beyond. " * 40))
    return sample_report.report(nodes=(prose,) * 8, marking=style, **changes)


def _fill(thing: Any) -> tuple[int, ...]:
    parts = [ctypes.c_uint() for _ in range(4)]
    assert pdfium.FPDFPageObj_GetFillColor(thing.raw, *parts)
    return tuple(part.value for part in parts[:3])


def _size(thing: Any) -> float:
    size = ctypes.c_float()
    assert pdfium.FPDFTextObj_GetFontSize(thing.raw, size)
    return size.value * thing.get_matrix().a


def _text(thing: Any, words: Any) -> str:
    length = pdfium.FPDFTextObj_GetText(thing.raw, words.raw, None, 0)
    buffer = ctypes.create_string_buffer(length)
    pointer = ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR))
    pdfium.FPDFTextObj_GetText(thing.raw, words.raw, pointer, length)
    return buffer.raw.decode("utf-16-le").rstrip("\0").strip()


def shown(report: Report) -> Iterator[list[Shown]]:
    """The labels on each page, from the top, each with the ground that lies behind it."""
    document = pypdfium2.PdfDocument(render_pdf(report))
    assert report.marking
    for page in document:
        words = page.get_textpage()
        things = list(page.get_objects())
        grounds = [t for t in things if t.type == pdfium.FPDF_PAGEOBJ_PATH]
        texts = [t for t in things if t.type == pdfium.FPDF_PAGEOBJ_TEXT]
        labels = [t for t in texts if _text(t, words) == report.marking.label]
        found = []
        for text in labels:
            left, low, right, high = text.get_bounds()
            (behind,) = (
                one for one in grounds
                if (b := one.get_bounds())[0] < left and b[1] < low and right < b[2] and high < b[3]
            )  # fmt: skip
            assert things.index(behind) < things.index(text), "the ground would hide the label"
            found.append(
                Shown(
                    _fill(text), _fill(behind), _size(text), text.get_bounds(), behind.get_bounds()
                )
            )
        yield sorted(found, key=lambda one: -one.box[1])
    document.close()


def _frame(report: Report) -> tuple[float, float]:
    """From where to where the text stands."""
    document = pypdfium2.PdfDocument(render_pdf(report))
    texts = [t for t in document[0].get_objects() if t.type == pdfium.FPDF_PAGEOBJ_PATH]
    rules = [t.get_bounds() for t in texts]
    left, right = min(one[0] for one in rules), max(one[2] for one in rules)
    document.close()
    return left, right


@pytest.mark.parametrize("size", [PageSize.A4, PageSize.LETTER])
@pytest.mark.parametrize("level", [one for one in levels() if one.ladder == "tlp"])
def test_tlp_stands_on_the_right_above_and_below_in_its_inks(level: Level, size: PageSize) -> None:
    report = marked(style_of(level), page_size=size)
    pages = list(shown(report))
    _, right = _frame(report)
    assert len(pages) > 3
    for labels in pages:
        header, footer = labels
        assert header.box[1] > 650
        assert footer.box[3] < 90
        for one in labels:
            assert (one.ink, one.ground) == (FIRST[level.code], (0, 0, 0))
            assert one.size >= 12
            assert one.box[2] == pytest.approx(right, abs=1.0)


@pytest.mark.parametrize("level", [one for one in levels() if one.ladder != "tlp"])
def test_a_classification_stands_in_the_middle_above_and_below(level: Level) -> None:
    report = marked(style_of(level))
    left, right = _frame(report)
    for labels in shown(report):
        assert len(labels) == 2
        for one in labels:
            assert (one.box[0] + one.box[2]) / 2 == pytest.approx((left + right) / 2, abs=1.0)
            assert one.size >= 12


def test_the_title_in_the_footer_never_runs_into_the_marking() -> None:
    for align in ("right", "centre"):
        for label in ("S", "TOP SECRET//TLP:AMBER+STRICT", LONG):
            report = marked(MarkingStyle(label, align=align), title="A title of many words " * 9)
            document = pypdfium2.PdfDocument(render_pdf(report))
            boxes = [t.get_bounds() for t in document[1].get_objects()
                     if t.type == pdfium.FPDF_PAGEOBJ_TEXT and t.get_bounds()[3] < 80]  # fmt: skip
            boxes.sort()
            apart = [b for b in boxes if b[1] > 38] if label is LONG else boxes
            gaps = [after[0] - before[2] for before, after in itertools.pairwise(apart)]
            assert min(gaps, default=9) > 2, (align, label)
            document.close()


def test_a_label_wider_than_the_page_is_whole_and_within_the_text() -> None:
    report = marked(MarkingStyle(LONG, align="centre"))
    left, right = _frame(report)
    for labels in shown(report):
        assert [left - 1 <= one.box[0] and one.box[2] <= right + 1 for one in labels] == [True] * 2
