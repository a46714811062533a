"""Passages in another language, told apart for whoever hears the brief read out."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from briefing.export.docx import write_docx
from briefing.export.html import html_text
from briefing.export.languages import in_languages
from briefing.report.tree import CitedArticle, Paragraph, Reference, References, Report, Text
from tests.briefing.export import sample_report


def _found(text: str, lang: str = "", around: str = "en") -> list[tuple[str, str]]:
    return [(part.text, part.lang) for part in in_languages(Text(text, lang=lang), around)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("שלום, עולם", "he"),
        ("ภาษาไทย 2025 น้ำ", "th"),
        ("한국어 (국정원)", "ko"),
        ("日本の首相", "ja"),
    ],
)
def test_a_script_of_one_language_tells_it_with_the_spaces_inside(text: str, language: str) -> None:
    ending = ")" if text.endswith(")") else ""
    inside = text.removesuffix(ending)
    after = f"{ending} after"
    assert _found(f"before {text} after") == [("before ", ""), (inside, language), (after, "")]


@pytest.mark.parametrize(
    "text", ["мир", "سلام", "中文", "中国・日本", "हिन्दी", "Ελληνικά", "plain", "฿500 a day"]
)
def test_nothing_is_guessed_from_a_script_that_many_languages_share(text: str) -> None:
    assert _found(text) == [(text, "")]


def test_what_is_said_to_be_in_a_language_of_that_script_keeps_it() -> None:
    assert _found("ייִדיש", lang="yi") == [("ייִדיש", "yi")]
    assert _found("한국어", around="ko-KR") == [("한국어", "")]
    assert _found("мир 한국", lang="ru") == [("мир ", "ru"), ("한국", "ko")]


@given(st.text(alphabet=st.sampled_from("aא ת1日の、한ไ•“")))
def test_no_character_is_lost_or_moved(text: str) -> None:
    assert "".join(part for part, _ in _found(text)) == text


def _brief() -> Report:
    entry = Reference(1, "Двоих взяли.", ("Курьер",), "B2", "", article="A1", lang="ru")
    articles = (CitedArticle("A1", "Двое", lang="ru"), CitedArticle("A2", "Two"))
    words = Paragraph((Text("He said “"), Text("שלום"), Text("”.")))
    return sample_report.report(nodes=(words, References((entry,), articles)))


def test_the_web_page_names_the_language_of_each() -> None:
    page = lxml_html.document_fromstring(html_text(_brief()))
    found = [(one.get("lang"), one.text_content()) for one in page.xpath("//main//*[@lang]")]
    assert found == [("he", "שלום"), ("ru", "“Двое”"), ("ru", "“Двоих взяли.”")]


def test_the_word_document_names_the_language_of_each(tmp_path: Path) -> None:
    write_docx(_brief(), tmp_path / "brief.docx")
    marks = [
        (dict(mark.attrib), mark.getparent().getparent().text)
        for mark in Document(str(tmp_path / "brief.docx")).element.body.iter(qn("w:lang"))
    ]
    hebrew = {qn("w:val"): "he", qn("w:bidi"): "he"}  # where Word looks for such letters
    assert (hebrew, "שלום") in marks
    assert [text for kinds, text in marks if kinds == {qn("w:val"): "ru"}] == [
        "“Двое”", "“Двоих взяли.”",
    ]  # fmt: skip
