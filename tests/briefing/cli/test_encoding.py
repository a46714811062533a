"""`--encoding`: whoever knows what a file is in says so, on each command that reads text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.briefing.cli.conftest import Cli

WORDS = "Değirmen onarıldı\n\nAyşe taşların nasıl döndüğünü anlattı."


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_bytes(WORDS.encode("cp1254"))
    return path


def test_read_uses_the_encoding_that_is_named(cli: Cli, article: Path) -> None:
    ran = cli("read", str(article), "--json", "--encoding", "latin-1")
    assert ran.status == 0
    assert json.loads(ran.out)["text"] == WORDS.encode("cp1254").decode("cp1252")


def test_import_keeps_the_text_as_it_was_read(cli: Cli, article: Path, tmp_path: Path) -> None:
    project = tmp_path / "p.brief"
    cli("new", str(project))
    assert cli("import", str(project), str(article), "--encoding", "windows-1254").status == 0
    (kept,) = json.loads(cli("show", str(project), "--json").out)["articles"]
    assert kept["text"] == WORDS
    assert "read as Turkish (Windows-1254), as the analyst chose" in " ".join(kept["notes"])


def test_brief_takes_the_option_too(cli: Cli, article: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.md"
    assert cli("brief", str(article), str(out), "--encoding", "cp1254").status == 0
    assert "taşların" in out.read_text(encoding="utf-8")


def test_an_unknown_encoding_is_bad_usage_and_near_names_are_told(cli: Cli, article: Path) -> None:
    ran = cli("read", str(article), "--encoding", "windows-1524")
    assert ran.status == 2
    assert "windows-1254" in " ".join(ran.err.split())


def test_a_file_that_is_not_in_the_named_encoding_is_said_so_and_the_rest_go_on(
    cli: Cli, article: Path, tmp_path: Path
) -> None:
    other = tmp_path / "b.txt"
    other.write_text("Ayşe anlattı.", encoding="utf-8")
    ran = cli("read", str(article), str(other), "--json", "--encoding", "utf-8")
    assert ran.status == 1
    assert "“a.txt” cannot be UTF-8" in ran.err
    assert json.loads(ran.out.splitlines()[1])["text"] == "Ayşe anlattı."
