"""Letters that join, stack or run from right to left stand on the page as their readers expect."""

from __future__ import annotations

import re
import subprocess
import sys
from itertools import groupby

import pypdfium2
import pytest

from briefing.export.pdf import render_pdf
from briefing.export.pdf.faces import Face, face_for, fallback_for
from briefing.report.tree import (
    Cite,
    Column,
    List,
    ListItem,
    Paragraph,
    Report,
    Row,
    Runs,
    Table,
    Text,
    WebLink,
)
from tests.briefing.export.pdf import reading
from tests.briefing.export.pdf.reading import runs
from tests.briefing.export.pdf.structure import structure
from tests.program import REPOSITORY

LONG = (
    "أعلن المتحدث باسم وزارة الدفاع أن القوات المسلحة أسرت جنديين أجنبيين في المنطقة الحدودية "
    "خلال معركة استمرت عدة ساعات وأن الجنديين نقلا إلى العاصمة لتلقي العلاج واستجوابهما "
    "بحضور مترجمين من أجهزة الاستخبارات التي أكدت صحة هذه المعلومات في بيان منفصل"
)


def _report(*parts: Runs) -> Report:
    return Report("", "", (), tuple(Paragraph(one) for one in parts))


def _face(character: str) -> Face:
    face = fallback_for(character)
    assert face is not None
    return face


def _lines(report: Report) -> list[list[tuple[str, float, float]]]:
    """Each line of the first page as its characters from left to right, with their edges."""
    document = pypdfium2.PdfDocument(render_pdf(report))
    text = document[0].get_textpage()
    found = []
    for index in range(text.count_chars()):
        character = text.get_text_range(index, 1)
        left, bottom, right, _top = text.get_charbox(index, loose=True)
        if character.strip() and bottom > 120:  # above the footer
            found.append((round(bottom / 8), left, right, character))
    document.close()
    found.sort(key=lambda one: (-one[0], one[1], one[2]))
    return [
        [(character, left, right) for _, left, right, character in line]
        for _, line in groupby(found, key=lambda one: one[0])
    ]


def _on_page(text: str) -> str:
    (line,) = _lines(_report(runs(text)))
    return "".join(character for character, _, _ in line)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("said אבג דהו now", "saidוהדגבאnow"),
        ("אבג abc דהו", "והדabcגבא"),
        ("said אבג, דהו, abc.", "saidוהד,גבא,abc."),
        ("אבג דהו.", ".והדגבא"),
    ],
)
def test_words_of_both_directions_stand_in_the_order_of_unicode(text: str, seen: str) -> None:
    assert _on_page(text) == seen


def test_a_number_among_arabic_letters_reads_from_left_to_right() -> None:
    assert "2023" in _on_page("في عام 2023 قال")
    assert "١٢٣" in _on_page("عدد ١٢٣ جنديا")


def test_brackets_among_letters_from_right_to_left_are_mirrored() -> None:
    face = face_for("serif")
    opening, closing = (face.glyphs(one, leftward=False)[0].parts for one in "()")
    assert face.glyphs("(", leftward=True)[0].parts == closing
    assert face.glyphs(")", leftward=True)[0].parts == opening


def test_arabic_letters_take_other_forms_where_they_join() -> None:
    word = "محمد"
    face = _face(word[0])
    joined = face.glyphs(word, leftward=True)
    alone = [face.glyphs(letter, leftward=True)[0] for letter in reversed(word)]
    assert [glyph.text for glyph in joined] == [glyph.text for glyph in alone]
    assert all(one.parts != other.parts for one, other in zip(joined, alone, strict=True))


def test_a_persian_word_keeps_the_break_between_its_parts() -> None:
    face = _face("م")
    parted = reading.text(_report(runs("می\u200cخواهم")))
    assert "خواهم" in parted
    glyphs = [face.glyphs(word, leftward=True) for word in ("می\u200cخواهم", "میخواهم")]
    ya = [next(glyph.parts for glyph in word if glyph.text == "ی") for word in glyphs]
    assert ya[0] != ya[1]


@pytest.mark.parametrize(
    ("bare", "marked"), [("ท", "ที่"), ("น", "น้"), ("क", "कीं"), ("ה", "הֲ"), ("ق", "قُّ")]
)
def test_marks_stand_on_their_letter_and_not_beside_it(bare: str, marked: str) -> None:
    face = _face(bare)
    leftward = bare in "הق"
    glyphs = [glyph for glyph in face.glyphs(marked, leftward=leftward) if glyph.parts]
    letter = face.glyphs(bare, leftward=leftward)[0]
    for part in glyphs[-1].parts[1:]:
        assert -letter.advance <= part.right <= 2 * letter.advance
    font = face.font
    for glyph in glyphs:
        code = font.code_of(glyph)
        assert font.face.charWidths[ord(code)] == pytest.approx(glyph.advance)
    assert sum(glyph.advance for glyph in glyphs) == pytest.approx(face.advance(marked))


