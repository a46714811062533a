"""`ladder`: an office's own markings, from a file to the pages."""

from __future__ import annotations

from pathlib import Path

from tests.briefing.cli.running import Cli
from tests.briefing.export.found_words import everything

LADDER = 'name = "House"\nlevels = [{ code = "OPEN" }, { code = "SHUT", portion = "SH" }]'


def test_a_ladder_is_added_listed_and_released_at(cli: Cli, tmp_path: Path) -> None:
    file, project, out = tmp_path / "house.toml", tmp_path / "p.brief", tmp_path / "p.html"
    file.write_text(LADDER, "utf-8")
    assert cli("new", project, "--title", "T").status == 0
    assert cli("ladder", project, file).out == "Added House: 2 levels.\n"
    assert cli("ladder", project).out.endswith("House\n  OPEN  (OPEN)\n  SHUT  (SH)\n")
    assert cli("export", project, out, "--marking", "shut").status == 0
    assert everything(out).count(">shut<") == 2
    assert cli("ladder", project, file).refused("already a ladder “House”")
    assert cli("undo", project).out == "Undone: Add marking ladder House\n"


def test_what_is_no_ladder_changes_nothing(cli: Cli, tmp_path: Path) -> None:
    file, project = tmp_path / "house.toml", tmp_path / "p.brief"
    file.write_text("levels", "utf-8")
    cli("new", project, "--title", "T")
    before = project.read_bytes()
    assert cli("ladder", project, file).refused("is not a ladder of markings")
    assert cli("ladder", project, tmp_path).refused("could not be read")
    assert project.read_bytes() == before
