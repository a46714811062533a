"""`export`: print the brief of a project to a file, whole or as a release at one marking."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.group import FilePath, complain, examples, not_empty, project_argument, telling
from briefing.errors import ProjectError

if TYPE_CHECKING:
    from briefing.project.commands import RecordEdition
    from briefing.project.document import Document
    from briefing.project.queries.material import Material
    from briefing.report.tree import Report


@click.command(
    "export",
    epilog=examples(
        "python main.py export kursk.brief kursk.pdf",
        "python main.py export kursk.brief public.html --marking TLP:CLEAR",
        "python main.py export kursk.brief kursk.pdf --password",
    ),
)
@project_argument
@click.argument("out", metavar="OUT", type=FilePath(), help="The file to write.")
@click.option(
    "--marking", metavar="LEVEL", callback=not_empty, help="Make a release at this level."
)
@click.option("--reproducible", is_flag=True, help="Identical bytes from identical content.")
@click.option(
    "--password", "ask", is_flag=True, help="Encrypt the PDF with a password you are asked for."
)
@click.option(
    "--password-file",
    "secret",
    metavar="FILE",
    type=FilePath(),
    help="Encrypt the PDF with the first line of FILE.",
)
@click.pass_context
def export_command(
    ctx: click.Context,
    project: Path,
    out: Path,
    marking: str | None,
    reproducible: bool,
    ask: bool,
    secret: Path | None,
) -> None:
    """Export the brief of a project to a file.

    The ending of OUT says how: .pdf, .docx, .html, .md, .json or .stix.json, or .csv for the
    casualty estimates alone. A file of that name is replaced once the new one is whole. With
    --marking it is a release: whatever is marked above LEVEL, and all that rests on it, is absent;
    what bears no marking is as high as the brief. Where the brief cites a statement that is no
    longer there, the place prints “[source removed]” and a line on stderr says so; another says
    where the brief is marked lower than what it holds; its pages then bear the higher marking.

    --password asks for the password without showing it, or reads one line where the standard
    input is no terminal. A password is never an argument: other users and the history of the shell
    would see it. A PDF with one is encrypted (AES-256), is no longer PDF/A, and cannot be
    reproducible.
    """
    from briefing.cli.passwords import given_password
    from briefing.clock import SystemClock
    from briefing.export.editions import ExportOrder, export_brief
    from briefing.export.files import plain_name
    from briefing.export.formats import format_of, refuse_password_for
    from briefing.export.walk import gone_citations
    from briefing.project.commands import RecordEdition
    from briefing.project.document import Document
    from briefing.project.queries.material import gather

    form = format_of(out)
    if ask or secret:
        _check_call(both=ask and secret is not None, reproducible=reproducible)
        refuse_password_for(form)
    password = given_password(asked=ask, file=secret)
    with Document.open(project, analyst=ctx.obj) as document:
        material = document.ask(gather, ctx.obj)
        order = ExportOrder(out, marking or "", reproducible, password)
        printed = export_brief(material, order, SystemClock())
        _record(document, RecordEdition.of(printed))
    _tell_of_gone_sources(gone_citations(printed.report.nodes))
    _tell_of_markings(printed.report, material, order.release)
    if password:
        _tell_of_protection(plain_name(out))
    with telling(f"“{plain_name(out)}” was saved."):
        print(out)


def _check_call(*, both: bool, reproducible: bool) -> None:
    """Refuse options that exclude each other, before anybody is asked for a password."""
    if both:
        raise click.UsageError("Give either --password or --password-file.")
    if reproducible:
        raise click.UsageError(
            "A file with a password cannot be --reproducible: encryption puts random bytes into it."
        )


def _tell_of_protection(name: str) -> None:
    complain(
        f"“{name}” opens with the password alone. PDF/A forbids encryption, so the file makes no"
        " claim of it."
    )


def _tell_of_gone_sources(count: int) -> None:
    """The file is whole and says so where it stands; whoever sends it out should know as well."""
    if count:
        from briefing.model.counting import counted

        complain(
            f"The brief cites a statement that is no longer there ({counted(count, 'time')}); "
            "the place prints “[source removed]”. `check` names it."
        )


def _tell_of_markings(report: Report, material: Material, release: str) -> None:
    """Say where the brief is marked lower than what it holds, or a release holds nothing."""
    from briefing.report.preview import said_of_empty, said_of_unmarked
    from briefing.weighing.checks import MARKING_BELOW_CONTENT, check_project

    if release and (said := said_of_unmarked(material, release)):
        complain(said)
    if release and not report.nodes:
        complain(said_of_empty(material, release))
    elif not release:
        for breach in check_project(material):
            if breach.check == MARKING_BELOW_CONTENT:
                complain(breach.sentence)


def _record(document: Document, edition: RecordEdition) -> None:
    """Note the edition in its project. The file is printed by now, so what fails here is said."""
    why = document.why_read_only
    if not why:
        try:
            document.run(edition)
        except ProjectError as error:
            why = str(error)
    if why:
        complain(f"The edition was not recorded in the project. {why}")
