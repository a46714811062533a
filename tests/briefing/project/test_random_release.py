"""A user of any habits works on marked articles: what was marked is never let out by a command."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from briefing.errors import CommandError
from briefing.model.evidence import Article, Suggestion
from briefing.model.vocabulary import SectionKind, SuggestionKind, SuggestionStatus
from briefing.project.commands import (
    AddArticle,
    AddSection,
    AnnotateStatement,
    Draft,
    EditArticle,
    RefuseSuggestion,
)
from briefing.project.document import Document
from briefing.project.queries.records import records
from tests.briefing.project.choices import MAKERS, Choices, told_by
from tests.briefing.project.deeds import Sight
from tests.briefing.project.releases import (
    released,
    still_secret,
    unreviewed,
    withheld,
)
from tests.briefing.project.sample import TurnedClock, article

TELLING = (
    "AcceptSuggestion",
    "AddArticle",
    "AnnotateStatement",
    "Draft",
    "EditArticle",
    "MergeStatements",
    "RefuseSuggestion",
    "RemoveArticle",
    "Review",
    "SplitStatement",
)
"""The commands through which words could get out; they are given more often than others."""


@pytest.mark.parametrize("seed", range(20))
def test_nothing_that_was_marked_is_released_by_a_command(path: Path, seed: int) -> None:
    chance = random.Random(seed)
    with Document.create(path, analyst="Kim", clock=TurnedClock()) as document:
        document.run(article("One", sentences=told_by("One")))
        document.run(Draft())
        document.run(AddSection(SectionKind.TIMELINE))
        if chance.random() < 0.5:
            (one,) = document.ask(records, Article)
            document.run(EditArticle(one.id, {"marking": "TLP:RED"}))
        secret = withheld(document)
        for _ in range(80):
            secret = _give(document, chance, secret)
            printed = released(document)
            assert [words for words in secret if words in printed] == []


def _give(document: Document, chance: random.Random, secret: frozenset[str]) -> frozenset[str]:
    """Give one command; the words that must stay inside after it."""
    choices = Choices(document, chance.randrange)
    often = chance.random() < 0.7
    command = MAKERS[chance.choice(TELLING)](choices) if often else choices.command()
    drafted = {one.id: one for one in document.ask(records, Suggestion)}
    try:
        document.run(command)
    except CommandError:
        return secret
    if isinstance(command, RefuseSuggestion):
        suggestion = drafted[command.suggestion_id]
        assert suggestion.status is not SuggestionStatus.DRAFTED or not unreviewed(
            document, suggestion
        )
    secret |= withheld(document)
    return still_secret(document, secret) if isinstance(command, AddArticle) else secret


def test_the_walk_would_see_what_it_looks_for(document: Document) -> None:
    see = Sight(document)
    see.run(Draft())
    (event,) = see.all(Suggestion, kind=SuggestionKind.EVENT)
    assert unreviewed(document, event)
    statement = see.statements[0]
    assert statement.text in released(document)
    assert still_secret(document, frozenset({statement.text, "elsewhere"})) == {"elsewhere"}
    see.run(AnnotateStatement(statement.id, marking="TLP:RED"))
    assert withheld(document) == {statement.text}
    assert statement.text not in released(document)
