"""The STIX bundle, read back with the OASIS library."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
import stix2

from briefing.export.stix import stix_text
from briefing.model.vocabulary import SectionKind
from briefing.report.build import build_report
from briefing.report.tree import MarkingStyle, References, Report
from tests.briefing.export.tree_sample import (
    HOSTILE,
    MOMENT,
    article,
    reference,
    report_saying,
    whole_report,
)
from tests.briefing.report.test_portions import full_desk

TLP_2 = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d"


def objects(report: Report, moment: str = MOMENT) -> list[dict[str, Any]]:
    """The bundle's objects, after the library has found nothing wrong with them."""
    text = stix_text(report, moment)
    stix2.parse(text, allow_custom=False, version="2.1")
    found: list[dict[str, Any]] = json.loads(text)["objects"]
    return found


def of_type(kind: str, report: Report) -> list[dict[str, Any]]:
    return [entry for entry in objects(report) if entry["type"] == kind]


def graded(grade: str, **changes: object) -> dict[str, Any]:
    entry = reference(1, grade=grade, **changes)
    return of_type("note", Report("T", "", (), (References((entry,), (article(),)),)))[0]


def marked(label: str) -> dict[str, Any]:
    report = replace(whole_report(), marking=MarkingStyle(label, "#FFFFFF", "#000000"))
    return of_type("marking-definition", report)[0]


def test_whatever_is_referred_to_is_in_the_bundle() -> None:
    found = objects(whole_report())
    there = {entry["id"] for entry in found}
    assert len(there) == len(found)
    for entry in found:
        wanted = [*entry.get("object_refs", []), *entry.get("object_marking_refs", [])]
        wanted += [entry["created_by_ref"]] if "created_by_ref" in entry else []
        assert set(wanted) <= there


def test_the_report_holds_the_brief_and_its_maker() -> None:
    report = of_type("report", whole_report())[0]
    assert report["name"] == "Losses in the border region"
    assert "Losses rose in winter." in report["description"]
    makers = {entry["id"]: entry["name"] for entry in of_type("identity", whole_report())}
    assert makers[report["created_by_ref"]] == "Desk 4"


def test_a_statement_is_a_note_about_those_who_say_it() -> None:
    note = graded("B2")
    assert note["content"] == "About 300 soldiers were lost near the village."
    assert len(note["object_refs"]) == 3
    cited = note["external_references"][0]
    assert cited["source_name"] == "“Losses at the border”, A. Writer"
    assert "Published 9 January 2025; accessed 12 January 2025." in cited["description"]
    assert cited["url"] == "https://example.org/article?a=1&b=2"


@pytest.mark.parametrize(
    ("grade", "confidence"),
    [("A1", 90), ("B2", 70), ("C3", 50), ("D4", 30), ("E5", 10), ("-2", 70)],
)
def test_confidence_follows_the_admiralty_table_of_stix(grade: str, confidence: int) -> None:
    assert graded(grade)["confidence"] == confidence


@pytest.mark.parametrize("grade", ["F6", "B6", "B-", ""])
def test_what_cannot_be_judged_or_is_open_has_no_confidence(grade: str) -> None:
    assert "confidence" not in graded(grade)


def test_the_grade_is_there_as_misp_tags() -> None:
    assert graded("F6")["labels"] == [
        'admiralty-scale:source-reliability="f"',
        'admiralty-scale:information-credibility="6"',
    ]
    assert graded("-4")["labels"] == ['admiralty-scale:information-credibility="4"']
    assert "labels" not in graded("")


def test_what_nobody_reviewed_is_neither_a_grade_nor_a_confidence() -> None:
    note = graded("B2", draft=True, chain_suggested=True)
    assert note["labels"] == ["not-reviewed", "attribution-suggested"]
    assert "confidence" not in note


