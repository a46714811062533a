"""Mending an article's outlet: its figures go along, and no letter goes astray."""

from __future__ import annotations

import pytest

from briefing.errors import CommandError
from briefing.model.evidence import Article, Source
from briefing.model.picture import Estimate
from briefing.project.commands import (
    AddSource,
    Attribute,
    Draft,
    EditArticle,
    EditSource,
)
from briefing.project.commands.attributions import Teller
from briefing.project.document import Document
from tests.briefing.project.deeds import Sight
from tests.briefing.project.sample import article


@pytest.fixture
def see(document: Document) -> Sight:
    sight = Sight(document)
    sight.run(Draft())
    return sight


def ends(see: Sight, article_id: str) -> set[tuple[str, str]]:
    """Who claims and who reports the figures of an article, by name."""
    names = {one.id: one.name for one in see.all(Source)} | {None: ""}
    own = {one.id for one in see.all(type(see.statements[0])) if one.article_id == article_id}
    return {
        (names[one.claimant_id], names[one.reporter_id])
        for one in see.all(Estimate)
        if one.statement_id in own
    }


def test_figures_follow_their_article_to_the_outlet_it_is_credited_to(see: Sight) -> None:
    see.run(AddSource("Reuters"), Attribute(see.statements[1].id, ()))
    assert {reporter for _, reporter in ends(see, see.article.id)} == {"Quay Gazette"}
    see.run(EditArticle(see.article.id, {"outlet": "Reuters"}))
    told = ends(see, see.article.id)
    assert {reporter for _, reporter in told} == {"Reuters"}
    assert "Quay Gazette" not in {claimant for claimant, _ in told}
    assert ("Reuters", "Reuters") in told
    see.document.undo()
    assert {reporter for _, reporter in ends(see, see.article.id)} == {"Quay Gazette"}


def test_figures_of_other_articles_stay_with_the_outlet_that_reported_them(see: Sight) -> None:
    see.run(article("Second"), Draft(), EditArticle(see.article.id, {"outlet": "Reuters"}))
    second = next(one.id for one in see.all(Article) if one.id != see.article.id)
    assert {reporter for _, reporter in ends(see, see.article.id)} == {"Reuters"}
    assert {reporter for _, reporter in ends(see, second)} == {"Quay Gazette"}


def test_a_figure_that_a_chain_gives_to_the_old_outlet_is_still_claimed_by_it(see: Sight) -> None:
    see.run(
        AddSource("Reuters"),
        Attribute(see.statements[1].id, (Teller("Quay Gazette"),)),
        EditArticle(see.article.id, {"outlet": "Reuters"}),
    )
    (estimate,) = see.all(Estimate, statement_id=see.statements[1].id)
    assert estimate.claimant_id == see.source("Quay Gazette").id
    assert estimate.reporter_id == see.source("Reuters").id


def test_an_outlet_that_was_named_wrongly_keeps_its_letter_under_the_right_name(see: Sight) -> None:
    old = see.source("Quay Gazette")
    see.run(
        EditSource(old.id, {"reliability": "B", "reliability_reason": "right so far"}),
        EditArticle(see.article.id, {"outlet": "Reuters"}),
    )
    outlet = see.source("Reuters")
    assert (outlet.id, outlet.reliability, outlet.reliability_reason) == (
        old.id,
        "B",
        "right so far",
    )
    assert (see.only(Article).outlet, see.only(Article).outlet_id) == ("Reuters", old.id)
    assert see.all(Source, name="Quay Gazette") == ()


def test_the_letters_of_an_outlet_s_name_may_be_mended(see: Sight) -> None:
    see.run(EditArticle(see.article.id, {"outlet": "Quay GAZETTE"}))
    assert see.only(Article).outlet == "Quay GAZETTE" == see.source("Quay GAZETTE").name


def test_an_outlet_of_other_articles_keeps_its_name_when_one_leaves_it(see: Sight) -> None:
    old = see.source("Quay Gazette")
    see.run(
        article("Second"),
        EditSource(old.id, {"reliability": "B"}),
        EditArticle(see.article.id, {"outlet": "Reuters"}),
    )
    assert see.source("Quay Gazette").reliability == "B"
    assert see.source("Reuters").reliability == ""


def test_an_outlet_that_nothing_speaks_for_any_more_goes_with_its_article(see: Sight) -> None:
    see.run(AddSource("Reuters"), EditArticle(see.article.id, {"outlet": "Reuters"}))
    assert see.all(Source, name="Quay Gazette") == ()
    see.document.undo()
    assert see.only(Article).outlet_id == see.source("Quay Gazette").id


def test_an_outlet_that_an_analyst_judged_stays_known_though_its_article_left(see: Sight) -> None:
    see.run(
        EditSource(see.source("Quay Gazette").id, {"reliability": "B"}),
        AddSource("Reuters"),
        EditArticle(see.article.id, {"outlet": "Reuters"}),
    )
    assert see.source("Quay Gazette").reliability == "B"


def test_what_is_no_web_address_is_not_kept_as_one(see: Sight) -> None:
    with pytest.raises(CommandError, match="“not a url” is not a web address"):
        see.run(EditArticle(see.article.id, {"url": "not a url"}))
    see.run(EditArticle(see.article.id, {"url": " https://quay.example/barge "}))
    assert see.only(Article).url == "https://quay.example/barge"
    see.run(EditArticle(see.article.id, {"url": ""}))
    assert see.only(Article).url == ""
