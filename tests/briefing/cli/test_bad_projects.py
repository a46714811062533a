"""Projects that are none, are newer, damaged, or held by another: one sentence, nothing changed."""

from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.project.document import Document
from tests.briefing.cli.running import SAMPLE, Cli, process
from tests.program import REPOSITORY

ARGUMENTS: dict[str, tuple[str, ...]] = {
    "show": (),
    "check": (),
    "draft": (),
    "log": (),
    "undo": (),
    "redo": (),
    "verify": (),
    "search": ("words",),
    "grade": ("x", "B2"),
    "import": ("article.txt",),
    "export": ("out.pdf",),
    "merge": ("other.brief",),
}
CHANGING = {"draft", "undo", "redo", "grade", "import"}
posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Relative names in the arguments mean nothing of ours."""
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")


@pytest.mark.parametrize("command", list(ARGUMENTS))
def test_a_project_that_is_not_there_is_said_so(cli: Cli, tmp_path: Path, command: str) -> None:
    missing = tmp_path / "gone.brief"
    assert cli(command, missing, *ARGUMENTS[command]).refused("gone.brief")
    assert not missing.exists()


@pytest.mark.parametrize("command", list(ARGUMENTS))
def test_a_file_that_is_no_project_is_said_so_and_stays(
    cli: Cli, article: Path, command: str
) -> None:
    before = article.read_bytes()
    assert cli(command, article, *ARGUMENTS[command]).refused("is not a Sourceline project")
    assert article.read_bytes() == before


@pytest.mark.parametrize("command", list(ARGUMENTS))
def test_a_folder_is_no_project(cli: Cli, command: str) -> None:
    assert cli(command, ".", *ARGUMENTS[command]).refused("“elsewhere” is a folder")


def test_another_programs_database_is_no_project(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "other.brief"
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE notes (words TEXT)")
    db.close()
    assert cli("show", path).refused("not a Sourceline project")


@pytest.mark.parametrize("command", sorted(CHANGING))
def test_a_newer_project_is_read_and_not_changed(
    cli: Cli, project: Path, article: Path, command: str
) -> None:
    db = sqlite3.connect(project)
    db.execute("PRAGMA user_version = 999")
    db.close()
    before = project.read_bytes()
    one = cli("show", project, "--json").json["articles"][0]["statements"][0]["id"]
    arguments = {"grade": (one, "B2"), "import": (article,)}.get(command, ())
    assert cli(command, project, *arguments).refused("newer Sourceline")
    assert project.read_bytes() == before


@pytest.mark.parametrize("command", sorted(CHANGING))
def test_a_project_that_is_open_elsewhere_is_read_and_not_changed(
    cli: Cli, project: Path, article: Path, command: str
) -> None:
    with Document.open(project) as window:
        one = cli("show", project, "--json").json["articles"][0]["statements"][0]["id"]
        arguments = {"grade": (one, "B2"), "import": (article,)}.get(command, ())
        assert cli(command, project, *arguments).refused("open in another window")
        assert not window.why_read_only


def test_a_project_that_is_open_elsewhere_can_be_exported(
    cli: Cli, project: Path, tmp_path: Path
) -> None:
    with Document.open(project):
        ran = cli("export", project, tmp_path / "out.md")
    assert ran.status == 0
    assert ran.out.splitlines() == [str(tmp_path / "out.md")]
    (line,) = ran.err.splitlines()
    assert "The edition was not recorded in the project" in line
    assert "open in another window" in line
    assert (tmp_path / "out.md").stat().st_size
    assert cli("show", project, "--json").json["editions"] == []


@pytest.mark.parametrize("column", ["source.aliases", "suggestion.payload", "journal.images"])
@pytest.mark.parametrize("command", ["show", "check", "draft", "verify", "export", "undo"])
def test_values_nested_without_an_end_are_damage_and_no_bug_of_ours(
    cli: Cli, project: Path, command: str, column: str
) -> None:
    table, _, name = column.partition(".")
    db = sqlite3.connect(project)
    db.execute(f"UPDATE [{table}] SET [{name}] = ?", ["[" * 200_000])
    db.commit()
    db.close()
    ran = cli(command, project, *ARGUMENTS[command])
    assert "Traceback" not in ran.err
    if command == "verify" or (command, table) in {("show", "source"), ("undo", "journal")}:
        assert ran.status == 1
        assert "damaged" in ran.err + ran.out or "can hold" in ran.err + ran.out


@pytest.mark.parametrize("command", ["check", "export out.md"])
@pytest.mark.parametrize(
    ("damage", "said"),
    [
        ("UPDATE source SET kind = 'pe\x19son'", "A source in this project is damaged"),
        ("UPDATE source SET aliases = '[null]'", "A source in this project is damaged"),
        ("UPDATE source SET aliases = '{}'", "A source in this project is damaged"),
        ("UPDATE block SET section_id = 'gone'", "This project is damaged"),
        ("UPDATE block SET judgement_id = 'gone'", "This project is damaged"),
    ],
)
def test_a_value_that_nothing_can_have_written_is_damage_and_no_bug_of_ours(
    cli: Cli, project: Path, command: str, damage: str, said: str
) -> None:
    assert cli("draft", project).status == 0
    _damage(project, damage)
    name, *rest = command.split()
    assert cli(name, project, *rest).refused(said, "“verify”")
    assert not Path("out.md").exists()


def test_a_draft_beside_a_block_that_stands_nowhere_is_refused(cli: Cli, project: Path) -> None:
    assert cli("draft", project).status == 0
    _damage(project, "UPDATE block SET section_id = 'gone'")
    before = project.read_bytes()
    assert cli("draft", project).refused("This project is damaged", "“verify”")
    assert project.read_bytes() == before


def _damage(project: Path, sql: str) -> None:
    db = sqlite3.connect(project)
    with db:
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute(sql)
    db.close()


def test_a_project_cut_short_is_damaged_and_no_bug_of_ours(cli: Cli, project: Path) -> None:
    project.write_bytes(project.read_bytes()[:9000])
    assert cli("show", project).refused("kursk.brief")


@posix
def test_a_full_disk_while_importing_leaves_the_project_as_it_was(
    cli: Cli, project: Path, tmp_path: Path
) -> None:
    before = cli("show", project, "--json").json
    long = tmp_path / "long.txt"
    long.write_text("Long report\n\n" + "Two men were taken near the town.\n" * 20_000, "utf-8")
    ran = process("import", project, long, limit=project.stat().st_size + 8192)
    assert ran.refused("The change was not saved")
    assert cli("show", project, "--json").json == before
    assert cli("verify", project).status == 0


@posix
def test_a_full_disk_while_exporting_leaves_the_old_pdf(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    out.write_bytes(b"the old one")
    assert process("export", project, out, limit=4096).refused("out.pdf", "the disk is full")
    assert out.read_bytes() == b"the old one"
    assert [path.name for path in tmp_path.glob("*.part")] == []


@posix
def test_a_full_disk_after_printing_leaves_the_edition_unrecorded_and_the_brief_named(
    cli: Cli, project: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.md"
    with Document.open(project):
        cli("export", project, out)
    # Room for the brief, and none for what is new at the end of the project.
    ran = process("export", project, out, limit=out.stat().st_size + 4096)
    assert ran.status == 0, ran
    assert ran.out.splitlines() == [str(out)]
    (line,) = ran.err.splitlines()
    assert "The edition was not recorded in the project. The change was not saved" in line
    assert out.stat().st_size
    assert cli("show", project, "--json").json["editions"] == []


def test_a_project_that_may_not_be_read_is_said_so(
    cli: Cli, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(project))

    monkeypatch.setattr(Path, "open", refuse)
    assert cli("show", project).refused("“kursk.brief” may not be read.")


@posix
def test_a_closed_output_is_no_failure_of_what_was_done(project: Path) -> None:
    closing = ["-c", 'exec "$@" >&-', "sh", sys.executable, str(REPOSITORY / "main.py")]
    done = subprocess.run(
        ["/bin/sh", *closing, "verify", str(project)], capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


@posix
def test_a_full_disk_under_what_is_printed_is_said_in_one_line(project: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no full device to write to")
    with full.open("w") as stream:
        assert process("show", project, "--json", stdout=stream).refused("No space left")


@posix
def test_work_that_is_done_has_not_failed_where_its_report_cannot_be_printed(
    project: Path, tmp_path: Path
) -> None:
    full, out = Path("/dev/full"), tmp_path / "out.md"
    if not full.exists():
        pytest.skip("this system has no full device to write to")
    with full.open("w") as stream:
        for arguments, done in (
            (("export", project, out), "“out.md” was saved."),
            (("draft", project), "The draft was made."),
            (("undo", project), "The step was taken back."),
            (("new", tmp_path / "other.brief"), "“other.brief” was made."),
            (("brief", SAMPLE, tmp_path / "whole.md"), "“whole.md” was saved."),
        ):
            ran = process(*arguments, stdout=stream)
            (line,) = ran.err.splitlines()
            assert (ran.status, done in line, "No space left" in line) == (0, True, True), line
    assert out.stat().st_size


@pytest.mark.parametrize("name", ["brief", "brief.doc", "brief.pdf.zip", "kursk.brief"])
def test_an_ending_that_no_brief_can_have_is_refused(
    cli: Cli, project: Path, tmp_path: Path, name: str
) -> None:
    before = project.read_bytes()
    assert cli("export", project, tmp_path / name).refused(name, ".pdf", ".stix.json")
    assert project.read_bytes() == before


def test_an_export_to_a_folder_or_a_place_that_is_not_there_is_refused(
    cli: Cli, project: Path, tmp_path: Path
) -> None:
    (tmp_path / "taken.pdf").mkdir()
    assert cli("export", project, tmp_path / "taken.pdf").refused("a folder has that name")
    gone = tmp_path / "gone" / "out.pdf"
    assert cli("export", project, gone).refused("“gone” does not exist")


def test_an_export_over_a_protected_file_is_refused(
    cli: Cli, project: Path, tmp_path: Path
) -> None:
    out = tmp_path / "final.pdf"
    out.write_bytes(b"signed")
    out.chmod(0o444)
    assert cli("export", project, out).refused("read-only")
    assert out.read_bytes() == b"signed"


def test_a_marking_that_does_not_exist_is_refused_before_anything_is_written(
    cli: Cli, project: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.pdf"
    assert cli("export", project, out, "--marking", "PURPLE").refused("“PURPLE” is not a marking")
    assert not out.exists()
