"""The steps of undo: what each is called, and which typing is one step."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest

from briefing.model.picture import Actor, Estimate, Event, Judgement, Question
from briefing.model.vocabulary import SectionKind, SourceKind
from briefing.project.commands import AddSource, EditEntry, EditSource, RenameSection
from briefing.project.document import Document
from tests.briefing.project.deeds import Sight


@pytest.fixture
def see(document: Document) -> Sight:
    """The sample project."""
    return Sight(document)


@pytest.mark.parametrize(
    ("changed", "label"),
    [
        ({"reliability": "B"}, "Set reliability of source to B"),
        ({"reliability": "B", "reliability_reason": "close"}, "Set reliability of source to B"),
        ({"reliability": ""}, "Set reliability of source to open"),
        ({"reliability_reason": "close"}, "Edit reason of source"),
        ({"role": "Agency"}, "Edit source"),
    ],
)
def test_a_step_on_a_source_says_what_was_set(changed: dict[str, Any], label: str) -> None:
    assert EditSource("s", changed).label == label


@pytest.mark.parametrize(
    ("cls", "changed", "label"),
    [
        (Judgement, "would_change", "Edit judgement: what would change it"),
        (Judgement, "confidence_basis", "Edit judgement basis of confidence"),
        (Question, "answered_by", "Edit question: what would answer it"),
        (Question, "why", "Edit question: why it matters"),
        (Estimate, "claimant_id", "Edit estimate claimant"),
        (Estimate, "as_of", "Edit estimate as-of date"),
        (Event, "date_words", "Edit event date as printed"),
        (Actor, "role", "Edit actor role"),
    ],
)
def test_a_step_on_an_entry_says_the_field_in_the_analysts_words(
    cls: Any, changed: str, label: str
) -> None:
    assert EditEntry(cls, "x", {changed: ""}).label == label


@pytest.mark.parametrize("cls", [Actor, Estimate, Event, Judgement, Question])
def test_no_step_is_called_by_a_column_of_the_file(cls: Any) -> None:
    for field in fields(cls):
        assert "_" not in EditEntry(cls, "x", {field.name: ""}).label


@pytest.mark.parametrize("field", ["name", "role", "note", "reliability_reason", "aliases"])
def test_typing_on_in_a_field_of_a_source_is_one_step(see: Sight, field: str) -> None:
    see.run(AddSource("Pilot"))
    pilot = see.source("Pilot")
    for words in ("L", "Lo", "Loc"):
        see.run(EditSource(pilot.id, {field: (words,) if field == "aliases" else words}))
    see.document.undo()
    assert see.get(pilot) == pilot


def test_picking_twice_for_a_source_is_two_steps(see: Sight) -> None:
    outlet = see.source("Quay Gazette")
    see.run(
        EditSource(outlet.id, {"reliability": "B"}), EditSource(outlet.id, {"reliability": "C"})
    )
    see.run(EditSource(outlet.id, {"kind": SourceKind.AGENCY}))
    see.run(EditSource(outlet.id, {"kind": SourceKind.DOCUMENT}))
    see.document.undo()
    assert see.source("Quay Gazette").kind is SourceKind.AGENCY
    see.document.undo()
    see.document.undo()
    assert see.source("Quay Gazette").reliability == "B"


def test_typing_the_reason_after_the_letter_leaves_the_letter_its_own_step(see: Sight) -> None:
    outlet = see.source("Quay Gazette")
    see.run(EditSource(outlet.id, {"reliability": "C"}))
    for words in ("Loc", "Local paper"):
        see.run(EditSource(outlet.id, {"reliability_reason": words}))
    see.document.undo()
    after = see.source("Quay Gazette")
    assert (after.reliability, after.reliability_reason) == ("C", "")


def test_typing_on_in_the_title_of_a_section_is_one_step(see: Sight) -> None:
    section, other = see.section(SectionKind.SITUATION), see.section(SectionKind.SUMMARY)
    see.run(RenameSection(other.id, "In short"))
    for words in ("At s", "At sea"):
        see.run(RenameSection(section.id, words))
    see.document.undo()
    assert see.section(SectionKind.SITUATION).title == section.title
    assert see.section(SectionKind.SUMMARY).title == "In short"
