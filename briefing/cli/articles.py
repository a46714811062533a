"""`read`, `import` and `brief`: from files to statements, into a project, and straight to a PDF."""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from briefing.cli.group import json_option, project_argument
from briefing.errors import BriefingError, CommandError
from briefing.model.reading import Finding, Reading, ReadStatement, Taken

_FILES = click.Path(path_type=Path)


def read_article(path: Path) -> tuple[Taken, Reading]:
    """Intake and reading of one file. Raises IntakeError."""
    from briefing.intake import take_file
    from briefing.reading import read

    taken = take_file(path)
    reading = read(
        taken.text, title=taken.title, published=taken.published, language=taken.language or "en"
    )
    return taken, reading


@click.command("read")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=_FILES)
@json_option
@click.pass_context
def read_command(ctx: click.Context, files: tuple[Path, ...], as_json: bool) -> None:
    """Read articles without a project: statements, who says them, figures, dates, findings.

    A file that cannot be read is said so, and the rest go on; the exit status is then 1.
    """
    failed = False
    for path in files:
        try:
            value = _read_value(path, *read_article(path))
        except BriefingError as error:
            failed = True
            value = {"file": str(path), "error": str(error)}
            print(f"sourceline: {error}", file=sys.stderr)
        if as_json:
            print(json.dumps(value, ensure_ascii=False, indent=None if len(files) > 1 else 2))
        elif "error" not in value:
            _print_reading(value)
    if failed:
        ctx.exit(1)


def _read_value(path: Path, taken: Taken, reading: Reading) -> dict[str, Any]:
    fields = ("title", "byline", "outlet", "published", "url", "language", "media_type", "sha256")
    article: dict[str, Any] = {name: getattr(taken, name) for name in fields}
    return {
        "file": str(path),
        "article": article | {"notes": list(taken.notes)},
        "text": taken.text,
        "statements": [_statement(one) for one in reading.statements if not one.heading],
        "findings": [_finding(one) for one in reading.findings],
    }


def _statement(read: ReadStatement) -> dict[str, Any]:
    value = asdict(read)
    del value["heading"]
    return value


def _finding(finding: Finding) -> dict[str, Any]:
    return asdict(finding)


def _print_reading(value: dict[str, Any]) -> None:
    article = value["article"]
    print(article["title"])
    print(" · ".join(part for part in (article["outlet"], article["published"]) if part))
    for number, statement in enumerate(value["statements"], start=1):
        print(f"\n{number:3}  {statement['text']}")
        if statement["attribution"]:
            chain = " ← ".join(teller["name"] for teller in statement["attribution"])
            print(f"     says: {chain}")
        for figure in statement["figures"]:
            print(f"     figure: {figure['text']} ({figure['category'].replace('_', ' ')})")
    for finding in value["findings"]:
        print(f"\n{finding['severity']}: {finding['sentence']}")


@click.command("import")
@project_argument
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=_FILES)
@click.pass_context
def import_command(ctx: click.Context, project: Path, files: tuple[Path, ...]) -> None:
    """Import articles into a project. One that is already there is not imported twice."""
    from briefing.project.document import Document

    failed = False
    with Document.open(project, analyst=ctx.obj) as document:
        for path in files:
            try:
                print(_import(document, path))
            except BriefingError as error:
                failed = True
                print(f"sourceline: {error}", file=sys.stderr)
    if failed:
        ctx.exit(1)


def _import(document: Any, path: Path) -> str:
    from briefing.project.commands import AddArticle
    from briefing.project.queries.records import article_with_hash

    taken, reading = read_article(path)
    known = document.ask(article_with_hash, taken.sha256)
    if known:
        return f"{path.name}: already here as “{known.title}” ({known.id})."
    changes = document.run(AddArticle(taken, reading))
    (article_id,) = changes.ids("article")
    found = len(changes.ids("statement"))
    return f"{path.name}: “{taken.title}” ({article_id}), {found} statements."


@click.command("brief")
@click.argument("files", metavar="ARTICLE... OUT.pdf", nargs=-1, required=True, type=_FILES)
@click.option("--title", default="", help="The brief's title. Default: the first article's.")
@click.option("--marking", default="", help="The brief's marking, such as TLP:GREEN.")
@click.option("--reproducible", is_flag=True, help="Identical bytes from identical content.")
@click.pass_context
def brief_command(
    ctx: click.Context, files: tuple[Path, ...], title: str, marking: str, reproducible: bool
) -> None:
    """The whole main job in one line: import, suggest, draft, export."""
    if len(files) < 2:
        raise click.UsageError("Name at least one article, and the file to write.")
    *articles, out = files
    from briefing.export.formats import format_of, write_report
    from briefing.project.commands import AddArticle, Draft, EditBrief
    from briefing.project.document import Document
    from briefing.project.queries.material import gather
    from briefing.report.build import build_report

    format_of(out)
    if out.suffix == ".brief" or out in articles:
        raise CommandError(f"“{out.name}” would overwrite what it is made from.")
    taken = [read_article(path) for path in articles]
    with tempfile.TemporaryDirectory(prefix="sourceline-") as folder:
        project = Path(folder) / "brief.brief"
        with Document.create(
            project, title=title or taken[0][0].title, analyst=ctx.obj
        ) as document:
            for one in taken:
                document.run(AddArticle(*one))
            document.run(Draft())
            if marking:
                document.run(EditBrief({"marking": marking}))
            material = document.ask(gather, ctx.obj)
    write_report(build_report(material), out, reproducible=reproducible)
    print(out)
