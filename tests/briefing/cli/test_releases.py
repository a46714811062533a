"""`export` with markings: what stands in the way is said, and the history stays at the desk."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.export.formats import FORMATS
from briefing.model.product import Block, Section
from briefing.model.vocabulary import BlockKind
from briefing.project.commands import AddBlock, EditBlock, EditBrief
from briefing.project.document import Document
from briefing.project.queries.records import records
from tests.briefing.cli.running import Cli
from tests.briefing.export.found_words import everything

HISTORY = ("Xqbzkwt", "Xqmrdfg", "Xqvpnhj")


def written(project: Path, words: str, marking: str = "", own: str = "TLP:AMBER") -> None:
    """A paragraph with a marking, in a brief with its own; both read otherwise before."""
    with Document.open(project, analyst="Kim") as document:
        title, text, _ = HISTORY
        document.run(EditBrief({"title": f"Plan {title}"}))
        document.run(EditBrief({"title": "Border", "marking": own}))
        section = document.ask(records, Section)[0]
        document.run(AddBlock(Block("", section.id, BlockKind.PARAGRAPH, 0, text=text)))
        (block,) = document.ask(records, Block, text=text)
        document.run(EditBlock(block.id, {"text": words, "marking": marking}))


def test_an_export_says_that_the_brief_is_marked_lower_than_what_it_holds(
    cli: Cli, project: Path, tmp_path: Path
) -> None:
    written(project, "Closed.", "TLP:RED")
    ran = cli("export", project, tmp_path / "out.md")
    assert ran.status == 0
    (line,) = ran.err.splitlines()
    assert "marked TLP:AMBER, but holds something marked TLP:RED" in line
    below = cli("export", project, tmp_path / "low.md", "--marking", "TLP:AMBER").err
    assert below.endswith("no part of the brief may go out at TLP:AMBER.\n")


def test_a_release_in_which_nothing_may_go_out_says_so(
    cli: Cli, project: Path, tmp_path: Path
) -> None:
    written(project, "Not marked.")
    ran = cli("export", project, tmp_path / "out.md", "--marking", "TLP:CLEAR")
    assert (ran.status, len(ran.err.splitlines())) == (0, 1)
    assert "holds nothing" in ran.err
    assert "as high as the brief, TLP:AMBER" in ran.err


@pytest.mark.parametrize("ending", [known.ending for known in FORMATS])
def test_nothing_of_the_history_is_in_an_export(
    cli: Cli, project: Path, tmp_path: Path, ending: str
) -> None:
    written(project, "As it stands.")
    out = tmp_path / f"out{ending}"
    with Document.open(project, analyst=HISTORY[2]) as document:
        document.run(EditBrief({"serial": "7/26"}))
    assert cli("export", project, out).status == 0
    text = everything(out)
    assert ("asitstands" in text) is (ending != ".csv")
    assert [word for word in HISTORY if word.casefold() in text] == []
