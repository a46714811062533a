"""Portion marks: none, or one before every portion, and never lower than what it rests on."""

from __future__ import annotations

import pytest

from briefing.model.picture import QuestionEvidence
from briefing.model.vocabulary import BlockContent, Category, Confidence, Qualifier, SectionKind
from briefing.report.build import build_report
from briefing.report.tree import (
    Heading,
    Judged,
    Key,
    List,
    Paragraph,
    Quote,
    QuoteRun,
    RangeFigure,
    References,
    Report,
    Table,
)
from tests.briefing.report.desk import Desk
from tests.briefing.report.plain_words import of_kind, said


def portions(report: Report) -> list[str]:
    """The beginning of everything that is a portion, in the order of the tree."""
    found = [report.title, *filter(None, [report.draft_note])]
    for node in report.nodes:
        match node:
            case Heading() | Paragraph():
                found.append(said(node.runs))
            case Quote() | QuoteRun():
                found.append(said(node.credit))
            case Judged():
                found += [said(node.runs), said(node.confidence), *(word for word, _ in node.basis)]
            case List():
                for item in node.items:
                    children = [c for c in item.children if isinstance(c, Paragraph)]
                    found += [said(item.runs), *(said(child.runs) for child in children)]
            case Table():
                for row in node.rows:
                    found += [said(row.cells[0]), *([said(row.note)] if row.note else [])]
            case RangeFigure():
                found += [node.title, node.summary]
            case References():
                found += [node.summary, *(f"{one.portion} " for one in node.entries)]
                found += [f"{one.portion} " for one in node.articles]
                found += [f"{node.portion} Articles cited" for _ in node.articles[1:2]]
            case Key():
                found.append(node.title)
    return found


def full_desk(marking: str, article: str = "") -> Desk:
    """A brief with every kind of portion."""
    desk = Desk()
    desk.brief["marking"] = marking
    home = desk.article("Public account", marking=article)
    one = desk.statement("Two men were taken.", article=home, grade="B2", chain=("Seoul",))
    other = desk.article("Another account", marking=article)
    three = desk.statement("A bridge fell.", article=other, grade="C3", chain=("Kyiv",))
    two = desk.statement("Nine men fell.", article=home, grade="C3", chain=("Kyiv",))
    measured = {"likelihood": "likely", "confidence": Confidence.LOW, "assumptions": "It holds."}
    desk.section(
        SectionKind.SITUATION,
        desk.paragraph(f"# Inner\n\nWords [@{one}].\n\n- an item\n- an item"),
        desk.quote(one),
        desk.quote(two),
        desk.quote(three, reviewed=0),
        desk.judgement("they stay", by=(one,), **measured),
    )
    for best in (5, 9):
        desk.estimate(
            two, category=Category.KILLED, qualifier=Qualifier.ABOUT, best=best, note="Odd."
        )
    desk.event("Taken", "2025-01-09", statement_id=one, note="Odd.")
    desk.actor("Seoul", by=(one,), role="teller")
    question = desk.question("Where are they?", why="It matters.")
    desk.tie(QuestionEvidence, question, one)
    filled = (
        BlockContent.ACTORS, BlockContent.ESTIMATES, BlockContent.QUESTIONS, BlockContent.EVENTS,
    )  # fmt: skip
    desk.section(SectionKind.OWN, *map(desk.table, filled), desk.chart(), title="Our tables")
    return desk


def test_a_brief_in_which_nothing_is_marked_bears_no_portion_marks() -> None:
    report = build_report(full_desk("SECRET").material())
    assert [one for one in portions(report) if one.startswith("(")] == []


@pytest.mark.parametrize(
    ("brief", "mark"), [("UNCLASSIFIED", "(U) "), ("TLP:AMBER", "(TLP:AMBER) ")]
)
def test_once_one_portion_is_marked_every_portion_is(brief: str, mark: str) -> None:
    desk = full_desk(brief)
    desk.section(SectionKind.OUTLOOK, desk.paragraph("Marked.", marking=brief), title="Outlook")
    report = build_report(desk.material())
    lowest = "(TLP:CLEAR) " if brief.startswith("TLP") else mark
    assert len(portions(report)) > 30
    assert [one for one in portions(report) if not one.startswith((mark, lowest))] == []
    assert f"{mark}Marked." in portions(report)


