"""The history says which statement a step was done to, not only what was done."""

from __future__ import annotations

import pytest

from briefing.model.vocabulary import LinkKind, SuggestionKind
from briefing.project.commands import (
    AcceptSuggestion,
    ClearGrade,
    EditBrief,
    GradeStatement,
    LinkStatements,
    RemoveArticle,
)
from briefing.project.document import Document
from briefing.project.queries.steps import steps
from tests.briefing.project.deeds import Sight


@pytest.fixture
def see(document: Document) -> Sight:
    return Sight(document)


def told(see: Sight) -> list[tuple[str, str]]:
    return [(one.label, one.about) for one in see.document.ask(steps)]


def test_a_step_on_one_statement_names_it_by_its_number_and_its_first_words(see: Sight) -> None:
    third = see.statements[2]
    see.run(GradeStatement.typed(third.id, "B2"), ClearGrade(third.id))
    about = "statement 3, “According to the port's doctor, «about forty»…”"
    assert told(see)[:2] == [("Clear grade", about), ("Grade statement B2", about)]


def test_an_accepted_suggestion_says_what_it_was_about(see: Sight) -> None:
    chain = see.suggestion(SuggestionKind.ATTRIBUTION)
    see.run(AcceptSuggestion(chain.id))
    number = [one.id for one in see.statements].index(chain.statement_id or "") + 1
    assert told(see)[0][1].startswith(f"statement {number}, “")


def test_a_step_on_two_statements_names_both(see: Sight) -> None:
    see.run(LinkStatements(see.statements[3].id, see.statements[1].id, LinkKind.CONTRADICTS))
    assert told(see)[0][1] == "statements 2 and 4"


def test_a_step_on_none_or_on_many_is_told_by_its_label_alone(see: Sight) -> None:
    see.run(EditBrief({"title": "Barges"}), RemoveArticle(see.article.id))
    assert [about for _, about in told(see)] == ["", "", ""]


def test_a_step_that_was_undone_still_says_what_it_was_about(see: Sight) -> None:
    see.run(GradeStatement.typed(see.statements[0].id, "B2"))
    see.document.undo()
    assert told(see)[0][1].startswith("statement 1, “")
