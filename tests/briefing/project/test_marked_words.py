"""Words that were marked stay marked: no merge, split or removal lets them out unmarked."""

from __future__ import annotations

import pytest

from briefing.errors import CommandError
from briefing.model.citations import cited
from briefing.model.evidence import Statement
from briefing.model.picture import (
    Actor,
    ActorEvidence,
    Estimate,
    Event,
    Judgement,
    JudgementEvidence,
    Question,
    QuestionEvidence,
)
from briefing.model.product import Block, Marking, Section
from briefing.model.vocabulary import BlockKind, Category, Qualifier, SectionKind, SuggestionKind
from briefing.project.commands import (
    AcceptSuggestion,
    AddBlock,
    AddEntry,
    AddEvidence,
    AddMarking,
    AddSection,
    AnnotateStatement,
    Draft,
    EditArticle,
    EditEntry,
    MergeStatements,
    RemoveArticle,
    SetAside,
    SplitStatement,
)
from briefing.project.document import Document
from briefing.project.ladders import level_of
from briefing.project.queries.records import records
from briefing.tradecraft.markings import find_level
from tests.briefing.project.deeds import Sight
from tests.briefing.project.releases import released, withheld
from tests.briefing.project.sample import article

Statements = tuple[Statement, ...]


@pytest.mark.parametrize("marked", [0, 1])
def test_statements_with_different_markings_are_not_merged(
    document: Document, statements: Statements, marked: int
) -> None:
    document.run(AnnotateStatement(statements[marked].id, marking="TLP:RED"))
    with pytest.raises(CommandError, match="different markings"):
        document.run(MergeStatements(statements[0].id, statements[1].id))


@pytest.mark.parametrize("aside", [0, 1])
def test_a_statement_set_aside_is_not_merged_into_one_in_play(
    document: Document, statements: Statements, aside: int
) -> None:
    document.run(SetAside(statements[aside].id, "a caption"))
    with pytest.raises(CommandError, match="set aside"):
        document.run(MergeStatements(statements[0].id, statements[1].id))


def test_a_merged_statement_has_the_marking_and_both_notes(document: Document) -> None:
    see = Sight(document)
    first, second, *_ = see.statements
    for one, note in ((first, "ask the pilot"), (second, "ask the doctor")):
        see.run(AnnotateStatement(one.id, note, "TLP:RED"), SetAside(one.id, "a caption"))
    see.run(MergeStatements(first.id, second.id))
    merged = see.get(first)
    assert merged
    assert (merged.marking, merged.set_aside) == ("TLP:RED", "a caption")
    assert merged.note == "ask the pilot\nask the doctor"


def test_figures_and_events_go_with_the_article_they_are_from(document: Document) -> None:
    see = Sight(document)
    see.run(EditArticle(see.article.id, {"marking": "TLP:RED"}), Draft())
    see.run(EditEntry(Event, see.only(Event).id, {"place": "the harbour"}))
    own = Estimate("own", None, Category.KILLED, Qualifier.ABOUT, best=4)
    see.run(AddEntry(own), RemoveArticle(see.article.id))
    assert see.all(Event) == ()
    assert see.all(Estimate) == (own,)


def test_no_release_tells_of_a_marked_article_that_is_gone(document: Document) -> None:
    see = Sight(document)
    see.run(Draft(), AddSection(SectionKind.TIMELINE))
    assert see.statements[1].text in released(document)
    see.run(EditArticle(see.article.id, {"marking": "TLP:RED"}))
    secret = withheld(document)
    assert len(secret) == len(see.statements)
    see.run(RemoveArticle(see.article.id))
    assert [words for words in secret if words in released(document)] == []


def test_drafted_actors_and_questions_of_only_that_article_go_with_it(document: Document) -> None:
    see = Sight(document)
    see.run(Draft())
    assert see.all(Actor)
    assert see.all(Question)
    see.run(RemoveArticle(see.article.id))
    assert see.all(Actor) + see.all(Question) == ()


def test_a_drafted_actor_that_another_article_speaks_of_stays(document: Document) -> None:
    see = Sight(document)
    see.run(article("Second"), Draft(), RemoveArticle(see.article.id))
    actor = see.only(Actor)
    assert see.only(ActorEvidence).actor_id == actor.id


def test_what_another_article_says_of_it_is_proposed_again(document: Document) -> None:
    see = Sight(document)
    see.run(article("Second"), Draft(), EditArticle(see.article.id, {"marking": "TLP:RED"}))
    see.run(RemoveArticle(see.article.id))
    assert see.all(Actor) + see.all(Question) == ()
    see.run(Draft())
    assert [one.name for one in see.all(Actor)] == ["Harbour Office"]
    assert len(see.all(Question)) == 1


