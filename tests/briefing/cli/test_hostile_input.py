"""What a hostile file, name or option may hold: one sentence at the most, and nothing is lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from pathlib import Path

import pytest

from tests.briefing.cli.running import Cli, process, statements
from tests.briefing.cli.test_bad_projects import ARGUMENTS

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes")
HALF = os.fsdecode(b"half\xff")
"""What an argument becomes that is no text: Python holds the byte as half a character."""


def _change(project: Path, *sql: str) -> None:
    db = sqlite3.connect(project)
    for one in sql:
        db.execute(one)
    db.commit()
    db.close()


@posix
@pytest.mark.parametrize("command", list(ARGUMENTS))
def test_a_pipe_is_no_project_and_nobody_waits_for_it(
    cli: Cli, tmp_path: Path, command: str
) -> None:
    pipe = tmp_path / "pipe.brief"
    os.mkfifo(pipe)
    assert cli(command, pipe, *ARGUMENTS[command]).refused("“pipe.brief” is a pipe")
    assert pipe.is_fifo()


@posix
def test_a_pipe_is_no_copy_to_merge(cli: Cli, project: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.brief")
    assert cli("merge", project, tmp_path / "pipe.brief").refused("“pipe.brief” is a pipe")


@posix
def test_a_brief_never_takes_the_place_of_a_project(
    cli: Cli, project: Path, article: Path, tmp_path: Path
) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(project)
    before = project.read_bytes()
    assert cli("export", project, link).refused("kursk.brief", "a project is kept")
    assert cli("brief", article, link).refused("kursk.brief", "a project is kept")
    assert project.read_bytes() == before


@pytest.mark.parametrize("empty", ["", "  "])
def test_an_empty_marking_releases_nothing(
    cli: Cli, project: Path, article: Path, tmp_path: Path, empty: str
) -> None:
    out = tmp_path / "out.md"
    for command, given in (("export", project), ("brief", article)):
        ran = cli(command, given, out, "--marking", empty)
        assert ran.status == 2
        assert "--marking" in ran.err
        assert not out.exists()


def test_a_title_with_half_a_character_is_refused(cli: Cli, article: Path, tmp_path: Path) -> None:
    new, out = tmp_path / "new.brief", tmp_path / "out.md"
    assert cli("new", new, "--title", HALF).refused("a character that cannot be stored")
    assert cli("brief", article, out, "--title", HALF).refused("cannot be stored")
    assert not new.exists()
    assert not out.exists()


@posix
def test_a_file_s_name_may_be_no_text(cli: Cli, project: Path, tmp_path: Path) -> None:
    try:
        (tmp_path / HALF).touch()
    except OSError:
        pytest.skip("this file system takes only names that are text")
    out = tmp_path / f"{HALF}.md"
    assert cli("export", project, out).status == 0
    assert out.stat().st_size
    assert cli("show", project, "--json").json["editions"][0]["file_name"] == "half\ufffd.md"
    assert cli("new", tmp_path / f"{HALF}.brief").status == 0
    assert cli("show", tmp_path / f"{HALF}.brief", "--json").json["title"] == "half\ufffd"


def test_a_number_no_history_can_have_is_typed_wrongly(cli: Cli, project: Path) -> None:
    ran = cli("log", project, "--limit", "99999999999999999999")
    assert ran.status == 2
    assert "--limit" in ran.err


@pytest.mark.parametrize("command", ["check", "export", "show"])
def test_a_project_that_lost_an_article_is_damaged_and_hides_nothing(
    cli: Cli, project: Path, tmp_path: Path, command: str
) -> None:
    cli("draft", project)
    _change(project, "DELETE FROM article")
    arguments = (tmp_path / "out.md",) if command == "export" else ()
    assert cli(command, project, *arguments).refused("damaged", "article", "“verify”")
    assert not (tmp_path / "out.md").exists()


@pytest.mark.parametrize("lost", ["statement", "section"])
def test_a_project_that_lost_what_its_blocks_need_is_damaged(
    cli: Cli, project: Path, lost: str
) -> None:
    cli("draft", project)
    _change(project, f"DELETE FROM {lost}")
    assert cli("show" if lost == "section" else "check", project).refused("damaged", "“verify”")


def test_a_damaged_copy_is_not_merged(cli: Cli, project: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(project, tmp_path / "copy.brief"))
    _change(copy, "DELETE FROM statement")
    before = cli("show", project, "--json").out
    assert cli("merge", project, copy).refused("“copy.brief” is damaged", "“verify”")
    assert cli("show", project, "--json").out == before


def test_one_row_is_not_counted_as_many(cli: Cli, project: Path) -> None:
    _change(
        project,
        "UPDATE statement SET article_id = 'gone' WHERE id = (SELECT min(id) FROM statement)",
    )
    told = cli("verify", project)
    assert "In statement, one row refers to an article that is not there." in told.err
    assert cli("show", project).refused("one statement belongs to an article")


@pytest.mark.parametrize("version", [0, -5])
def test_a_format_that_cannot_be_is_said_so(cli: Cli, project: Path, version: int) -> None:
    _change(project, f"PRAGMA user_version = {version}")
    assert cli("show", project).refused("it does not say in which format it is")


def test_a_project_is_not_made_where_there_is_no_folder(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "nodir" / "a.brief"
    assert cli("new", path).refused("“a.brief”", "the folder “nodir” does not exist")


@pytest.mark.parametrize("length", [240, 300, 5000])
def test_a_name_that_is_too_long_is_said_so(cli: Cli, tmp_path: Path, length: int) -> None:
    path = tmp_path / f"{'n' * length}.brief"
    assert cli("new", path).refused("the name is too long")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["new", "show"])
def test_the_root_of_all_folders_is_no_file(cli: Cli, command: str) -> None:
    ran = cli(command, os.sep)
    assert ran.status == 2
    assert f"“{os.sep}” is a folder" in ran.err


def test_what_an_article_holds_is_shown_to_a_terminal_and_never_obeyed(
    cli: Cli, project: Path
) -> None:
    one = statements(cli, project)[0]["id"]
    evil = "'barge\x1b]0;owned\x07 \u202egnp.exe'"
    _change(
        project,
        f"UPDATE statement SET text = {evil}",
        f"UPDATE article SET title = {evil}",
        f"UPDATE journal SET label = {evil}, analyst = {evil}",
    )
    told = [
        cli("show", project).out,
        cli("log", project).out,
        cli("grade", project, one, "B2").out,
        cli("search", project, "barge").out,
        cli("show", project.with_name("\x1b[31mgone.brief")).err,
    ]
    for words in told:
        assert "[U+001B]" in words
        assert not set(words) & set("\x1b\x07\u202e")
    assert cli("show", project, "--json").json["articles"][0]["title"] == evil.strip("'")


def test_what_there_is_one_of_is_counted_as_one(cli: Cli, project: Path, tmp_path: Path) -> None:
    short = tmp_path / "short.txt"
    short.write_text("Short\n\nTwo soldiers were killed, the NIS said.\n", "utf-8")
    assert cli("import", project, short).out.endswith(", 1 statement.\n")
    new = tmp_path / "new.brief"
    cli("new", new)
    cli("import", new, short)
    drafted = cli("draft", new).out
    assert "1 estimate" in drafted
    assert "1 estimates" not in drafted


@posix
def test_half_a_character_in_a_title_leaves_no_traceback_behind(tmp_path: Path) -> None:
    assert process("new", tmp_path / "a.brief", "--title", HALF).refused("cannot be stored")
