"""The words of a source print as they are: every script, no markup, no box, nothing hidden."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.export.pdf import render_pdf
from briefing.export.pdf.characters import settable
from briefing.export.pdf.faces import face_for, fallback_for
from briefing.export.pdf.lines import break_lines
from briefing.export.pdf.style import BODY
from briefing.export.pdf.words import Wording
from briefing.report.tree import (
    Cite,
    CitedArticle,
    Column,
    Heading,
    List,
    ListItem,
    Paragraph,
    Quote,
    Reference,
    References,
    Row,
    Table,
    Text,
)
from tests.briefing.export import sample_report
from tests.briefing.export.pdf import reading
from tests.briefing.export.pdf.reading import runs

SCRIPTS = {
    "latin": "Łódź façade naïve Øresund",
    "cyrillic": "Київ підтвердив полонення",
    "greek": "Αθήνα επιβεβαίωσε",
    "hangul": "국가정보원 포로 확인",
    "han": "朝鮮士兵被俘",
    "kana": "カタカナとひらがな",
    "hebrew": "ראש הממשלה אישר",
    "arabic": "أكدت وزارة الدفاع الأسر",
    "devanagari": "दक्षिण कोरिया ने पुष्टि की",
    "thai": "เกาหลีใต้ยืนยันการจับกุม",
    "signs": "€ № ₴ ≥ ← → “ ” ‘ ’ – — −",
}
MARKUP = (
    "<font color=red>red</font>",
    '<img src="file:///etc/passwd"/>',
    "<para>",
    "</para><b>bold",
    "&lt;b&gt; &amp; &#65; & <",
    "<a href='https://example.org'>x</a>",
    "%(title)s {title} \\n (paren) [bracket]",
)


def _paragraph(text: str) -> str:
    return reading.words(reading.of(Paragraph(runs(text)), title="", form="", facts=()))


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_script_we_promise_can_be_read_and_copied(script: str) -> None:
    words = SCRIPTS[script]
    report = sample_report.report(
        title=words,
        nodes=(
            Heading(1, runs(words)),
            Paragraph((Text(words, bold=True), Text(" "), Text(words, italic=True))),
            Table((Column(words),), (Row((runs(words),)),)),
        ),
    )
    assert reading.text(report).count(words) >= 5
    assert words in reading.words(reading.read(report))


def test_all_faces_are_embedded_and_none_prints_an_empty_box() -> None:
    reader = reading.of(Paragraph(runs(" ".join(SCRIPTS.values()))))
    fonts = reading.fonts(reader)
    assert {"NotoSerif-Regular", "NotoSans-Bold", "NanumGothic", "DroidSansFallback"} <= set(fonts)
    for font in fonts.values():
        assert "/FontFile2" in font["/FontDescriptor"]
        assert "/ToUnicode" in font
    text = reading.words(reader)
    assert "\x00" not in text
    assert "\ufffd" not in text
    assert "□" not in text


def test_a_character_that_no_face_has_is_a_visible_code() -> None:
    assert "so [U+1F600] it" in _paragraph("so \U0001f600 it")


@pytest.mark.parametrize("word", ["ქართული", "বাংলা", "አማርኛ", "தமிழ்", "ܣܘܪܝܝܐ", "\U00010900"])
def test_a_script_without_a_face_prints_as_visible_codes(word: str) -> None:
    codes = "".join(f"[U+{ord(letter):04X}]" for letter in word)
    assert codes in _paragraph(word)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b\x1bc", "a[U+0000]b[U+001B]c"),
        ("pay \u202eevil\u202c now", "pay [U+202E]evil[U+202C] now"),
        ("half \ud83d pair", "half [U+D83D] pair"),
        ("soft\u00adhyphen", "softhyphen"),
        ("zero\u200bwidth", "zerowidth"),
        ("join\u200ders\u200f and \u200emarks", "joiners and marks"),
        ("e\u0301tat", "état"),
        ("two\nlines\tand tab", "two lines and tab"),
    ],
)
def test_nothing_is_hidden_or_turned_round(text: str, shown: str) -> None:
    assert shown in _paragraph(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("heart \u2764\ufe0f", "heart [U+2764]"),
        ("葛\U000e0100飾", "葛飾"),
        ("hid\ufe01\ufe02den", "hid[U+FE01][U+FE02]den"),
        ("tag\U000e0041", "tag[U+E0041]"),
        ("un\u3164seen", "un[U+3164]seen"),
        ("own \ue000", "own [U+E000]"),
        ("none \u0378 \U0003ffff", "none [U+0378] [U+3FFFF]"),
        ("zero \u41a1 wide", "zero [U+41A1] wide"),
        ("pile o" + "\u0316" * 7, "\u0316" * 4 + "[U+0316]" * 3),
    ],
)
def test_what_a_page_cannot_show_is_a_visible_code(text: str, shown: str) -> None:
    assert shown.replace(" ", "") in _paragraph(text).replace(" ", "")


def test_of_all_characters_none_is_printed_without_a_picture() -> None:
    face, unseen = face_for("serif"), []
    for code in range(0x110000):
        shown = settable(f"a{chr(code)}b")[1:-1]
        if shown != chr(code) or unicodedata.category(shown) in {"Zs", "Mn", "Me"}:
            continue
        own = face if face.covers(shown) else fallback_for(shown)
        if own is None or shown == "\u200b":  # a code; a place where a line may end
            continue
        glyph, places = own.font.face.charToGlyph[code], own.font.face.glyphPos
        if glyph == 0 or places[glyph] == places[glyph + 1]:
            unseen.append(f"U+{code:04X}")
    assert unseen == []


@given(st.text(st.characters(exclude_categories=("Mn", "Me", "Mc", "Cf")), max_size=40))
def test_every_character_of_a_text_is_there_as_itself_or_as_its_code(text: str) -> None:
    face = face_for("serif")
    words = Wording().words((Text(text),), BODY)
    drawn = "".join(piece.text for word in words for piece in word.pieces)
    for character in settable(text):
        if not character.isspace():
            known = face.covers(character) or fallback_for(character) is not None
            assert (character if known else f"[U+{ord(character):04X}]") in drawn


@pytest.mark.parametrize("words", ["“A” – ‘b’ — c−1 … 5′ 3″ ½ ×", "− −7 °C", "“Ätsch”, ‚so‘ »da«"])
def test_quotes_dashes_and_minus_stay_what_they_are(words: str) -> None:
    assert words in reading.text(sample_report.report(nodes=(Paragraph(runs(words)),)))


def test_a_name_is_never_hyphenated() -> None:
    name = "Zelenskyy-Wolodymyrowytsch Bundesverfassungsgerichtspräsidentenkandidat " * 30
    drawn = reading.text(sample_report.report(nodes=(Paragraph(runs(name)),), title="", form=""))
    assert drawn.count("Bundesverfassungsgerichtspräsidentenkandidat") == 30
    assert drawn.count("Zelenskyy") == 30


@pytest.mark.parametrize("size", [70.0, 83.0, 96.0, 120.0])
@pytest.mark.parametrize(
    "text", ["他說：「今天，韓國證實。」（詳見）", "“俘虜”在庫爾斯克。", "ニュース、「きょう」っ"]
)
def test_no_line_begins_with_a_closing_sign_or_ends_with_an_opening_one(
    text: str, size: float
) -> None:
    words = Wording().words((Text(text * 9),), BODY)
    set_lines = ["".join(p.text for p in line.pieces) for line in break_lines(words, size)]
    assert len(set_lines) > 5
    assert not any(line[0] in "，。：」）”、ーっ" for line in set_lines)
    assert not any(line[-1] in "「（“" for line in set_lines)


@pytest.mark.parametrize("held", ["on 9 January 2025,", "about 80 % of", "some 500 km off"])
def test_no_line_ends_between_a_number_and_its_month_or_unit(held: str) -> None:
    _, number, unit, _ = held.split()
    words = Wording().words((Text(f"{held} " * 30),), BODY)
    for width in (90.0, 100.0, 110.0, 127.0, 150.0):
        for line in break_lines(words, width):
            drawn = "".join(piece.text for piece in line.pieces).strip()
            assert not drawn.endswith(f" {number}")
            assert not drawn.startswith(unit)


def test_korean_lines_end_between_words() -> None:
    text = "국가정보원은 북한군 포로 두 명이 생포되었다고 확인하였다 "
    words = Wording().words((Text(text * 9),), BODY)
    for line in break_lines(words, 90.0):
        drawn = "".join(piece.text for piece in line.pieces).strip()
        assert set(drawn.split()) <= set(text.split())


@pytest.mark.parametrize("markup", MARKUP)
def test_what_looks_like_markup_prints_as_the_characters_it_is(markup: str) -> None:
    one = runs(markup)
    report = sample_report.report(
        title=markup,
        form=markup,
        facts=((markup, markup),),
        draft_note=markup,
        nodes=(
            Heading(1, one),
            Paragraph(one),
            Quote(one, one),
            List((ListItem(one),)),
            Table((Column(markup),), (Row((one,)),), caption=markup),
            References(
                (Reference(1, markup, (markup,), "B2", markup, reasons=markup),),
                (CitedArticle("", markup, markup, markup, markup, markup),),
                markup,
            ),
        ),
    )
    text = reading.text(report).replace(" ", "")
    assert text.count(markup.replace(" ", "")) >= 15
    reader = reading.read(report)
    assert list(reading.links(reader)) == []
    assert not any(page.images for page in reader.pages)


def test_a_quotation_stands_in_marks_before_its_citation() -> None:
    reader = reading.of(Quote((Text("Exact words."), Cite(3)), runs("says he")))
    assert "“Exact words.”3" in reading.words(reader)


def test_words_with_double_marks_of_their_own_stand_in_single_ones() -> None:
    text = reading.words(reading.of(Quote(runs("“We trained,” he said."), ())))
    assert "‘“We trained,” he said.’" in text


def test_a_word_longer_than_the_line_is_cut_and_loses_nothing() -> None:
    word = "".join(chr(ord("a") + index % 26) for index in range(400))
    report = sample_report.report(
        nodes=(Paragraph(runs(word)), Table((Column("c"),), (Row((runs(word),)),)))
    )
    assert reading.text(report).replace(" ", "").count(word) == 2


@given(
    st.text(
        st.characters(exclude_categories=()).filter(lambda c: not 0x3400 <= ord(c) <= 0x9FFF),
        max_size=60,
    )
)
def test_no_text_at_all_stops_the_printer(text: str) -> None:
    one = runs(text)
    nodes = (
        Heading(1, one),
        Paragraph(one),
        Quote(one, one),
        Table((Column(text),), (Row((one,)),)),
    )
    report = sample_report.report(title=text, author=text, keywords=(text,), nodes=nodes)
    assert render_pdf(report).startswith(b"%PDF-")


@pytest.mark.parametrize("before", [runs("Gone "), (*runs("Gone "), Cite(3))])
def test_a_citation_of_what_is_gone_stands_apart_from_the_word_before(
    before: tuple[Text | Cite, ...],
) -> None:
    words = reading.words(reading.of(Paragraph((*before, Cite(0), Text("."))), form="", facts=()))
    assert " [source removed]." in words