@pytest.mark.parametrize("word", ["x\u0304", "за\u0301мок", "ę\u0303"])
def test_an_accent_that_no_letter_is_composed_with_is_part_of_its_letter(word: str) -> None:
    report = _report((Text(f"one {word} two"), Text(f" {word}", bold=True)))
    for told in (reading.text(report), reading.words(reading.read(report))):
        assert told.count(word) == 2
    letters = face_for("serif").with_marks.glyphs(word, leftward=False)
    assert len(letters) == len(word) - 1


def test_a_list_item_from_right_to_left_has_its_sign_on_the_right() -> None:
    items = List((ListItem(runs("abc")), ListItem(runs("אבג"))))
    left, right = _lines(Report("", "", (), (items,)))
    assert [character for character, _, _ in left] == ["•", "a", "b", "c"]
    assert [character for character, _, _ in right] == ["ג", "ב", "א", "•"]


def test_a_long_paragraph_from_right_to_left_begins_each_line_at_the_right_edge() -> None:
    report = _report(runs(LONG), runs("A line from left to right."))
    *lines, latin = _lines(report)
    assert len(lines) >= 3
    edges = [line[-1][2] for line in lines]
    assert max(edges) - min(edges) < 2.0
    assert all(line[0][1] > latin[0][1] - 0.5 for line in lines)
    firsts = ["".join(character for character, _, _ in reversed(line)) for line in lines]
    assert "".join(firsts) == LONG.replace(" ", "")


@pytest.mark.parametrize(
    "text",
    [
        LONG,
        "The ministry said مرحبا بالعالم on Monday",
        "قُتل جنديان في محافظة مُحَمَّد",
        "בְּרֵאשִׁית בָּרָא",
        "कर्मचारियों ने कहा कि स्थिति गंभीर है।",
        "เจ้าหน้าที่กล่าวว่าน้ำท่วม",
    ],
)
def test_another_program_copies_the_words_as_they_were(text: str) -> None:
    words = reading.words(reading.read(_report((Text(text), Cite(1)))))
    assert re.sub(r"\s", "", text) in re.sub(r"\s", "", words)
    assert text.split(maxsplit=1)[0] in words


def test_pdfium_finds_the_words_of_a_paragraph_from_right_to_left() -> None:
    assert LONG in reading.text(_report(runs(LONG)))


def test_a_reader_of_the_structure_gets_the_words_in_the_order_of_reading() -> None:
    report = _report(
        (
            Text("The ministry said مرحبا (بالعالم) in reply, and then "),
            WebLink("عالم", "https://example.org/"),
        )
    )
    spans = [span.told["/ActualText"] for span in structure(render_pdf(report)).all("Span")]
    assert spans == ["مرحبا (بالعالم)", "عالم"]


def test_a_word_too_long_for_its_column_is_cut_and_loses_nothing() -> None:
    word = "عسكري" * 40
    table = Table((Column("c"), Column("d")), (Row((runs(word), runs(LONG))),))
    words = reading.words(reading.read(Report("", "", (), (table,))))
    assert word in words.replace(" ", "")


def test_a_title_that_is_too_long_for_the_footer_ends_in_an_ellipsis_on_its_left() -> None:
    document = pypdfium2.PdfDocument(render_pdf(Report(LONG, "", (), ())))
    text = document[0].get_textpage()
    foot = {}
    for index in range(text.count_chars()):
        left, bottom, _, _ = text.get_charbox(index, loose=True)
        character = text.get_text_range(index, 1)
        if bottom < 120 and left > 165 and character.strip():
            foot[left] = character
    document.close()
    assert foot[min(foot)] in "…."  # pdfium tells three dots


def test_the_same_brief_gives_the_same_bytes_whatever_was_set_before() -> None:
    report = _report(runs("قُتل 12 जनवरी ที่"))
    first = render_pdf(report)
    render_pdf(_report(runs("שָׁלוֹם مُحَمَّد गंभीर น้ำ")))
    assert render_pdf(report) == first


@pytest.mark.parametrize("first", ["", "prepare()"])
def test_a_brief_in_letters_that_stand_alone_never_loads_the_shaper(first: str) -> None:
    code = (
        "import sys\n"
        "from briefing.export.pdf import prepare, render_pdf\n"
        "from briefing.report.tree import Paragraph, Report, Text\n"
        f"{first}\n"
        "text = 'Two men, дві людини, δύο, 두 명, 二人 – “quoted” − 5'\n"
        "render_pdf(Report('', '', (), (Paragraph((Text(text),)),)))\n"
        "print('uharfbuzz._harfbuzz' in sys.modules)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=REPOSITORY
    )
    assert told.stdout.strip() == "False"
