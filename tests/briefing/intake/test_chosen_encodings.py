"""The encoding that the analyst names is used, and a name or a choice that is wrong is said so."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import IntakeError
from briefing.intake import take_bytes, take_file, take_pasted
from briefing.intake.encodings import GROUPS, find_encoding, label
from briefing.model.reading import EncodingBasis

WORDS = "Değirmencinin torunu Ayşe taşların nasıl döndüğünü anlattı."


def test_the_chosen_encoding_is_used_and_kept_in_the_notes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(WORDS.encode("cp1254"))
    taken = take_file(path, "cp1252")
    assert taken.text == WORDS.encode("cp1254").decode("cp1252")
    assert taken.encoding is not None
    assert (taken.encoding.name, taken.encoding.basis) == ("cp1252", EncodingBasis.CHOSEN)
    assert "cp1254" in taken.encoding.likely
    chosen = "The text was read as Western European (Windows-1252), as the analyst chose."
    assert chosen in taken.notes
    assert taken.sha256 == take_file(path).sha256


@pytest.mark.parametrize(
    ("data", "basis"),
    [
        (b"\xef\xbb\xbf" + WORDS.encode(), EncodingBasis.MARKED),
        (WORDS.encode(), EncodingBasis.CERTAIN),
        (b"<html><meta charset=windows-1254><p>" + WORDS.encode("cp1254"), EncodingBasis.DECLARED),
        (WORDS.encode("cp1254"), EncodingBasis.GUESSED),
    ],
)
def test_why_a_text_was_read_so_is_known(data: bytes, basis: EncodingBasis) -> None:
    taken = take_bytes(data, "a.txt")
    assert taken.text == WORDS
    assert taken.encoding is not None
    assert taken.encoding.basis is basis
    assert taken.encoding.doubt == ""


def test_what_was_pasted_has_no_encoding() -> None:
    assert take_pasted(WORDS).encoding is None
    assert take_pasted(WORDS, f"<p>{WORDS}</p>").encoding is None


def test_bytes_that_are_not_in_the_chosen_encoding_are_one_sentence() -> None:
    data = ("Fine.\n" + WORDS).encode("cp1254")
    with pytest.raises(IntakeError) as refused:
        take_bytes(data, "a.txt", "utf-8")
    assert refused.value.sentence == (
        "“a.txt” cannot be UTF-8: line 2 holds bytes that are no letter in it."
    )
    assert "Choose another encoding" in refused.value.hint


def test_a_chosen_encoding_that_reads_far_worse_is_doubted() -> None:
    data = ("Каждую субботу на площади у вокзала собирается небольшой рынок. " * 2).encode("cp1251")
    taken = take_bytes(data, "a.txt", "koi8_r")
    assert taken.encoding is not None
    assert taken.encoding.doubt == "It reads better as Cyrillic (Windows-1251)."


def test_the_mark_at_the_start_is_no_letter_in_the_chosen_encoding_either() -> None:
    data = b"\xff\xfe" + WORDS.encode("utf-16-le")
    assert take_bytes(data, "a.txt", "utf-16-le").text == WORDS


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("windows-1254", "cp1254"), ("CP1254", "cp1254"), ("ISO_8859-9", "cp1254"),
        ("latin5", "cp1254"), ("iso-8859-1", "cp1252"), ("UTF8", "utf-8"), ("KOI8-R", "koi8_r"),
        ("shift_jis", "cp932"), ("dos-866", "cp866"), ("ibm852", "cp852"), ("greek", "iso8859_7"),
    ],
)  # fmt: skip
def test_an_encoding_is_known_by_all_its_names(typed: str, meant: str) -> None:
    assert find_encoding(typed) == meant


@pytest.mark.parametrize("name", ["utf-7", "rot13", "unicode_escape", "base64", "../x", "", "klin"])
def test_what_is_no_encoding_of_text_is_refused(name: str) -> None:
    with pytest.raises(IntakeError, match="There is no encoding"):
        find_encoding(name)


def test_a_name_that_was_typed_wrongly_is_answered_with_near_ones() -> None:
    with pytest.raises(IntakeError, match=r"Did you mean .*windows-1254"):
        find_encoding("windows-1524")


def test_every_encoding_offered_can_be_chosen_and_has_a_name_of_its_own() -> None:
    offered = [encoding for names in GROUPS.values() for encoding in names]
    for encoding in offered:
        assert find_encoding(encoding) == encoding
        assert take_bytes("Only these.".encode(encoding), "a.txt", encoding).text == "Only these."
    assert len({label(encoding) for encoding in offered}) == len(offered)
