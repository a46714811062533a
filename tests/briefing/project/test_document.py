"""The one door: refused commands change nothing, typing is one step, listeners hear of changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from briefing.errors import CommandError, ProjectError
from briefing.model.evidence import Source, Statement
from briefing.model.picture import Actor, Estimate, Event, Judgement, Question
from briefing.model.product import Block, Brief
from briefing.model.vocabulary import BlockKind, Category, LinkKind, Qualifier, SectionKind
from briefing.project.changes import ChangeSet, Origin
from briefing.project.commands import (
    AddBlock,
    AddEntry,
    AddMarking,
    AddSection,
    AddSource,
    AnnotateStatement,
    Attribute,
    EditArticle,
    EditBlock,
    EditBrief,
    EditEntry,
    EditSource,
    GradeStatement,
    JoinParagraphs,
    LinkStatements,
    MergeStatements,
    MoveBlock,
    PlaceStatement,
    RemoveSource,
    RenameSection,
    SetAside,
    SplitStatement,
    TypeText,
)
from briefing.project.commands.attributions import Teller
from briefing.project.document import Command, Document
from briefing.project.journal import entries
from briefing.project.queries.overview import sections
from briefing.project.queries.records import records
from briefing.project.transaction import Transaction
from tests.briefing.project.deeds import Sight
from tests.briefing.project.sample import TurnedClock, article, dump

Made = Callable[[Sight], Command]
REFUSED: dict[str, tuple[Made, str]] = {
    "grade Z9": (lambda s: GradeStatement(s.statements[0].id, "Z", "9"), "not a grade"),
    "grade typed Z9": (lambda s: GradeStatement(s.statements[0].id, None, "9"), "not a grade"),
    "grade of nothing": (lambda s: GradeStatement.typed("nowhere", "B2"), "no statement “nowhere”"),
    "nothing to grade": (lambda s: GradeStatement(s.statements[0].id), "nothing to grade"),
    "the same article twice": (lambda s: article(), "already in this project"),
    "the text of an article": (
        lambda s: EditArticle(s.article.id, {"text": "x"}),
        "text of an article is fixed",
    ),
    "no marking": (lambda s: EditArticle(s.article.id, {"marking": "SECRETISH"}), "not a marking"),
    "two sources of one name": (lambda s: AddSource("quay GAZETTE"), "already known"),
    "a source renamed to another": (
        lambda s: EditSource(s.source("Doc").id, {"name": "Quay gazette"}),
        "Merge the two",
    ),
    "a kind of source there is not": (
        lambda s: EditSource(s.source("Doc").id, {"kind": "ghost"}),
        "kind of a source cannot be “ghost”",
    ),
    "a source without a name": (lambda s: EditSource(s.source("Doc").id, {"name": " "}), "a name"),
    "a source that is used": (lambda s: RemoveSource(s.source("Quay Gazette").id), "still answers"),
    "a teller without a name": (
        lambda s: Attribute(s.statements[0].id, (Teller(" "),)),
        "needs a name",
    ),
    "a link to itself": (
        lambda s: LinkStatements(s.statements[0].id, s.statements[0].id, LinkKind.UPDATES),
        "linked to itself",
    ),
    "a cut at the edge": (
        lambda s: SplitStatement(s.statements[0].id, s.statements[0].start),
        "inside it",
    ),
    "far statements merged": (
        lambda s: MergeStatements(s.statements[0].id, s.statements[2].id),
        "beside each other",
    ),
    "a figure with the wrong numbers": (
        lambda s: AddEntry(Estimate("", None, Category.KILLED, Qualifier.ABOUT, low=1)),
        "has best, and nothing else",
    ),
    "a figure below zero": (
        lambda s: AddEntry(Estimate("", None, Category.KILLED, Qualifier.ABOUT, best=-1)),
        "below zero",
    ),
    "a figure beyond all counting": (
        lambda s: AddEntry(Estimate("", None, Category.KILLED, Qualifier.ABOUT, best=2**63)),
        "best of an estimate cannot be",
    ),
    "an entry about nothing": (
        lambda s: AddEntry(Event("", "x", "2031", statement_id="nowhere")),
        "not in the project",
    ),
    "an entry twice": (lambda s: AddEntry(Actor("a", "Twin")), "already in the project"),
    "a field there is not": (lambda s: EditEntry(Actor, "a", {"colour": "red"}), "no field"),
    "an id changed": (lambda s: EditEntry(Actor, "a", {"id": "b"}), "no field"),
    "aliases that are no list": (lambda s: EditEntry(Actor, "a", {"aliases": "abc"}), "aliases"),
    "a likelihood there is not": (
        lambda s: AddEntry(Judgement("", "x", likelihood="surely")),
        "surely",
    ),
    "a question without words": (lambda s: AddEntry(Question("", " ")), "needs words"),
    "a page of no size": (lambda s: EditBrief({"page_size": "A3"}), "page size of a brief"),
    "a title that is nothing": (lambda s: EditBrief({"title": None}), "title of a brief"),
    "a section without a title": (
        lambda s: RenameSection(s.section(SectionKind.SITUATION).id, ""),
        "needs a title",
    ),
    "a marking twice": (lambda s: AddMarking("house", "tlp:red", ""), "already a marking"),
    "a statement set aside": (
        lambda s: PlaceStatement(s.statements[5].id, s.section(SectionKind.SITUATION).id),
        "set aside",
    ),
    "a quotation of nothing": (
        lambda s: AddBlock(Block("", s.section(SectionKind.SUMMARY).id, BlockKind.STATEMENT, 0)),
        "needs a statement",
    ),
    "typing in a table": (
        lambda s: TypeText(s.all(Block, kind=BlockKind.TABLE)[0].id, "x"),
        "Only a paragraph",
    ),
    "a block of another kind": (
        lambda s: EditBlock(s.all(Block)[0].id, {"kind": "figure"}),
        "not changed that way",
    ),
    "a paragraph joined with itself": (
        lambda s: JoinParagraphs("par", "par"),
        "with itself",
    ),
}


@pytest.fixture
def see(document: Document) -> Sight:
    """The sample project with a few more rows for commands to be refused on."""
    see = Sight(document)
    summary = see.section(SectionKind.SUMMARY).id
    see.run(
        AddSource("Doc"),
        AddEntry(Actor("a", "Pilot")),
        SetAside(see.statements[5].id, "caption"),
        AddBlock(Block("par", summary, BlockKind.PARAGRAPH, 0, text="Words.")),
    )
    return see


@pytest.mark.parametrize(("made", "words"), REFUSED.values(), ids=REFUSED)
def test_a_refused_command_says_why_and_changes_nothing(see: Sight, made: Made, words: str) -> None:
    before, steps = see.document.ask(dump), see.document.ask(entries)
    with pytest.raises(CommandError, match=words):
        see.run(made(see))
    assert see.document.ask(dump) == before
    assert see.document.ask(entries) == steps


def test_a_command_that_breaks_half_way_changes_nothing(see: Sight) -> None:
    class Breaks:
        label = "Break"

        def apply(self, tx: Transaction) -> None:
            tx.update(Brief, tx.select(Brief)[0].id, title="Half")
            raise ZeroDivisionError

    before = see.document.ask(dump)
    with pytest.raises(ZeroDivisionError):
        see.run(Breaks())
    assert see.document.ask(dump) == before
    see.run(EditBrief({"title": "Whole"}))
    assert see.only(Brief).title == "Whole"


def test_nothing_changes_a_row_outside_a_command(see: Sight) -> None:
    kept: list[Transaction] = []

    class Keeps:
        label = "Keep"

        def apply(self, tx: Transaction) -> None:
            kept.append(tx)

    see.run(Keeps())
    with pytest.raises(RuntimeError, match="outside a transaction"):
        kept[0].insert(Source("s", "Sneaky"))
    with pytest.raises(ProjectError, match="not writable"):
        see.document.ask(lambda db: db.execute("DELETE FROM source"))
    assert len(see.all(Source)) == 2


def test_typing_on_in_a_field_is_one_step_until_a_pause(path: Any) -> None:
    clock = TurnedClock()
    with Document.create(path, analyst="Kim", clock=clock) as document:
        for title in ("L", "Lo", "Loss"):
            document.run(EditBrief({"title": title}))
        clock.time = "2026-11-23T14:30:00Z"
        document.run(EditBrief({"title": "Losses"}))
        document.analyst = "Lee"
        document.run(EditBrief({"title": "Losses at sea"}))
        found = []
        while document.undo():
            found.append(document.ask(records, Brief)[0].title)
    assert found == ["Losses", "Loss", "barge"]


def test_typing_goes_on_as_the_same_step_after_a_restart(
    see: Sight, reopened: Callable[[], Document]
) -> None:
    see.run(TypeText("par", "Word by"))
    with reopened() as document:
        document.run(TypeText("par", "Word by word"))
        document.undo()
        assert document.ask(records, Block, id="par")[0].text == "Words."


def test_picking_twice_from_a_list_is_two_steps(see: Sight) -> None:
    estimate = Estimate("e", None, Category.KILLED, Qualifier.ABOUT, best=4)
    see.run(AddEntry(estimate))
    for category in (Category.MISSING, Category.WOUNDED):
        see.run(EditEntry(Estimate, "e", {"category": category}))
    see.document.undo()
    assert see.only(Estimate) == replace(estimate, category=Category.MISSING)


def test_a_new_step_ends_what_could_be_redone_and_history_keeps_it(see: Sight) -> None:
    see.run(EditBrief({"title": "One"}))
    see.document.undo()
    assert see.document.redo_label == "Edit title of brief"
    see.run(AddSource("Diver"))
    assert see.document.redo_label is None
    assert see.document.redo() is None
    assert [entry.state for entry in see.document.ask(entries, 2)] == ["done", "dropped"]


def test_a_command_that_changes_nothing_is_no_step(see: Sight) -> None:
    steps = see.document.ask(entries)
    assert not see.document.run(EditBrief({"title": "Barge"}))
    assert see.document.ask(entries) == steps


def test_listeners_hear_of_what_was_done_undone_and_redone(see: Sight) -> None:
    heard: list[ChangeSet] = []
    stop = see.document.subscribe(heard.append)
    see.run(AddSource("Diver"))
    see.document.undo()
    see.document.redo()
    stop()
    see.document.undo()
    assert [one.origin for one in heard] == [Origin.RUN, Origin.UNDO, Origin.REDO]
    diver = heard[0].ids("source")
    assert len(diver) == 1
    assert all(one.ids("source") == diver and one.touches("source") for one in heard)


def test_moving_between_the_same_two_blocks_never_runs_out_of_room(see: Sight) -> None:
    blocks = see.paragraphs("two", "three")
    texts = [one.text for one in blocks]
    for round_ in range(70):
        moved = [one for one in see.paragraphs() if one.text == texts[round_ % 2 + 1]]
        see.run(MoveBlock(moved[0].id, moved[0].section_id, 1))
    positions = [one.position for one in see.paragraphs()]
    assert positions == sorted(set(positions))
    for _ in range(70):
        see.run(AddSection(SectionKind.OWN, index=1))
    places = [one.position for one in see.document.ask(sections)]
    assert places == sorted(set(places))


def test_own_markings_are_known_to_statements_and_articles(see: Sight) -> None:
    see.run(AddMarking("house", "IN HOUSE", ""))
    see.run(AnnotateStatement(see.statements[0].id, marking="in house"))
    see.run(EditArticle(see.article.id, {"marking": "in house"}))
    assert see.all(Statement, marking="IN HOUSE")
