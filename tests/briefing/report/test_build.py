"""The tree of a brief: numbers in reading order, sections that have something to say, one list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.errors import CommandError
from briefing.intake import take_text
from briefing.model.vocabulary import BlockContent, BlockKind, Category, Qualifier, SectionKind
from briefing.project.commands import AddArticle, Draft
from briefing.project.document import Document
from briefing.project.queries.material import gather
from briefing.reading import read
from briefing.report.build import build_report, lay_out
from briefing.report.tree import (
    CitedArticle,
    Key,
    List,
    Paragraph,
    Quote,
    References,
    Table,
)
from briefing.weighing.checks import check_project
from tests.briefing.report.desk import Desk
from tests.briefing.report.plain_words import of_kind, said, titles

TWO_FIGURES = (
    "Losses\n\nThe Army Staff said that about 300 North Korean soldiers were killed.\n\n"
    "The Navy Staff said that more than 500 North Korean soldiers were killed."
)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def _paragraphs(report: object) -> list[str]:
    return [said(node.runs) for node in of_kind(report, Paragraph)]  # type: ignore[arg-type]


def test_citations_are_numbered_in_the_order_a_reader_meets_them(desk: Desk) -> None:
    first, second = desk.statement("First."), desk.statement("Second.")
    desk.section(SectionKind.SUMMARY, desk.paragraph(f"a [@{second}] b [@{first}] c [@{second}]"))
    report = build_report(desk.material())
    assert _paragraphs(report) == ["a [1] b [2] c [1]"]
    (sources,) = of_kind(report, References)
    assert [(entry.number, entry.words) for entry in sources.entries] == [
        (1, "Second."),
        (2, "First."),
    ]


def test_the_source_list_stands_where_its_section_stands_and_knows_what_comes_after(
    desk: Desk,
) -> None:
    one, other = desk.statement("One."), desk.statement("Other.")
    desk.section(SectionKind.SOURCES, desk.table(BlockContent.SOURCES), title="Sources")
    desk.section(SectionKind.SITUATION, desk.paragraph(f"x [@{other}] [@{one}]"), title="Situation")
    report = build_report(desk.material())
    assert titles(report) == ["Sources", "Situation"]
    (sources,) = of_kind(report, References)
    assert [entry.words for entry in sources.entries] == ["Other.", "One."]


def test_the_sections_with_a_heading_are_told_in_the_order_in_which_they_print(
    desk: Desk,
) -> None:
    desk.section(SectionKind.SITUATION, desk.paragraph("# Inside\n\nOne."), title="Twice")
    desk.section(SectionKind.ACTORS, title="Empty")
    desk.section(SectionKind.OUTLOOK, desk.paragraph("Two."), title="Twice")
    material = desk.material()
    laid_out = lay_out(material)
    first, _, last = (content.section.id for content in material.sections)
    assert laid_out.sections == (first, last)
    assert titles(laid_out.report) == ["Twice", "Twice"]


def test_words_written_beside_the_source_list_print_around_it(desk: Desk) -> None:
    one = desk.statement("One.")
    desk.section(
        SectionKind.SOURCES,
        desk.paragraph("Before the list."),
        desk.table(BlockContent.SOURCES),
        desk.paragraph(f"After it [@{one}]."),
    )
    report = build_report(desk.material())
    kinds = [type(node) for node in report.nodes]
    assert kinds.index(Paragraph) < kinds.index(References)
    assert _paragraphs(report) == ["Before the list.", "After it [1]."]


def test_a_brief_without_a_sources_section_still_lists_its_sources_once_at_the_end(
    desk: Desk,
) -> None:
    desk.section(SectionKind.SITUATION, desk.quote(desk.statement("One.")))
    report = build_report(desk.material())
    assert titles(report) == ["situation", "Sources"]
    assert len(of_kind(report, References)) == 1


def test_a_second_sources_section_does_not_repeat_the_list(desk: Desk) -> None:
    desk.section(SectionKind.SITUATION, desk.quote(desk.statement("One.")))
    desk.section(SectionKind.SOURCES, desk.table(BlockContent.SOURCES), title="Sources")
    desk.section(SectionKind.OWN, desk.table(BlockContent.SOURCES), title="More sources")
    report = build_report(desk.material())
    assert titles(report) == ["situation", "Sources"]


def test_a_citation_to_a_statement_that_is_gone_is_seen_and_takes_no_number(desk: Desk) -> None:
    one = desk.statement("One.")
    desk.section(SectionKind.SUMMARY, desk.paragraph(f"a [@gone] b [@{one}]"))
    assert _paragraphs(build_report(desk.material())) == ["a [0] b [1]"]


def test_sections_with_nothing_in_them_are_not_printed(desk: Desk) -> None:
    desk.section(SectionKind.SUMMARY)
    desk.section(SectionKind.ACTORS, desk.table(BlockContent.ACTORS))
    desk.section(SectionKind.CASUALTIES, desk.table(BlockContent.ESTIMATES), desk.chart())
    desk.section(SectionKind.QUESTIONS, desk.table(BlockContent.QUESTIONS))
    desk.section(SectionKind.TIMELINE, desk.table(BlockContent.EVENTS))
    desk.section(SectionKind.OWN, desk.paragraph("   "))
    desk.section(SectionKind.SOURCES, desk.table(BlockContent.SOURCES))
    assert build_report(desk.material()).nodes == ()


def test_the_draft_note_counts_what_waits_for_an_analyst(desk: Desk) -> None:
    one = desk.statement("One.")
    desk.section(
        SectionKind.SITUATION,
        desk.quote(one, reviewed=False),
        desk.paragraph("Mine.", reviewed=True),
        desk.table(BlockContent.QUESTIONS),
    )
    desk.question("Who?", reviewed=False)
    note = build_report(desk.material()).draft_note
    assert note.startswith("Draft. 2 of 3 parts of this brief were laid out by machine")


def test_the_page_and_the_checks_count_the_same_parts() -> None:
    with Document.unkept(title="Two counts", analyst="Kim") as document:
        taken = take_text(TWO_FIGURES)
        document.run(AddArticle(taken, read(taken.text, title=taken.title)))
        document.run(Draft())
        material = document.ask(gather, "Kim")
    chart = [
        block
        for content in material.sections
        for block in content.blocks
        if block.kind is BlockKind.FIGURE
    ]
    assert chart
    assert not chart[0].reviewed
    note = build_report(material).draft_note
    (told,) = [one.sentence for one in check_project(material, ()) if "reviewed" in one.sentence]
    count = int(told.split()[0])
    assert note.startswith(f"Draft. {count} of {count} parts")


def test_a_drafted_judgement_in_a_drafted_block_is_one_part(desk: Desk) -> None:
    block = desk.judgement("It will.", reviewed=False)
    desk.section(
        SectionKind.KEY_JUDGEMENTS, replace(block, reviewed=False), desk.paragraph("Mine.")
    )
    note = build_report(desk.material()).draft_note
    assert note.startswith("Draft. 1 of 2 parts")


def test_a_brief_bears_the_day_on_which_it_is_written(desk: Desk) -> None:
    facts = build_report(desk.material(), written="2026-11-23").facts
    assert ("Written", "23 November 2026") in facts
    assert lay_out(desk.material(), written="2026-11-23").report.facts == facts


def test_a_brief_whose_cut_off_is_given_is_as_old_as_that(desk: Desk) -> None:
    desk.brief["cutoff"] = "12 January 2025"
    facts = dict(build_report(desk.material(), written="2026-11-23").facts)
    assert facts["Information cut-off"] == "12 January 2025"
    assert "Written" not in facts


def test_a_brief_without_a_day_of_its_own_says_none(desk: Desk) -> None:
    assert "Written" not in dict(build_report(desk.material()).facts)


def test_a_brief_that_was_reviewed_says_nothing_of_drafts(desk: Desk) -> None:
    desk.section(SectionKind.SITUATION, desk.quote(desk.statement("One.")))
    assert build_report(desk.material()).draft_note == ""


def test_every_drafted_part_is_marked_on_the_page(desk: Desk) -> None:
    one = desk.statement("Two were killed.")
    desk.actor("NIS", by=(one,), reviewed=False)
    desk.question("Who says so?", reviewed=False)
    desk.estimate(
        one,
        category=Category.KILLED,
        qualifier=Qualifier.EXACT,
        low=2,
        best=2,
        high=2,
        reviewed=False,
    )
    desk.event("Seized", "2025-01-09", statement_id=one, reviewed=False)
    contents = (
        BlockContent.ACTORS,
        BlockContent.ESTIMATES,
        BlockContent.EVENTS,
        BlockContent.QUESTIONS,
    )
    desk.section(SectionKind.OWN, *(desk.table(content) for content in contents))
    report = build_report(desk.material())
    assert [row.draft for table in of_kind(report, Table) for row in table.rows] == [True] * 3
    (questions,) = of_kind(report, List)
    assert questions.items[0].draft


def test_a_quotation_says_who_says_so_and_how_far_it_is_trusted(desk: Desk) -> None:
    one = desk.statement("He was a sniper.", chain=("NIS", "captive"), grade="C3")
    desk.section(SectionKind.SITUATION, desk.quote(one))
    (quote,) = of_kind(build_report(desk.material()), Quote)
    assert said(quote.runs) == "He was a sniper.[1]"
    assert said(quote.credit) == "captive, via NIS <C3>"


def test_where_there_are_several_articles_a_quotation_names_its_own(desk: Desk) -> None:
    one = desk.statement("He was a sniper.", chain=("NIS", "captive"), grade="C3")
    other = desk.statement("He was not.", article=desk.article("Another"))
    desk.section(SectionKind.SITUATION, desk.quote(one), desk.paragraph(f"x [@{other}]"))
    (quote,) = of_kind(build_report(desk.material()), Quote)
    assert said(quote.credit) == "captive, via NIS, in The Courier, 12 January 2025 <C3>"


def test_an_article_that_the_brief_does_not_cite_changes_no_quotation(desk: Desk) -> None:
    one = desk.statement("He was a sniper.", chain=("NIS", "captive"), grade="C3")
    desk.statement("He was not.", article=desk.article("Another"), grade="B1")
    desk.section(SectionKind.SITUATION, desk.quote(one))
    (quote,) = of_kind(build_report(desk.material()), Quote)
    assert said(quote.credit) == "captive, via NIS <C3>"


def test_an_entry_of_the_source_list_answers_for_its_statement(desk: Desk) -> None:
    article = desk.article(byline="A. Writer", url="https://a.org/x", accessed="2025-01-13")
    one = desk.statement(
        "Two men.",
        article=article,
        chain=("NIS",),
        grade="B2",
        reasons=("Long record", "Two saw it."),
        reviewed=False,
    )
    desk.section(SectionKind.SITUATION, desk.paragraph(f"x [@{one}]"))
    (sources,) = of_kind(build_report(desk.material()), References)
    (entry,) = sources.entries
    assert entry.chain == ("The Courier", "NIS")
    assert entry.grade == "B2"
    assert entry.grade_words == "Usually reliable; probably true"
    assert sources.articles == (
        CitedArticle(
            "",
            "Seoul confirms",
            "A. Writer",
            "The Courier",
            "12 January 2025",
            "13 January 2025",
            "https://a.org/x",
        ),
    )
    assert "Long record" in entry.reasons
    assert "Two saw it." in entry.reasons
    assert entry.chain_suggested


def test_a_reason_that_holds_for_both_axes_is_said_once(desk: Desk) -> None:
    one = desk.statement("Two men.", grade="B2", reasons=("Two saw it", "Two saw it "))
    desk.section(SectionKind.SITUATION, desk.paragraph(f"x [@{one}]"))
    (sources,) = of_kind(build_report(desk.material()), References)
    assert sources.entries[0].reasons == "Grounds: Two saw it."


def test_each_article_is_listed_once_and_marked_in_the_order_of_first_citation(
    desk: Desk,
) -> None:
    first, second = desk.article("Seoul"), desk.article("Kyiv", published="2025-01-14")
    seoul = [desk.statement(f"S{number}.", article=first) for number in range(2)]
    kyiv = desk.statement("K.", article=second)
    cites = " ".join(f"x [@{one}]" for one in (kyiv, *seoul))
    desk.section(SectionKind.SITUATION, desk.paragraph(cites))
    (sources,) = of_kind(build_report(desk.material()), References)
    assert [(one.mark, one.title) for one in sources.articles] == [("A1", "Kyiv"), ("A2", "Seoul")]
    assert [(one.article, one.dated) for one in sources.entries] == [
        ("A1", "14 January 2025"),
        ("A2", "12 January 2025"),
        ("A2", "12 January 2025"),
    ]


def test_words_of_an_analyst_on_the_sources_take_the_place_of_what_is_counted(desk: Desk) -> None:
    one = desk.statement("One.")
    desk.section(SectionKind.SITUATION, desk.quote(one))
    (counted,) = of_kind(build_report(desk.material()), References)
    assert counted.summary.startswith("1 statement from 1 article is cited")
    desk.section(
        SectionKind.SOURCES, desk.paragraph("All rests on one."), desk.table(BlockContent.SOURCES)
    )
    (own,) = of_kind(build_report(desk.material()), References)
    assert own.summary == ""


def test_the_key_explains_the_grades_that_are_used_and_no_others(desk: Desk) -> None:
    graded, open_axis = desk.statement("One.", grade="B2"), desk.statement("Two.", grade="-6")
    desk.statement("Not cited.", grade="E5")
    desk.section(SectionKind.SITUATION, desk.quote(graded), desk.quote(open_axis))
    (key,) = of_kind(build_report(desk.material()), Key)
    assert [entry.code for entry in key.entries] == ["B", "2", "6"]
    assert key.source


def test_the_title_block_holds_what_was_filled_in_and_no_empty_line(desk: Desk) -> None:
    desk.brief |= {"serial": "07/25", "marking": "TLP:GREEN", "originator": "Desk 4"}
    desk.section(SectionKind.SITUATION, desk.quote(desk.statement("One.")))
    report = build_report(desk.material())
    assert report.facts == (
        ("Serial", "07/25"),
        ("Originator", "Desk 4"),
        ("Basis", "1 statement cited from 1 article"),
    )
    assert report.marking
    assert report.marking.label == "TLP:GREEN"


def test_a_marking_that_does_not_exist_is_refused(desk: Desk) -> None:
    with pytest.raises(CommandError, match="is not a marking"):
        build_report(desk.material(), "TLP:PURPLE")


def test_whoever_shows_the_brief_block_by_block_gets_the_same_nodes(desk: Desk) -> None:
    one = desk.statement("One.")
    block = desk.quote(one)
    desk.section(SectionKind.SITUATION, block)
    laid = lay_out(desk.material())
    assert laid.report == build_report(desk.material())
    assert laid.blocks[block.id][0] in laid.report.nodes
    assert laid.numbers == {one: 1}
