"""Sources keep one name each, what is known of them, and the figures that are theirs."""

from __future__ import annotations

import pytest

from briefing.errors import CommandError
from briefing.model.evidence import Article, Grade, Source, Suggestion
from briefing.model.picture import Estimate
from briefing.model.vocabulary import SuggestionKind, SuggestionStatus
from briefing.project.commands import (
    AddSource,
    Attribute,
    Draft,
    EditArticle,
    EditEntry,
    EditSource,
    GradeStatement,
    MergeSources,
    RefuseSuggestion,
)
from briefing.project.commands.attributions import Teller
from briefing.project.document import Document
from tests.briefing.project.deeds import Sight
from tests.briefing.project.sample import article


@pytest.fixture
def see(document: Document) -> Sight:
    return Sight(document)


def test_an_outlet_is_credited_by_the_name_it_has_now(see: Sight) -> None:
    see.run(EditSource(see.source("Quay Gazette").id, {"name": "The Quay Gazette"}))
    assert see.only(Article).outlet == "The Quay Gazette"


def test_articles_of_merged_outlets_are_credited_alike(see: Sight) -> None:
    see.run(AddSource("Gazette of the Quay"))
    drop, keep = see.source("Quay Gazette"), see.source("Gazette of the Quay")
    see.run(MergeSources(keep.id, drop.id))
    assert (see.only(Article).outlet, see.only(Article).outlet_id) == (keep.name, keep.id)


def test_an_outlet_known_by_an_alias_is_credited_by_its_name(see: Sight) -> None:
    see.run(EditSource(see.source("Quay Gazette").id, {"aliases": ("QG",)}))
    see.run(article("Second", outlet="qg"), EditArticle(see.article.id, {"outlet": "QG "}))
    assert [one.outlet for one in see.all(Article)] == ["Quay Gazette", "Quay Gazette"]


def test_a_merged_source_keeps_what_was_known_of_either(see: Sight) -> None:
    see.run(
        AddSource("Doc", fields={"note": "met in May"}),
        AddSource(
            "The doctor",
            fields={
                "reliability": "B",
                "reliability_reason": "right before",
                "role": "port doctor",
                "note": "shy",
            },
        ),
    )
    see.run(MergeSources(see.source("Doc").id, see.source("The doctor").id))
    doc = see.source("Doc")
    assert (doc.reliability, doc.reliability_reason) == ("B", "right before")
    assert (doc.role, doc.note) == ("port doctor", "met in May\nshy")


def test_a_merged_source_keeps_its_own_letter_with_its_own_reason(see: Sight) -> None:
    see.run(
        AddSource("Doc", fields={"reliability": "B", "role": "doctor"}),
        AddSource("The doctor", fields={"reliability": "B", "reliability_reason": "right before"}),
    )
    see.run(MergeSources(see.source("Doc").id, see.source("The doctor").id))
    assert see.source("Doc").reliability_reason == "right before"


def test_sources_of_different_reliability_are_not_merged(see: Sight) -> None:
    see.run(
        AddSource("Doc", fields={"reliability": "B"}),
        AddSource("The doctor", fields={"reliability": "D"}),
    )
    with pytest.raises(CommandError, match="“Doc” is B and “The doctor” is D"):
        see.run(MergeSources(see.source("Doc").id, see.source("The doctor").id))


@pytest.mark.parametrize("alias", ["quay gazette", " QG "])
def test_a_name_means_one_source(see: Sight, alias: str) -> None:
    see.run(EditSource(see.source("Quay Gazette").id, {"aliases": ("QG",)}), AddSource("Pilot"))
    with pytest.raises(CommandError, match=f"“{alias.strip()}” is already known"):
        see.run(EditSource(see.source("Pilot").id, {"aliases": ("Flyer", alias)}))
    with pytest.raises(CommandError, match=f"“{alias.strip()}” is already known"):
        see.run(AddSource("Sailor", fields={"aliases": (alias,)}))
    assert see.all(Source, name="Sailor") == ()


