"""The web page, read back with lxml."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter

import pytest
from lxml import html as lxml_html

from briefing.export.html import html_text
from briefing.report.tree import (
    Cite,
    MarkingStyle,
    Paragraph,
    RangeBar,
    RangeFigure,
    Report,
    Text,
)
from tests.briefing.export.tree_sample import HOSTILE, report_saying, whole_report


def page(report: Report) -> lxml_html.HtmlElement:
    return lxml_html.document_fromstring(html_text(report))


def test_the_page_says_its_language_and_title() -> None:
    root = page(whole_report())
    assert root.get("lang") == "en"
    assert root.findtext(".//title") == "TLP:AMBER+STRICT Losses in the border region"


def test_headings_leave_out_no_level() -> None:
    levels = [int(h.tag[1]) for h in page(whole_report()).xpath("//main//*[self::h2 or self::h3]")]
    # The tree goes from level 1 straight to 3; the parts of the source list are headed within it.
    assert levels == [2, 3, 2, 2, 2, 3, 3]


def test_every_link_within_the_page_leads_somewhere_and_ids_are_unique() -> None:
    root = page(whole_report())
    ids = Counter(root.xpath("//@id"))
    assert max(ids.values()) == 1
    targets = [href[1:] for href in root.xpath("//@href") if href.startswith("#")]
    assert targets
    assert set(targets) <= set(ids)


def test_a_citation_leads_to_its_source_and_back() -> None:
    root = page(whole_report())
    assert len(root.xpath("//sup/a[@href='#source-1']")) == 4
    back = root.xpath("//li[@id='source-1']//a[starts-with(@href, '#cite-1-')]/@href")
    assert back == ["#cite-1-1", "#cite-1-2", "#cite-1-3", "#cite-1-4"]


def test_table_headers_say_what_they_head() -> None:
    table = page(whole_report()).xpath("//table[caption='Killed, by claimant']")[0]
    assert table.xpath("./thead//th/@scope") == ["col", "col", "col"]
    assert table.xpath("./tbody//th/@scope") == ["row", "row"]


def test_the_chart_says_itself_in_words() -> None:
    drawing = page(whole_report()).xpath("//*[local-name()='svg']")[0]
    assert drawing.get("role") == "img"
    assert drawing.findtext("title") == "Soldiers killed"
    assert drawing.findtext("desc") == (
        "Service A, B2: 300 (250–350); Ministry B, D4: 1,100+; Nobody knows: no number given. "
        "Two of three claimants give a figure."
    )


def test_an_end_that_is_not_known_is_drawn_open_and_never_at_zero() -> None:
    bars = page(whole_report()).xpath("//*[local-name()='svg']/*[local-name()='g']")
    known, open_above, unknown = bars
    assert not known.xpath("./*[@class='chart-open']")
    assert len(open_above.xpath("./*[@class='chart-open']")) == 1
    assert not unknown.xpath("./*[local-name()='line' or local-name()='circle']")


def test_nothing_is_loaded_and_nothing_runs() -> None:
    root = page(whole_report())
    loading = "//script|//link|//img|//iframe|//object|//embed|//@src|//@style|//@onclick|//base"
    assert root.xpath(loading) == []
    assert "url(" not in root.findtext(".//style")
    assert "@import" not in root.findtext(".//style")


def test_the_policy_allows_our_own_style_sheet_and_nothing_else() -> None:
    root = page(whole_report())
    policy = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    digest = hashlib.sha256(root.findtext(".//style").encode()).digest()
    assert policy.startswith("default-src 'none'")
    assert f"'sha256-{base64.b64encode(digest).decode()}'" in policy
    assert "unsafe" not in policy


def test_a_harmful_address_is_no_link() -> None:
    root = page(whole_report())
    schemes = {href.split(":")[0] for href in root.xpath("//@href") if not href.startswith("#")}
    assert schemes == {"https"}
    assert "this (javascript:alert(1))" in root.text_content()


def test_the_marking_stands_at_both_ends_and_on_every_printed_page() -> None:
    root = page(whole_report())
    assert root.xpath("//header//*[@class='marking']/text()") == ["TLP:AMBER+STRICT"]
    assert root.xpath("//footer//*[@class='marking']/text()") == ["TLP:AMBER+STRICT"]
    assert root.findtext(".//style").count(r'content:"TLP\3a AMBER\2b STRICT"') == 2


def test_a_marking_cannot_leave_the_style_sheet() -> None:
    marking = MarkingStyle('"}</style><script>x</script>', "red}</style>", "url(x)")
    root = page(Report("T", "", (), (), marking=marking))
    assert not root.xpath("//script")
    assert "red}" not in root.findtext(".//style")


@pytest.mark.parametrize("words", HOSTILE)
def test_words_that_look_like_markup_come_out_as_they_are(words: str) -> None:
    root = page(report_saying(words))
    assert root.findtext(".//h1") == words
    assert root.findtext(".//main/p") == words
    assert root.xpath("//td//span/text()") == [words, words]
    assert root.xpath("//script|//img|//font") == []


def test_control_characters_are_visible() -> None:
    assert page(report_saying("a\x00b\ud800")).findtext(".//h1") == "a[U+0000]b[U+D800]"


def test_each_article_stands_once_and_its_citations_lead_to_it() -> None:
    root = page(whole_report())
    articles = root.xpath("//dl[@class='articles']/dt")
    assert [(one.get("id"), one.text_content()) for one in articles] == [
        ("article-A1", "A1"),
        ("article-A2", "A2"),
    ]
    assert root.text_content().count("Losses at the border") == 2
    assert root.xpath("//li[@id='source-2']//a[@href='#article-A2']")


def test_statements_of_one_speaker_stand_in_one_quotation_each_in_its_own_marks() -> None:
    quotations = page(whole_report()).xpath("//blockquote")
    assert [one.text_content() for one in quotations] == [
        "A witnessB2 “We saw them.”1",
        "Not reviewed The ministry-4 “More than 1,100.”2 ‘They said “all”.’2",
    ]


def test_a_remark_on_a_row_goes_across_the_table() -> None:
    (note,) = page(whole_report()).xpath("//tr[@class='note']/td")
    assert (note.text_content(), note.get("colspan")) == ("Printed 2022.", "3")


def test_citations_side_by_side_are_parted_by_a_comma() -> None:
    together = Report("T", "", (), (Paragraph((Text("Two sank."), Cite(4, ""), Cite(12, ""))),))
    assert "Two sank.4,12" in page(together).text_content()


def test_the_label_of_a_bar_is_never_cut() -> None:
    label = "Volodymyr Zelenskiy, as of 23 December 2024 (probably), cumulative"
    bar = RangeBar(label, "C4", 3000, None, None, "more than 3,000")
    root = page(Report("T", "", (), (RangeFigure("Losses", (bar, bar), ""),)))
    lines = root.xpath("//*[local-name()='g'][1]/*[@class='chart-text']")
    assert " ".join(line.text_content() for line in lines) == label
    second = root.xpath("//*[local-name()='g'][2]/*[@class='chart-text']")
    assert float(second[0].get("y")) > float(lines[-1].get("y")) + 20