def test_a_judgement_rests_on_the_statements_it_cites_and_has_no_stix_confidence() -> None:
    notes = of_type("note", whole_report())
    judgement = next(note for note in notes if "judgement" in note.get("labels", []))
    assert judgement["object_refs"] == [note["id"] for note in (notes[1], notes[0])]
    assert "confidence" not in judgement
    assert judgement["abstract"] == "Confidence: moderate."


@pytest.mark.parametrize(
    ("label", "identity"),
    [
        ("TLP:CLEAR", "94868c89-83c2-464b-929b-a1a8aa3c8487"),
        ("TLP:GREEN", "bab4a63c-aed9-4cf5-a766-dfca5abac2bb"),
        ("TLP:AMBER", "55d920b0-5e8b-4f79-9ee9-91f868d9b421"),
        ("TLP:AMBER+STRICT", "939a9414-2ddd-4d32-a0cd-375ea402b003"),
        ("TLP:RED", "e828b379-4e03-4974-9ac4-e53a884c97c1"),
    ],
)
def test_a_tlp_label_is_the_published_object_of_tlp_2(label: str, identity: str) -> None:
    marking = marked(label)
    assert marking["id"] == f"marking-definition--{identity}"
    assert marking["extensions"][TLP_2]["tlp_2_0"] == label.removeprefix("TLP:").lower()
    assert "definition_type" not in marking


def test_any_other_marking_goes_along_as_a_statement() -> None:
    assert marked("OFFICIAL")["definition"] == {"statement": "OFFICIAL"}


def test_a_level_is_one_marking_however_it_is_written() -> None:
    """A banner says SECRET and a portion (S); whoever filters by marking looks for one of them."""
    report = build_report(full_desk("SECRET", article="UNCLASSIFIED").material())
    found = [one for one in objects(report) if one["type"] == "marking-definition"]
    assert sorted(one["definition"]["statement"] for one in found) == ["SECRET", "UNCLASSIFIED"]


def test_what_nobody_marked_has_no_marking() -> None:
    desk = full_desk("")
    desk.section(SectionKind.OUTLOOK, desk.paragraph("Marked.", marking="UNCLASSIFIED"))
    report = build_report(desk.material())
    assert report.title.startswith("(not marked)")
    found = [one for one in objects(report) if one["type"] == "marking-definition"]
    assert [one["definition"]["statement"] for one in found] == ["UNCLASSIFIED"]


def test_ids_come_from_the_content_and_not_from_the_time() -> None:
    first, second = objects(whole_report()), objects(whole_report(), "2027-01-01T00:00:00Z")
    assert [entry["id"] for entry in first] == [entry["id"] for entry in second]
    regraded = graded("C3")
    assert regraded["id"] == graded("B2")["id"]
    assert graded("B2", words="Other words.")["id"] != regraded["id"]


def test_a_report_with_nothing_in_it_is_still_a_bundle() -> None:
    assert [entry["type"] for entry in objects(Report("T", "", (), ()))] == ["report"]


@pytest.mark.parametrize("words", [*HOSTILE, "a\x00b\ud800"])
def test_words_come_out_as_they_are(words: str) -> None:
    shown = words.replace("\x00", "[U+0000]").replace("\ud800", "[U+D800]")
    assert of_type("report", report_saying(words))[0]["name"] == shown
    assert of_type("note", report_saying(words))[0]["content"] == shown


def test_the_same_words_cited_at_two_places_are_two_objects() -> None:
    entries = tuple(reference(number) for number in (1, 2, 3))
    once = objects(Report("T", "", (), (References(entries[:1], (article(),)),)))
    found = objects(Report("T", "", (), (References(entries, (article(),)),)))
    notes = [entry["id"] for entry in found if entry["type"] == "note"]
    assert len(set(notes)) == len(notes) == 3
    assert notes[0] == next(entry["id"] for entry in once if entry["type"] == "note")
    (whole,) = (entry for entry in found if entry["type"] == "report")
    assert set(notes) <= set(whole["object_refs"])
    assert len({entry["id"] for entry in found}) == len(found)
