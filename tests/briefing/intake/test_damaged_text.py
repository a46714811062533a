"""Text with broken bytes or characters that nobody sees: the rest of it stays word for word."""

from __future__ import annotations

import re
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import IntakeError
from briefing.intake import take_bytes, take_pasted, take_text
from briefing.intake.cleaning import MOST_SHOWN, clean
from briefing.intake.damaged_utf8 import read_damaged
from briefing.model.reading import EncodingBasis
from briefing.reading import read as read_article
from tests.briefing.intake.encoded import in_encoding, sentences

QUOTED = "“Grain”, the miller’s widow said – twice – was never weighed. The scales @ broke."
PAGE = "<html><head><meta charset='utf-8'></head><body><p>{}</p></body></html>"
HALF = b"\xed\xa0\x80"
DAMAGED = "The text is damaged in one place, shown as “\ufffd”."
ONE_HALF = "1 unprintable character is shown as the code [U+D800]."


def broken(text: str, by: bytes) -> bytes:
    return text.encode().replace(b"@", by)


@pytest.mark.parametrize("form", ["{}", PAGE])
@pytest.mark.parametrize(
    ("by", "shown", "note"),
    [(HALF, "[U+D800]", ONE_HALF), (b"\xff", "\ufffd", DAMAGED), (b"\xe2\x80", "\ufffd", DAMAGED)],
)
def test_one_broken_place_leaves_every_quotation_mark_as_it_was(
    form: str, by: bytes, shown: str, note: str
) -> None:
    taken = take_bytes(broken(form.format(QUOTED), by), "a.html" if form is PAGE else "a.txt")
    assert taken.text == QUOTED.replace("@", shown)
    assert note in taken.notes
    assert taken.encoding is not None
    assert taken.encoding.name == "utf-8"


def test_half_a_pair_in_an_english_text_does_not_make_it_windows_1252() -> None:
    assert take_bytes(b"Flour " + HALF + b" rose.", "a.txt").text == "Flour [U+D800] rose."


def test_both_halves_of_a_pair_are_the_letter_that_they_were() -> None:
    data = b"Flour " + "\ud83d\ude00".encode("utf-8", "surrogatepass") + b" rose."
    assert take_bytes(data, "a.txt").text == "Flour \U0001f600 rose."


def test_a_page_that_declares_utf_8_is_believed_with_a_few_wrong_bytes() -> None:
    taken = take_bytes(PAGE.format("The mill @ stood.").encode().replace(b"@", b"\xff"), "a.html")
    assert taken.text == "The mill \ufffd stood."
    assert taken.encoding is not None
    assert taken.encoding.basis is EncodingBasis.DECLARED


def test_a_page_that_declares_utf_8_and_is_nothing_like_it_is_read_by_its_bytes() -> None:
    words = "Каждую субботу на площади у вокзала собирается небольшой рынок."
    page = PAGE.format(words * 3).encode("cp1251")
    assert take_bytes(page, "a.html").text == words * 3


@pytest.mark.parametrize("cut", [1, 2])
def test_a_text_cut_off_inside_a_letter_keeps_all_the_letters_before(cut: int) -> None:
    whole = "The widow’s café – closed – said: “"
    taken = take_bytes(whole.encode()[:-cut], "a.txt")
    assert taken.text == whole[:-1] + "\ufffd"
    assert DAMAGED in taken.notes


def test_an_accent_at_the_very_end_of_an_old_text_is_no_torn_letter() -> None:
    assert take_bytes("He went to the café".encode("cp1252"), "a.txt").text.endswith("café")


def test_no_words_in_an_old_encoding_are_sure_to_be_utf_8() -> None:
    tried = 0
    for text, encodings in sentences().values():
        for encoding in encodings:
            words = text.split(" ")
            for size in (1, 2, 6):
                for at in range(0, len(words) - size, 3):
                    found = read_damaged(in_encoding(" ".join(words[at : at + size]), encoding))
                    assert not found.broken or not found.is_sure
                    tried += found.broken > 0
    assert tried > 3_000


LINE = st.text(st.sampled_from("Mill añé’“”–ж水한\U0001f33e"), min_size=12, max_size=40)
BREAKAGE = st.sampled_from([b"\xff", b"\xc0", b"\x80", b"\xe2\x80", HALF, b"\xf0\x9f", b"\xfe"])


