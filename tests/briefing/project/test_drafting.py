"""A draft of the sample article: what goes where, and around what an analyst did before."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator

import pytest

from briefing.intake import take_file
from briefing.model.evidence import Statement, Suggestion
from briefing.model.picture import Actor, Estimate, Event
from briefing.model.product import Block
from briefing.model.vocabulary import (
    BlockKind,
    Category,
    Qualifier,
    SectionKind,
    SuggestionKind,
)
from briefing.project.commands import (
    AddArticle,
    AddBlock,
    AddEntry,
    Draft,
    MoveBlock,
    PlaceStatement,
    RefuseSuggestion,
    RemoveSection,
    SetAside,
    TakeBack,
)
from briefing.project.commands.order import filled
from briefing.project.document import Document
from briefing.reading import read
from tests.briefing.project.deeds import Sight
from tests.briefing.project.sample import TurnedClock, article
from tests.program import REPOSITORY

SAMPLE = REPOSITORY / "assets" / "sample" / "article.txt"


def imported() -> AddArticle:
    taken = take_file(SAMPLE)
    return AddArticle(taken, read(taken.text, title=taken.title, published=taken.published))


@pytest.fixture
def see(tmp_path) -> Iterator[Sight]:
    with Document.create(
        tmp_path / "kursk.brief", title="Kursk", analyst="Kim", clock=TurnedClock()
    ) as document:
        document.run(imported())
        yield Sight(document)


def said(see: Sight, words: str) -> Statement:
    """The statement of the article with these words."""
    (found,) = [one for one in see.all(Statement) if words in one.text]
    return found


def quoted(see: Sight, kind: SectionKind = SectionKind.SITUATION) -> list[int | str]:
    """A section: each quotation by its number in its article, each paragraph by its words."""
    number = {one.id: n for n, one in enumerate(see.statements, start=1)}
    blocks = see.all(Block, section_id=see.section(kind).id)
    shown: list[int | str] = []
    for block in sorted(blocks, key=lambda one: one.position):
        if block.kind is BlockKind.STATEMENT:
            shown.append(number.get(block.statement_id or "", "other"))
        elif block.kind is BlockKind.PARAGRAPH:
            shown.append(block.text)
    return shown


IN_SITUATION = [1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17, 19, 20, 21]
"""All but the outlet's own commentary, and the figure that the table carries."""


def test_the_situation_tells_what_is_reported_in_the_order_of_the_article(see: Sight) -> None:
    see.run(Draft())
    assert quoted(see) == IN_SITUATION


@pytest.mark.parametrize(
    "words", ["easier to believe", "fighting grows fiercer", "too early to say", "more than 3,000"]
)
def test_commentary_and_a_bare_figure_are_left_to_the_analyst(see: Sight, words: str) -> None:
    see.run(Draft())
    assert see.all(Block, statement_id=said(see, words).id) == ()


def test_a_figure_that_the_table_does_not_carry_is_quoted(see: Sight) -> None:
    figure = said(see, "more than 3,000")
    (suggestion,) = see.all(Suggestion, statement_id=figure.id, kind=SuggestionKind.ESTIMATE)
    see.run(RefuseSuggestion(suggestion.id), Draft())
    assert see.all(Estimate, statement_id=figure.id) == ()
    assert 18 in quoted(see)


def test_without_a_section_for_figures_they_are_quoted_in_the_situation(see: Sight) -> None:
    see.run(RemoveSection(see.section(SectionKind.CASUALTIES).id), Draft())
    assert 18 in quoted(see)


def test_drafted_quotations_stand_around_those_that_were_sent_by_hand(see: Sight) -> None:
    situation = see.section(SectionKind.SITUATION)
    first, late = said(see, "seized the pair"), said(see, "deep into Kursk")
    see.run(PlaceStatement(first.id, situation.id), PlaceStatement(late.id, situation.id))
    by_hand = see.all(Block, kind=BlockKind.STATEMENT)
    see.run(Draft())
    assert quoted(see) == IN_SITUATION
    assert [see.get(one) for one in by_hand] == list(by_hand)


def test_the_order_an_analyst_gave_stays_and_a_comment_stays_below_its_quotation(
    see: Sight,
) -> None:
    situation = see.section(SectionKind.SITUATION)
    late, early = said(see, "deep into Kursk"), said(see, "seized the pair")
    see.run(PlaceStatement(late.id, situation.id), PlaceStatement(early.id, situation.id))
    see.run(AddBlock(Block("", situation.id, BlockKind.PARAGRAPH, 0.0, text="My comment.")))
    see.run(Draft())
    shown = quoted(see)
    kept = [one for one in shown if one in (15, 3, "My comment.")]
    assert kept == [15, 3, "My comment."]
    assert shown[shown.index(3) - 2 : shown.index(3)] == [1, 2]
    assert shown[shown.index(3) + 1] == "My comment."
    assert sorted(one for one in shown if isinstance(one, int)) == IN_SITUATION


