"""`verify-pdf`: tell whether a file is an edition of a project, and unaltered."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from briefing.cli.group import FilePath, complain, examples, json_option, project_argument, say


@click.command(
    "verify-pdf",
    short_help="Tell whether a file is an edition of the project.",
    epilog=examples("python main.py verify-pdf kursk.brief received.pdf"),
)
@project_argument
@click.argument("file", metavar="FILE", type=FilePath(), help="A PDF, or any other exported file.")
@json_option
@click.pass_context
def verify_pdf_command(ctx: click.Context, project: Path, file: Path, as_json: bool) -> None:
    """Tell whether a PDF is an edition of this project, unaltered to the last byte.

    FILE is compared with every edition on record, whatever it is called now; a file of another
    format is too. The exit status is 0 where it is one, and 1 with a line that says what is known
    of it where it is not: added to, altered, or not known.
    """
    from briefing.export.files import plain_name
    from briefing.export.recognising import Standing, recognise
    from briefing.export.verdicts import verdict
    from briefing.model.product import Edition
    from briefing.project.document import Document
    from briefing.project.queries.records import records

    with Document.open(project, analyst=ctx.obj, writing=False) as document:
        editions = document.ask(records, Edition)
    found = recognise(file, editions)
    name = plain_name(file)
    if as_json:
        told = {"file": name, **asdict(found)}
        print(json.dumps(told, ensure_ascii=False, indent=2))
    elif found.standing is Standing.UNALTERED:
        say(verdict(name, found, editions))
    else:
        complain(verdict(name, found, editions))
    if found.standing is not Standing.UNALTERED:
        ctx.exit(1)
