"""What a reader who does not see the page is told: order, headings, tables, links, pictures."""

from __future__ import annotations

import json
from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest

from briefing.export.pdf import render_pdf
from briefing.report.tree import (
    Cite,
    CitedArticle,
    Column,
    Heading,
    List,
    ListItem,
    Paragraph,
    Quote,
    RangeBar,
    RangeFigure,
    Reference,
    References,
    Report,
    Row,
    Table,
    Text,
    WebLink,
)
from tests.briefing.export import sample_report
from tests.briefing.export.pdf.reading import runs
from tests.briefing.export.pdf.structure import Element, marked_words, pagination, structure

LONG = " ".join(f"word{number}" for number in range(1500))


def _of(*nodes: object, **changes: object) -> Element:
    return structure(_printed(*nodes, **changes))


def _printed(*nodes: object, **changes: object) -> bytes:
    fields: dict[str, object] = {
        "form": "", "facts": (), "draft_note": "", "marking": None, **changes
    }  # fmt: skip
    return render_pdf(sample_report.report(nodes=nodes, **fields))


def test_headings_go_down_from_the_title_without_skipping_a_level() -> None:
    whole = structure(render_pdf(sample_report.report()))
    levels = [one for one in whole.all() if one.kind in {"H1", "H2", "H3", "H4"}]
    assert levels[0].words == sample_report.TITLE
    depths = [int(one.kind[1]) for one in levels]
    assert depths[0] == 1
    assert depths.count(1) == 1
    assert max(depths) >= 3
    assert all(after - before <= 1 for before, after in pairwise(depths))


def test_a_brief_without_a_title_begins_at_the_first_level_all_the_same() -> None:
    sections = [Heading(1, runs("Situation")), Heading(1, runs("Outlook"))]
    kinds = [one.kind for one in _of(*sections, title="").all()]
    assert kinds == ["Document", "Sect", "H1", "Sect", "H1"]


def test_a_paragraph_that_goes_on_over_the_page_stays_one_with_spaces_between_its_lines() -> None:
    whole = _of(Paragraph(runs(LONG)))
    assert [one.words for one in whole.all("P")] == [LONG]


def test_a_citation_is_read_where_it_stands_and_leads_to_its_note() -> None:
    report = sample_report.report()
    whole = structure(render_pdf(report))
    cited = next(one for one in whole.all("P") if "9 January 2025" in one.words)
    assert "battle space.1 President" in cited.words
    reference = next(cited.all("Reference"))
    assert reference.one("Link").leads == ["Source 1"]
    notes = {one.told["/ID"]: one.one("Lbl").words for one in whole.all("Note")}
    assert notes["source-1"] == "1"


def test_every_link_says_in_words_where_it_leads() -> None:
    articles = (CitedArticle("A1", "One"), CitedArticle("A2", "Two"))
    entry = Reference(1, "Two men.", ("SBU",), "B2", "", article="A2")
    whole = _of(Paragraph((Text("Two men."), Cite(1))), References((entry,), articles))
    leads = [said for link in whole.all("Link") for said in link.leads]
    assert leads == ["Source 1", "Back to the first citation of source 1", "Article A2"]


def test_every_annotation_leads_back_to_the_link_it_belongs_to() -> None:
    with pikepdf.open(BytesIO(render_pdf(sample_report.report()))) as pdf:
        keys = dict(_pairs(list(pdf.Root.StructTreeRoot.ParentTree.Nums)))
        found = [one for page in pdf.pages for one in page.get("/Annots", [])]
        assert len(found) > 5
        for one in found:
            tag = keys[int(one.StructParent)]
            assert str(tag.S) == "/Link"
            assert any(kid.get("/Obj") == one for kid in tag.K if "/Obj" in kid)


def _pairs(numbers: list[object]) -> list[tuple[int, object]]:
    return [(int(str(key)), value) for key, value in zip(numbers[::2], numbers[1::2], strict=True)]


def test_a_link_on_the_web_says_where_it_leads() -> None:
    whole = _of(Paragraph((Text("See "), WebLink("the report", "https://example.org/a"))))
    link = whole.one("Link")
    assert link.words == "the report"
    assert link.leads == ["https://example.org/a"]


