"""A statement is used when the brief, printed as it stands, cites it; and only then."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model.evidence import Statement
from briefing.model.picture import Actor, Estimate, Event, Judgement, Question
from briefing.model.product import Block, Section
from briefing.model.vocabulary import (
    BlockContent,
    BlockKind,
    Category,
    Qualifier,
    QuestionStatus,
    SectionKind,
)
from briefing.project.commands import (
    AddBlock,
    AddEntry,
    AddEvidence,
    Draft,
    EditEntry,
    RemoveBlock,
    WriteJudgement,
)
from briefing.project.document import Document
from briefing.project.queries.material import gather
from briefing.project.queries.records import records
from briefing.project.queries.used import MOST_CITES, used_of, used_statements
from briefing.project.queries.writing import evidence_not_used
from briefing.report.build import lay_out
from tests.briefing.project.sample import article
from tests.briefing.report.desk import Desk

Statements = tuple[Statement, ...]
TABLES = (
    BlockContent.ACTORS,
    BlockContent.ESTIMATES,
    BlockContent.EVENTS,
    BlockContent.QUESTIONS,
    BlockContent.SOURCES,
)


def section(document: Document, kind: SectionKind = SectionKind.SITUATION) -> str:
    return document.ask(records, Section, kind=kind)[0].id


def lay(document: Document, content: BlockContent, kind: BlockKind = BlockKind.TABLE) -> str:
    block = Block("", section(document), kind, 0.0, content=content)
    return next(iter(document.run(AddBlock(block)).ids("block")))


def agree(document: Document) -> set[str]:
    """What is used, told alike by the project, by what is gathered of it, and by its pages."""
    material = document.ask(gather, "")
    used = set(document.ask(used_statements))
    assert used == set(used_of(material)) == set(lay_out(material).numbers)
    return used


def test_what_an_estimate_cites_is_used_where_the_table_is_printed(
    document: Document, statements: Statements
) -> None:
    (one, *_) = (statement.id for statement in statements)
    figure = Estimate("", one, Category.KILLED, Qualifier.EXACT, 2, 2, 2)
    document.run(AddEntry(figure))
    for block in document.ask(records, Block, content=BlockContent.ESTIMATES):
        document.run(RemoveBlock(block.id))
    assert one in document.ask(evidence_not_used)
    lay(document, BlockContent.ESTIMATES, BlockKind.FIGURE)
    assert one not in agree(document)
    lay(document, BlockContent.ESTIMATES)
    assert one not in document.ask(evidence_not_used)
    assert document.ask(used_statements)[one] == ("Situation",)
    assert one in agree(document)


def test_an_event_of_a_timeline_that_is_not_laid_out_uses_nothing(
    document: Document, statements: Statements
) -> None:
    one = statements[0].id
    document.run(AddEntry(Event("", "It sank", "2025", statement_id=one)))
    assert one not in agree(document)
    block = lay(document, BlockContent.EVENTS)
    assert one in agree(document)
    document.run(RemoveBlock(block))
    assert one in document.ask(evidence_not_used)


def test_a_question_that_is_answered_no_longer_uses_what_raised_it(
    document: Document, statements: Statements
) -> None:
    one = statements[0].id
    (asked,) = document.run(AddEntry(Question("", "Who?"))).ids("question")
    document.run(AddEvidence(Question, asked, one))
    lay(document, BlockContent.QUESTIONS)
    assert one in agree(document)
    document.run(EditEntry(Question, asked, {"status": QuestionStatus.ANSWERED}))
    assert one not in agree(document)


def test_what_speaks_for_a_judgement_is_used(document: Document, statements: Statements) -> None:
    one = statements[0].id
    changes = document.run(WriteJudgement(Judgement("", "it sank"), section(document)))
    (judgement,) = changes.ids("judgement")
    document.run(AddEvidence(Judgement, judgement, one))
    assert one in agree(document)


def test_of_what_speaks_of_an_actor_only_what_its_row_cites_is_used(document: Document) -> None:
    added = document.run(article("Many", sentences=tuple(f"Line {n}." for n in range(7))))
    told_by = sorted(added.ids("statement"))
    (actor,) = document.run(AddEntry(Actor("", "Harbour master"))).ids("actor")
    for one in told_by:
        document.run(AddEvidence(Actor, actor, one))
    lay(document, BlockContent.ACTORS)
    assert agree(document) == set(told_by[:MOST_CITES])
    first = section(document, SectionKind.SUMMARY)
    cites = Block("", first, BlockKind.PARAGRAPH, 0.0, text=f"So.[@{told_by[-1]}]")
    document.run(AddBlock(cites))
    assert agree(document) == {told_by[-1]}


def test_a_draft_uses_what_its_pages_cite(document: Document) -> None:
    document.run(Draft())
    assert agree(document)


@st.composite
def desks(draw: st.DrawFn) -> Desk:
    """Any brief: blocks of all kinds in any order over a few statements that share entries."""
    desk = Desk()
    ids = [desk.statement(f"Number {number}.") for number in range(draw(st.integers(1, 9)))]
    some = st.lists(st.sampled_from(ids), max_size=7, unique=True).map(tuple)
    for number in range(draw(st.integers(0, 3))):
        desk.actor(f"Actor {number}", by=draw(some))
        desk.question("Who?", by=draw(some), status=draw(st.sampled_from(QuestionStatus)))
        desk.event("It sank", "2025", statement_id=draw(st.sampled_from(ids)))
        figure = {"category": Category.KILLED, "qualifier": Qualifier.EXACT, "best": number}
        desk.estimate(draw(st.sampled_from(ids)), **figure)
    for kind in draw(st.lists(st.sampled_from(SectionKind), max_size=4)):
        blocks = [_block(desk, draw, some) for _ in range(draw(st.integers(0, 3)))]
        desk.section(kind, *blocks)
    return desk


def _block(desk: Desk, draw: st.DrawFn, some: st.SearchStrategy[tuple[str, ...]]) -> Block:
    cites = draw(some)
    match draw(st.sampled_from(["paragraph", "quote", "judgement", "chart", *TABLES])):
        case "paragraph":
            return desk.paragraph("So. " + " ".join(f"*[@{one}]*" for one in (*cites, "gone")))
        case "quote" if cites:
            return desk.quote(cites[0])
        case "judgement":
            return desk.judgement("It holds.", by=cites)
        case BlockContent() as content:
            return desk.table(content)
        case _:
            return desk.chart()


@settings(max_examples=150, deadline=None)
@given(desks())
def test_used_is_what_the_pages_cite_whatever_the_brief(desk: Desk) -> None:
    material = desk.material()
    assert set(used_of(material)) == set(lay_out(material).numbers)
