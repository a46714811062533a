"""Commands and questions of the writing desk: split, join, judge, review, what is not used."""

from __future__ import annotations

import pytest

from briefing.errors import CommandError
from briefing.model.evidence import Statement
from briefing.model.picture import Actor, Judgement
from briefing.model.product import Block, Section
from briefing.model.vocabulary import BlockContent, BlockKind, SectionKind
from briefing.project.commands import (
    AddBlock,
    AddEntry,
    JoinParagraphs,
    ReviewSection,
    SetAside,
    SplitParagraph,
    WriteJudgement,
)
from briefing.project.document import Document
from briefing.project.queries.records import records
from briefing.project.queries.writing import (
    citable_statements,
    evidence_not_used,
    used_statements,
)

Statements = tuple[Statement, ...]


@pytest.fixture
def section(document: Document) -> str:
    """The section that is written in."""
    (found,) = document.ask(records, Section, kind=SectionKind.SITUATION)
    return found.id


def add(document: Document, section: str, kind: BlockKind, **fields: object) -> str:
    block = Block("", section, kind, 0.0, **fields)  # type: ignore[arg-type]
    return next(iter(document.run(AddBlock(block)).ids("block")))


def texts(document: Document, section: str) -> list[str]:
    found = document.ask(records, Block, section_id=section)
    return [block.text for block in sorted(found, key=lambda one: one.position)]


def test_a_split_paragraph_stands_as_two_in_its_place(document: Document, section: str) -> None:
    first = add(document, section, BlockKind.PARAGRAPH, text="One. Two.", marking="TLP:GREEN")
    add(document, section, BlockKind.PARAGRAPH, text="Three.")
    document.run(SplitParagraph(first, "One.", "Two."))
    assert texts(document, section) == ["One.", "Two.", "Three."]
    marked = document.ask(records, Block, section_id=section, marking="TLP:GREEN")
    assert len(marked) == 2
    document.undo()
    assert texts(document, section) == ["One. Two.", "Three."]


def test_joined_paragraphs_are_one(document: Document, section: str) -> None:
    ids = [add(document, section, BlockKind.PARAGRAPH, text=text) for text in ("One.", " Two.")]
    document.run(JoinParagraphs(*ids))
    assert texts(document, section) == ["One. Two."]


def test_paragraphs_with_different_markings_are_not_joined(
    document: Document, section: str
) -> None:
    first = add(document, section, BlockKind.PARAGRAPH, text="One.", marking="TLP:RED")
    second = add(document, section, BlockKind.PARAGRAPH, text="Two.")
    with pytest.raises(CommandError, match="different markings"):
        document.run(JoinParagraphs(first, second))
    assert texts(document, section) == ["One.", "Two."]


def test_a_table_is_neither_split_nor_joined(document: Document, section: str) -> None:
    table = add(document, section, BlockKind.TABLE, content=BlockContent.ACTORS)
    with pytest.raises(CommandError, match="Only paragraphs"):
        document.run(SplitParagraph(table, "", ""))


def test_a_judgement_and_its_block_are_one_step(document: Document, section: str) -> None:
    document.run(WriteJudgement(Judgement("", "the barge was overladen"), section))
    (block,) = document.ask(records, Block, kind=BlockKind.JUDGEMENT)
    (judgement,) = document.ask(records, Judgement)
    assert block.judgement_id == judgement.id
    document.undo()
    assert document.ask(records, Judgement) == ()
    assert document.ask(records, Block, kind=BlockKind.JUDGEMENT) == ()


def test_a_judgement_without_words_leaves_no_block(document: Document, section: str) -> None:
    with pytest.raises(CommandError, match="needs words"):
        document.run(WriteJudgement(Judgement("", " "), section))
    assert document.ask(records, Block, kind=BlockKind.JUDGEMENT) == ()


def test_reviewing_a_section_reviews_all_that_it_prints(document: Document, section: str) -> None:
    document.run(AddEntry(Actor("", "Harbour master", reviewed=False)))
    document.run(WriteJudgement(Judgement("", "it sank", reviewed=False), section))
    add(document, section, BlockKind.TABLE, content=BlockContent.ACTORS, reviewed=False)
    document.run(ReviewSection(section))
    for cls in (Actor, Judgement):
        assert document.ask(records, cls, reviewed=False) == ()
    assert document.ask(records, Block, section_id=section, reviewed=False) == ()


def test_evidence_quoted_cited_or_set_aside_is_not_waiting(
    document: Document, section: str, statements: Statements
) -> None:
    quoted, cited, aside, *rest = (one.id for one in statements)
    add(document, section, BlockKind.STATEMENT, statement_id=quoted)
    add(document, section, BlockKind.PARAGRAPH, text=f"So.[@{cited}]")
    document.run(SetAside(aside, "No use"))
    assert set(document.ask(evidence_not_used)) == set(rest)
    assert document.ask(used_statements) == {quoted: ("Situation",), cited: ("Situation",)}


def test_what_can_be_cited_leaves_out_what_was_set_aside(
    document: Document, statements: Statements
) -> None:
    document.run(SetAside(statements[0].id, "No use"))
    found = document.ask(citable_statements, "", 100)
    assert statements[0].id not in found
    assert len(found) == len(statements) - 1


@pytest.mark.parametrize("typed", ['"', "%", "_", "' OR 1", "NEAR(", "*"])
def test_signs_of_a_query_language_are_only_words(document: Document, typed: str) -> None:
    assert isinstance(document.ask(citable_statements, typed), tuple)