def test_a_table_over_several_pages_is_one_with_its_header_read_once() -> None:
    rows = tuple(Row((runs(f"name {number}"), runs(f"{number}"))) for number in range(120))
    content = _printed(Table((Column("Actor"), Column("Figure", align="right")), rows, "Losses"))
    table = structure(content).one("Table")
    assert table.one("Caption").words == "Losses"
    heads = list(table.all("TH"))
    assert [one.words for one in heads] == ["Actor", "Figure"]
    assert {one.told["/Scope"] for one in heads} == {"/Column"}
    assert [len(list(row.all("TD"))) for row in table.all("TR")][1:] == [2] * 120
    again = [words for (_, number), words in marked_words(content).items() if number == -1]
    assert len(again) > 2
    assert ["Actor" in words for words in again] == [False] + [True] * (len(again) - 1)


def test_a_remark_under_a_row_spans_the_whole_table() -> None:
    row = Row((runs("Zelenskiy"), runs("3,000")), note=runs("Printed 2022."))
    table = _of(Table((Column("Claimed by"), Column("Figure")), (row,))).one("Table")
    last = list(table.all("TR"))[-1]
    (cell,) = last.kids
    assert (cell.words, cell.told["/ColSpan"]) == ("Printed 2022.", "2")


def test_an_empty_cell_keeps_its_place_in_the_row() -> None:
    table = _of(Table((Column("A"), Column("B")), (Row(((), runs("1"))),))).one("Table")
    assert [one.words for one in table.all("TD")] == ["", "1"]


def test_a_list_in_a_list_is_read_after_the_words_of_its_item() -> None:
    inner = List((ListItem(runs("inner")),))
    whole = _of(List((ListItem(runs("outer"), (inner,)), ListItem(runs("next"))), ordered=True))
    labels = [one.words.strip() for one in whole.all() if one.kind in {"Lbl", "P"}]
    assert labels == ["1.", "outer", "•", "inner", "2.", "next"]


def test_a_chart_is_one_figure_that_says_in_words_what_each_bar_shows() -> None:
    whole = structure(render_pdf(sample_report.report()))
    assert whole.one("Figure").told["/Alt"] == (
        "Killed or wounded, North Korean troops in Kursk. "
        "Zelenskiy, all to 23 December, C4: 3,000+; Kirby, one week, B3: 1,000; "
        "Staff estimate, all to 11 January: 2,700 (2,000–4,000); "
        "Blogger, one week, E5: up to 1,800."
    )


def test_a_figure_says_where_on_the_page_it_stands() -> None:
    bars = tuple(RangeBar(f"Claimant {number}", "B2", 1, 2, 3) for number in range(5))
    figure = _of(RangeFigure("Losses", bars, "Few.")).one("Figure")
    assert (figure.told["/O"], figure.told["/Placement"]) == ("/Layout", "/Block")
    left, low, right, high = json.loads(figure.told["/BBox"])
    assert 0 < left < right < 596
    assert 0 < low < high < 842
    assert 5 * 20 < high - low < 5 * 30 + 30


def test_a_figure_over_several_pages_is_one_and_has_no_box_on_either() -> None:
    bars = tuple(RangeBar(f"Claimant {number}", "B2", 1, 2, 3) for number in range(60))
    figure = _of(RangeFigure("Losses", bars, "Many.")).one("Figure")
    assert "/BBox" not in figure.told
    assert "Claimant 59" in figure.words


def test_every_list_says_how_it_is_numbered() -> None:
    ordered = List((ListItem(runs("one")),), ordered=True)
    whole = _of(ordered, List((ListItem(runs("two")),)), facts=(("Serial", "1"),))
    assert [one.told["/ListNumbering"] for one in whole.all("L")] == ["/None", "/Decimal", "/Disc"]
    everything = structure(render_pdf(sample_report.report()))
    for one in everything.all("L"):
        assert "/ListNumbering" in one.told
        assert {kid.kind for kid in one.kids} == {"LI"}
        assert all({part.kind for part in item.kids} <= {"Lbl", "LBody"} for item in one.kids)


def test_the_marking_is_read_once_and_before_everything() -> None:
    content = render_pdf(sample_report.report())
    whole = structure(content)
    assert whole.kids[0].words == "TLP:GREEN"
    assert sum("TLP:GREEN" in one.words for one in whole.all()) == 1


def test_what_nobody_reviewed_is_said_before_its_words() -> None:
    whole = _of(Paragraph(runs("Two men."), draft=True))
    assert whole.one("P").words.replace("  ", " ") == "not reviewed Two men."


