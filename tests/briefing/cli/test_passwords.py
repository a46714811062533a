"""`export` with a password: never typed as an argument, never told, and for a PDF alone."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pypdfium2
import pytest

from tests.briefing.cli.running import Cli

SECRET = "Käse, 7 Sorten"


class _Input(io.TextIOWrapper):
    """A standard input that is a pipe, or says that it is a terminal."""

    def __init__(self, content: bytes, *, terminal: bool = False) -> None:
        super().__init__(io.BytesIO(content), encoding="utf-8")
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


def opens(path: Path, password: str = SECRET) -> bool:
    return len(pypdfium2.PdfDocument(path, password=password)) > 0


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.txt"
    path.write_text(f"{SECRET}\r\nnot this\n", "utf-8")
    return path


def test_the_first_line_of_a_file_is_the_password_and_what_is_lost_is_said(
    cli: Cli, project: Path, tmp_path: Path, secret: Path
) -> None:
    out = tmp_path / "out.pdf"
    ran = cli("export", project, out, "--password-file", secret)
    assert ran.status == 0
    assert opens(out)
    (line,) = ran.err.splitlines()
    assert "PDF/A forbids encryption" in line
    assert SECRET not in ran.out + ran.err


def test_a_file_with_a_byte_order_mark_holds_the_same_password(
    cli: Cli, project: Path, tmp_path: Path, secret: Path
) -> None:
    out = tmp_path / "out.pdf"
    secret.write_text(SECRET, "utf-8-sig")
    assert cli("export", project, out, "--password-file", secret).status == 0
    assert opens(out)


def test_where_the_input_is_a_pipe_its_first_line_is_the_password(
    cli: Cli, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.pdf"
    monkeypatch.setattr(sys, "stdin", _Input(f"{SECRET}\nmore\n".encode()))
    assert cli("export", project, out, "--password").status == 0
    assert opens(out)


def test_at_a_terminal_it_is_asked_for_twice_and_not_shown(
    cli: Cli, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, typed = tmp_path / "out.pdf", ["one", "another", SECRET, SECRET]
    monkeypatch.setattr(sys, "stdin", _Input(b"", terminal=True))
    monkeypatch.setattr("click.termui.hidden_prompt_func", lambda _prompt: typed.pop(0))
    ran = cli("export", project, out, "--password")
    assert (ran.status, typed) == (0, [])
    assert opens(out)
    assert "do not match" in ran.err
    assert SECRET not in ran.out + ran.err


def test_the_edition_is_on_record_and_nothing_of_the_password_is(
    cli: Cli, project: Path, tmp_path: Path, secret: Path
) -> None:
    out = tmp_path / "out.pdf"
    cli("export", project, out, "--password-file", secret)
    assert cli("verify-pdf", project, out).status == 0
    content = project.read_bytes()
    assert SECRET.encode() not in content
    assert secret.name.encode() not in content


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "first line is empty"),
        (b"\nsecond\n", "first line is empty"),
        (b"K\xe4se\n", "no UTF-8 text"),
        (b"a" * 128, "too long"),
        (b"a" * 4095 + "é".encode(), "its first line is too long"),
        (b"\xff" * 5000, "its first line is too long"),
        (b"nul\0nul\n", "not every PDF reader"),
    ],
)
def test_a_file_without_a_password_that_can_be_used_is_refused(
    cli: Cli, project: Path, tmp_path: Path, secret: Path, content: bytes, words: str
) -> None:
    out = tmp_path / "out.pdf"
    out.write_bytes(b"the old one")
    secret.write_bytes(content)
    assert cli("export", project, out, "--password-file", secret).refused(words)
    assert out.read_bytes() == b"the old one"
    assert cli("show", project, "--json").json["editions"] == []


def test_a_password_file_that_is_missing_or_a_folder_is_refused(
    cli: Cli, project: Path, tmp_path: Path
) -> None:
    for name in (tmp_path / "none.txt", tmp_path):
        ran = cli("export", project, tmp_path / "out.pdf", "--password-file", name)
        assert ran.refused("The password file", "cannot be read")


def test_an_input_that_ends_at_once_is_no_password(
    cli: Cli, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for stdin in (_Input(b""), None):
        monkeypatch.setattr(sys, "stdin", stdin)
        ran = cli("export", project, tmp_path / "out.pdf", "--password")
        assert ran.refused("The standard input holds no password")


@pytest.mark.parametrize("ending", [".docx", ".html", ".md", ".json", ".stix.json", ".csv"])
def test_another_format_with_a_password_is_refused(
    cli: Cli, project: Path, tmp_path: Path, secret: Path, ending: str
) -> None:
    out = tmp_path / f"out{ending}"
    ran = cli("export", project, out, "--password-file", secret)
    assert ran.refused(f"A {ending} file cannot be protected", "Export as .pdf")
    assert not out.exists()


@pytest.mark.parametrize(
    ("more", "words"),
    [(["--reproducible"], "random bytes"), (["--password"], "either --password")],
)
def test_options_that_exclude_each_other_are_a_wrong_call(
    cli: Cli, project: Path, tmp_path: Path, secret: Path, more: list[str], words: str
) -> None:
    ran = cli("export", project, tmp_path / "out.pdf", "--password-file", secret, *more)
    assert ran.status == 2
    assert words in ran.err
    assert not (tmp_path / "out.pdf").exists()


def test_nobody_is_asked_for_a_password_that_is_of_no_use(
    cli: Cli, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(sys, "stdin", _Input(b"", terminal=True))
    monkeypatch.setattr("click.termui.hidden_prompt_func", lambda _: asked.append("") or SECRET)
    assert cli("export", project, tmp_path / "out.md", "--password").refused("cannot be protected")
    assert cli("export", project, tmp_path / "a.pdf", "--password", "--reproducible").status == 2
    assert asked == []


def test_no_option_takes_the_password_itself(cli: Cli, project: Path, tmp_path: Path) -> None:
    assert cli("export", project, tmp_path / "out.pdf", f"--password={SECRET}").status == 2
