"""Exporting a brief that cites a statement that is no longer there."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.model.product import Block, Section
from briefing.model.vocabulary import BlockKind
from briefing.project.commands import AddBlock
from briefing.project.document import Document
from briefing.project.queries.records import records
from tests.briefing.cli.running import Cli


@pytest.mark.parametrize("ending", ["md", "pdf"])
def test_an_export_says_where_its_brief_cites_what_is_gone(
    cli: Cli, project: Path, tmp_path: Path, ending: str
) -> None:
    with Document.open(project, analyst="Kim") as document:
        section = document.ask(records, Section)[1]
        words = "Gone [@000000000000]. Gone too [@000000000000]."
        document.run(AddBlock(Block("", section.id, BlockKind.PARAGRAPH, 0, text=words)))
    out = tmp_path / f"out.{ending}"
    ran = cli("export", project, out)
    assert (ran.status, ran.out) == (0, f"{out}\n")
    (line,) = ran.err.splitlines()
    assert "cites a statement that is no longer there" in line
    assert "2 times" in line


def test_an_export_of_a_whole_brief_says_nothing(cli: Cli, project: Path, tmp_path: Path) -> None:
    cli("draft", project)
    assert cli("export", project, tmp_path / "out.md").err == ""
