"""Every command does what its user relies on, says so in its label, and is undone exactly."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from briefing.project import commands
from briefing.project.document import Document
from briefing.project.journal import FACTS
from briefing.project.queries.search import search_statements
from tests.briefing.project import brief_deeds, evidence_deeds
from tests.briefing.project.deeds import DEEDS, Deed, Sight
from tests.briefing.project.sample import article, dump, search_index

assert brief_deeds
assert evidence_deeds
EDITS = [(command, deed) for command, deed in DEEDS if command.__name__ not in FACTS]
"""A fact is not undone like an edit: test_facts tells of those."""


def _named(command: type[Any], deed: Deed) -> str:
    return f"{command.__name__}-{deed.__name__}"


@pytest.mark.parametrize(("cls", "deed"), EDITS, ids=[_named(*one) for one in EDITS])
def test_a_command_does_what_it_says_and_is_undone_exactly(
    cls: type[Any], deed: Deed, document: Document, reopened: Callable[[], Document]
) -> None:
    course = deed(Sight(document))
    command = next(course)
    assert isinstance(command, cls)
    before, index_before = document.ask(dump), document.ask(search_index)

    changes = document.run(command)

    assert next(course, None) is None
    after, index_after = document.ask(dump), document.ask(search_index)
    assert after != before
    assert changes.rows
    assert document.undo_label == changes.label == command.label
    document.undo()
    assert document.ask(dump) == before
    assert document.ask(search_index) == index_before
    assert document.redo_label == command.label
    document.redo()
    assert document.ask(dump) == after
    assert document.ask(search_index) == index_after
    with reopened() as later:
        later.undo()
        assert later.ask(dump) == before


def test_every_command_has_a_deed() -> None:
    exported = {getattr(commands, name) for name in commands.__all__}
    assert exported - {command for command, _ in DEEDS} == set()


@pytest.mark.parametrize(("cls", "deed"), DEEDS, ids=[_named(*one) for one in DEEDS])
def test_a_label_reads_well_after_undo(cls: type[Any], deed: Deed, document: Document) -> None:
    label = next(deed(Sight(document))).label
    assert label == label.strip()
    assert label[0].isupper()
    assert not label.endswith(".")
    assert "  " not in label


def test_a_statement_that_is_undone_is_not_found_any_more(document: Document) -> None:
    document.run(article("Second", sentences=("A zeppelin was seen.",)))
    assert len(document.ask(search_statements, "zeppelin")) == 1
    document.undo()
    assert document.ask(search_statements, "zeppelin") == ()
    document.redo()
    assert len(document.ask(search_statements, "zeppelin")) == 1


def test_changes_say_which_statements_they_are_about(document: Document) -> None:
    statement = Sight(document).statements[0]
    grade = commands.GradeStatement.typed(statement.id, "B2")
    assert document.run(grade).statements == {statement.id}
    undone = document.undo()
    assert undone
    assert undone.statements == {statement.id}
