"""`verify-pdf`: what a file has to do with the editions on record, and no more than is known."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
from pathlib import Path

import pikepdf
import pypdf
import pytest
from pypdf.annotations import Text

from briefing.clock import FixedClock
from briefing.project.commands import RecordEdition
from briefing.project.document import Document
from tests.briefing.cli.running import Cli, Ran, statements

ENDINGS = [".pdf", ".docx", ".html", ".md", ".json", ".stix.json", ".csv"]


@pytest.fixture
def exported(cli: Cli, project: Path, tmp_path: Path) -> Path:
    """The first edition of the project."""
    out = tmp_path / "kursk.pdf"
    assert cli("export", project, out).status == 0
    return out


def doubted(ran: Ran, *words: str) -> bool:
    """Whether it is said not to be an edition, in one line with these words."""
    return ran.refused(*words)


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_exported_file_is_known_again_by_any_name(
    cli: Cli, project: Path, tmp_path: Path, ending: str
) -> None:
    out, sent = tmp_path / f"out{ending}", tmp_path / "attachment.bin"
    cli("export", project, tmp_path / "first.md")
    cli("export", project, out, "--marking", "TLP:GREEN")
    shutil.copy(out, sent)
    ran = cli("verify-pdf", project, sent)
    assert ran.status == 0
    assert f"“attachment.bin” is edition 2 (exported {_day(cli, project)}" in ran.out
    assert f"as out{ending}, marked TLP:GREEN) of this project, unaltered." in ran.out


@pytest.mark.parametrize("ending", ENDINGS)
def test_one_byte_that_differs_makes_it_no_edition(
    cli: Cli, project: Path, tmp_path: Path, ending: str
) -> None:
    out = tmp_path / f"out{ending}"
    cli("export", project, out, "--reproducible")
    content = bytearray(out.read_bytes())
    content[len(content) // 2] ^= 1
    out.write_bytes(content)
    ran = cli("verify-pdf", project, out)
    assert doubted(ran, "is no edition of this project", "Edition 1 had that name, and other bytes")


def test_what_was_added_behind_an_edition_is_told(cli: Cli, project: Path, exported: Path) -> None:
    writer = pypdf.PdfWriter(exported, incremental=True)
    writer.add_annotation(0, Text(rect=(9, 9, 30, 30), text="Seen."))
    signed = exported.with_name("commented.pdf")
    writer.write(signed)
    assert signed.read_bytes().startswith(exported.read_bytes())
    ran = cli("verify-pdf", project, signed)
    assert doubted(ran, "begins with every byte of edition 1", "something was added")


def test_an_edition_saved_anew_is_told_by_its_date(cli: Cli, project: Path, exported: Path) -> None:
    cli("export", project, exported.with_name("notes.md"))
    anew = exported.with_name("anew.pdf")
    with pikepdf.open(exported) as pdf:
        pdf.save(anew)
    assert doubted(cli("verify-pdf", project, anew), "bears the date of edition 1", "as kursk.pdf")


def test_a_file_of_another_project_is_not_known(
    cli: Cli, project: Path, tmp_path: Path, exported: Path
) -> None:
    other = tmp_path / "other.brief"
    cli("new", other)
    ran = cli("verify-pdf", other, exported)
    assert doubted(ran, "is no edition of this project")
    assert "edition 1" not in ran.err


def test_a_file_made_long_before_an_edition_is_not_taken_for_it(
    cli: Cli, project: Path, article: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.pdf"
    cli("brief", article, other)
    with Document.open(project, analyst="Kim", clock=FixedClock("2099-01-01T00:00:00Z")) as later:
        later.run(RecordEdition("pdf", "later.pdf", "ab" * 32))
    ran = cli("verify-pdf", project, other)
    assert doubted(ran, "is no edition of this project")
    assert "edition 1" not in ran.err


def test_two_editions_alike_are_both_named(cli: Cli, project: Path, tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        cli("export", project, tmp_path / name, "--reproducible")
    ran = cli("verify-pdf", project, tmp_path / "a.pdf")
    assert ran.status == 0
    assert "is edition 1 (" in ran.out
    assert " and edition 2 (" in ran.out


def test_a_program_gets_the_answer_as_a_value(cli: Cli, project: Path, exported: Path) -> None:
    known = cli("verify-pdf", project, exported, "--json")
    (edition,) = known.json["editions"]
    assert (known.status, known.json["standing"], edition["number"]) == (0, "unaltered", 1)
    assert known.json["sha256"] == hashlib.sha256(exported.read_bytes()).hexdigest()
    exported.write_bytes(b"%PDF-1.7\n%%EOF\n")
    other = cli("verify-pdf", project, exported, "--json")
    assert (other.status, other.json["standing"], other.json["editions"]) == (1, "unknown", [])
    assert other.err == ""


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-",
        b"%PDF-1.7\nxmp:CreateDate>9999-99-99T99:99:99Z",
        b"%PDF-1.7\nxmp:CreateDate='0001-01-01T00:00:00+23:59'",
        b"%PDF-1.7\n" + b"%%EOF" * 5000,
        os.urandom(4096),
    ],
    ids=["empty", "head", "no date", "first date", "ends", "noise"],
)
def test_no_file_is_too_strange_to_be_answered_for(
    cli: Cli, project: Path, exported: Path, content: bytes
) -> None:
    strange = exported.with_name("strange.pdf")
    strange.write_bytes(content)
    assert doubted(cli("verify-pdf", project, strange), "is no edition of this project")


def test_what_is_no_file_is_refused(cli: Cli, project: Path, tmp_path: Path) -> None:
    assert cli("verify-pdf", project, tmp_path / "none.pdf").refused("cannot be read")
    assert cli("verify-pdf", project, tmp_path).refused("is no file")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.pdf")
        assert cli("verify-pdf", project, tmp_path / "pipe.pdf").refused("is no file")


def test_looking_changes_nothing(cli: Cli, project: Path, exported: Path) -> None:
    before = (project.read_bytes(), exported.read_bytes())
    assert cli("verify-pdf", project, exported).status == 0
    assert (project.read_bytes(), exported.read_bytes()) == before


def test_an_edition_that_no_password_opens_is_still_known(
    cli: Cli, project: Path, tmp_path: Path
) -> None:
    secret, out = tmp_path / "secret.txt", tmp_path / "out.pdf"
    secret.write_text("Käse\n", "utf-8")
    cli("export", project, out, "--password-file", secret)
    assert cli("verify-pdf", project, out).status == 0
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(io.BytesIO(out.read_bytes()))


def test_the_history_names_what_left_and_how_it_was_marked(
    cli: Cli, project: Path, exported: Path
) -> None:
    cli("export", project, exported.with_name("out.html"), "--marking", "TLP:GREEN")
    lines = cli("log", project).out.splitlines()
    assert lines[0].endswith("Record edition out.html, TLP:GREEN")
    assert lines[1].endswith("Record edition kursk.pdf")


def test_the_editions_of_a_project_are_shown_with_what_was_changed(
    cli: Cli, project: Path, exported: Path
) -> None:
    (statement, *_) = statements(cli, project)
    cli("grade", project, statement["id"], "B2")
    cli("export", project, exported.with_name("out.html"), "--marking", "TLP:GREEN")
    first, second = cli("show", project).out.splitlines()[-2:]
    assert first.startswith("Edition 1: ")
    assert first.endswith(", kursk.pdf")
    assert second.endswith(", out.html, TLP:GREEN; 1 grade since the last edition")


def _day(cli: Cli, project: Path) -> str:
    exported_at: str = cli("show", project, "--json").json["editions"][-1]["exported_at"]
    return exported_at