def test_what_nobody_reviewed_is_said_once_where_it_goes_on_over_the_page() -> None:
    content = _printed(Paragraph(runs(LONG), draft=True))
    assert structure(content).one("P").words.replace("  ", " ") == f"not reviewed {LONG}"
    assert sum("not reviewed" in words for words in marked_words(content).values()) > 1


def test_footers_and_rules_are_no_part_of_the_text() -> None:
    content = _printed(Paragraph(runs("Two men.")))
    words = marked_words(content)
    assert "Page 1 of 1" in words[0, -1]
    assert "Page 1 of 1" not in "".join(one.words for one in structure(content).all())


def test_headers_and_footers_are_told_apart_from_other_artifacts() -> None:
    rows = tuple(Row((runs(f"name {number}"),)) for number in range(60))
    table = Table((Column("Actor"),), rows)
    content = _printed(table, title="A title", marking=sample_report.GREEN)
    first, second = pagination(content)[:2]
    assert [kind for kind, _ in first] == ["/Footer"]  # its header is read, as the marking
    assert [kind for kind, _ in second] == ["", "/Header", "/Footer"]
    assert all(drawn for _, drawn in second)


@pytest.mark.parametrize("tag", ["en", "de-CH"])
def test_the_file_says_its_title_language_and_what_it_conforms_to(tag: str) -> None:
    content = render_pdf(sample_report.report(language=tag))
    with pikepdf.open(BytesIO(content)) as pdf:
        assert str(pdf.Root.Lang) == tag
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == sample_report.TITLE
            assert metadata.pdfa_status == "2A"
            assert metadata["pdfuaid:part"] == "1"


def test_readers_show_the_title_and_walk_the_links_in_the_order_of_reading() -> None:
    content = render_pdf(sample_report.report())
    with pikepdf.open(BytesIO(content)) as pdf:
        assert pdf.Root.ViewerPreferences.DisplayDocTitle is True
        assert pdf.Root.MarkInfo.Marked is True
        assert {str(page.Tabs) for page in pdf.pages} == {"/S"}
        (intent,) = pdf.Root.OutputIntents
        assert (str(intent.S), intent.DestOutputProfile.N) == ("/GTS_PDFA1", 3)
        assert intent.DestOutputProfile.read_bytes()[36:40] == b"acsp"


def test_a_title_with_signs_of_markup_does_not_break_the_metadata() -> None:
    title = "A < B & “C” > <?xpacket?> ]]>"
    content = render_pdf(sample_report.report(title=title))
    with pikepdf.open(BytesIO(content)) as pdf, pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == title


def test_a_source_that_is_gone_is_read_as_removed() -> None:
    whole = _of(Paragraph((Text("Two men."), Cite(0))))
    assert "[source removed]" in whole.one("P").words


def test_a_quotation_in_another_language_says_so_and_stays_one_over_lines() -> None:
    words = " ".join(["Двоих солдат взяли в плен."] * 8)
    whole = _of(Quote((Text(words, lang="ru"), Cite(0)), runs("СБУ")))
    (span,) = whole.all("Span")
    assert (span.told["/Lang"], span.words) == ("ru", f"“{words}”")
    assert "/Lang" not in whole.one("P").told


def test_a_source_from_an_article_in_another_language_says_so() -> None:
    entry = Reference(1, "Двоих взяли.", ("Курьер",), "B2", "", lang="ru")
    article = CitedArticle("", "Двое", lang="ru")
    spans = list(_of(References((entry,), (article,))).all("Span"))
    assert [(one.told["/Lang"], one.words) for one in spans] == [
        ("ru", "“Двое”"),
        ("ru", "“Двоих взяли.”"),
    ]


def test_a_script_of_one_language_says_so_even_where_it_runs_to_the_left() -> None:
    whole = _of(Paragraph(runs("He said שלום, then 한국어 and 日本の首相; not 中文.")))
    spans = [
        (one.told["/Lang"], one.told.get("/ActualText", one.words)) for one in whole.all("Span")
    ]
    assert spans == [("he", "שלום"), ("ko", "한국어"), ("ja", "日本の首相")]
    at_home = _of(Paragraph(runs("한국어")), language="ko-KR")
    assert list(at_home.all("Span")) == []


def test_an_empty_brief_has_a_structure_all_the_same() -> None:
    content = render_pdf(Report("", "", (), ()))
    assert [one.kind for one in structure(content).all()] == ["Document"]
