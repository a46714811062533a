"""The Word document, read back with python-docx and as the XML it is."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree

from briefing.export.docx import docx_bytes
from briefing.model.vocabulary import PageSize
from briefing.report.tree import (
    Cite,
    Column,
    Judged,
    Paragraph,
    References,
    Report,
    Row,
    Table,
    Text,
)
from tests.briefing.export.tree_sample import (
    HOSTILE,
    MOMENT,
    article,
    reference,
    report_saying,
    whole_report,
)


def opened(report: Report) -> Document:
    return docx.Document(io.BytesIO(docx_bytes(report, MOMENT)))


def all_words(document: Document) -> list[str]:
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    inside = [paragraph.text for cell in cells for paragraph in cell.paragraphs]
    return [paragraph.text for paragraph in document.paragraphs] + inside


def test_headings_are_real_headings() -> None:
    headings = [
        (p.style.name, p.text) for p in opened(whole_report()).paragraphs if p.style is not None
    ]
    assert ("Title", "Losses in the border region") in headings
    assert ("Heading 1", "Situation") in headings
    assert ("Heading 3", "A level deeper") in headings


def test_the_marking_stands_in_header_and_footer_with_page_x_of_y() -> None:
    section = opened(whole_report()).sections[0]
    assert "TLP:AMBER+STRICT" in section.header.paragraphs[0].text
    footer = section.footer.paragraphs[0]
    assert "TLP:AMBER+STRICT" in footer.text
    codes = [code.text.strip() for code in footer._p.iter(qn("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]


def footnotes(report: Report) -> dict[str, str]:
    """The words of each footnote by its id, as the part holds them; the separators have none."""
    with zipfile.ZipFile(io.BytesIO(docx_bytes(report, MOMENT))) as packed:
        root = etree.fromstring(packed.read("word/footnotes.xml"))
    return {
        str(note.get(qn("w:id"))): "".join(text.text or "" for text in note.iter(qn("w:t")))
        for note in root.iter(qn("w:footnote"))
    }


def test_every_citation_leads_to_a_bookmark_that_exists() -> None:
    body = opened(whole_report()).element.body
    anchors = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))]
    marks = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    cited = [anchor for anchor in anchors if anchor]
    assert cited.count("source_1") == 3
    assert set(cited) <= marks


def test_the_first_citation_of_a_source_has_a_footnote_that_says_whose_it_is() -> None:
    marks = list(opened(whole_report()).element.body.iter(qn("w:footnoteReference")))
    assert [mark.get(qn("w:id")) for mark in marks] == ["1", "2"]
    assert [mark.get(qn("w:customMarkFollows")) for mark in marks] == [None, None]
    notes = footnotes(whole_report())
    assert notes["1"].startswith(" A1: Example Daily ← Intelligence service ← a captured soldier.")
    assert notes["1"].endswith("B2: usually reliable, probably true")
    assert notes["2"].startswith(" [Not reviewed] A2: ")


def test_a_footnote_leads_to_its_entry_and_bears_its_portion_mark() -> None:
    entry = reference(1, portion="(U)")
    report = Report("T", "", (), (Paragraph((Cite(1),)), References((entry,), (article(),))))
    assert footnotes(report)["1"].startswith(" (U) Example Daily")
    with zipfile.ZipFile(io.BytesIO(docx_bytes(report, MOMENT))) as packed:
        assert b'w:anchor="source_1"' in packed.read("word/footnotes.xml")


def test_a_footnote_out_of_turn_bears_the_number_of_its_source() -> None:
    sources = References((reference(1), reference(2)), (article(),))
    report = Report("T", "", (), (Paragraph((Cite(2), Cite(1))), sources))
    paragraph = next(p for p in opened(report).paragraphs if p.text[:1].isdigit())
    assert paragraph.text == "2,1"
    assert [words.split()[0] for words in footnotes(report).values() if words] == ["2", "1"]


def test_a_brief_that_cites_nothing_has_no_footnotes() -> None:
    with zipfile.ZipFile(io.BytesIO(docx_bytes(Report("T", "", (), ()), MOMENT))) as packed:
        assert "word/footnotes.xml" not in packed.namelist()


def test_each_article_stands_once_and_its_citations_lead_to_it() -> None:
    document = opened(whole_report())
    words = [text for text in all_words(document) if "Losses at the border" in text]
    assert [text.split("\t")[0] for text in words] == ["A1", "A2"]
    links = [link.get(qn("w:anchor")) for link in document.element.body.iter(qn("w:hyperlink"))]
    assert [anchor for anchor in links if anchor and "article" in anchor] == [
        "article_1",
        "article_2",
    ]


def test_statements_of_one_speaker_stand_in_one_paragraph_each_in_its_own_marks() -> None:
    run = next(text for text in all_words(opened(whole_report())) if "The ministry" in text)
    assert run == "[Not reviewed] The ministry-4 “More than 1,100.”2 ‘They said “all”.’2"


def test_a_remark_on_a_row_goes_across_the_table() -> None:
    table = opened(whole_report()).tables[1]
    cells = {cell._tc: cell.text for cell in table.rows[3].cells}
    assert list(cells.values()) == ["Printed 2022."]


def test_a_column_is_as_wide_as_its_words_ask() -> None:
    row = Row(((Text("short"),), (Text("a text that needs most of the room there is " * 3),)))
    table = Table((Column("A", 3), Column("B", 1)), (row,))
    narrow, wide = opened(Report("T", "", (), (table,))).tables[0].columns
    assert narrow.width is not None
    assert wide.width is not None
    assert wide.width > 5 * narrow.width


def test_words_that_the_brief_quotes_in_full_are_not_said_again() -> None:
    entry = reference(1, quoted=True, reasons="")
    words = all_words(opened(Report("T", "", (), (References((entry,), (article(),)),))))
    assert words[-1].startswith("1.\tExample Daily ← Intelligence service")


def test_a_citation_is_a_superscript_and_two_are_kept_apart() -> None:
    document = opened(whole_report())
    assert document.styles["Citation"].font.superscript is True
    first = next(p for p in document.paragraphs if p.text.startswith("Losses rose"))
    assert first.text.startswith("Losses rose in winter., See")  # a footnote's mark is no text
    assert document.styles["footnote reference"].font.superscript is True


def test_a_citation_of_what_is_gone_says_so() -> None:
    assert any("[source removed]" in words for words in all_words(opened(whole_report())))


def test_a_table_repeats_its_header_row() -> None:
    table = next(t for t in opened(whole_report()).tables if t.cell(0, 0).text == "Who")
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert table.rows[1]._tr.trPr.find(qn("w:tblHeader")) is None


def test_a_second_numbered_list_counts_from_one_again() -> None:
    numbered = [
        p for p in opened(whole_report()).paragraphs if p.style and p.style.name == "List Number"
    ]
    numbers = [p._p.pPr.numPr.numId.val for p in numbered]
    assert [p.text for p in numbered] == ["first", "second", "again first"]
    assert numbers[0] == numbers[1] != numbers[2]


def test_a_figure_that_is_not_known_is_not_zero() -> None:
    table = next(t for t in opened(whole_report()).tables if t.cell(0, 0).text == "Estimate")
    assert [cell.text for cell in table.rows[2].cells][2:] == ["1,100", "not given", "not given"]


def test_what_nobody_reviewed_is_marked_in_words() -> None:
    words = all_words(opened(whole_report()))
    assert "[Not reviewed] Nobody has read this." in words
    assert "[Not reviewed] Ministry B" in words


def test_the_file_names_no_author_unless_the_report_does() -> None:
    core = opened(whole_report()).core_properties
    assert (core.author, core.last_modified_by, core.comments) == ("", "", "")
    assert core.title == "Losses in the border region"
    named = opened(Report("T", "", (), (), author="A. Analyst")).core_properties
    assert named.author == "A. Analyst"


def test_no_part_bears_the_time_of_packing_or_a_preview() -> None:
    with zipfile.ZipFile(io.BytesIO(docx_bytes(whole_report(), MOMENT))) as parts:
        assert {part.date_time[0] for part in parts.infolist()} == {1980}
        assert not [name for name in parts.namelist() if "thumbnail" in name]


def test_the_page_has_the_size_that_was_asked_for() -> None:
    letter = opened(Report("T", "", (), (), page_size=PageSize.LETTER)).sections[0]
    assert letter.page_width is not None
    assert round(letter.page_width.inches, 2) == 8.5


@pytest.mark.parametrize("words", HOSTILE)
def test_words_that_look_like_markup_come_out_as_they_are(words: str) -> None:
    document = opened(report_saying(words))
    title = next(p for p in document.paragraphs if p.style and p.style.name == "Title")
    assert title.text == words
    assert words in all_words(document)
    left, right = ("‘", "’") if '"' in words else ("“", "”")
    assert any(text.startswith(f"1.\t{left}{words}{right}") for text in all_words(document))


def test_control_characters_are_visible() -> None:
    document = opened(Report("T", "", (), (Paragraph((Text("a\x0bb\x1fc\ud800"),)),)))
    assert document.paragraphs[-1].text == "a b[U+001F]c[U+D800]"


def test_two_judgements_are_two_and_each_stays_on_its_page() -> None:
    one = Judged((Text("They stay."),), (Text("Low confidence."),), (("For", (Text("one"),)),))
    lines = opened(Report("T", "", (), (one, one))).paragraphs[-8:]
    styles = [line.style.name for line in lines]
    assert styles == ["Judgement", "Confidence", "Judgement Basis", "Table Text"] * 2
    assert [line.paragraph_format.keep_with_next for line in lines[:3]] == [True, True, None]


def test_no_rule_parts_a_row_from_the_remark_on_it() -> None:
    rows = (Row(((Text("a"),),), note=(Text("Odd."),)), Row(((Text("b"),),)))
    (table,) = opened(Report("T", "", (), (Table((Column("C"),), rows),))).tables
    borders = table._tbl.xpath(".//w:tcBorders/*")
    assert [(one.tag.rpartition("}")[2], one.get(qn("w:val"))) for one in borders] == [
        ("bottom", "nil"),
        ("top", "nil"),
    ]
