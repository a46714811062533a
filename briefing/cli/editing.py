"""`grade`, `draft`, `undo`, `redo` and `merge`: change a project."""

from __future__ import annotations

from pathlib import Path

import click

from briefing.cli.group import project_argument


@click.command("grade", context_settings={"ignore_unknown_options": True})
@project_argument
@click.argument("statement")
@click.argument("grade", metavar="B2")
@click.option("--reason", default=None, help="Why; kept with each axis that is given.")
@click.pass_context
def grade_command(
    ctx: click.Context, project: Path, statement: str, grade: str, reason: str | None
) -> None:
    """Grade a statement: B2, or B- and -2 for one axis alone.

    STATEMENT is an id as `show` prints it; its last characters do where only one ends so.
    """
    from briefing.model.evidence import Statement
    from briefing.project.commands import GradeStatement
    from briefing.project.document import Document
    from briefing.project.queries.examined import examined_statements
    from briefing.project.queries.records import resolve

    with Document.open(project, analyst=ctx.obj) as document:
        statement_id = document.ask(resolve, Statement, statement)
        document.run(GradeStatement.typed(statement_id, grade, reason))
        examined = document.ask(examined_statements, [statement_id], ctx.obj)[statement_id]
    print(f"{examined.grade.code}  {examined.statement.text}")


@click.command("draft")
@project_argument
@click.pass_context
def draft_command(ctx: click.Context, project: Path) -> None:
    """Lay the statements out into the standard sections, marked as not yet reviewed.

    Nothing that an analyst wrote is touched; running it twice adds nothing twice.
    """
    from briefing.project.commands import Draft
    from briefing.project.document import Document

    with Document.open(project, analyst=ctx.obj) as document:
        changes = document.run(Draft())
    added = [f"{len(ids)} {table}s" for table, ids in changes.rows.items() if table in _TOLD]
    print(f"Drafted: {', '.join(added)}." if added else "There was nothing to draft.")


_TOLD = ("block", "actor", "estimate", "question", "event")


@click.command("undo")
@project_argument
@click.pass_context
def undo_command(ctx: click.Context, project: Path) -> None:
    """Take the last step back."""
    from briefing.project.document import Document

    with Document.open(project, analyst=ctx.obj) as document:
        changes = document.undo()
    print(f"Undone: {changes.label}" if changes else "There is nothing to undo.")


@click.command("redo")
@project_argument
@click.pass_context
def redo_command(ctx: click.Context, project: Path) -> None:
    """Do the last step that was undone again."""
    from briefing.project.document import Document

    with Document.open(project, analyst=ctx.obj) as document:
        changes = document.redo()
    print(f"Redone: {changes.label}" if changes else "There is nothing to redo.")


@click.command("merge")
@project_argument
@click.argument("other", metavar="OTHER.brief", type=click.Path(path_type=Path))
@click.pass_context
def merge_command(ctx: click.Context, project: Path, other: Path) -> None:
    """Bring a colleague's copy in, as one step that can be undone."""
    from briefing.project.document import Document
    from briefing.project.merge import merge

    with Document.open(project, analyst=ctx.obj) as document:
        for line in merge(document, other):
            print(line)