@given(lines=st.lists(LINE, min_size=4, max_size=12), breakage=st.lists(BREAKAGE, max_size=3))
def test_every_undamaged_line_survives_whatever_was_broken_in_another(
    lines: list[str], breakage: list[bytes]
) -> None:
    lines = [f"“{'–' * 4}{line}”" for line in lines]
    rows = [line.encode() for line in lines]
    for number, piece in enumerate(breakage):
        rows[number] = rows[number][: 7 * number] + piece + rows[number][7 * number :]
    read = take_bytes(b"\n".join(rows), "a.txt").text.split("\n")
    assert len(read) == len(lines)
    assert read[len(breakage) :] == lines[len(breakage) :]


SEEN = "Flour[U+0007] rose[U+001C] here."
TOLD = "2 unprintable characters are shown as codes such as [U+0007]."


@pytest.mark.parametrize(
    ("words", "media_type"),
    [
        ("Flour\x07 rose\x1c here.", "text/plain"),
        ("Flour\x07 rose\x1c here.", "text/markdown"),
        ("Flour&#7; rose&#x1C; here.", "text/markdown"),
        ("<p>Flour\x07 rose\x1c here.</p>", "text/html"),
        ("<p>Flour&#x7; rose&#0028; here.</p>", "text/html"),
        ("<p>Flour&#7 rose&#x1c here.</p><script>'\x07'</script>", "text/html"),
    ],
)
def test_a_control_character_is_seen_in_every_form_of_text(words: str, media_type: str) -> None:
    taken = take_text(words, media_type=media_type)
    assert taken.text == SEEN
    assert TOLD in taken.notes


def test_a_lone_surrogate_is_seen_whether_typed_pasted_or_referred_to() -> None:
    assert take_text("Flour \ud800.").text == "Flour [U+D800]."
    assert (
        take_pasted("", "<p>Flour &#xD800; and \udfff.</p>").text == "Flour [U+D800] and [U+DFFF]."
    )
    assert take_text("Flour &#xD800;.", media_type="text/markdown").text == "Flour [U+D800]."


def test_a_control_character_in_a_word_document_is_seen(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Flour\x90 rose.")
    document.save(str(tmp_path / "a.docx"))
    taken = take_bytes((tmp_path / "a.docx").read_bytes(), "a.docx")
    assert taken.text == "Flour[U+0090] rose."
    assert "1 unprintable character is shown as the code [U+0090]." in taken.notes


def test_a_code_is_no_link_and_no_reference_in_markdown() -> None:
    words = "\x07(see below)\x07[1]\n\n\x07: not dropped\n"
    taken = take_text(words, media_type="text/markdown")
    assert taken.text == "[U+0007](see below)[U+0007][1]\n\n[U+0007]: not dropped"


def test_a_reference_to_what_can_be_stored_is_read_as_ever() -> None:
    words = "<p>It&#146;s 5&nbsp;&#x2013; &amp;#x7; &#128;9&#x10FFFD;</p>"
    assert take_text(words, media_type="text/html").text == "It’s 5\xa0– &#x7; €9\U0010fffd"


def test_a_code_that_the_author_wrote_is_not_counted() -> None:
    taken = take_text("It prints [U+0007] for a bell, and \x01 rose.")
    assert taken.text == "It prints [U+0007] for a bell, and [U+0001] rose."
    assert "1 unprintable character is shown as the code [U+0001]." in taken.notes


def test_a_flood_of_what_cannot_be_seen_stays_as_long_as_it_was() -> None:
    words = "Flour rose. " + "\x07" * 1_000
    taken = take_text(words)
    assert taken.text == words.replace("\x07", "\ufffd")
    assert "1,000 unprintable characters were replaced by “\ufffd”." in taken.notes
    assert "[U+0007]" in clean("\x07" * MOST_SHOWN)[0]
    assert clean("\x07" * (MOST_SHOWN + 1))[0] == "\ufffd" * (MOST_SHOWN + 1)
    with pytest.raises(IntakeError, match="binary data"):
        take_bytes(words.replace("\x07", "\x01").encode(), "a.txt")


@pytest.mark.parametrize("words", [b"\x07\x01", HALF * 3, HALF * 1_000])
def test_a_text_of_codes_alone_holds_no_words(words: bytes) -> None:
    with pytest.raises(IntakeError):
        take_bytes(words, "a.txt")


def test_an_undecodable_byte_of_a_file_name_is_no_character_to_show() -> None:
    assert take_bytes(b"Flour rose.", "mill\udcff.txt").file_name == "mill\ufffd.txt"


def test_the_statements_of_a_text_with_codes_stand_where_they_say() -> None:
    text = take_text("Seven men \x07 were killed. [U+0012] \x13 soldiers \ud800 fled.").text
    read = read_article(text)
    assert read.statements
    for statement in read.statements:
        assert text[statement.start : statement.end] == statement.text
        for figure in statement.figures:
            assert not re.search(r"U\+", text[max(0, figure.start - 2) : figure.end])
