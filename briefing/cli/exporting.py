"""`export`: print the brief of a project to a file, whole or as a release at one marking."""

from __future__ import annotations

from pathlib import Path

import click

from briefing.cli.group import project_argument


@click.command("export")
@project_argument
@click.argument("out", metavar="OUT", type=click.Path(path_type=Path))
@click.option("--marking", default="", help="A release at this level: what is above it is absent.")
@click.option("--reproducible", is_flag=True, help="Identical bytes from identical content.")
@click.pass_context
def export_command(
    ctx: click.Context, project: Path, out: Path, marking: str, reproducible: bool
) -> None:
    """Export the brief. The ending of OUT says how: .pdf .docx .html .md .json .stix.json"""
    from briefing.export.formats import format_of, write_report
    from briefing.project.commands import RecordEdition
    from briefing.project.document import Document
    from briefing.project.queries.material import gather
    from briefing.report.build import build_report

    form = format_of(out)
    with Document.open(project, analyst=ctx.obj) as document:
        report = build_report(document.ask(gather, ctx.obj), marking)
        sha256 = write_report(report, out, reproducible=reproducible)
        if not document.why_read_only:
            label = report.marking.label if report.marking else ""
            document.run(RecordEdition(form.ending.lstrip("."), out.name, sha256, label))
    print(out)
