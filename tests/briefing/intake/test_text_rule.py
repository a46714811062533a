"""The article's text: what is kept to the letter, what is replaced, and that it can be stored."""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import IntakeError
from briefing.intake import take_file, take_pasted, take_text
from briefing.intake.cleaning import clean, is_blank
from briefing.intake.language import detect_language
from briefing.model.reading import Taken


def test_line_ends_of_every_kind_become_one_kind() -> None:
    assert take_text("a\r\nb\rc\u2028d\u2029e\x85f\vg\fh").text == "a\nb\nc\nd\ne\nf\ng\nh"


def test_the_words_are_otherwise_kept_to_the_letter() -> None:
    words = "  Café and Cafe\u0301, “quoted”\u00a0– 5\u202f000 <b>&amp;</b> \t👩‍🚒\n\n  end  \n"
    assert take_text(words).text == words


def test_what_cannot_be_stored_is_shown_as_its_code_and_noted() -> None:
    taken = take_text("Two\x00 men\ud800 said\x1b so.")
    assert taken.text == "Two[U+0000] men[U+D800] said[U+001B] so."
    assert "3 unprintable characters are shown as codes such as [U+0000]." in taken.notes


def test_marks_that_turn_the_reading_direction_are_kept_and_noted() -> None:
    taken = take_text("Killed: \u202e003\u202c soldiers.")
    assert taken.text == "Killed: \u202e003\u202c soldiers."
    assert any("direction of reading" in note for note in taken.notes)


def test_the_checksum_is_that_of_the_original_bytes(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbfOne.\r\nTwo."
    (tmp_path / "a.txt").write_bytes(data)
    taken = take_file(tmp_path / "a.txt")
    assert taken.original == data
    assert taken.sha256 == hashlib.sha256(data).hexdigest()
    assert taken.text == "One.\nTwo."
    pasted = take_text("Zwölf Männer.")
    assert pasted.sha256 == hashlib.sha256("Zwölf Männer.".encode()).hexdigest()


def test_markup_in_plain_text_stays_the_characters_it_is() -> None:
    words = "A note on <para> and <img src=file:x>\n\nThe tag <font color=red> & co. was typed."
    assert take_text(words).text == words


@pytest.mark.parametrize("words", ["", "  \n ", "\u200b\ufeff"])
def test_pasting_nothing_is_refused(words: str) -> None:
    with pytest.raises(IntakeError, match="no words in what was pasted"):
        take_pasted(words)


def test_a_pasted_selection_keeps_all_that_was_selected_and_its_address() -> None:
    html = (
        "Version:0.9\r\nSourceURL:https://courier.example/kursk\r\n<html><body>"
        "<!--StartFragment--><p>First said <b>so</b>.</p><p>Then said<br>more.</p>"
        "<script>steal()</script><!--EndFragment--></body></html>"
    )
    taken = take_pasted("First said so.\nThen said more.", html)
    assert taken.text == "First said so.\n\nThen said\nmore."
    assert taken.url == "https://courier.example/kursk"
    assert taken.media_type == "text/html"
    assert taken.original == html.encode()


def test_pasted_html_without_words_falls_back_on_the_plain_words() -> None:
    taken = take_pasted("Only these words.", "<img src='https://tracker.example/x.png'>")
    assert (taken.text, taken.media_type) == ("Only these words.", "text/plain")


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("OK 123", ""),
        ("", ""),
        ("De woordvoerder zei dat het leger van de stad niet is vertrokken.", "nl"),
        ("El portavoz dijo que los soldados fueron capturados en la región por el ejército.", "es"),
        ("Il portavoce ha detto che i soldati sono stati catturati nella regione dei monti.", "it"),
        (
            "O porta-voz disse que os soldados não foram capturados na região, mas em uma aldeia.",
            "pt",
        ),
    ],
)
def test_the_language_is_told_or_left_open(words: str, language: str) -> None:
    assert detect_language(words) == language


def storable(taken: Taken) -> bool:
    with sqlite3.connect(":memory:") as connection:
        for value in (taken.text, taken.title, taken.byline, taken.outlet, *taken.notes):
            assert connection.execute("select ?", (value,)).fetchone() == (value,)
            assert clean(value)[0] == value
    connection.close()
    return bool(taken.title) and not is_blank(taken.text)


@given(text=st.text(alphabet=st.characters(), max_size=300))
def test_any_pasted_text_ends_in_a_storable_article_or_one_sentence(text: str) -> None:
    for media_type in ("text/plain", "text/markdown", "text/html"):
        try:
            taken = take_text(text, media_type=media_type)
        except IntakeError:
            continue
        assert storable(taken)


HEADS = [b"", b"<html>", b"%PDF-1.7\n", b"PK\x03\x04", b"\xff\xfe", b"\xfe\xff", b"---\n", b"# "]
NAMES = ["a.txt", "a.html", "a.md", "a.pdf", "a.docx", "a"]


@given(head=st.sampled_from(HEADS), body=st.binary(max_size=400), name=st.sampled_from(NAMES))
def test_any_bytes_end_in_a_storable_article_or_one_sentence(
    tmp_path_factory: pytest.TempPathFactory, head: bytes, body: bytes, name: str
) -> None:
    path = tmp_path_factory.getbasetemp() / name
    path.write_bytes(head + body)
    try:
        taken = take_file(path)
    except IntakeError:
        return
    assert storable(taken)
    assert taken.original == head + body


MARKUP = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<div>", "</table>", "<td>", "<pre>", "<title>", "<script>", "</script>",
         "<!--", "-->", "<br>", "<li>", "<body>", "&#0;", "&#xD800;", "&lt;b&gt;", "words ", "\n",
         "**", "_", "`", "[a](", ")", "| ", "---\n", "```\n", "> ", "#", "1. ", "![", "\\"]
    ),
    max_size=60,
).map("".join)  # fmt: skip


@given(markup=MARKUP)
def test_broken_markup_never_breaks_intake(markup: str) -> None:
    for media_type in ("text/markdown", "text/html"):
        try:
            taken = take_text("Some words. " + markup, media_type=media_type)
        except IntakeError:
            continue
        assert storable(taken)
