"""The marking of pages: the brief's own or a release's, and never lower than what it holds."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from briefing.export.stix import stix_text
from briefing.model.vocabulary import BlockContent, SectionKind
from briefing.report.build import build_report
from briefing.report.tree import MarkingStyle
from briefing.tradecraft.markings import Level
from briefing.weighing.checks import MARKING_BELOW_CONTENT, check_project
from tests.briefing.report.desk import Desk

TLP_RED = MarkingStyle("TLP:RED", "#ff2b2b", "#000000", "right")


def desk_of(own: str, *inside: str) -> Desk:
    """A brief with a paragraph for each of the markings."""
    desk = Desk()
    desk.brief["marking"] = own
    blocks = [desk.paragraph(f"Words of {one}.", marking=one) for one in inside]
    desk.section(SectionKind.SITUATION, *blocks, title="Situation")
    return desk


def said(desk: Desk) -> list[str]:
    found = check_project(desk.material())
    return [one.sentence for one in found if one.check == MARKING_BELOW_CONTENT]


def label_of(desk: Desk, release: str = "") -> str:
    marking = build_report(desk.material(), release).marking
    return marking.label if marking else ""


@pytest.mark.parametrize(
    ("own", "inside", "label"),
    [
        ("", (), ""),
        ("", ("",), ""),
        ("TLP:AMBER", (), "TLP:AMBER"),
        ("TLP:AMBER", ("TLP:GREEN",), "TLP:AMBER"),
        ("TLP:GREEN", ("TLP:AMBER", "TLP:RED", "TLP:CLEAR"), "TLP:RED"),
        ("", ("TLP:GREEN", "TLP:CLEAR"), "TLP:GREEN"),
        ("UK SECRET", ("OFFICIAL",), "SECRET"),
        ("TLP:GREEN", ("SECRET", "UNCLASSIFIED"), "TLP:GREEN//SECRET"),
        ("TLP:GREEN", ("HOUSE RULES",), "TLP:GREEN//HOUSE RULES"),
        ("", ("HOUSE RULES",), "HOUSE RULES"),
    ],
)
def test_pages_bear_the_highest_of_each_ladder_inside(
    own: str, inside: tuple[str, ...], label: str
) -> None:
    assert label_of(desk_of(own, *inside)) == label


def test_a_raised_banner_has_the_colours_of_its_level() -> None:
    assert build_report(desk_of("TLP:GREEN", "TLP:RED").material()).marking == TLP_RED


def test_what_a_quoted_statement_or_a_tables_rows_rest_on_raises_the_banner() -> None:
    desk = desk_of("TLP:CLEAR")
    told = desk.statement("Two fell.", article=desk.article(marking="TLP:GREEN"))
    desk.section(SectionKind.SITUATION, desk.quote(told), title="Reports")
    assert label_of(desk) == "TLP:GREEN"
    row = desk.statement("Three fell.", marking="TLP:AMBER")
    desk.event("Fell", "2025-01-09", statement_id=row)
    assert label_of(desk) == "TLP:GREEN", "no table prints it"
    desk.section(SectionKind.TIMELINE, desk.table(BlockContent.EVENTS), title="Days")
    assert label_of(desk) == "TLP:AMBER"
    assert ": a statement used in “Days”, “Three fell.”. Its" in said(desk)[0]


def test_a_mark_typed_before_a_title_counts_as_well() -> None:
    desk = desk_of("UNCLASSIFIED", "UNCLASSIFIED")
    desk.brief["title"] = "(S) Losses"
    assert label_of(desk) == "SECRET"
    (sentence,) = said(desk)
    assert sentence == (
        "The brief is marked UNCLASSIFIED, but holds something marked SECRET: its title. "
        "Its pages bear SECRET."
    )


def test_the_check_names_the_first_place_of_each_marking_and_what_the_pages_bear() -> None:
    desk = desk_of("TLP:GREEN", "TLP:AMBER", "TLP:AMBER", "SECRET")
    starts = "The brief is marked TLP:GREEN, but holds something marked"
    place, ends = "a paragraph in “Situation”", "Its pages bear TLP:AMBER//SECRET."
    assert said(desk) == [
        f"{starts} SECRET: {place}, “Words of SECRET.”. {ends}",
        f"{starts} TLP:AMBER: {place}, “Words of TLP:AMBER.”. {ends}",
    ]


def test_a_release_bears_its_own_level_and_leaves_other_ladders_out() -> None:
    desk = desk_of("TLP:RED", "TLP:GREEN", "SECRET", "TLP:RED")
    assert label_of(desk, "TLP:GREEN") == "TLP:GREEN"
    assert "SECRET" not in repr(build_report(desk.material(), "TLP:GREEN"))
    assert "Words of TLP:GREEN" in repr(build_report(desk.material(), "TLP:GREEN"))


def test_markings_of_two_ladders_are_two_markings_in_stix() -> None:
    text = stix_text(
        build_report(desk_of("TLP:GREEN", "SECRET").material()), "2025-01-01T00:00:00Z"
    )
    objects = json.loads(text)["objects"]
    names = {
        one["id"]: one.get("name") or one["definition"]["statement"]
        for one in objects
        if one["type"] == "marking-definition"
    }
    (whole,) = (one for one in objects if one["type"] == "report")
    assert [names[ref] for ref in whole["object_marking_refs"]] == ["TLP:GREEN", "SECRET"]


def test_a_ladder_of_the_projects_own_stands_in_the_middle() -> None:
    desk = desk_of("IN HOUSE")
    level = Level("house", "IN HOUSE", "In house", 0, ground="#7d6400")
    marking = build_report(replace(desk.material(), levels=(level,))).marking
    assert marking == MarkingStyle("In house", "#ffffff", "#7d6400", "centre")
