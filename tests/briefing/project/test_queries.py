"""What a project answers: grades as they count, search, ids typed in part, the whole as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.errors import CommandError
from briefing.model.evidence import Article, Source, Statement
from briefing.model.picture import Actor, Judgement
from briefing.model.vocabulary import LinkKind, SectionKind, Stance, SuggestionStatus
from briefing.project.commands import (
    AddEntry,
    AddEvidence,
    Attribute,
    Draft,
    EditSource,
    GradeStatement,
    LinkStatements,
    PlaceStatement,
    SetAside,
    WriteJudgement,
)
from briefing.project.commands.attributions import Teller
from briefing.project.database import Database
from briefing.project.document import Document
from briefing.project.queries.examined import examined_article, examined_statements
from briefing.project.queries.material import gather
from briefing.project.queries.overview import (
    article_summaries,
    findings,
    progress,
    source_uses,
    suggestions,
)
from briefing.project.queries.records import article_with_hash, count, original, records, resolve
from briefing.project.queries.search import search_statements
from briefing.project.queries.whole import to_json, whole_project
from briefing.weighing.checks import check_project
from tests.briefing.project.deeds import Sight
from tests.briefing.project.sample import SENTENCES, article


@pytest.fixture
def see(document: Document) -> Sight:
    """The sample project."""
    return Sight(document)


def rate(see: Sight, name: str, letter: str) -> None:
    see.run(EditSource(see.source(name).id, {"reliability": letter, "reliability_reason": name}))


def test_a_statement_of_the_outlet_itself_inherits_the_outlets_reliability(see: Sight) -> None:
    rate(see, "Quay Gazette", "C")
    grade = see.examined(see.statements[0]).grade
    assert (grade.code, grade.inherited, grade.reliability_reason) == ("C-", True, "Quay Gazette")
    assert not grade.complete


def test_a_statement_inherits_from_its_origin_and_not_from_who_passed_it_on(see: Sight) -> None:
    statement = see.statements[2]
    see.run(Attribute(statement.id, (Teller("Port doctor"), Teller("Health Board"))))
    rate(see, "Quay Gazette", "E")
    rate(see, "Port doctor", "D")
    assert see.examined(statement).grade.code == ""
    rate(see, "Health Board", "A")
    assert see.examined(statement).grade.code == "A-"


def test_a_suggested_chain_is_shown_as_suggested_and_lends_no_grade(see: Sight) -> None:
    rate(see, "Quay Gazette", "C")
    examined = see.examined(see.statements[1])
    assert examined.suggested_chain
    assert [link.name for link in examined.chain] == ["Harbour Office"]
    assert examined.grade.code == ""


def test_a_chain_that_was_only_drafted_lends_no_grade_until_it_is_looked_at(see: Sight) -> None:
    see.run(Draft())
    rate(see, "Quay Gazette", "C")
    rate(see, "Harbour Office", "B")
    examined = see.examined(see.statements[1])
    assert [(link.name, link.reviewed) for link in examined.chain] == [("Harbour Office", False)]
    assert (examined.grade.code, examined.grade.reliability_reason) == ("", "")
    see.run(Attribute(see.statements[1].id, (Teller("Harbour Office"),)))
    assert see.examined(see.statements[1]).grade.code == "B-"


def test_looking_at_a_statement_or_an_article_reads_no_more_suggestions_than_its_own(
    see: Sight,
) -> None:
    asked: list[str] = []
    db = see.document._db
    db.conn.set_trace_callback(asked.append)
    see.examined(see.statements[1])
    see.document.ask(examined_article, see.article.id, "Kim")
    db.conn.set_trace_callback(None)
    questions = [one for one in asked if "FROM suggestion" in one]
    assert len(questions) == 2
    for question in questions:
        plan = [step[3] for step in db.execute(f"EXPLAIN QUERY PLAN {question}").fetchall()]
        (step,) = [step for step in plan if " suggestion " in step]
        assert "idx_suggestion_statement_id" in step, plan


def test_the_analysts_own_letter_wins_over_what_would_be_inherited(see: Sight) -> None:
    rate(see, "Quay Gazette", "C")
    see.run(GradeStatement.typed(see.statements[0].id, "-3"))
    assert see.examined(see.statements[0]).grade.code == "C3"
    assert see.examined(see.statements[0]).grade.inherited
    see.run(GradeStatement.typed(see.statements[0].id, "B"))
    grade = see.examined(see.statements[0]).grade
    assert (grade.code, grade.inherited, grade.complete) == ("B3", False, True)


def test_ones_own_grade_wins_over_a_colleagues_newer_one(see: Sight) -> None:
    statement = see.statements[0]
    see.run(GradeStatement.typed(statement.id, "B2"))
    see.document.analyst = "Lee"
    see.run(GradeStatement.typed(statement.id, "D5"))
    assert see.examined(statement).grade.code == "B2"
    theirs = see.document.ask(examined_statements, [statement.id], "Lee")[statement.id].grade
    assert (theirs.code, theirs.analyst) == ("D5", "Lee")


def test_not_judged_is_a_grade_that_counts_and_is_not_taken_for_an_open_one(see: Sight) -> None:
    rate(see, "Quay Gazette", "B")
    see.run(GradeStatement.typed(see.statements[0].id, "F6"))
    grade = see.examined(see.statements[0]).grade
    assert (grade.code, grade.inherited, grade.complete) == ("F6", False, True)
    assert see.document.ask(progress).graded == 1


def test_statements_are_numbered_in_their_article_whoever_asks(see: Sight) -> None:
    in_order = see.document.ask(examined_article, see.article.id, "Kim")
    assert [one.number for one in in_order] == [1, 2, 3, 4, 5, 6]
    assert [one.statement.text for one in in_order] == list(SENTENCES)
    assert see.examined(see.statements[3]).number == 4


def test_more_statements_than_sqlite_takes_parameters_can_be_asked_for(see: Sight) -> None:
    see.run(article("Long", sentences=tuple(f"Line {number}." for number in range(1200))))
    ids = [one.id for one in see.all(Statement)]
    assert len(see.document.ask(examined_statements, [*ids, "nowhere"], "Kim")) == 1206


@contextmanager
def _counted(document: Document) -> Iterator[list[int]]:
    """The work that SQLite does inside, in steps of its machine."""
    taken: list[int] = []

    def watch(db: Database, handler: Callable[[], None] | None) -> None:
        db.conn.set_progress_handler(handler, 100)

    document.ask(watch, lambda: taken.append(100))
    try:
        yield taken
    finally:
        document.ask(watch, None)


def test_many_statements_of_a_long_article_are_each_counted_but_once(document: Document) -> None:
    """Their numbers are right, and asking for four times as many is no sixteen times the work."""
    steps = []
    for count_of in (300, 1200):
        sentences = tuple(f"N{number}." for number in range(count_of))
        changes = document.run(article(f"Of {count_of}", sentences=sentences))
        with _counted(document) as taken:
            found = document.ask(examined_statements, changes.ids("statement"), "Kim")
        assert {one.number for one in found.values()} == set(range(1, count_of + 1))
        assert all(one.statement.text == f"N{one.number - 1}." for one in found.values())
        steps.append(sum(taken))
    assert steps[1] < 8 * steps[0]


def test_progress_counts_what_is_in_play(see: Sight) -> None:
    see.run(
        SetAside(see.statements[0].id, "caption"),
        GradeStatement.typed(see.statements[0].id, "B2"),
        GradeStatement.typed(see.statements[1].id, "B2"),
        GradeStatement.typed(see.statements[2].id, "B"),
    )
    found = see.document.ask(progress)
    assert (found.statements, found.graded, found.set_aside, found.unreviewed) == (5, 1, 1, 0)
    (summary,) = see.document.ask(article_summaries)
    assert (summary.statements, summary.settled) == (6, 2)
    see.run(Draft())
    assert see.document.ask(progress).unreviewed > 0


def test_sources_come_with_how_much_they_say(see: Sight) -> None:
    see.run(
        Attribute(see.statements[0].id, (Teller("Pilot"),)),
        Attribute(see.statements[1].id, (Teller("Pilot"), Teller("Crew"))),
        Attribute(see.statements[2].id, (Teller("Pilot"),)),
        Attribute(see.statements[3].id, (Teller("Pilot"),)),
    )
    assert [(one.source.name, one.statements) for one in see.document.ask(source_uses)] == [
        ("Pilot", 4),
        ("Quay Gazette", 2),
        ("Crew", 1),
    ]


def test_an_outlet_answers_for_what_its_articles_say_without_naming_anybody(see: Sight) -> None:
    def told() -> int:
        uses = see.document.ask(source_uses)
        return next(use.statements for use in uses if use.source.name == "Quay Gazette")

    unattributed = [see.examined(one) for one in see.statements]
    assert told() == sum(not one.chain for one in unattributed) > 0
    see.run(EditSource(see.source("Quay Gazette").id, {"reliability": "B"}))
    assert told() == sum(see.examined(one).grade.inherited for one in see.statements)


def test_suggestions_are_asked_for_in_the_order_of_the_text(see: Sight) -> None:
    found = see.document.ask(suggestions, see.article.id)
    assert [one.start for one in found] == sorted(one.start for one in found)
    see.run(Draft())
    drafted = see.document.ask(suggestions, see.article.id)
    assert {one.status for one in drafted} == {SuggestionStatus.DRAFTED}
    assert [one.cue for one in see.document.ask(findings)] == ["31 February 2031"]


def test_a_word_is_found_by_its_beginning_whatever_its_case_and_accents(see: Sight) -> None:
    see.run(article("Accents", sentences=("Der Café-Besitzer sah nichts.",)))
    assert [hit.text for hit in see.document.ask(search_statements, "BAR")] == [SENTENCES[0]]
    assert len(see.document.ask(search_statements, "cafe besitz")) == 1
    assert len(see.document.ask(search_statements, "정상")) == 1
    (hit,) = see.document.ask(search_statements, "barge")
    assert "\x02barge\x03" in hit.snippet
    assert see.document.ask(search_statements, "barge pilot") == ()
    assert see.document.ask(search_statements, "") == ()


@pytest.mark.parametrize(
    "typed", ['" OR ( *', "a* OR b", "NEAR(barge lost)", "text:barge", "^barge", "barge -lost", '"']
)
def test_words_that_look_like_query_syntax_are_words(see: Sight, typed: str) -> None:
    assert isinstance(see.document.ask(search_statements, typed), tuple)


def test_brackets_and_quotes_around_a_word_do_not_hide_it(see: Sight) -> None:
    for typed in ("(barge", '"barge"', "barge*", "barge )"):
        assert [hit.text for hit in see.document.ask(search_statements, typed)] == [SENTENCES[0]]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters() | st.sampled_from('"*()^:-+{} \0\ud800'), max_size=20))
def test_no_search_is_an_error(document: Document, typed: str) -> None:
    assert isinstance(document.ask(search_statements, typed), tuple)


def test_an_id_is_found_by_its_end_if_it_is_the_only_one(see: Sight) -> None:
    statement = see.statements[0]
    assert see.document.ask(resolve, Statement, statement.id) == statement.id
    assert see.document.ask(resolve, Statement, statement.id[-4:]) == statement.id
    see.run(AddEntry(Actor("1-x", "Pilot")), AddEntry(Actor("2-x", "Diver")))
    with pytest.raises(CommandError, match="More than one actor ends with “x”"):
        see.document.ask(resolve, Actor, "x")
    for typed in ("", "%", "_", "nowhere", "\\"):
        with pytest.raises(CommandError, match="There is no"):
            see.document.ask(resolve, Statement, typed)


def test_originals_are_found_by_their_article_and_their_hash(see: Sight) -> None:
    content = article().taken.original
    assert see.document.ask(original, see.article.id) == content
    assert see.document.ask(article_with_hash, see.article.sha256) == see.article
    assert see.document.ask(article_with_hash, "00") is None
    assert see.document.ask(count, Source) == 1
    with pytest.raises(CommandError, match="There is no article"):
        see.document.ask(original, "nowhere")


def test_the_whole_project_is_json_as_the_contract_says(see: Sight) -> None:
    first, second, third, *_ = see.statements
    situation = see.section(SectionKind.SITUATION)
    see.run(
        GradeStatement.typed(first.id, "B2", "both seen"),
        GradeStatement.typed(second.id, "-2"),
        Attribute(first.id, (Teller("Pilot", cue="told us"),)),
        PlaceStatement(first.id, situation.id),
        SetAside(third.id, "hearsay"),
        WriteJudgement(Judgement("j", "It sank"), see.section(SectionKind.KEY_JUDGEMENTS).id),
        AddEvidence(Judgement, "j", second.id, Stance.AGAINST),
    )
    whole = json.loads(to_json(see.document.ask(whole_project, "Kim")))
    assert set(whole) >= {
        "title", "articles", "sources", "links", "actors", "estimates", "events", "questions",
        "judgements", "brief",
    }  # fmt: skip
    (one,) = whole["articles"]
    assert (one["text"], one["notes"]) == (see.article.text, [])
    told, axis, aside, *rest = one["statements"]
    assert (told["grade"], axis["grade"], rest[0]["grade"]) == ("B2", "-2", None)
    assert told["attribution"][0]["name"] == "Pilot"
    assert told["attribution"][0]["cue"] == "told us"
    assert told["credibility_reason"] == "both seen"
    assert aside["set_aside"] == "hearsay"
    assert told["set_aside"] is None
    assert (told["start"], told["end"], told["kind"]) == (first.start, first.end, "information")
    assert whole["judgements"][0]["against"] == [second.id]
    kinds = [section["kind"] for section in whole["brief"]["sections"]]
    assert kinds[0] == "summary"
    placed = whole["brief"]["sections"][kinds.index("situation")]["blocks"]
    assert [block["statement_id"] for block in placed] == [first.id]


def test_all_articles_are_in_the_whole_in_the_order_of_their_import(see: Sight) -> None:
    see.run(article("Second"), article("Third"))
    titles = [one["title"] for one in see.document.ask(whole_project)["articles"]]
    assert titles == ["Barge report", "Second report", "Third report"]
    assert [one.title for one in see.document.ask(records, Article)] == titles


def test_a_statement_graded_as_confirmed_is_checked_before_the_brief_has_it(see: Sight) -> None:
    one = see.statements[0].id
    see.run(GradeStatement(one, "B", "2"))
    assert "confirmed-by-one-origin" not in _checked(see)
    see.run(GradeStatement(one, "B", "1"))
    assert _checked(see)["confirmed-by-one-origin"] == one


def _checked(see: Sight) -> dict[str, str]:
    """The place of each finding on the brief, by its check."""
    return {one.check: one.place_id for one in check_project(see.document.ask(gather, "Kim"))}


def test_what_a_brief_is_made_of_reads_no_article_that_it_does_not_speak_of(see: Sight) -> None:
    see.run(article("Second"), article("Third"))
    see.run(PlaceStatement(see.statements[0].id, see.section(SectionKind.SITUATION).id))
    asked: list[str] = []
    see.document._db.conn.set_trace_callback(asked.append)
    material = see.document.ask(gather, "Kim")
    see.document._db.conn.set_trace_callback(None)
    assert list(material.articles.values()) == [see.article]
    assert [one for one in asked if one.startswith("SELECT * FROM [article] ORDER")] == []
    see.run(LinkStatements(see.statements[0].id, second_of(see), LinkKind.REPEATS))
    assert len(see.document.ask(gather, "Kim").articles) == 2


def second_of(see: Sight) -> str:
    """A statement of another article than the sample."""
    others = (one for one in see.all(Statement) if one.article_id != see.article.id)
    return next(others).id
