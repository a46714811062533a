"""What a release leaves behind, in plain words and in the order of the brief."""

from __future__ import annotations

from briefing.model.vocabulary import BlockContent, Category, Qualifier, SectionKind
from tests.briefing.report.desk import Desk
from ui.models.left_behind import TITLE_BLOCK, left_behind
from ui.widgets.marking_chip import Mark

SECRET = Mark("S", "#ffffff", "#a61c1c")


def desk_of_two_sections() -> Desk:
    """A secret brief with a quote that may go out and a table whose row may in part."""
    desk = Desk()
    desk.brief = {"marking": "SECRET", "title": "(U) Ports", "serial": "7/26"}
    home = desk.article(marking="UNCLASSIFIED")
    low = desk.statement("It rained.", article=home)
    high = desk.statement("They met.", article=home, marking="CONFIDENTIAL")
    desk.estimate(
        low, category=Category.KILLED, qualifier=Qualifier.VAGUE, words="dozens", note="Odd."
    )
    desk.section(
        SectionKind.SITUATION,
        desk.paragraph(f"Ours [@{low}]."),
        desk.quote(low),
        desk.quote(high),
        desk.table(BlockContent.EVENTS, marking="SECRET"),
        title="Situation",
    )
    desk.section(SectionKind.CASUALTIES, desk.table(BlockContent.ESTIMATES), title="Losses")
    return desk


def test_each_part_stands_under_its_section_with_its_kind_and_marking() -> None:
    left = left_behind(desk_of_two_sections().material(), "UNCLASSIFIED")
    assert [(row.words, row.kind, row.mark and row.mark.words) for row in left.rows] == [
        (TITLE_BLOCK, "", None),
        ("7/26", "Serial", "S"),
        ("Situation", "", None),
        ("Ours.", "Paragraph", "S"),
        ("They met.", "Quote", "C"),
        ("Timeline", "Table", "S"),
        ("Losses", "", None),
        ("Losses", "Section title", "S"),
        ("Odd.", "Of an estimate", "S"),
    ]
    assert left.rows[1].mark == SECRET
    assert left.empty == ""


def test_the_line_counts_parts_and_rows_that_stay_apart() -> None:
    desk = desk_of_two_sections()
    left = left_behind(desk.material(), "UNCLASSIFIED")
    assert left.summary == "5 parts stay behind, and words are taken from 1 row that stays."
    assert left.rows[-1].spoken().endswith("only these words are taken out of it.")
    assert left_behind(desk.material(), "SECRET").summary == "Nothing stays behind."


def test_one_section_needs_no_heading() -> None:
    desk = Desk()
    desk.brief |= {"marking": "SECRET", "title": "(U) Ports"}
    desk.section(SectionKind.SITUATION, desk.paragraph("Ours."), title="Situation")
    left = left_behind(desk.material(), "UNCLASSIFIED")
    assert [row.words for row in left.rows] == ["Ours."]
    assert left.summary == "1 part stays behind."
    assert left.empty.startswith("The release holds nothing: ")


def test_what_no_ladder_knows_has_a_chip_without_colours() -> None:
    desk = Desk()
    home = desk.article(marking="UNCLASSIFIED")
    desk.section(
        SectionKind.SITUATION,
        desk.quote(desk.statement("They met.", article=home, marking="SECRET"), marking="TLP:RED"),
    )
    (row,) = left_behind(desk.material(), "UNCLASSIFIED").rows
    assert row.mark is not None
    assert row.mark.ground == ""
    assert {"S", "TLP:RED"} <= set(row.mark.words.split("//"))
