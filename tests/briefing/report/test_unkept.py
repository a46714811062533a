"""What is being typed prints before the project holds it, and in its place."""

from __future__ import annotations

from dataclasses import replace

from briefing.model.picture import Judgement
from briefing.model.product import Block
from briefing.model.vocabulary import BlockKind, SectionKind
from briefing.report.build import build_report
from briefing.report.tree import Judged, Paragraph
from briefing.report.unkept import NOTHING, Unkept, with_unkept
from tests.briefing.report.desk import Desk


def words(desk: Desk, unkept: Unkept) -> list[str]:
    """The paragraphs and judgements as they print."""
    nodes = build_report(with_unkept(desk.material(), unkept)).nodes
    return [
        "".join(getattr(run, "text", "") for run in node.runs)
        for node in nodes
        if isinstance(node, Paragraph | Judged)
    ]


def test_typed_words_stand_in_the_place_of_those_that_are_kept() -> None:
    desk = Desk()
    first, second = desk.paragraph("One."), desk.paragraph("Two.")
    desk.section(SectionKind.SITUATION, first, second)
    assert words(desk, NOTHING) == ["One.", "Two."]
    assert words(desk, Unkept((replace(first, text="One and more."),))) == ["One and more.", "Two."]


def test_a_paragraph_that_is_only_being_written_stands_last_in_its_section() -> None:
    desk = Desk()
    desk.section(SectionKind.SITUATION, desk.paragraph("One."))
    desk.section(SectionKind.OUTLOOK, desk.paragraph("Three."))
    here = desk.sections[0].section.id
    fresh = Block("", here, BlockKind.PARAGRAPH, 0.0, "Two.")
    assert words(desk, Unkept((fresh,))) == ["One.", "Two.", "Three."]


def test_a_judgement_that_is_only_being_written_prints_as_one() -> None:
    desk = Desk()
    desk.section(SectionKind.KEY_JUDGEMENTS)
    here = desk.sections[0].section.id
    fresh = Block("", here, BlockKind.JUDGEMENT, 0.0, judgement_id="")
    (printed,) = words(desk, Unkept((fresh,), (Judgement("", "the crew left"),)))
    assert "the crew left" in printed


def test_the_material_itself_stays_as_it_was() -> None:
    desk = Desk()
    block = desk.paragraph("One.")
    desk.section(SectionKind.SITUATION, block)
    material = desk.material()
    with_unkept(material, Unkept((replace(block, text="Two."),)))
    assert material.sections[0].blocks == (block,)
