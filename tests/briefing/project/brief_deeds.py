"""What a user relies on after each command on the picture (actors, figures …) and on the brief."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model.picture import (
    Actor,
    ActorEvidence,
    Estimate,
    Judgement,
    JudgementEvidence,
    Question,
)
from briefing.model.product import Block, Brief, Edition, Marking, Section
from briefing.model.vocabulary import (
    BlockContent,
    BlockKind,
    Category,
    PageSize,
    Qualifier,
    SectionKind,
    Stance,
)
from briefing.project.command import Command
from briefing.project.commands import (
    AddBlock,
    AddEntry,
    AddEvidence,
    AddLadder,
    AddMarking,
    AddSection,
    AnnotateStatement,
    Draft,
    EditBlock,
    EditBrief,
    EditEntry,
    JoinParagraphs,
    MoveBlock,
    MoveSection,
    PlaceStatement,
    RecordEdition,
    RemoveBlock,
    RemoveEntry,
    RemoveEvidence,
    RemoveSection,
    RenameSection,
    Review,
    ReviewSection,
    Several,
    SplitParagraph,
    TypeText,
    WithdrawStatement,
    WriteJudgement,
)
from briefing.project.queries.overview import sections
from tests.briefing.project.deeds import Sight, deed

Deed = Iterator[Command]


@deed(AddEntry)
def an_entry_gets_an_id(see: Sight) -> Deed:
    yield AddEntry(Question("", "Who owned the barge?"))
    assert see.only(Question).id


@deed(EditEntry)
def a_figure_changes_with_all_its_numbers(see: Sight) -> Deed:
    see.run(AddEntry(Estimate("e", None, Category.KILLED, Qualifier.ABOUT, best=4, reviewed=False)))
    yield EditEntry(Estimate, "e", {"qualifier": "between", "low": 3, "best": None, "high": 5})
    estimate = see.only(Estimate)
    assert (estimate.low, estimate.best, estimate.high) == (3, None, 5)
    assert estimate.qualifier is Qualifier.BETWEEN
    assert estimate.reviewed


@deed(RemoveEntry)
def a_judgement_leaves_with_its_ties_and_its_block(see: Sight) -> Deed:
    see.run(
        WriteJudgement(Judgement("j", "It sank"), see.section(SectionKind.KEY_JUDGEMENTS).id),
        AddEvidence(Judgement, "j", see.statements[0].id, Stance.AGAINST),
    )
    yield RemoveEntry(Judgement, "j")
    assert see.all(Judgement) + see.all(JudgementEvidence) == ()
    assert see.all(Block, judgement_id="j") == ()


@deed(Review)
def what_was_drafted_is_looked_at(see: Sight) -> Deed:
    see.run(Draft())
    ids = tuple(estimate.id for estimate in see.all(Estimate))
    yield Review(Estimate, ids)
    assert [estimate.reviewed for estimate in see.all(Estimate)] == [True, True]


@deed(AddEvidence)
def a_statement_speaks_against_a_judgement(see: Sight) -> Deed:
    see.run(AddEntry(Judgement("j", "It sank")))
    yield AddEvidence(Judgement, "j", see.statements[0].id, Stance.AGAINST)
    assert see.only(JudgementEvidence).stance is Stance.AGAINST


@deed(RemoveEvidence)
def a_tie_goes_and_the_actor_stays(see: Sight) -> Deed:
    see.run(AddEntry(Actor("a", "Pilot")), AddEvidence(Actor, "a", see.statements[0].id))
    yield RemoveEvidence(ActorEvidence, see.only(ActorEvidence).id)
    assert see.all(ActorEvidence) == ()
    assert see.only(Actor).name == "Pilot"


@deed(AddBlock)
def a_block_stands_where_it_was_put(see: Sight) -> Deed:
    first, _ = see.paragraphs("one", "three")
    block = Block("", first.section_id, BlockKind.PARAGRAPH, 0.0, text="two")
    yield AddBlock(block, 1)
    assert see.texts(see.section(SectionKind.SUMMARY)) == ["one", "two", "three"]


@deed(TypeText)
def a_paragraph_holds_what_was_typed(see: Sight) -> Deed:
    (block,) = see.paragraphs("one")
    yield TypeText(block.id, "one *and* a half")
    assert see.texts(see.section(SectionKind.SUMMARY)) == ["one *and* a half"]


@deed(EditBlock)
def a_block_is_marked(see: Sight) -> Deed:
    (block,) = see.paragraphs("one")
    see.run(AddMarking("house", "IN HOUSE", "In house only"))
    yield EditBlock(block.id, {"marking": "in house"})
    assert see.all(Block, marking="IN HOUSE") == (see.get(block),)


@deed(MoveBlock)
def a_block_moves_between_sections(see: Sight) -> Deed:
    first, _ = see.paragraphs("one", "two")
    outlook = see.section(SectionKind.SITUATION)
    yield MoveBlock(first.id, outlook.id, 0)
    assert see.texts(outlook) == ["one"]
    assert see.texts(see.section(SectionKind.SUMMARY)) == ["two"]


@deed(RemoveBlock)
def a_block_goes(see: Sight) -> Deed:
    first, second = see.paragraphs("one", "two")
    yield RemoveBlock(first.id)
    assert see.get(first) is None
    assert see.get(second) == second


@deed(PlaceStatement)
def a_statement_is_quoted_in_a_section(see: Sight) -> Deed:
    situation = see.section(SectionKind.SITUATION)
    yield PlaceStatement(see.statements[0].id, situation.id)
    assert see.examined(see.statements[0]).sections == (situation.id,)


@deed(WithdrawStatement)
def a_statement_is_taken_out_of_a_section(see: Sight) -> Deed:
    situation = see.section(SectionKind.SITUATION)
    see.run(PlaceStatement(see.statements[0].id, situation.id))
    yield WithdrawStatement(see.statements[0].id, situation.id)
    assert see.examined(see.statements[0]).sections == ()


@deed(SplitParagraph)
def two_paragraphs_stand_where_one_was(see: Sight) -> Deed:
    first, _ = see.paragraphs("one two", "three")
    yield SplitParagraph(first.id, "one", "two")
    assert see.texts(see.section(SectionKind.SUMMARY)) == ["one", "two", "three"]


@deed(JoinParagraphs)
def one_paragraph_stands_where_two_were(see: Sight) -> Deed:
    first, second = see.paragraphs("one ", "two")
    yield JoinParagraphs(first.id, second.id)
    assert see.texts(see.section(SectionKind.SUMMARY)) == ["one two"]


@deed(WriteJudgement)
def a_judgement_is_written_with_the_block_that_prints_it(see: Sight) -> Deed:
    yield WriteJudgement(Judgement("", "It sank"), see.section(SectionKind.KEY_JUDGEMENTS).id)
    assert see.only(Block, kind=BlockKind.JUDGEMENT).judgement_id == see.only(Judgement).id


@deed(ReviewSection)
def a_section_and_the_rows_of_its_table_are_looked_at(see: Sight) -> Deed:
    see.run(Draft())
    assert not see.all(Estimate)[0].reviewed
    yield ReviewSection(see.section(SectionKind.CASUALTIES).id)
    assert [estimate.reviewed for estimate in see.all(Estimate)] == [True, True]


@deed(EditBrief)
def the_title_block_changes(see: Sight) -> Deed:
    yield EditBrief({"title": "Loss of a barge", "page_size": "Letter", "marking": "tlp:red"})
    brief = see.only(Brief)
    assert (brief.title, brief.page_size) == ("Loss of a barge", PageSize.LETTER)
    assert brief.marking == "TLP:RED"


@deed(AddSection)
def a_new_section_stands_before_the_sources_with_its_table(see: Sight) -> Deed:
    yield AddSection(SectionKind.TIMELINE)
    kinds = [section.kind for section in see.document.ask(sections)]
    assert kinds[-2:] == [SectionKind.TIMELINE, SectionKind.SOURCES]
    block = see.only(Block, section_id=see.section(SectionKind.TIMELINE).id)
    assert block.content is BlockContent.EVENTS


@deed(RenameSection)
def a_section_is_called_otherwise(see: Sight) -> Deed:
    yield RenameSection(see.section(SectionKind.SITUATION).id, " What happened ")
    assert see.section(SectionKind.SITUATION).title == "What happened"


@deed(MoveSection)
def a_section_moves_to_the_front(see: Sight) -> Deed:
    yield MoveSection(see.section(SectionKind.CASUALTIES).id, 0)
    assert see.document.ask(sections)[0].kind is SectionKind.CASUALTIES


@deed(RemoveSection)
def a_section_goes_and_its_statements_stay(see: Sight) -> Deed:
    situation = see.section(SectionKind.SITUATION)
    see.run(PlaceStatement(see.statements[0].id, situation.id))
    yield RemoveSection(situation.id)
    assert see.all(Section, kind=SectionKind.SITUATION) == ()
    assert see.examined(see.statements[0]).sections == ()


@deed(AddMarking)
def a_project_has_a_marking_of_its_own(see: Sight) -> Deed:
    yield AddMarking("house", "IN HOUSE", "", portion="(IH)", rank=1)
    assert see.only(Marking).label == "IN HOUSE"
    assert see.only(Marking).portion == "IH"
    see.run(AnnotateStatement(see.statements[0].id, marking="in house"))
    assert see.examined(see.statements[0]).statement.marking == "IN HOUSE"
    see.document.undo()


@deed(AddLadder)
def a_project_has_a_ladder_of_its_own(see: Sight) -> Deed:
    levels = (AddMarking("House", "OPEN", "", rank=0), AddMarking("House", "SHUT", "", rank=1))
    yield AddLadder("House", levels)
    assert [(one.code, one.rank) for one in see.all(Marking)] == [("OPEN", 0), ("SHUT", 1)]


@deed(RecordEdition)
def editions_are_numbered(see: Sight) -> Deed:
    see.run(RecordEdition("pdf", "a.pdf", "00" * 32))
    yield RecordEdition("pdf", "b.pdf", "11" * 32, "TLP:RED", "new figures")
    assert [edition.number for edition in see.all(Edition)] == [1, 2]


@deed(Draft)
def a_draft_fills_the_sections_and_leaves_what_an_analyst_wrote(see: Sight) -> Deed:
    (mine,) = see.paragraphs("My own words.")
    see.run(AddEntry(Question("q", "On which day did the ferries sail again?", owner="Kim")))
    yield Draft()
    assert see.get(mine) == mine
    assert see.only(Question).owner == "Kim"
    assert see.only(Question).reviewed
    assert len(see.all(Estimate)) == 2
    drafted = see.all(Block, kind=BlockKind.STATEMENT)
    assert len(drafted) == 6
    assert not any(block.reviewed for block in drafted)


@deed(Several)
def several_commands_are_one_step(see: Sight) -> Deed:
    see.run(AddEntry(Question("a", "Who gave the order?")))
    see.run(AddEntry(Question("b", "When did the ferries sail?")))
    ids = ("a", "b")
    yield Several("Remove 2 questions", tuple(RemoveEntry(Question, one) for one in ids))
    assert see.all(Question) == ()
