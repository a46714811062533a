"""`verify-pdf`: tell whether a file is an edition of a project, and unaltered."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.group import FilePath, complain, examples, json_option, project_argument, say

if TYPE_CHECKING:
    from briefing.export.recognising import Recognition
    from briefing.model.product import Edition


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
        say(f"“{name}” is {_named(found.editions)} of this project, unaltered.")
    else:
        complain(_doubt(name, found, editions))
    if found.standing is not Standing.UNALTERED:
        ctx.exit(1)


def _doubt(name: str, found: Recognition, editions: Iterable[Edition]) -> str:
    """What is known of a file that is no edition, and no more than that."""
    from briefing.export.recognising import Standing

    known = _named(found.editions)
    if found.standing is Standing.ADDED_TO:
        return (
            f"“{name}” is not as it was exported: it begins with every byte of {known},"
            " and something was added after it, such as comments or a signature."
        )
    if found.standing is Standing.ALTERED:
        return (
            f"“{name}” is not as it was exported: it bears the date of {known}, but other"
            " bytes. It was altered, or saved anew by another program."
        )
    namesake = next((one for one in editions if one.file_name == name), None)
    also = f" Edition {namesake.number} had that name, and other bytes." if namesake else ""
    return f"“{name}” is no edition of this project, or was altered since it was exported.{also}"


def _named(editions: Iterable[Edition]) -> str:
    """`edition 3 (exported 2026-11-23T14:03:22Z as kursk.pdf, marked TLP:GREEN)`."""
    return " and ".join(
        f"edition {one.number} (exported {one.exported_at} as {one.file_name}"
        + (f", marked {one.marking})" if one.marking else ")")
        for one in editions
    )