def test_a_marked_article_does_not_leave_while_reviewed_work_rests_on_it(
    document: Document,
) -> None:
    see = Sight(document)
    see.run(
        AddEntry(Question("q", "Who owned the barge?")),
        AddEvidence(Question, "q", see.statements[0].id),
        AnnotateStatement(see.statements[0].id, marking="TLP:RED"),
    )
    with pytest.raises(CommandError, match=r"Who owned the barge.*TLP:RED"):
        see.run(RemoveArticle(see.article.id))
    see.run(AnnotateStatement(see.statements[0].id, marking=""), RemoveArticle(see.article.id))
    assert see.only(Question).id == "q"


def test_an_event_of_a_split_statement_is_called_by_the_words_of_its_half(
    document: Document,
) -> None:
    see = Sight(document)
    whole = see.statements[1]
    see.run(AcceptSuggestion(see.suggestion(SuggestionKind.EVENT).id))
    assert see.only(Event).title == whole.text
    see.run(SplitStatement(whole.id, whole.start + whole.text.index(" on 4 May")))
    assert see.only(Event).title == "on 4 May 2031."


def test_an_event_accepted_after_a_split_is_called_by_the_words_of_its_half(
    document: Document,
) -> None:
    see = Sight(document)
    whole = see.statements[1]
    see.run(
        SplitStatement(whole.id, whole.start + whole.text.index(" on 4 May")),
        AcceptSuggestion(see.suggestion(SuggestionKind.EVENT).id),
    )
    assert see.only(Event).title == "on 4 May 2031."


def test_a_figure_stays_with_the_half_that_holds_its_words(document: Document) -> None:
    document.run(article("Twice", sentences=("Three sailors fell, then three sailors rose.",)))
    see = Sight(document)
    twice = next(one for one in see.statements if one.text.startswith("Three sailors"))
    estimate = Estimate("e", twice.id, Category.OTHER, Qualifier.VAGUE, words="sailors")
    see.run(AddEntry(estimate), SplitStatement(twice.id, twice.start + len("Three sailors fell, ")))
    assert see.only(Estimate).statement_id == twice.id


@pytest.mark.parametrize("colour", ["red", "#f00", "#12345g", "#1234567"])
def test_a_colour_that_is_none_is_refused(document: Document, colour: str) -> None:
    with pytest.raises(CommandError, match="colour"):
        document.run(AddMarking("house", "IN HOUSE", "In house", colour=colour))


def test_a_marking_with_a_colour_that_is_none_still_prints(document: Document) -> None:
    assert level_of(Marking("m", "house", "X", "X", colour="red")).ground == "#000000"
    document.run(AddMarking("house", "IN HOUSE", "In house", colour="#c0FFee"))
    (marking,) = document.ask(records, Marking)
    assert find_level("in house", (level_of(marking),)).ground == "#c0FFee"


def test_all_that_rests_on_a_split_statement_rests_on_both_halves(document: Document) -> None:
    see = Sight(document)
    whole = see.statements[1]
    (section,) = see.all(Section, kind=SectionKind.SITUATION)
    cites = f"He died there [@{whole.id}]."
    see.run(
        AddBlock(Block("", section.id, BlockKind.PARAGRAPH, 1.0, text=cites)),
        AddEntry(Question("", "Who sent him?", reviewed=True)),
        AddEntry(Judgement("", "He was sent")),
    )
    asked, judged = see.only(Question), see.only(Judgement)
    see.run(AddEvidence(Question, asked.id, whole.id), AddEvidence(Judgement, judged.id, whole.id))
    see.run(SplitStatement(whole.id, whole.start + whole.text.index(" on 4 May")))
    (other,) = (one for one in see.all(Statement) if one.text == "on 4 May 2031.")
    halves = {whole.id, other.id}
    assert {one.statement_id for one in see.all(QuestionEvidence)} == halves
    assert {one.statement_id for one in see.all(JudgementEvidence)} == halves
    assert set(cited(see.only(Block, section_id=section.id).text)) == halves


@pytest.mark.parametrize("label", ["TLP:CLEAR", "tlp:clear", "TLP:BLACK"])
def test_no_level_of_an_office_is_called_like_one_of_the_traffic_light_protocol(
    document: Document, label: str
) -> None:
    with pytest.raises(CommandError, match="readers would take it for that one"):
        document.run(AddMarking("house", "W HIGH", label))


def test_an_office_may_have_a_secret_of_its_own_as_nations_do(document: Document) -> None:
    document.run(AddMarking("house", "W HIGH", "SECRET"))
    assert "W HIGH" in {one.code for one in document.ask(records, Marking)}
