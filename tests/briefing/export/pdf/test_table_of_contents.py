"""A long brief opens with what is in it and on which page; a short one does not."""

from __future__ import annotations

from itertools import pairwise

import pypdfium2
import pytest

from briefing.export.pdf import render_pdf
from briefing.report.tree import Heading, Node, Paragraph, Report
from tests.briefing.export import sample_report
from tests.briefing.export.pdf import reading
from tests.briefing.export.pdf.reading import runs
from tests.briefing.export.pdf.structure import Element, marked_words, structure

_SECTIONS = ("Key judgements", "Situation", "Actors", "Estimates", "Outlook", "Sources")
_PAGE = Paragraph(runs(" ".join(f"word{number}" for number in range(320))))


def _long(*headings: tuple[int, str], **changes: object) -> Report:
    nodes: list[Node] = []
    for level, words in headings or [(1, words) for words in _SECTIONS]:
        nodes += [Heading(level, runs(words)), _PAGE, _PAGE]
    return sample_report.report(nodes=tuple(nodes), **changes)


def _structure(report: Report) -> Element:
    return structure(render_pdf(report))


def _entries(report: Report) -> list[str]:
    return [one.words for one in _structure(report).all("Reference")]


def _page_of(pages: list[str], words: str) -> int:
    """The last page on which these words stand: that of the heading, not of the table."""
    return max(number for number, page in enumerate(pages, start=1) if words in page)


def test_it_lists_the_sections_with_the_pages_they_begin_on() -> None:
    report = _long()
    pages = reading.pages(report)
    expected = [f"{words} {_page_of(pages, words)}" for words in _SECTIONS]
    assert len({words[-1] for words in expected}) > 4
    assert _entries(report) == expected
    assert "Contents Key judgements" in pages[0]


def test_it_stands_between_the_title_block_and_the_first_section() -> None:
    first = reading.pages(_long())[0]
    places = [first.index(words) for words in (sample_report.DRAFT_NOTE, "Contents", "word0")]
    assert places == sorted(places)


def test_each_line_leads_to_its_heading_and_says_so() -> None:
    report = _long()
    reader = reading.read(report)
    pages = reading.pages(report)
    links = [annotation for page, annotation in reading.links(reader) if page == 0]
    for words, annotation in zip(_SECTIONS, links, strict=True):
        number = _page_of(pages, words)
        assert annotation["/Contents"] == f"{words}, page {number}"
        assert reading.target(reader, annotation)[0] == number - 1
        left, low, right, high = (float(edge) for edge in annotation["/Rect"])
        assert right - left > 300  # the whole line, number and all
        assert high > low


def test_what_is_inside_a_section_is_a_table_inside_of_its_entry() -> None:
    headings = ((1, "One"), (2, "Inside"), (2, "Beside"), (3, "Deep"), (1, "Two"), (1, "Three"))
    whole = _structure(_long(*headings))
    (outer,) = (one for one in whole.kids if one.kind == "Sect" and list(one.all("TOC")))
    assert [kid.kind for kid in outer.kids] == ["H2", "TOC"]
    assert outer.kids[0].words == "Contents"
    items = outer.kids[1].kids
    assert [item.kind for item in items] == ["TOCI"] * 3
    assert [kid.kind for kid in items[0].kids] == ["Reference", "TOC"]
    inner = [reference.words.rsplit(" ", 1)[0] for reference in items[0].kids[1].all("Reference")]
    assert inner == ["Inside", "Beside"]
    assert all(list(reference.all("Link")) for reference in outer.all("Reference"))


def test_its_leaders_are_no_part_of_the_text() -> None:
    content = render_pdf(_long())
    assert not any("...." in words for words in marked_words(content).values())
    document = pypdfium2.PdfDocument(content)
    lines = [one for one in document[0].get_objects() if one.type == 2]  # paths
    document.close()
    assert len(lines) > len(_SECTIONS)


@pytest.mark.parametrize("title", [sample_report.TITLE, ""])
@pytest.mark.parametrize("first", [1, 2, 3])
def test_its_heading_lets_no_level_be_skipped(title: str, first: int) -> None:
    headings = ((first, "First"), *((1, words) for words in _SECTIONS))
    whole = _structure(_long(*headings, title=title))
    depths = [int(one.kind[1]) for one in whole.all() if one.kind in {"H1", "H2", "H3", "H4"}]
    assert depths[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(depths))
    assert list(whole.all("TOC"))


def test_in_a_brief_without_a_title_it_is_headed_as_the_sections_are() -> None:
    whole = _structure(_long(title=""))
    assert {one.kind for one in whole.all() if one.words in {"Contents", *_SECTIONS}} == {"H1"}


def test_a_short_brief_and_one_of_few_sections_have_none() -> None:
    short = sample_report.report(nodes=tuple(Heading(1, runs(words)) for words in _SECTIONS))
    assert _entries(short) == []
    few = sample_report.report(nodes=(Heading(1, runs("Situation")), *[_PAGE] * 12))
    assert len(reading.pages(few)) > 8
    assert _entries(few) == []


def test_a_brief_of_very_many_headings_lists_its_sections_only() -> None:
    headings = [(1 + number % 2, f"Heading {number}") for number in range(100)]
    entries = _entries(_long(*headings))
    assert [words.rsplit(" ", 1)[0] for words in entries] == [
        f"Heading {number}" for number in range(0, 100, 2)
    ]


def test_a_heading_of_several_lines_keeps_clear_of_the_numbers() -> None:
    long = "Situation on the ground " * 7
    report = _long((1, long), *((1, words) for words in _SECTIONS))
    reader = reading.read(report)
    _, annotation = next(iter(reading.links(reader)))
    _left, low, right, high = (float(edge) for edge in annotation["/Rect"])
    assert high - low > 20
    first, number = _entries(report)[0].rsplit(" ", 1)
    assert first.split() == long.split()
    assert number.isdecimal()
    assert right < 595.0 - 80.0


def test_a_heading_without_end_is_cut_after_a_few_lines() -> None:
    report = _long((1, "Situation " * 3000), *((1, words) for words in _SECTIONS))
    content = render_pdf(report)
    words = next(structure(content).all("Reference")).words
    assert 10 < words.count("Situation") < 40
    assert "…" in words


def test_the_bookmarks_stay_those_of_title_and_sections() -> None:
    titles = [entry.title for entry in reading.read(_long()).outline]  # type: ignore[union-attr]
    assert titles == [sample_report.TITLE, *_SECTIONS]


def test_the_same_brief_gives_the_same_bytes() -> None:
    once, again = (render_pdf(_long()) for _ in range(2))
    assert once == again
