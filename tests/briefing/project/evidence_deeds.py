"""What a user relies on after each command on articles, statements, sources, grades and links."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model.evidence import Article, Attribution, Grade, Link, Source, Statement, Suggestion
from briefing.model.picture import Actor, ActorEvidence, Estimate
from briefing.model.vocabulary import (
    LinkKind,
    SectionKind,
    SourceKind,
    StatementKind,
    SuggestionKind,
    SuggestionStatus,
)
from briefing.project.command import Command
from briefing.project.commands import (
    AcceptSuggestion,
    AddEntry,
    AddEvidence,
    AddSource,
    AnnotateStatement,
    Attribute,
    ClearGrade,
    EditArticle,
    EditLink,
    EditSource,
    GradeStatement,
    LinkStatements,
    MergeSources,
    MergeStatements,
    PlaceStatement,
    RefuseSuggestion,
    RemoveArticle,
    RemoveSource,
    RetypeStatement,
    SetAside,
    SplitStatement,
    TakeBack,
    Unlink,
)
from briefing.project.commands.articles import AddArticle
from briefing.project.commands.attributions import Teller
from briefing.project.queries.records import original
from briefing.project.queries.search import search_statements
from tests.briefing.project.deeds import Sight, deed
from tests.briefing.project.sample import article

Deed = Iterator[Command]


@deed(AddArticle)
def an_article_comes_with_its_statements_suggestions_outlet_and_bytes(see: Sight) -> Deed:
    command = article("Second", outlet="QUAY gazette")
    yield command
    new = see.all(Article)[1]
    assert see.document.ask(original, new.id) == command.taken.original
    assert new.outlet_id == see.source("Quay Gazette").id
    for statement in see.all(Statement, article_id=new.id):
        assert statement.text == new.text[statement.start : statement.end]
    kinds = {one.kind for one in see.all(Suggestion, article_id=new.id)}
    assert kinds == set(SuggestionKind)
    assert len(see.document.ask(search_statements, "barge")) == 2


@deed(EditArticle)
def an_outlet_that_is_taken_off_an_article_is_off_it(see: Sight) -> Deed:
    yield EditArticle(see.article.id, {"outlet": " ", "title": "Mended", "marking": "tlp:green"})
    mended = see.only(Article)
    assert (mended.outlet, mended.outlet_id, mended.title) == ("", None, "Mended")
    assert mended.marking == "TLP:GREEN"


@deed(RemoveArticle)
def an_article_leaves_with_all_that_was_only_about_it(see: Sight) -> Deed:
    first, second, *_ = see.statements
    actor = Actor("actor", "Harbour Office")
    see.run(
        GradeStatement.typed(first.id, "B2"),
        Attribute(first.id, (Teller("Kim"),)),
        LinkStatements(first.id, second.id, LinkKind.UPDATES),
        AddEntry(actor),
        AddEvidence(Actor, "actor", first.id),
        PlaceStatement(first.id, see.section(SectionKind.SITUATION).id),
        AcceptSuggestion(see.suggestion(SuggestionKind.ESTIMATE).id),
    )
    yield RemoveArticle(see.article.id)
    about = (Article, Statement, Suggestion, Attribution, Grade, Link, ActorEvidence, Estimate)
    for cls in about:
        assert see.all(cls) == ()
    assert see.only(Actor) == actor
    assert see.document.ask(search_statements, "barge") == ()


@deed(AddSource)
def a_source_is_known_before_anything_is_attributed_to_it(see: Sight) -> Deed:
    yield AddSource("Pilot", SourceKind.PERSON, {"reliability": "B", "aliases": ("the pilot",)})
    source = see.source("Pilot")
    assert (source.reliability, source.aliases) == ("B", ("the pilot",))


@deed(EditSource)
def a_sources_reliability_is_inherited_by_what_it_says(see: Sight) -> Deed:
    outlet = see.source("Quay Gazette")
    yield EditSource(outlet.id, {"reliability": "C", "reliability_reason": "local paper"})
    grade = see.examined(see.statements[0]).grade
    assert (grade.code, grade.inherited) == ("C-", True)
    assert grade.reliability_reason == "local paper"


@deed(RemoveSource)
def a_source_that_nothing_hangs_on_goes(see: Sight) -> Deed:
    see.run(AddSource("Nobody"))
    yield RemoveSource(see.source("Nobody").id)
    assert see.all(Source, name="Nobody") == ()


@deed(MergeSources)
def what_both_names_said_is_said_by_one(see: Sight) -> Deed:
    see.run(
        Attribute(see.statements[0].id, (Teller("Doc"),)),
        Attribute(see.statements[1].id, (Teller("The doctor"),)),
        AcceptSuggestion(see.suggestion(SuggestionKind.ESTIMATE).id),
    )
    keep, drop = see.source("Doc"), see.source("The doctor")
    yield MergeSources(keep.id, drop.id)
    assert see.source("Doc").aliases == ("The doctor",)
    assert {link.source_id for link in see.all(Attribution)} == {keep.id}
    assert see.only(Estimate).claimant_id == keep.id


@deed(Attribute)
def a_chain_is_set_whole_and_settles_the_suggestion(see: Sight) -> Deed:
    statement = see.statements[1]
    see.run(Attribute(statement.id, (Teller("Wrong"),)))
    yield Attribute(statement.id, (Teller("Quay Gazette"), Teller("A sailor", cue="told")))
    chain = see.examined(statement).chain
    assert [link.name for link in chain] == ["Quay Gazette", "A sailor"]
    assert see.source("Quay Gazette").id == chain[0].source_id
    suggestions = see.all(Suggestion, statement_id=statement.id, kind=SuggestionKind.ATTRIBUTION)
    assert [one.status for one in suggestions] == [SuggestionStatus.REFUSED]


@deed(GradeStatement)
def both_axes_of_a_grade_are_set_with_a_reason_each(see: Sight) -> Deed:
    yield GradeStatement(see.statements[0].id, "B", "2", "knows the port", "fits the log")
    grade = see.only(Grade)
    assert (grade.reliability, grade.reliability_reason) == ("B", "knows the port")
    assert (grade.credibility, grade.credibility_reason) == ("2", "fits the log")
    assert (grade.analyst, grade.scheme) == ("Kim", "admiralty-nato")


@deed(GradeStatement)
def the_axis_that_is_not_typed_stays_as_it_is(see: Sight) -> Deed:
    see.run(GradeStatement.typed(see.statements[0].id, "B2"))
    yield GradeStatement.typed(see.statements[0].id, "-4")
    assert see.examined(see.statements[0]).grade.code == "B4"


@deed(ClearGrade)
def an_analyst_takes_off_only_her_own_grade(see: Sight) -> Deed:
    see.document.analyst = "Lee"
    see.run(GradeStatement.typed(see.statements[0].id, "D5"))
    see.document.analyst = "Kim"
    see.run(GradeStatement.typed(see.statements[0].id, "B2"))
    yield ClearGrade(see.statements[0].id)
    assert see.only(Grade).analyst == "Lee"


@deed(LinkStatements)
def a_link_says_how_one_statement_bears_on_another(see: Sight) -> Deed:
    first, second, *_ = see.statements
    yield LinkStatements(first.id, second.id, LinkKind.CONTRADICTS, "one of them is late")
    link = see.only(Link)
    assert (link.from_id, link.to_id, link.kind) == (first.id, second.id, LinkKind.CONTRADICTS)


@deed(EditLink)
def a_link_is_seen_otherwise(see: Sight) -> Deed:
    first, second, *_ = see.statements
    see.run(LinkStatements(first.id, second.id, LinkKind.REPEATS))
    yield EditLink(see.only(Link).id, LinkKind.UPDATES, "two days later")
    link = see.only(Link)
    assert (link.kind, link.note) == (LinkKind.UPDATES, "two days later")


@deed(Unlink)
def a_link_goes(see: Sight) -> Deed:
    first, second, *_ = see.statements
    see.run(LinkStatements(first.id, second.id, LinkKind.REPEATS))
    yield Unlink(see.only(Link).id)
    assert see.all(Link) == ()


@deed(SplitStatement)
def both_halves_keep_the_grade_and_their_exact_words(see: Sight) -> Deed:
    whole = see.statements[1]
    see.run(
        GradeStatement.typed(whole.id, "B2"),
        AcceptSuggestion(see.suggestion(SuggestionKind.EVENT).id),
    )
    yield SplitStatement(whole.id, whole.start + whole.text.index(" on 4 May"))
    left, right = sorted(see.all(Statement), key=lambda one: one.start)[1:3]
    assert left.text == "The harbour office said three sailors were killed"
    assert right.text == "on 4 May 2031."
    for half in (left, right):
        assert see.article.text[half.start : half.end] == half.text
        assert see.examined(half).grade.code == "B2"
    dates = see.all(Suggestion, kind=SuggestionKind.EVENT)
    assert dates[0].statement_id == right.id


@deed(MergeStatements)
def a_merged_statement_keeps_what_was_said_of_both_halves(see: Sight) -> Deed:
    first, second, third, *_ = see.statements
    situation = see.section(SectionKind.SITUATION).id
    see.run(
        GradeStatement.typed(first.id, "B2"),
        LinkStatements(second.id, third.id, LinkKind.UPDATES),
        LinkStatements(first.id, second.id, LinkKind.UPDATES),
        PlaceStatement(first.id, situation),
        PlaceStatement(second.id, situation),
    )
    see.document.analyst = "Lee"
    see.run(GradeStatement.typed(second.id, "C3"))
    see.document.analyst = "Kim"
    (paragraph,) = see.paragraphs(f"Lost [@{second.id}].")
    yield MergeStatements(second.id, first.id)
    merged = see.get(first)
    assert merged
    assert merged.text == f"{first.text}\n{second.text}"
    assert {grade.analyst for grade in see.all(Grade, statement_id=first.id)} == {"Kim", "Lee"}
    link = see.only(Link)
    assert (link.from_id, link.to_id) == (first.id, third.id)
    assert see.examined(merged).sections == (situation,)
    now = see.get(paragraph)
    assert now
    assert now.text == f"Lost [@{first.id}]."


@deed(RetypeStatement)
def a_statement_is_told_to_be_an_assumption(see: Sight) -> Deed:
    yield RetypeStatement(see.statements[3].id, StatementKind.ASSUMPTION)
    assert see.examined(see.statements[3]).statement.kind is StatementKind.ASSUMPTION


@deed(SetAside)
def a_statement_is_left_out_with_a_reason(see: Sight) -> Deed:
    yield SetAside(see.statements[0].id, " a caption ")
    assert see.examined(see.statements[0]).statement.set_aside == "a caption"


@deed(TakeBack)
def a_statement_comes_back_into_play(see: Sight) -> Deed:
    see.run(SetAside(see.statements[0].id, "a caption"))
    yield TakeBack(see.statements[0].id)
    assert see.get(see.statements[0]) == see.statements[0]


@deed(AnnotateStatement)
def a_note_and_a_marking_stand_on_a_statement(see: Sight) -> Deed:
    yield AnnotateStatement(see.statements[0].id, "ask the pilot", "tlp:amber")
    statement = see.examined(see.statements[0]).statement
    assert (statement.note, statement.marking) == ("ask the pilot", "TLP:AMBER")


@deed(AcceptSuggestion)
def an_accepted_figure_has_its_claimant_and_reporter(see: Sight) -> Deed:
    see.run(AcceptSuggestion(see.suggestion(SuggestionKind.ATTRIBUTION).id))
    suggestion = see.suggestion(SuggestionKind.ESTIMATE)
    yield AcceptSuggestion(suggestion.id)
    estimate = see.only(Estimate)
    assert (estimate.low, estimate.best, estimate.high) == (3, 3, 3)
    assert estimate.claimant_id == see.source("Harbour Office").id
    assert estimate.reporter_id == see.source("Quay Gazette").id
    assert estimate.reviewed
    assert see.only(Suggestion, id=suggestion.id).status is SuggestionStatus.ACCEPTED


@deed(RefuseSuggestion)
def a_refused_suggestion_makes_nothing(see: Sight) -> Deed:
    suggestion = see.suggestion(SuggestionKind.ATTRIBUTION)
    yield RefuseSuggestion(suggestion.id)
    assert see.only(Suggestion, id=suggestion.id).status is SuggestionStatus.REFUSED
    assert see.all(Attribution) == ()
