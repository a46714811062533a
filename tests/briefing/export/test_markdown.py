"""The Markdown text, read back with a Markdown library that knows tables and footnotes."""

from __future__ import annotations

import markdown as markdown_library
import pytest
from lxml import html as lxml_html

from briefing.export.markdown import escape, markdown_text
from briefing.report.tree import Cite, Paragraph, Report, Text
from tests.briefing.export.tree_sample import HOSTILE, report_saying, whole_report


def read(text: str) -> lxml_html.HtmlElement:
    page = markdown_library.markdown(text, extensions=["tables", "footnotes"])
    return lxml_html.document_fromstring(f"<html><body>{page}</body></html>")


def rendered(report: Report) -> lxml_html.HtmlElement:
    return read(markdown_text(report))


def paragraph(*runs: Text | Cite) -> str:
    return markdown_text(Report("T", "", (), (Paragraph(runs),))).split("\n\n")[1].strip()


def test_headings_stand_below_the_title() -> None:
    root = rendered(whole_report())
    assert root.xpath("//h1/text()") == ["Losses in the border region"]
    assert root.xpath("//h2/text()") == [
        "Situation",
        "Key judgements",
        "Casualty estimates",
        "Sources",
    ]


def test_citations_are_footnotes_that_hold_the_whole_source() -> None:
    root = rendered(whole_report())
    assert len(root.xpath("//sup/a[@href='#fn:1']")) == 4
    note = root.xpath("//li[@id='fn:1']")[0].text_content()
    for part in (
        "“About 300 soldiers were lost near the village.”",
        "A1: Example Daily ← Intelligence service ← a captured soldier",
        "B2: usually reliable, probably true",
    ):
        assert part in note


def test_a_table_is_a_table_with_its_alignment() -> None:
    table = rendered(whole_report()).xpath("//table")[0]
    assert table.xpath(".//th/text()") == ["Who", "Killed", "Grade"]
    assert "right" in table.xpath(".//tbody/tr[1]/td[2]/@style")[0]


def test_two_lists_in_a_row_stay_two() -> None:
    lists = rendered(whole_report()).xpath("/html/body/ol")
    assert len(lists) == 2
    assert lists[0].xpath("./li/ul/li")


def test_quotation_marks_close_before_the_citation() -> None:
    assert "> A witness**B2**: “We saw them.”[^1]" in markdown_text(whole_report())


def test_statements_of_one_speaker_stand_in_one_quotation_each_in_its_own_marks() -> None:
    assert (
        "> *\\[Not reviewed\\]* The ministry**\\-4**: “More than 1,100.”[^2] ‘They said “all”.’[^2]"
    ) in markdown_text(whole_report())


def test_each_article_is_listed_once_above_the_citations() -> None:
    text = markdown_text(whole_report())
    assert text.count("Losses at the border") == 2
    assert (
        "-   **A1:** “Losses at the border”, A. Writer, Example Daily. "
        "Published 9 January 2025; accessed 12 January 2025. [https"
    ) in text
    assert text.index("2 statements are cited.") < text.index("**A1:**") < text.index("[^1]: ")


def test_a_remark_on_a_row_is_the_row_below_it() -> None:
    rows = rendered(whole_report()).xpath("//table")[0].xpath(".//tbody/tr")
    assert rows[2].xpath("./td")[0].text_content() == "Printed 2022."


@pytest.mark.parametrize("words", HOSTILE)
def test_words_that_look_like_markup_come_out_as_they_are(words: str) -> None:
    root = rendered(report_saying(words))
    shown = words.strip()
    assert root.xpath("//h1")[0].text_content() == shown
    assert root.xpath("/html/body/p[. = $words]", words=shown)
    assert root.xpath("//table//th[. = $words]", words=shown)
    assert root.xpath("//li[contains(., $words)]", words=shown)
    assert root.xpath("//script|//img|//font|//del|/html/body/hr") == []
    assert not root.xpath("//a[starts-with(@href, 'javascript')]")


@pytest.mark.parametrize(
    ("words", "escaped"),
    [
        ("https://example.org", "https&#58;//example.org"),
        ("www.example.org", "www&#46;example.org"),
        ("desk@example.org", "desk&#64;example.org"),
        ("~~gone~~", "&#126;&#126;gone&#126;&#126;"),
        ("<b>", "&lt;b&gt;"),
        ("2025. was", "2025\\. was"),
        ("+ one", "\\+ one"),
        ("a - b", "a - b"),
    ],
)
def test_dialects_find_no_markup_either(words: str, escaped: str) -> None:
    assert escape(words) == escaped


def test_a_parenthesis_after_a_citation_makes_no_link_of_it() -> None:
    assert paragraph(Cite(1), Text("(javascript:x)")) == "[^1]\\(javascript:x)"
    assert paragraph(Cite(1), Text(": x")) == "[^1]&#58; x"


def test_a_number_and_a_point_from_two_runs_open_no_list() -> None:
    assert not read(paragraph(Text("1"), Text(". x"))).xpath("//ol")


def test_control_characters_are_visible() -> None:
    assert paragraph(Text("a\x00\ud800")) == "a\\[U+0000\\]\\[U+D800\\]"
