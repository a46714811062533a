"""Files that cannot be taken in: each is refused with one sentence and a hint; nothing hangs."""

from __future__ import annotations

import io
import os
import socket
import zipfile
from pathlib import Path

import pytest

from briefing.errors import IntakeError
from briefing.intake import opening, take_file

WORDS = "Officials said on Saturday that two soldiers had been captured alive.\n"


def refusal(path: Path) -> str:
    with pytest.raises(IntakeError) as caught:
        take_file(path)
    assert caught.value.hint, "a refusal says the way out"
    assert "\n" not in str(caught.value)
    return caught.value.sentence


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def zipped(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "<x/>")
    return buffer.getvalue()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert refusal(tmp_path / "gone.txt") == f"There is no file “{tmp_path}/gone.txt”."


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n ", b"\xef\xbb\xbf \n", b"\xff\xfe \x00\n\x00"])
def test_a_file_with_nothing_to_read_is_called_empty(tmp_path: Path, data: bytes) -> None:
    assert refusal(written(tmp_path, "a.txt", data)).endswith("a.txt” is empty.")


def test_invisible_characters_alone_are_no_words(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", "\u200b\u2060\n".encode())
    assert refusal(path).endswith("holds no words to read.")


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    assert refusal(tmp_path).endswith("is a folder, not a file.")


def test_a_named_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert refusal(tmp_path / "pipe.txt").endswith("is a named pipe, not a file.")


def test_a_device_is_refused() -> None:
    assert refusal(Path("/dev/zero")).endswith("is a device, not a file.")


def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's address must be short
    with socket.socket(socket.AF_UNIX) as server:
        try:
            server.bind("s.txt")
        except Exception as error:  # noqa: BLE001 - the watch over sockets counts this one too
            pytest.skip(f"no socket may be bound here: {error}")
        assert refusal(tmp_path / "s.txt").endswith("is a socket, not a file.")


def test_a_link_whose_file_is_gone_says_so(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(tmp_path / "nowhere.txt")
    assert refusal(tmp_path / "link.txt").endswith("is a link to a file that is gone.")


def test_a_link_that_leads_to_itself_says_so(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    assert refusal(tmp_path / "loop.txt").endswith("is a link that leads in a circle.")


def test_a_link_to_an_article_is_followed(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(written(tmp_path, "a.txt", WORDS.encode()))
    assert take_file(tmp_path / "link.txt").text == WORDS


def test_a_file_that_may_not_be_read_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, "secret.txt", WORDS.encode())
    path.chmod(0)
    if os.access(path, os.R_OK):  # root reads everything, so the refusal is played

        def refuse(*_: object) -> int:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(opening.os, "open", refuse)
    assert refusal(path).endswith("secret.txt” may not be read.")


def test_a_file_that_vanishes_between_the_look_and_the_opening_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, "a.txt", WORDS.encode())
    really = os.open

    def vanish(name: Path, flags: int) -> int:
        path.unlink()
        return really(name, flags)

    monkeypatch.setattr(opening.os, "open", vanish)
    assert refusal(path).startswith("There is no file")


def test_a_file_above_the_limit_is_refused_and_the_limit_is_told(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(opening.MAX_BYTES + 1)
    assert refusal(path).endswith("is larger than 64 MB, the most that is taken in.")


def test_the_limit_itself_is_allowed(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", b"x" * 100)
    assert len(opening.read_bytes(path, 100)) == 100
    with pytest.raises(IntakeError, match="larger than 99 bytes"):
        opening.read_bytes(path, 99)


@pytest.mark.parametrize("name", ["nul\x00.txt", "x" * 300 + ".txt", "\ud800.txt"])
def test_an_impossible_file_name_is_refused(tmp_path: Path, name: str) -> None:
    sentence = refusal(tmp_path / name)
    assert sentence.isprintable()
    sentence.encode("utf-8")


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a PNG picture"),
        ("a.txt", b"\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG picture"),
        ("a.html", zipped("notes.txt"), "a ZIP archive"),
        ("a.docx", zipped("xl/workbook.xml"), "a spreadsheet"),
        ("a.docx", b"PK\x03\x04 cut off", "a damaged Word document"),
        ("a.md", b"\x7fELF\x02\x01\x01" + bytes(9), "a program"),
        ("a.txt", b"MZ\x90\x00\x03", "a program"),
        ("a.txt", b"SQLite format 3\x00" + bytes(84), "a database or a project"),
        ("a.txt", b"{\\rtf1\\ansi Some words}", "an RTF document"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(90), "an old Office document"),
        ("a.txt", bytes(range(256)) * 4, "not text (it holds binary data)"),
        ("a.txt", b"\x01\x02\x03\x04\x05\x06" * 20, "not text (it holds binary data)"),
        ("a.html", b"<html>\x00\x01<p>words</p>", "not text (it holds binary data)"),
    ],
)
def test_a_file_that_holds_no_text_is_refused_as_what_it_is(
    tmp_path: Path, name: str, data: bytes, kind: str
) -> None:
    assert f"” is {kind}" in refusal(written(tmp_path, name, data))


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.pdf", WORDS.encode(), "is not a PDF as its name says: it holds plain text."),
        ("a.pdf", b"<!doctype html><p>Sign in", "a PDF as its name says: it holds a web page."),
        ("a.docx", WORDS.encode(), "is not a Word document as its name says"),
        ("a.png", WORDS.encode(), "is not a picture as its name says"),
    ],
)
def test_text_under_the_name_of_something_else_is_refused(
    tmp_path: Path, name: str, data: bytes, told: str
) -> None:
    assert told in refusal(written(tmp_path, name, data))


def test_words_that_begin_like_a_signature_are_still_words(tmp_path: Path) -> None:
    for words in ("BM officials said so.", "MZ is a name.", "PK signed it.", "ID3 is a tag."):
        assert take_file(written(tmp_path, "a.txt", words.encode())).text == words
