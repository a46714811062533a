"""A change says which statements it is about, also when the row that said so is gone."""

from __future__ import annotations

from briefing.model.evidence import Statement
from briefing.model.vocabulary import LinkKind
from briefing.project.changes import ChangeSet
from briefing.project.commands import GradeStatement, LinkStatements, SplitStatement, Unlink
from briefing.project.document import Document

Statements = tuple[Statement, ...]


def changed(change: ChangeSet | None) -> set[str]:
    assert change is not None
    return set(change.statements)


def test_a_grade_is_about_its_statement_also_when_it_is_undone_and_redone(
    document: Document, statements: Statements
) -> None:
    first = {statements[0].id}
    assert changed(document.run(GradeStatement(statements[0].id, "B", "2"))) == first
    assert changed(document.undo()) == first
    assert changed(document.redo()) == first


def test_a_link_is_about_both_its_ends_also_when_it_is_taken_away(
    document: Document, statements: Statements
) -> None:
    ends = {statements[0].id, statements[1].id}
    linked = document.run(LinkStatements(*sorted(ends), LinkKind.REPEATS))
    assert changed(linked) == ends
    (link,) = linked.ids("link")
    assert changed(document.run(Unlink(link))) == ends
    assert changed(document.undo()) == ends


def test_a_split_is_about_both_halves(document: Document, statements: Statements) -> None:
    whole = statements[0]
    at = whole.start + whole.text.index(" ") + 1
    about = changed(document.run(SplitStatement(whole.id, at)))
    assert whole.id in about
    assert len(about) == 2
    assert changed(document.undo()) == about
