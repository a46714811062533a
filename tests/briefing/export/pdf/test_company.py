"""What stands together on a page, and where: no section begins alone, no key is torn apart."""

from __future__ import annotations

from itertools import pairwise

import pytest

from briefing.report.tree import (
    CitedArticle,
    Heading,
    Key,
    KeyEntry,
    Node,
    Paragraph,
    RangeBar,
    RangeFigure,
    Reference,
    References,
    Report,
)
from tests.briefing.export import sample_report
from tests.briefing.export.pdf import reading
from tests.briefing.export.pdf.reading import runs


def _bare(*nodes: Node) -> Report:
    return sample_report.report(
        title="Title", form="", facts=(), draft_note="", marking=None, nodes=nodes
    )


def _lines(count: int) -> list[Paragraph]:
    return [Paragraph(runs("line"))] * count


def _page_with(pages: list[str], words: str) -> int:
    return next(index for index, page in enumerate(pages) if words in page)


def _key(title: str, *codes: str) -> Key:
    return Key(title, tuple(KeyEntry(code, f"{title} {code}") for code in codes), "A manual.")


@pytest.mark.parametrize("lines", range(22, 29))
def test_at_least_three_lines_of_a_section_stand_under_its_heading(lines: int) -> None:
    text = " ".join(f"w{index:04}" for index in range(110))  # ten lines
    pages = reading.pages(_bare(*_lines(lines), Heading(1, runs("Begun")), Paragraph(runs(text))))
    page = pages[_page_with(pages, "Begun")]
    assert page.count(" w") > 2 * 11


@pytest.mark.parametrize("lines", range(14, 29))
def test_the_source_list_begins_with_its_first_entries_beside_the_heading(lines: int) -> None:
    entries = tuple(
        Reference(number, "", (f"Teller {number}",), "", "", quoted=True) for number in range(1, 7)
    )
    listing = References(entries, (CitedArticle("", "The only one"),), "Six are cited. " * 10)
    pages = reading.pages(_bare(*_lines(lines), Heading(1, runs("Listed")), listing))
    page = pages[_page_with(pages, "Listed")]
    assert "The only one" in page
    assert "Teller 2" in page
    # A lone line at the top of the next page would be the same fault there.
    assert pages[-1].count("Teller") != 1


@pytest.mark.parametrize("lines", range(18, 29))
def test_the_keys_at_the_end_stand_on_one_page(lines: int) -> None:
    keys = (_key("Grades", "A", "1"), _key("Likelihood", "likely"), _key("Confidence", "low"))
    pages = reading.pages(_bare(*_lines(lines), *keys))
    places = {_page_with(pages, words) for words in ("Grades A", "Likelihood likely", "low")}
    assert len(places) == 1


def _left_edges(node: Key) -> dict[str, float]:
    """Where the meaning of each code begins."""
    return {
        words.split()[-1]: x
        for words, x in reading.placed(reading.read(_bare(node)))
        if words.startswith(f"{node.title} ")
    }


def test_the_letters_of_a_grade_stand_in_the_left_column_and_the_digits_in_the_right() -> None:
    edges = _left_edges(_key("Means", "B", "C", "F", "2", "3", "4", "6"))
    letters, digits = [edges[one] for one in "BCF"], [edges[one] for one in "2346"]
    assert max(letters) - min(letters) < 0.1
    assert max(digits) - min(digits) < 0.1
    assert letters[0] + 100 < digits[0]


def test_a_key_of_one_axis_fills_both_columns_evenly() -> None:
    edges = _left_edges(_key("Means", "1", "2", "3", "4"))
    assert edges["1"] == edges["2"] < edges["3"] == edges["4"]


def test_a_figure_of_the_chart_says_about_and_more_than_as_the_table_does() -> None:
    bars = (
        RangeBar("Kirby", "B3", None, 1000, None, "about 1,000"),
        RangeBar("Zelenskiy", "C4", 3000, None, None, "more than 3,000"),
    )
    text = reading.text(_bare(RangeFigure("Losses", bars, "In words.")))
    assert "about 1,000" in text
    assert "more than 3,000" in text
    assert "3,000+" not in text


def test_a_note_of_two_lines_does_not_end_in_a_lone_word() -> None:
    note = "Draft. 40 of 40 parts of this brief were laid out by machine and have not been"
    note += " reviewed by an analyst."
    report = sample_report.report(draft_note=note, nodes=())
    lines = [line.strip() for line in reading.lines(reading.read(report))]
    begun = next(index for index, line in enumerate(lines) if line.startswith("Draft."))
    first, second = (line for line in lines[begun : begun + 3] if line)
    assert all(len(later) > 0.6 * len(earlier) for earlier, later in pairwise((first, second)))
