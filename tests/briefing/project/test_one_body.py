"""One body by two names: an acronym in one article is the long form of another."""

from __future__ import annotations

import pytest

from briefing.clock import FixedClock
from briefing.intake import take_text
from briefing.model.evidence import Source, Suggestion
from briefing.model.picture import Actor
from briefing.model.vocabulary import SuggestionKind
from briefing.project.commands import AcceptSuggestion, AddArticle, Draft
from briefing.project.document import Document
from briefing.project.queries.records import records
from briefing.reading import read

LONG = (
    "Two held\n\nSouth Korea's National Intelligence Service (NIS) said that two soldiers had been"
    " captured. The NIS also said that one of them was wounded."
)
SHORT = "One talks\n\nThe NIS said that a third soldier had been found near the border."
OTHER = (
    "A leak\n\nNorway's National Insurance Service (NIS) said that letters had been lost.\n\n"
    "Norway's National Insurance Service (NIS) said that it was sorry."
)


def taken(text: str) -> AddArticle:
    article = take_text(text)
    return AddArticle(article, read(article.text, title=article.title, language="en"))


def project(*texts: str, draft_each: bool) -> Document:
    document = Document.unkept(title="Two names", analyst="Kim", clock=FixedClock())
    for text in texts:
        document.run(taken(text))
        if draft_each:
            document.run(Draft())
    document.run(Draft())
    return document


def named(document: Document, cls: type[Source] | type[Actor]) -> list[set[str]]:
    """The names of the sources or actors that go by `NIS`."""
    everybody = [{one.name, *one.aliases} for one in document.ask(records, cls)]
    return [names for names in everybody if "NIS" in names or "National Intelligence" in str(names)]


@pytest.mark.parametrize("draft_each", [True, False])
@pytest.mark.parametrize("texts", [(LONG, SHORT), (SHORT, LONG)])
def test_a_service_is_one_source_by_its_acronym_and_its_long_form(
    texts: tuple[str, ...], draft_each: bool
) -> None:
    with project(*texts, draft_each=draft_each) as document:
        both = {"National Intelligence Service", "NIS"}
        assert named(document, Source) == [both]
        assert named(document, Actor) == [both]


def test_an_accepted_chain_finds_the_source_that_its_article_explains() -> None:
    with project(SHORT, draft_each=True) as document:
        document.run(taken(LONG))
        chain = document.ask(records, Suggestion, kind=SuggestionKind.ATTRIBUTION)[-1]
        document.run(AcceptSuggestion(chain.id))
        (names,) = named(document, Source)
        assert names == {"National Intelligence Service", "NIS"}


def test_an_acronym_that_two_states_use_brings_no_bodies_together() -> None:
    with project(LONG, OTHER, draft_each=True) as document:
        assert len(document.ask(records, Source)) == 2
        sides = {one.side for one in document.ask(records, Actor) if "NIS" in one.aliases}
        assert sides == {"South Korea", "Norway"}


def test_people_of_one_family_name_stay_two_sources() -> None:
    first = (
        "One\n\nMinister Anna Kim said that the road was closed. Kim said that it would stay so."
    )
    second = "Two\n\nMajor Boris Kim said that the road was open. Kim said that it was quiet."
    with project(first, second, draft_each=True) as document:
        people = {one.name for one in document.ask(records, Source)}
        assert people == {"Anna Kim", "Boris Kim"}
