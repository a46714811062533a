"""What the machine drafted goes when its suggestion is refused; what an analyst touched stays."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest

from briefing.errors import CommandError, ProjectError
from briefing.model.evidence import Attribution, Suggestion
from briefing.model.picture import (
    Actor,
    ActorEvidence,
    Estimate,
    Event,
    Question,
    QuestionEvidence,
)
from briefing.model.product import Block
from briefing.model.reading import (
    Finding,
    ReadDate,
    ReadFigure,
    Reading,
    ReadStatement,
    Span,
)
from briefing.model.vocabulary import (
    BlockKind,
    Category,
    Qualifier,
    Severity,
    SuggestionKind,
    SuggestionStatus,
)
from briefing.project.commands import (
    AcceptSuggestion,
    AddEntry,
    Draft,
    RefuseSuggestion,
    Review,
    SplitStatement,
)
from briefing.project.commands.articles import AddArticle
from briefing.project.document import Document
from briefing.project.suggestions import payload_of
from tests.briefing.project.deeds import Sight
from tests.briefing.project.sample import article, dump

MADE: dict[SuggestionKind, tuple[type[Any], ...]] = {
    SuggestionKind.ATTRIBUTION: (Attribution,),
    SuggestionKind.ESTIMATE: (Estimate,),
    SuggestionKind.EVENT: (Event,),
    SuggestionKind.ACTOR: (Actor, ActorEvidence),
    SuggestionKind.FINDING: (Question, QuestionEvidence),
}


@pytest.fixture
def see(document: Document) -> Sight:
    return Sight(document)


def refuse_all(see: Sight, kind: SuggestionKind) -> None:
    see.run(*(RefuseSuggestion(one.id) for one in see.all(Suggestion, kind=kind)))


@pytest.mark.parametrize("kind", MADE)
def test_what_was_drafted_goes_with_its_refused_suggestion(
    see: Sight, kind: SuggestionKind
) -> None:
    see.run(Draft())
    assert all(see.all(cls) for cls in MADE[kind])
    refuse_all(see, kind)
    assert not any(see.all(cls) for cls in MADE[kind])


def test_a_drafted_quotation_goes_with_its_refused_suggestion(see: Sight) -> None:
    see.run(Draft())
    assert len(see.all(Block, kind=BlockKind.STATEMENT)) == len(see.statements)
    refuse_all(see, SuggestionKind.SECTION)
    assert see.all(Block, kind=BlockKind.STATEMENT) == ()


@pytest.mark.parametrize(
    ("kind", "cls"),
    [
        (SuggestionKind.ESTIMATE, Estimate),
        (SuggestionKind.EVENT, Event),
        (SuggestionKind.ACTOR, Actor),
        (SuggestionKind.FINDING, Question),
        (SuggestionKind.SECTION, Block),
    ],
)
def test_what_an_analyst_reviewed_stays(see: Sight, kind: SuggestionKind, cls: type[Any]) -> None:
    see.run(Draft())
    see.run(Review(cls, tuple(one.id for one in see.all(cls))))
    before = see.all(cls)
    refuse_all(see, kind)
    assert see.all(cls) == before


@pytest.mark.parametrize("kind", [SuggestionKind.ACTOR, SuggestionKind.FINDING])
def test_what_two_articles_led_to_goes_with_the_second_refusal(
    see: Sight, kind: SuggestionKind
) -> None:
    see.run(article("Second"), Draft())
    first, second = see.all(Suggestion, kind=kind)
    (made,) = see.all(MADE[kind][0])
    see.run(RefuseSuggestion(first.id))
    assert see.all(MADE[kind][0]) == (made,)
    see.run(RefuseSuggestion(second.id))
    assert see.all(MADE[kind][0]) == ()


def test_a_figure_is_found_after_a_split_and_goes(see: Sight) -> None:
    see.run(Draft())
    whole = see.statements[1]
    see.run(SplitStatement(whole.id, whole.start + whole.text.index(" three")))
    (suggestion,) = (
        one
        for one in see.all(Suggestion, kind=SuggestionKind.ESTIMATE)
        if one.cue == "three sailors"
    )
    see.run(RefuseSuggestion(suggestion.id))
    assert [one.words for one in see.all(Estimate)] == ["about forty"]


def _misprinted() -> AddArticle:
    """An article whose second date is probably a misprint; figures hang on either date."""
    text = "On 4 May 2031 two fell. By 9 May 2013 six fell, and ten more on 8 May 2031."
    command = article("Misprint", sentences=(text,))
    whole = command.taken.text
    start = whole.index(text)

    def span(words: str) -> tuple[int, int, str]:
        at = whole.index(words)
        return at, at + len(words), words

    def figure(words: str, as_of: str) -> ReadFigure:
        return ReadFigure(*span(words), Category.KILLED, Qualifier.VAGUE, as_of=as_of)

    statement = ReadStatement(
        start,
        start + len(text),
        text,
        dates=(
            ReadDate(*span("9 May 2013"), "2013-05-09"),
            ReadDate(*span("8 May 2031"), "2031-05-08"),
        ),
        figures=(figure("six fell", "2013-05-09"), figure("ten more", "2031-05-08")),
    )
    finding = Finding(
        "date-out-of-line",
        "That date is out of line.",
        Severity.WARNING,
        (Span(*span("9 May 2013")),),
        mend="2031-05-09",
    )
    return AddArticle(command.taken, Reading((statement,), (finding,)))


NOTE = "Printed “9 May 2013”; probably 9 May 2031."


def _notes(see: Sight) -> dict[str, str]:
    return {one.words: one.note for one in see.all(Estimate)} | {
        one.date_words: one.note for one in see.all(Event)
    }


def test_a_misprinted_date_is_noted_only_where_it_is_used(document: Document) -> None:
    document.run(_misprinted())
    see = Sight(document)
    see.run(Draft())
    noted = {words for words, note in _notes(see).items() if note == NOTE}
    assert noted == {"six fell", "9 May 2013"}
    refuse_all(see, SuggestionKind.FINDING)
    assert set(_notes(see).values()) == {""}


def test_nothing_is_written_on_an_analysts_figure(document: Document) -> None:
    document.run(_misprinted())
    see = Sight(document)
    (suggestion,) = (s for s in see.all(Suggestion) if s.cue == "six fell")
    statement = suggestion.statement_id
    see.run(AcceptSuggestion(suggestion.id))
    see.run(AddEntry(Event("own", "Six fell", "2013-05-09", "9 May 2013", statement_id=statement)))
    see.run(Draft())
    notes = _notes(see)
    assert (notes["six fell"], notes["9 May 2013"]) == ("", "")


def _damage(see: Sight, kind: SuggestionKind, change: Any) -> Suggestion:
    suggestion = see.suggestion(kind)
    payload = json.loads(suggestion.payload)
    payload = change(payload) or payload
    return dataclasses.replace(suggestion, payload=json.dumps(payload))


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        (SuggestionKind.ACTOR, lambda p: p.update(name=5)),
        (SuggestionKind.ACTOR, lambda p: p.update(name=" ")),
        (SuggestionKind.ACTOR, lambda p: p.update(aliases="abc")),
        (SuggestionKind.ACTOR, lambda p: p.update(aliases=[1])),
        (SuggestionKind.ACTOR, lambda p: p.update(role=None)),
        (SuggestionKind.ACTOR, lambda p: p.update(statements=[{}])),
        (SuggestionKind.ACTOR, lambda p: p.update(kind=[])),
        (SuggestionKind.ATTRIBUTION, lambda p: p.update(chain=5)),
        (SuggestionKind.ATTRIBUTION, lambda p: p.update(chain=["x"])),
        (SuggestionKind.ATTRIBUTION, lambda p: p["chain"][0].update(name="")),
        (SuggestionKind.ATTRIBUTION, lambda p: p["chain"][0].update(start="0")),
        (SuggestionKind.ATTRIBUTION, lambda p: p["chain"][0].update(end=True)),
        (SuggestionKind.ATTRIBUTION, lambda p: p["chain"][0].update(cue=None)),
        (SuggestionKind.ESTIMATE, lambda p: p.update(low="3")),
        (SuggestionKind.ESTIMATE, lambda p: p.update(best=2**70)),
        (SuggestionKind.ESTIMATE, lambda p: p.update(text=None)),
        (SuggestionKind.ESTIMATE, lambda p: p.update(extra=1)),
        (SuggestionKind.ESTIMATE, lambda p: p.update(category={})),
        (SuggestionKind.EVENT, lambda p: p.update(date=20310504)),
        (SuggestionKind.EVENT, lambda p: p.update(title=[])),
        (SuggestionKind.SECTION, lambda p: p.update(sections="situation")),
        (SuggestionKind.SECTION, lambda p: p.update(sections=["nowhere"])),
        (SuggestionKind.FINDING, lambda p: p.update(spans=[1])),
        (SuggestionKind.FINDING, lambda p: p.update(spans=[["a", "b"]])),
        (SuggestionKind.FINDING, lambda p: p.update(spans=[[1, 2, 3]])),
        (SuggestionKind.FINDING, lambda p: p.update(severity="grave")),
        (SuggestionKind.FINDING, lambda p: p.update(question=None)),
        (SuggestionKind.FINDING, lambda p: p.update(mend=7)),
        (SuggestionKind.HEDGE, lambda _: [1]),
    ],
)
def test_a_payload_of_the_wrong_shape_is_damaged(
    see: Sight, kind: SuggestionKind, change: Any
) -> None:
    with pytest.raises(ProjectError, match="damaged"):
        payload_of(_damage(see, kind, change))


def test_every_payload_a_reading_made_is_whole(see: Sight) -> None:
    kinds = {one.kind for one in see.all(Suggestion) if isinstance(payload_of(one), dict)}
    assert kinds == set(SuggestionKind)


def test_a_suggestion_is_decided_once(see: Sight) -> None:
    suggestion = see.suggestion(SuggestionKind.ESTIMATE)
    see.run(RefuseSuggestion(suggestion.id))
    before = see.document.ask(dump)
    with pytest.raises(CommandError, match="already been decided"):
        see.run(RefuseSuggestion(suggestion.id))
    assert see.document.ask(dump) == before
    assert see.only(Suggestion, id=suggestion.id).status is SuggestionStatus.REFUSED
