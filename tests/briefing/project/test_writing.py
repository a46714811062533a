"""Commands and questions of the writing desk: split, join, judge, review, what is not used."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace

import pytest

from briefing.errors import CommandError
from briefing.model.evidence import Statement, Suggestion
from briefing.model.picture import Actor, Judgement
from briefing.model.product import Block, Section
from briefing.model.reading import ReadSource
from briefing.model.vocabulary import (
    BlockContent,
    BlockKind,
    SectionKind,
    SourceKind,
    SuggestionKind,
)
from briefing.project.commands import (
    AddBlock,
    AddEntry,
    JoinParagraphs,
    ReviewSection,
    SetAside,
    SplitParagraph,
    SplitStatement,
    WriteJudgement,
)
from briefing.project.document import Document
from briefing.project.queries.records import records
from briefing.project.queries.search import search_statements
from briefing.project.queries.used import used_statements
from briefing.project.queries.writing import citable_statements, evidence_not_used
from briefing.project.transaction import Transaction
from tests.briefing.project.sample import article

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


def test_a_quotation_that_is_split_again_and_again_keeps_its_halves_in_order(
    document: Document, section: str
) -> None:
    document.run(article("Many", sentences=(" ".join(f"w{n}" for n in range(140)),)))
    (whole,) = (one for one in document.ask(records, Statement) if one.text.startswith("w0 "))
    add(document, section, BlockKind.STATEMENT, statement_id=whole.id)
    add(document, section, BlockKind.PARAGRAPH, text="The end.")
    for number in range(139, 70, -1):
        document.run(SplitStatement(whole.id, whole.start + whole.text.index(f"w{number}")))
    blocks = document.ask(records, Block, section_id=section)
    assert len({one.position for one in blocks}) == len(blocks) == 71
    starts = {one.id: one.start for one in document.ask(records, Statement)}
    (*quoted, last) = sorted(blocks, key=lambda one: one.position)
    places = [starts[one.statement_id or ""] for one in quoted]
    assert places == sorted(places)
    assert last.text == "The end."


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


@pytest.mark.parametrize("key", ["name", "kind", "role", "cue", "start", "chain", "agency"])
def test_how_a_suggestion_is_stored_is_not_searched(document: Document, key: str) -> None:
    assert document.ask(citable_statements, key) == ()
    assert document.ask(evidence_not_used, key) == ()


def test_a_suggested_teller_is_searched_by_any_part_of_the_name(document: Document) -> None:
    document.run(article("Said", sentences=('"Big" Ann said it sank.',)))
    (statement,) = document.ask(citable_statements, "sank")
    teller = ReadSource('"Big" Ann of the Quay', 0, 9, "said", SourceKind.PERSON)
    (suggested,) = document.ask(records, Suggestion, kind=SuggestionKind.ATTRIBUTION)[:1]
    payload = json.dumps({"chain": [asdict(teller)]}, ensure_ascii=False)
    document.run(Suggest(replace(suggested, id="s", statement_id=statement, payload=payload)))
    for word in ("Quay", "quay", '"Big"', "of"):
        assert statement in document.ask(citable_statements, word), word
    assert document.ask(citable_statements, "Quay sank") == (statement,)


@dataclass(frozen=True)
class Suggest:
    """Put a suggestion into the project as a reading would have made it, or as damage left it."""

    suggestion: Suggestion
    label = "Suggest"

    def apply(self, tx: Transaction) -> None:
        tx.insert(self.suggestion)


@pytest.mark.parametrize("payload", ["{", "[]", '{"chain": ["x", 1]}', '{"chain": 3}', "[" * 9999])
def test_a_damaged_suggestion_does_not_keep_the_rest_from_being_found(
    document: Document, payload: str
) -> None:
    (first, *_) = document.ask(records, Suggestion, kind=SuggestionKind.ATTRIBUTION)
    document.run(Suggest(replace(first, id="damaged", payload=payload)))
    assert len(document.ask(citable_statements, "Harbour")) == 1


@pytest.mark.parametrize("sign", ["-", "—", "%", "“”", "…"])
def test_a_lone_sign_beside_a_word_leaves_the_word_to_be_found(
    document: Document, sign: str
) -> None:
    found = document.ask(citable_statements, "barge")
    assert len(found) == 1
    assert document.ask(citable_statements, f"{sign} barge {sign}") == found
    assert document.ask(evidence_not_used, f"barge {sign}") == found
    assert document.ask(evidence_not_used, sign) == document.ask(evidence_not_used)


def test_a_long_passage_that_was_pasted_finds_what_it_begins_with(document: Document) -> None:
    for again in (30, 1000, 20_000):
        passage = " ".join(["Coastal patrol found (and lost) the barge", *["patrol barge"] * again])
        (found,) = document.ask(citable_statements, passage)
        assert document.ask(evidence_not_used, passage) == (found,)
        (hit,) = document.ask(search_statements, passage)
        assert hit.statement_id == found
