"""Two analysts work on copies of one project: a merge keeps both hands' work, and says the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefing.errors import CommandError, ProjectError
from briefing.model.evidence import Article, Attribution, Grade, Link, Source, Statement
from briefing.model.picture import Actor, ActorEvidence, Estimate, Question
from briefing.model.product import Block, Brief, Section
from briefing.model.vocabulary import BlockKind, LinkKind, SectionKind, SourceKind
from briefing.project.commands import (
    AddEntry,
    AddEvidence,
    AddSection,
    AddSource,
    AnnotateStatement,
    Attribute,
    Draft,
    EditBrief,
    EditEntry,
    GradeStatement,
    LinkStatements,
    MergeStatements,
    PlaceStatement,
    RemoveArticle,
    RemoveSection,
    SetAside,
    SplitStatement,
    TypeText,
)
from briefing.project.commands.attributions import Teller
from briefing.project.document import Document
from briefing.project.merge import merge
from briefing.project.queries.records import original, records
from briefing.project.queries.whole import whole_project
from briefing.project.transaction import Transaction
from tests.briefing.project.deeds import Sight
from tests.briefing.project.pair import Pair
from tests.briefing.project.sample import TurnedClock, article, contents, dump


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    """Two analysts with a copy each."""
    pair = Pair(tmp_path)
    yield pair
    pair.close()


def grade(statement: Statement, code: str) -> GradeStatement:
    return GradeStatement.typed(statement.id, code)


def test_both_analysts_grades_of_the_same_statement_are_kept(pair: Pair) -> None:
    first, second, *_ = pair.statements
    pair.kim.run(grade(first, "B2"))
    pair.lee.run(grade(first, "D4"))
    pair.lee.run(grade(second, "C3"))
    assert pair.sentences() == ("Added 2 grades.",)
    grades = {
        (one.statement_id, one.analyst): one.reliability + one.credibility
        for one in pair.kim.ask(records, Grade)
    }
    assert grades == {(first.id, "Kim"): "B2", (first.id, "Lee"): "D4", (second.id, "Lee"): "C3"}


def test_a_merge_is_one_step_that_undo_takes_back_whole(pair: Pair) -> None:
    pair.lee.run(article("Second"))
    pair.lee.run(Draft())
    pair.lee.run(EditBrief({"title": "Loss of a barge"}))
    before = pair.kim.ask(dump)
    pair.sentences()
    merged = pair.kim.ask(dump)
    assert pair.kim.undo_label == "Merge “lee.brief”"
    pair.kim.undo()
    assert pair.kim.ask(dump) == before
    pair.kim.redo()
    assert pair.kim.ask(dump) == merged


def test_everything_the_colleague_made_comes_over(pair: Pair) -> None:
    first, second, third, *_ = pair.statements
    for command in (
        article("Second", outlet="Night Wire"),
        Draft(),
        Attribute(third.id, (Teller("A diver", SourceKind.PERSON),)),
        LinkStatements(first.id, second.id, LinkKind.UPDATES),
        AddSection(SectionKind.TIMELINE),
        SetAside(pair.statements[4].id, "empty"),
        SplitStatement(first.id, first.start + 7),
        MergeStatements(second.id, third.id),
        EditBrief({"serial": "7/2031"}),
        RemoveSection(Sight(pair.lee).section(SectionKind.KEY_JUDGEMENTS).id),
    ):
        pair.lee.run(command)
    pair.sentences()
    assert pair.kim.ask(contents) == pair.lee.ask(contents)
    second_article = pair.kim.ask(records, Article, title="Second report")[0]
    assert pair.kim.ask(original, second_article.id) == article("Second").taken.original


def test_an_article_that_both_imported_is_one_with_what_both_said_of_it(pair: Pair) -> None:
    for document in (pair.kim, pair.lee):
        document.run(article("Second", outlet="Night Wire"))
    mine, theirs = (
        document.ask(records, Statement, article_id=document.ask(records, Article)[1].id)
        for document in (pair.kim, pair.lee)
    )
    assert mine[0].id != theirs[0].id
    pair.kim.run(grade(mine[0], "B2"))
    pair.lee.run(grade(theirs[0], "C2"))
    pair.lee.run(Attribute(theirs[1].id, (Teller("Harbour master"),)))
    pair.lee.run(AddEntry(Actor("lee-a", "Harbour master")))
    pair.lee.run(AddEvidence(Actor, "lee-a", theirs[1].id))
    text = f"See [@{theirs[2].id}]."
    pair.lee.run(TypeText("par", text))
    pair.sentences()
    assert len(pair.kim.ask(records, Article)) == 2
    assert len(pair.kim.ask(records, Source, name="Night Wire")) == 1
    assert len(pair.kim.ask(records, Statement)) == 12
    assert len(pair.kim.ask(records, Grade, statement_id=mine[0].id)) == 2
    assert pair.kim.ask(records, ActorEvidence)[0].statement_id == mine[1].id
    assert pair.kim.ask(records, Attribution)[0].statement_id == mine[1].id
    assert pair.kim.ask(records, Block, id="par")[0].text == f"See [@{mine[2].id}]."


def test_either_way_round_gives_the_same_project(pair: Pair) -> None:
    first, second, third, *_ = pair.statements
    for document in (pair.kim, pair.lee):
        document.run(article("Second", outlet="Night Wire"))
    pair.kim.run(grade(first, "B2"))
    pair.kim.run(EditBrief({"title": "Loss of a barge"}))
    pair.kim.run(AnnotateStatement(first.id, note="mine"))
    pair.kim.run(AddSource("Pilot"))
    pair.kim.run(Attribute(third.id, (Teller("Pilot"),)))
    pair.lee.run(grade(first, "C3"))
    pair.lee.run(EditBrief({"serial": "7"}))
    pair.lee.run(AnnotateStatement(first.id, marking="TLP:RED"))
    pair.lee.run(AddSource("pilot"))
    pair.lee.run(Attribute(second.id, (Teller("pilot"),)))
    pair.lee.run(AddEntry(Question("", "Who saw it?")))
    pair.lee.run(TypeText("par", "New words."))
    here, there = pair.both_ways()
    # Each keeps its own spelling of the source's name.
    fold = {table: {row.casefold() for row in rows} for table, rows in here.items()}
    assert fold == {table: {row.casefold() for row in rows} for table, rows in there.items()}
    assert "New words." in str(here["block"])


def test_where_both_changed_the_same_field_ours_stays_and_it_is_said(pair: Pair) -> None:
    pair.kim.run(EditBrief({"title": "Ours"}))
    pair.lee.run(EditBrief({"title": "Theirs"}))
    pair.lee.run(EditBrief({"serial": "7"}))
    sentences = pair.sentences()
    assert sentences[1].startswith("The title of brief “Ours” was changed in both:")
    assert "stays “Ours”, there it is “Theirs”." in sentences[1]
    brief = pair.kim.ask(records, Brief)[0]
    assert (brief.title, brief.serial) == ("Ours", "7")


def test_the_same_change_on_both_sides_is_no_conflict(pair: Pair) -> None:
    for document in (pair.kim, pair.lee):
        document.run(EditBrief({"title": "One title"}))
        document.run(Attribute(pair.statements[0].id, (Teller("Pilot"),)))
    assert pair.sentences() == ("The other copy holds nothing new.",)


def test_a_chain_that_both_set_stays_ours_and_it_is_said(pair: Pair) -> None:
    pair.kim.run(Attribute(pair.statements[0].id, (Teller("Pilot"),)))
    pair.lee.run(Attribute(pair.statements[0].id, (Teller("Diver"), Teller("Cook"))))
    sentences = pair.sentences()
    assert "attributed in both" in sentences[-1]
    (link,) = pair.kim.ask(records, Attribution)
    assert pair.kim.ask(records, Source, id=link.source_id)[0].name == "Pilot"


def test_a_chain_an_analyst_set_counts_more_than_a_drafted_one(pair: Pair) -> None:
    pair.kim.run(Draft())
    pair.lee.run(Attribute(pair.statements[1].id, (Teller("Diver"),)))
    pair.sentences()
    links = pair.kim.ask(records, Attribution, statement_id=pair.statements[1].id)
    assert [link.reviewed for link in links] == [True]


def test_what_was_removed_there_but_worked_on_here_stays(pair: Pair) -> None:
    pair.kim.run(grade(pair.statements[0], "B2"))
    pair.lee.run(RemoveArticle(pair.lee.ask(records, Article)[0].id))
    sentences = pair.sentences()
    assert any("so it stays: statement “Coastal patrol" in one for one in sentences)
    assert [one.id for one in pair.kim.ask(records, Statement)] == [pair.statements[0].id]
    assert len(pair.kim.ask(records, Grade)) == 1
    assert len(pair.kim.ask(records, Article)) == 1


def test_what_was_removed_here_but_worked_on_there_comes_back(pair: Pair) -> None:
    pair.kim.run(RemoveArticle(pair.kim.ask(records, Article)[0].id))
    pair.lee.run(grade(pair.statements[0], "B2"))
    sentences = pair.sentences()
    assert any("is back" in one for one in sentences)
    assert [one.id for one in pair.kim.ask(records, Statement)] == [pair.statements[0].id]
    assert len(pair.kim.ask(records, Grade)) == 1


def test_what_was_removed_there_and_untouched_here_goes(pair: Pair) -> None:
    pair.lee.run(RemoveArticle(pair.lee.ask(records, Article)[0].id))
    sentences = pair.sentences()
    assert sentences == ("Removed 1 article, 6 statements, 15 suggestions.",)


def test_two_cuts_of_one_statement_are_both_kept_and_it_is_said(pair: Pair) -> None:
    first = pair.statements[0]
    pair.kim.run(SplitStatement(first.id, first.start + 7))
    pair.lee.run(SplitStatement(first.id, first.start + 14))
    sentences = pair.sentences()
    assert any("overlaps another" in one for one in sentences)
    assert len(pair.kim.ask(records, Statement)) == 8


def test_the_same_drafted_figure_is_not_doubled(pair: Pair) -> None:
    for document in (pair.kim, pair.lee):
        document.run(Draft())
    killed = pair.lee.ask(records, Estimate)[0]
    pair.lee.run(EditEntry(Estimate, killed.id, {"note": "seen the list"}))
    pair.sentences()
    assert sorted(one.note for one in pair.kim.ask(records, Estimate)) == ["", "seen the list"]
    assert len(pair.kim.ask(records, Actor)) == 1
    assert len(pair.kim.ask(records, Question)) == 1
    quoted = pair.kim.ask(records, Block, kind=BlockKind.STATEMENT)
    assert len(quoted) == 6


def test_a_statement_both_placed_in_a_section_is_quoted_once(pair: Pair) -> None:
    section = pair.kim.ask(records, Section, kind=SectionKind.SITUATION)[0]
    for document in (pair.kim, pair.lee):
        document.run(PlaceStatement(pair.statements[0].id, section.id))
        document.run(LinkStatements(pair.statements[0].id, pair.statements[1].id, LinkKind.UPDATES))
    assert pair.sentences() == ("The other copy holds nothing new.",)
    assert len(pair.kim.ask(records, Link)) == 1


def test_a_merge_reads_the_other_file_only(pair: Pair) -> None:
    pair.lee.run(grade(pair.statements[0], "B2"))
    before = pair.lee.path.read_bytes()
    pair.sentences()
    assert pair.lee.path.read_bytes() == before


def test_a_project_of_other_origin_is_refused(pair: Pair, tmp_path: Path) -> None:
    stranger = tmp_path / "stranger.brief"
    Document.create(stranger, clock=TurnedClock(77)).close()
    before = pair.kim.ask(dump)
    with pytest.raises(CommandError, match="is not a copy of this project"):
        merge(pair.kim, stranger)
    with pytest.raises(CommandError, match="with itself"):
        merge(pair.kim, pair.kim.path)
    with pytest.raises(ProjectError, match="no project"):
        merge(pair.kim, tmp_path / "none.brief")
    assert pair.kim.ask(dump) == before


def test_a_merged_project_reads_as_a_whole(pair: Pair) -> None:
    pair.lee.run(Draft())
    pair.sentences()
    whole, theirs = (one.ask(whole_project, "Kim") for one in (pair.kim, pair.lee))
    assert whole == theirs


def test_sources_and_actors_made_apart_are_compared_by_names_that_are_read_once(
    pair: Pair,
) -> None:
    for number in range(12):
        pair.kim.run(AddEntry(Actor("", f"Actor {number}")))
        pair.lee.run(AddEntry(Actor("", f"ACTOR {number}")))
        pair.lee.run(AddSource(f"Source {number}"))
    asked: list[str] = []
    pair.kim._connection.db.conn.set_trace_callback(asked.append)
    pair.sentences()
    pair.kim._connection.db.conn.set_trace_callback(None)
    for table in ("source", "actor"):
        whole = [one for one in asked if one.startswith(f"SELECT * FROM [{table}] ORDER BY")]
        assert len(whole) == 1, table
    assert len(pair.kim.ask(records, Actor)) == 12
    assert len(pair.kim.ask(records, Source, kind=SourceKind.PERSON)) == 12


def test_a_name_that_came_over_in_this_merge_is_known_to_the_rest_of_it(pair: Pair) -> None:
    pair.kim.run(AddSource("Pilot"))
    pair.lee.run(AddSource("Pilot", fields={"aliases": ("the Captain",)}))
    pair.lee.run(AddSource("Stoker"))
    theirs = next(one for one in pair.lee.ask(records, Source) if one.name == "Stoker")
    pair.lee.run(Renamed(theirs.id, "THE CAPTAIN"))
    pair.sentences()
    (pilot,) = [one for one in pair.kim.ask(records, Source) if one.kind is SourceKind.PERSON]
    assert (pilot.name, pilot.aliases) == ("Pilot", ("the Captain",))


@dataclass(frozen=True)
class Renamed:
    """Give a source the name of another, as only a merge of a third copy can."""

    source_id: str
    name: str
    label = "Rename"

    def apply(self, tx: Transaction) -> None:
        tx.update(Source, self.source_id, name=self.name)