def test_a_source_may_be_edited_with_the_names_it_has(see: Sight) -> None:
    outlet = see.source("Quay Gazette")
    see.run(EditSource(outlet.id, {"aliases": ("QG", "Quay Gazette"), "name": "Quay GAZETTE"}))
    assert see.source("Quay GAZETTE").aliases == ("QG", "Quay Gazette")


def test_a_drafted_figure_is_claimed_by_whom_the_analyst_names(see: Sight) -> None:
    see.run(Draft())
    statement = see.statements[1]
    see.run(Attribute(statement.id, (Teller("A sailor"),)))
    (estimate,) = see.all(Estimate, statement_id=statement.id)
    assert estimate.claimant_id == see.source("A sailor").id
    assert estimate.reporter_id == see.source("Quay Gazette").id
    see.run(Attribute(statement.id, ()))
    (estimate,) = see.all(Estimate, statement_id=statement.id)
    assert estimate.claimant_id == see.source("Quay Gazette").id


def test_a_figure_loses_the_claimant_of_a_chain_that_is_refused(see: Sight) -> None:
    see.run(Draft())
    statement = see.statements[1]
    chains = see.all(Suggestion, statement_id=statement.id, kind=SuggestionKind.ATTRIBUTION)
    see.run(RefuseSuggestion(chains[0].id))
    (estimate,) = see.all(Estimate, statement_id=statement.id)
    assert estimate.claimant_id == see.source("Quay Gazette").id


def test_a_reviewed_figure_keeps_its_claimant(see: Sight) -> None:
    see.run(Draft())
    statement = see.statements[1]
    (estimate,) = see.all(Estimate, statement_id=statement.id)
    see.run(EditEntry(Estimate, estimate.id, {"place": "the harbour"}))
    see.run(Attribute(statement.id, (Teller("A sailor"),)))
    (after,) = see.all(Estimate, statement_id=statement.id)
    assert after.claimant_id == estimate.claimant_id == see.source("Harbour Office").id


def test_a_grade_that_is_opened_again_masks_no_colleagues(see: Sight) -> None:
    statement = see.statements[0]
    see.document.analyst = "Lee"
    see.run(GradeStatement.typed(statement.id, "D5"))
    see.document.analyst = "Kim"
    see.run(GradeStatement.typed(statement.id, "B2"), GradeStatement(statement.id, "", ""))
    assert see.only(Grade).analyst == "Lee"
    assert see.examined(statement).grade.code == "D5"
    see.run(GradeStatement(statement.id, "", ""))
    assert see.only(Grade).analyst == "Lee"


def test_a_reason_keeps_a_grade_that_is_opened_again(see: Sight) -> None:
    statement = see.statements[0]
    see.run(GradeStatement.typed(statement.id, "B2", "fits"), GradeStatement(statement.id, "", ""))
    assert see.only(Grade).reliability_reason == "fits"


@pytest.mark.parametrize("drafted", [False, True])
@pytest.mark.parametrize(
    ("said", "status"),
    [
        (("Port doctor", "Health Board"), SuggestionStatus.ACCEPTED),
        (("PORT DOCTOR", "Board of Health"), SuggestionStatus.ACCEPTED),
        (("Health Board", "Port doctor"), SuggestionStatus.REFUSED),
        (("Port doctor",), SuggestionStatus.REFUSED),
        (("Port doctor", "A nurse"), SuggestionStatus.REFUSED),
        ((), SuggestionStatus.REFUSED),
    ],
)
def test_a_suggested_chain_counts_as_accepted_where_the_analyst_named_the_same_sources(
    see: Sight, said: tuple[str, ...], status: SuggestionStatus, *, drafted: bool
) -> None:
    see.run(AddSource("Health Board", fields={"aliases": ("Board of Health",)}))
    if drafted:
        see.run(Draft())
    see.run(Attribute(see.statements[2].id, tuple(map(Teller, said))))
    about = {"kind": SuggestionKind.ATTRIBUTION, "statement_id": see.statements[2].id}
    assert see.only(Suggestion, **about).status is status
