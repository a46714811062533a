"""`grade`, `draft`, `undo`, `redo` and `merge`: change a project."""

from __future__ import annotations

from pathlib import Path

import click

from briefing.cli.group import FilePath, examples, project_argument, say, telling


@click.command(
    "grade",
    short_help="Grade a statement.",
    context_settings={"ignore_unknown_options": True},
    epilog=examples('python main.py grade kursk.brief 4m0d B2 --reason "Both sides confirm it"'),
)
@project_argument
@click.argument("statement", metavar="STATEMENT", help="Its id, or the last characters of it.")
@click.argument("grade", metavar="B2", help="A letter A to F, a digit 1 to 6, or both.")
@click.option("--reason", default=None, help="Why; kept with each axis that is given.")
@click.pass_context
def grade_command(
    ctx: click.Context, project: Path, statement: str, grade: str, reason: str | None
) -> None:
    """Grade a statement: how reliable its source is, and how credible what it says.

    STATEMENT is an id as `show` prints it; its last characters do where only one ends so. B2 is
    a letter A to F for the source and a digit 1 to 6 for the information; a hyphen leaves one
    axis as it is (B- or -2). F and 6 mean that it cannot be judged.
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
    with telling("The statement was graded."):
        say(f"{examined.grade.code}  {examined.statement.text}")


@click.command(
    "draft",
    short_help="Lay out a first brief from the suggestions.",
    epilog=examples("python main.py draft kursk.brief"),
)
@project_argument
@click.pass_context
def draft_command(ctx: click.Context, project: Path) -> None:
    """Lay the statements out into the standard sections, marked as not yet reviewed.

    Actors, casualty estimates, open questions and the timeline are filled from the suggestions.
    Nothing that an analyst wrote is touched; running it twice adds nothing twice.
    """
    from briefing.model.counting import counted
    from briefing.project.commands import Draft
    from briefing.project.document import Document

    with Document.open(project, analyst=ctx.obj) as document:
        changes = document.run(Draft())
    added = [counted(len(ids), table) for table, ids in changes.rows.items() if table in _TOLD]
    with telling("The draft was made." if added else "There was nothing to draft."):
        print(f"Drafted: {', '.join(added)}." if added else "There was nothing to draft.")


_TOLD = ("block", "actor", "estimate", "question", "event")
_NOTHING_TO_UNDO = "There is nothing to undo."
_NOTHING_TO_REDO = "There is nothing to redo."


@click.command("undo", short_help="Take the last step back.")
@project_argument
@click.pass_context
def undo_command(ctx: click.Context, project: Path) -> None:
    """Take the last step back, even one of an earlier day.

    `log` shows the steps. What was undone can be done again with `redo`.
    """
    from briefing.project.document import Document

    with Document.open(project, analyst=ctx.obj) as document:
        changes = document.undo()
    with telling("The step was taken back." if changes else _NOTHING_TO_UNDO):
        say(f"Undone: {changes.label}" if changes else _NOTHING_TO_UNDO)


@click.command("redo", short_help="Do again what was undone.")
@project_argument
@click.pass_context
def redo_command(ctx: click.Context, project: Path) -> None:
    """Do again what `undo` took back, one step at a time.

    Once a new step is made, what was undone before it can no longer be done again.
    """
    from briefing.project.document import Document

    with Document.open(project, analyst=ctx.obj) as document:
        changes = document.redo()
    with telling("The step was done again." if changes else _NOTHING_TO_REDO):
        say(f"Redone: {changes.label}" if changes else _NOTHING_TO_REDO)


@click.command(
    "merge",
    short_help="Bring in a colleague's copy.",
    epilog=examples("python main.py merge kursk.brief kursk-of-anna.brief"),
)
@project_argument
@click.argument(
    "other", metavar="OTHER.brief", type=FilePath(), help="The colleague's copy; it is only read."
)
@click.pass_context
def merge_command(ctx: click.Context, project: Path, other: Path) -> None:
    """Bring the work of a colleague's copy into a project, as one step that can be undone.

    OTHER.brief is read and stays as it is. Where both changed the same thing, P.brief keeps its
    own, and a line says so.
    """
    from briefing.project.document import Document
    from briefing.project.merge import merge

    with Document.open(project, analyst=ctx.obj) as document:
        told = merge(document, other)
        with telling("The copy was merged."):
            for line in told:
                say(line)
