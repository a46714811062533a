"""A ladder of an office as a TOML file: read whole, or refused with a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import CommandError
from briefing.model.product import Marking
from briefing.project.commands import AddLadder, AddMarking, EditBrief
from briefing.project.document import Document
from briefing.project.ladder_file import read_ladder
from briefing.project.ladders import level_of
from briefing.project.queries.material import gather
from briefing.project.queries.records import records
from briefing.report.build import build_report

NATO = """
name = "NATO"
levels = [
  { code = "NATO UNCLASSIFIED", portion = "(NU)", colour = "#1b6b3a" },
  { code = "NATO RESTRICTED", label = "NATO RESTRICTED", portion = "NR", colour = "#ffd700" },
  { code = "NATO SECRET" },
]
"""
LEVEL = 'name = "N"\nlevels = [{ code = "X", %s }]'


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "nato.toml"
    path.write_text(NATO, "utf-8")
    return path


def test_a_ladder_is_added_as_one_step_and_marks_a_brief(document: Document, written: Path) -> None:
    changes = document.run(read_ladder(written))
    assert changes.label == "Add marking ladder NATO"
    levels = [level_of(one) for one in document.ask(records, Marking)]
    assert [(one.code, one.portion, one.rank) for one in levels] == [
        ("NATO UNCLASSIFIED", "NU", 0),
        ("NATO RESTRICTED", "NR", 1),
        ("NATO SECRET", "", 2),
    ]
    assert [one.ink for one in levels] == ["#ffffff", "#000000", "#ffffff"]
    document.run(EditBrief({"marking": "nato restricted"}))
    material = document.ask(gather, "Kim")
    marking = build_report(material).marking
    assert marking is not None
    assert (marking.label, marking.ground, marking.align) == (
        "NATO RESTRICTED",
        "#ffd700",
        "centre",
    )
    released = build_report(material, "NATO UNCLASSIFIED").marking
    assert released is not None
    assert released.label == "NATO UNCLASSIFIED"
    document.undo()
    document.undo()
    assert document.ask(records, Marking) == ()


@pytest.mark.parametrize("name", ["nato", "US classification", "uk", " TLP "])
def test_a_ladder_that_is_there_is_refused(document: Document, written: Path, name: str) -> None:
    document.run(read_ladder(written))
    with pytest.raises(CommandError, match="already a ladder"):
        document.run(AddLadder(name, (AddMarking(name, "X", ""),)))


def test_a_level_that_is_there_refuses_the_whole_ladder(document: Document) -> None:
    levels = (AddMarking("Mine", "NEW", ""), AddMarking("Mine", "tlp:red", ""))
    with pytest.raises(CommandError, match="already a marking"):
        document.run(AddLadder("Mine", levels))
    assert document.ask(records, Marking) == ()


def test_two_levels_of_a_ladder_with_one_portion_mark_are_refused(document: Document) -> None:
    levels = (AddMarking("Mine", "ONE", "", "M"), AddMarking("Mine", "TWO", "", "(M)"))
    with pytest.raises(CommandError, match=r"both stand before it as \(M\)"):
        document.run(AddLadder("Mine", levels))


@pytest.mark.parametrize("words", ["A//B", "(A)", "A\nB", "A" * 61])
def test_a_marking_that_no_page_could_bear_is_refused(document: Document, words: str) -> None:
    with pytest.raises(CommandError, match="cannot stand in a marking"):
        document.run(AddMarking("Mine", words, ""))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (b"", "no name"),
        (b"\xff\xfe", "not UTF-8"),
        (b"name = ", "no TOML"),
        (b'name = "N"', "no levels"),
        (b'name = "N"\nlevels = []', "no levels"),
        (b'name = 3\nlevels = [{ code = "X" }]', "no name"),
        (b'name = "N"\nlevels = ["X"]', "level 1 is not written"),
        (b'name = "N"\nlevels = [{ code = "X" }, { label = "Y" }]', "level 2 has no code"),
        (b'name = "N"\nrank = 1\nlevels = [{ code = "X" }]', "“rank”"),
        ((LEVEL % "ink = 1").encode(), "“ink”"),
        ((LEVEL % "portion = 1").encode(), "portion of level 1"),
        (b'name = "N"\nlevels = [' + b'{ code = "X" },' * 51 + b"]", "more than 50"),
        (b"#" * 200_000, "too large"),
        (b"x = " + b"[" * 9000, "no TOML"),
    ],
)
def test_a_file_that_is_no_ladder_is_refused_in_a_sentence(
    tmp_path: Path, text: bytes, why: str
) -> None:
    path = tmp_path / "ladder.toml"
    path.write_bytes(text)
    with pytest.raises(
        CommandError, match=r"“ladder\.toml” is not a ladder of markings: "
    ) as error:
        read_ladder(path)
    assert why in error.value.sentence
    assert "\n" not in error.value.sentence


def test_a_folder_or_nothing_at_all_is_refused_in_a_sentence(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.toml"):
        with pytest.raises(CommandError, match="could not be read"):
            read_ladder(path)