def test_a_second_draft_adds_nothing_and_moves_nothing(see: Sight) -> None:
    see.run(Draft())
    last = max(see.all(Block, kind=BlockKind.STATEMENT), key=lambda one: one.position)
    see.run(MoveBlock(last.id, last.section_id, 0))
    before = see.all(Block)
    see.run(Draft())
    assert see.all(Block) == before


def test_a_figure_that_an_analyst_typed_is_not_drafted_again_and_the_others_are(
    see: Sight,
) -> None:
    claim = said(see, "more than 3,000").id
    typed = Estimate(
        "", claim, Category.KILLED_OR_WOUNDED, Qualifier.MORE_THAN, low=3000, population="Soldiers"
    )
    see.run(AddEntry(typed))
    (mine,) = see.all(Estimate)
    see.run(Draft())
    assert see.all(Estimate, statement_id=claim) == (mine,)
    assert {one.statement_id for one in see.all(Estimate)} > {claim}


def test_another_figure_of_the_same_statement_is_drafted_beside_the_one_that_was_typed(
    see: Sight,
) -> None:
    claim = said(see, "more than 3,000").id
    see.run(AddEntry(Estimate("", claim, Category.KILLED, Qualifier.MORE_THAN, low=3000)))
    see.run(Draft())
    assert [one.category for one in see.all(Estimate, statement_id=claim)] == [
        Category.KILLED,
        Category.KILLED_OR_WOUNDED,
    ]


def test_an_event_that_an_analyst_typed_is_not_drafted_again(see: Sight) -> None:
    seized = said(see, "January 9").id
    see.run(AddEntry(Event("", "Two men captured", "2025-01-09", statement_id=seized)))
    (mine,) = see.all(Event)
    see.run(Draft())
    assert see.all(Event, statement_id=seized) == (mine,)
    assert len(see.all(Event)) > 1


def test_what_is_no_longer_set_aside_comes_in_at_its_place(see: Sight) -> None:
    sniper = said(see, "sniper")
    see.run(SetAside(sniper.id, "in doubt"), Draft(), article("Second"), Draft())
    assert 10 not in quoted(see)
    see.run(TakeBack(sniper.id), Draft())
    shown = quoted(see)
    assert [one for one in shown if one != "other"] == IN_SITUATION
    assert shown[shown.index(10) - 1] == 9


def test_every_drafted_part_waits_for_review(see: Sight) -> None:
    see.run(Draft())
    drafted = [*see.all(Block, kind=BlockKind.STATEMENT), *see.all(Actor), *see.all(Estimate)]
    assert drafted
    assert not any(one.reviewed for one in drafted)


def test_drafted_actors_stand_on_the_side_that_the_text_gives_them(see: Sight) -> None:
    see.run(Draft())
    sides = {one.name: (one.side, one.role) for one in see.all(Actor)}
    assert sides["John Kirby"] == ("United States", "White House spokesman")
    assert sides["Volodymyr Zelenskiy"] == ("Ukraine", "Ukrainian President")
    assert sides["Ukrainian troops"] == ("Ukraine", "")
    assert sides["North Korean soldiers"] == ("North Korea", "")
    assert sides["National Intelligence Service"] == ("South Korea", "")
    assert sides["Russia"] == ("Russia", "")


def test_an_actor_read_before_sides_were_told_is_drafted_all_the_same(see: Sight) -> None:
    (old,) = (
        one
        for one in see.all(Suggestion, kind=SuggestionKind.ACTOR)
        if json.loads(one.payload)["name"] == "National Intelligence Service"
    )
    payload = json.loads(old.payload)
    del payload["side"]
    lacking = dataclasses.replace(old, payload=json.dumps(payload))
    see.run(_Replace(lacking), Draft())
    assert see.only(Actor, name=payload["name"]).side == "South Korea"


@dataclasses.dataclass(frozen=True)
class _Replace:
    """What an older program would have written."""

    suggestion: Suggestion

    label = "Replace suggestion"

    def apply(self, tx) -> None:
        tx.update(Suggestion, self.suggestion.id, payload=self.suggestion.payload)


@pytest.mark.parametrize(
    ("given", "positions"),
    [
        ([None, None], [1.0, 2.0]),
        ([None, 1.0], [0.0, 1.0]),
        ([2.0, None, None, 5.0, None], [2.0, 3.0, 4.0, 5.0, 6.0]),
        ([1.0, None, 1.0], [1.0, 2.0, 3.0]),
        ([3.0, 3.0], [3.0, 3.0]),
    ],
)
def test_what_stands_keeps_its_position_unless_nothing_fits_between(given, positions) -> None:
    assert filled(given) == positions
