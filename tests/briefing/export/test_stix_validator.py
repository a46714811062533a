"""The bundle before OASIS's own validator, which brings its schemas along and needs no network."""

from __future__ import annotations

import json
from typing import Any

import pytest

from briefing.export.stix import stix_text
from briefing.model.vocabulary import ActorKind, BlockContent, SectionKind
from briefing.report.build import build_report
from briefing.report.tree import MarkingStyle, Report
from tests.briefing.export.oasis import ValidationOptions, validate_string
from tests.briefing.export.planting import Garden
from tests.briefing.export.tree_sample import HOSTILE, MOMENT, report_saying, whole_report
from tests.briefing.report.desk import Desk
from tests.briefing.report.test_portions import full_desk

# Two recommendations that a brief cannot follow: our ids are made from the content, so that a
# second export updates the first, and nobody has hashed the page that an address leads to.
NOT_FOLLOWED = ["uuid-check", "extref-hashes"]


def complaints(report: Report, moment: str = MOMENT) -> list[str]:
    """What breaks the standard, and what goes against a recommendation in it."""
    options = ValidationOptions(
        version="2.1", strict=True, strict_types=False, disabled=",".join(NOT_FOLLOWED)
    )
    outcome = validate_string(stix_text(report, moment), options)
    return [str(one) for one in outcome.errors or ()]


@pytest.mark.parametrize("label", ["TLP:CLEAR", "TLP:RED", "TLP:AMBER+STRICT", "SECRET"])
def test_a_marked_brief_is_valid(label: str) -> None:
    report = whole_report()
    marked = MarkingStyle(label, "#ffffff", "#000000")
    assert complaints(Report(report.title, "", (), report.nodes, marking=marked)) == []


def test_a_brief_with_everything_and_an_empty_one_are_valid() -> None:
    assert complaints(whole_report()) == []
    assert complaints(Report("T", "", (), ())) == []


@pytest.mark.parametrize("level", ["", "TLP:CLEAR", "TLP:AMBER"])
def test_a_release_is_valid(level: str) -> None:
    assert complaints(build_report(Garden("tlp").material, level)) == []


def test_evidence_bears_its_own_marking_where_that_is_not_the_briefs() -> None:
    desk = full_desk("TLP:AMBER", article="TLP:CLEAR")
    report = build_report(desk.material())
    assert complaints(report) == []
    found = _objects(report)
    names = {one["id"]: one["name"] for one in found if one["type"] == "marking-definition"}
    bearing = {
        (one["type"], names[ref]) for one in found for ref in one.get("object_marking_refs", ())
    }
    assert ("report", "TLP:AMBER") in bearing
    assert ("note", "TLP:CLEAR") in bearing
    assert sorted(names.values()) == ["TLP:AMBER", "TLP:CLEAR"]


def test_a_country_is_a_location_and_other_places_are_words_alone() -> None:
    desk = Desk()
    for name, kind in (
        ("Russia", ActorKind.STATE),
        ("Kursk", ActorKind.PLACE),
        ("Georgia", ActorKind.PERSON),
    ):
        desk.actor(name, kind=kind)
    without = build_report(desk.material())
    desk.section(SectionKind.ACTORS, desk.table(BlockContent.ACTORS))
    report = build_report(desk.material())
    assert complaints(report) == []
    (place,) = (one for one in _objects(report) if one["type"] == "location")
    assert (place["name"], place["country"]) == ("Russia", "RU")
    (whole,) = (one for one in _objects(report) if one["type"] == "report")
    assert place["id"] in whole["object_refs"]
    assert not any(one["type"] == "location" for one in _objects(without))


def _objects(report: Report) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(stix_text(report, MOMENT))["objects"]
    return found


@pytest.mark.parametrize("words", HOSTILE)
def test_words_that_try_to_be_more_than_words_break_nothing(words: str) -> None:
    assert complaints(report_saying(words)) == []


def test_the_validator_would_complain() -> None:
    found = complaints(whole_report(), "yesterday")
    assert any("yesterday" in one for one in found)