def test_a_mark_typed_before_a_question_is_not_printed_twice() -> None:
    desk = Desk()
    desk.brief["marking"] = "SECRET"
    desk.question("(U) Where are they?", why="It matters.")
    desk.section(SectionKind.QUESTIONS, desk.table(BlockContent.QUESTIONS, marking="UNCLASSIFIED"))
    (item,) = of_kind(build_report(desk.material()), List)[0].items
    assert said(item.runs) == "(U) Where are they?"
    assert [said(c.runs) for c in item.children if isinstance(c, Paragraph)] == ["(U) It matters."]


def test_words_that_bear_no_marking_have_that_of_the_brief() -> None:
    desk = full_desk("SECRET", article="UNCLASSIFIED")
    report = build_report(desk.material())
    assert report.title == "(S) Captures in Kursk"
    assert said(of_kind(report, Paragraph)[0].runs) == "(S) Words [1]."
    assert said(of_kind(report, Quote)[0].credit).startswith("(U) Seoul")
    assert said(of_kind(report, Judged)[0].runs).startswith("(S) ")
    listed = of_kind(report, References)[0]
    assert {one.portion for one in (*listed.entries, *listed.articles)} == {"(U)"}


def test_a_portion_is_marked_no_lower_than_the_statements_it_rests_on() -> None:
    desk = Desk()
    desk.brief["marking"] = "SECRET"
    told = desk.statement(
        "A boat sank.", marking="SECRET", article=desk.article(marking="OFFICIAL")
    )
    cites = desk.paragraph(f"Sunk [@{told}].", marking="UNCLASSIFIED")
    desk.section(SectionKind.SITUATION, cites, desk.quote(told, marking="CONFIDENTIAL"))
    report = build_report(desk.material())
    assert said(of_kind(report, Paragraph)[0].runs).startswith("(S//O) ")
    assert said(of_kind(report, Quote)[0].credit).startswith("(S//O) ")


def test_a_table_marked_as_a_whole_marks_its_rows_and_a_row_what_it_rests_on() -> None:
    desk = Desk()
    desk.brief["marking"] = "TLP:RED"
    home = desk.article(marking="TLP:CLEAR")
    low = desk.statement("Two fell.", article=home)
    high = desk.statement("Three fell.", article=home, marking="TLP:RED")
    for one in (low, high):
        desk.event("Fell", "2025-01-09", statement_id=one)
    table = desk.table(BlockContent.EVENTS, marking="TLP:GREEN")
    desk.section(SectionKind.TIMELINE, table)
    rows = of_kind(build_report(desk.material()), Table)[0].rows
    assert [said(row.cells[0]).split()[0] for row in rows] == ["(TLP:GREEN)", "(TLP:RED)"]


def test_a_mark_typed_before_a_title_is_its_marking_and_stands_once() -> None:
    desk = full_desk("SECRET", article="UNCLASSIFIED")
    desk.brief["title"] = "(U) Losses at the border"
    assert build_report(desk.material()).title == "(U) Losses at the border"
    assert build_report(desk.material(), "UNCLASSIFIED").title == "(U) Losses at the border"


def test_a_mark_that_two_ladders_know_is_that_of_the_briefs_own() -> None:
    desk = full_desk("UK TOP SECRET", article="OFFICIAL")
    desk.brief["title"] = "(S) Losses"
    assert build_report(desk.material(), "UK SECRET").title == "(S) Losses"
    assert "Losses" not in build_report(desk.material(), "OFFICIAL").title


def test_in_a_brief_without_a_marking_an_unmarked_portion_says_so() -> None:
    desk = full_desk("")
    desk.section(SectionKind.OUTLOOK, desk.paragraph("Marked.", marking="TLP:GREEN"))
    report = build_report(desk.material())
    assert "(TLP:GREEN) Marked." in portions(report)
    assert said(of_kind(report, Quote)[0].credit).startswith("(not marked) ")
    released = build_report(desk.material(), "TLP:GREEN")
    assert said(of_kind(released, Quote)[0].credit).startswith("(TLP:GREEN) ")


def test_a_marking_that_no_ladder_knows_stands_as_it_is() -> None:
    desk = Desk()
    desk.brief["marking"] = "TLP:RED"
    desk.section(SectionKind.OUTLOOK, desk.paragraph("Marked.", marking="HOUSE RULES"))
    assert "(HOUSE RULES) Marked." in portions(build_report(desk.material()))
