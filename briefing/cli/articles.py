"""`read` and `import`: from files to statements, and into a project."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.encoding import encoding_option
from briefing.cli.group import FilePath, complain, examples, json_option, project_argument, say
from briefing.errors import BriefingError, CommandError, IntakeError, ReadOnlyError
from briefing.model.reading import Reading, ReadStatement, Taken
from briefing.quarantine import Reader, file_order, is_plain_text, take_and_read

if TYPE_CHECKING:
    from briefing.project.document import Document


def read_article(path: Path, encoding: str | None, reader: Reader) -> tuple[Taken, Reading]:
    """Intake and reading of one file. Raises IntakeError.

    Plain text is read here, which is sooner; for all else `reader` has a process apart.
    """
    order = file_order(path, encoding)
    return take_and_read(order) if is_plain_text(order) else reader.read(order)


def tell_doubts(path: Path, taken: Taken) -> None:
    """What intake notes of a file, a line each on stderr.

    What an article just does not say of itself, such as its author, is no doubt about the file.
    """
    from briefing.intake.provenance import Provenance, missing

    absent = missing(
        Provenance(outlet=taken.outlet, byline=taken.byline, published=taken.published)
    )
    for note in taken.notes:
        if note not in absent:
            complain(f"“{path.name}”: {note}")


@click.command(
    "read",
    short_help="Read articles without keeping a project.",
    epilog=examples("python main.py read article.html --json"),
)
@click.argument(
    "files",
    metavar="FILE...",
    nargs=-1,
    required=True,
    type=FilePath(),
    help="Text, Markdown, a web page, a PDF or a Word document.",
)
@encoding_option
@json_option
@click.pass_context
def read_command(
    ctx: click.Context, files: tuple[Path, ...], encoding: str | None, as_json: bool
) -> None:
    """Read articles without a project: statements, who says them, figures, dates, findings.

    FILE is text, Markdown, a web page, a PDF or a Word document. One that cannot be read is said
    so, and the rest go on; the exit status is then 1.
    """
    failed = False
    with Reader() as reader:
        for path in files:
            try:
                taken, reading = read_article(path, encoding, reader)
                value = _read_value(path, taken, reading)
                if not as_json:
                    tell_doubts(path, taken)
            except BriefingError as error:
                failed = True
                value = {"file": str(path), "error": str(error)}
                complain(error)
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
        "findings": [asdict(one) for one in reading.findings],
    }


def _statement(read: ReadStatement) -> dict[str, Any]:
    value = asdict(read)
    del value["heading"]
    return value


def _print_reading(value: dict[str, Any]) -> None:
    article = value["article"]
    say(article["title"])
    say(" · ".join(part for part in (article["outlet"], article["published"]) if part))
    for number, statement in enumerate(value["statements"], start=1):
        print()
        say(f"{number:3}  {_one_line(statement['text'])}")
        if statement["attribution"]:
            chain = " ← ".join(teller["name"] for teller in statement["attribution"])
            say(f"     says: {chain}")
        for figure in statement["figures"]:
            words = _one_line(figure["text"])
            say(f"     figure: {words} ({figure['category'].replace('_', ' ')})")
    for finding in value["findings"]:
        print()
        say(f"{finding['severity']}: {finding['sentence']}")


def _one_line(text: str) -> str:
    return " ".join(text.split())


@click.command(
    "import",
    short_help="Import articles into a project.",
    epilog=examples(
        "python main.py import kursk.brief article.html statement.pdf",
        "python main.py import kursk.brief haber.txt --encoding windows-1254",
    ),
)
@project_argument
@click.argument(
    "files",
    metavar="FILE...",
    nargs=-1,
    required=True,
    type=FilePath(),
    help="Text, Markdown, a web page, a PDF or a Word document.",
)
@encoding_option
@click.pass_context
def import_command(
    ctx: click.Context, project: Path, files: tuple[Path, ...], encoding: str | None
) -> None:
    """Import articles into a project, where they stay with every byte they came with.

    An article that is already there (the same bytes) is not imported twice. A file that cannot be
    read is said so, and the rest go on; the exit status is then 1.
    """
    from briefing.project.document import Document

    failed = False
    with Document.open(project, analyst=ctx.obj) as document, Reader() as reader:
        if document.why_read_only:
            raise ReadOnlyError(f"Nothing was imported. {document.why_read_only}")
        for path in files:
            try:
                say(_import(document, path, *read_article(path, encoding, reader)))
            except (IntakeError, CommandError) as error:
                failed = True
                complain(error)
    if failed:
        ctx.exit(1)


def _import(document: Document, path: Path, taken: Taken, reading: Reading) -> str:
    from briefing.model.counting import counted
    from briefing.project.commands import AddArticle
    from briefing.project.queries.records import article_with_hash

    known = document.ask(article_with_hash, taken.sha256)
    if known:
        return f"{path.name}: already here as “{known.title}” ({known.id})."
    changes = document.run(AddArticle(taken, reading))
    tell_doubts(path, taken)
    (article_id,) = changes.ids("article")
    found = counted(len(changes.ids("statement")), "statement")
    return f"{path.name}: “{taken.title}” ({article_id}), {found}."
