"""`new`, `show`, `check`, `search`, `log` and `verify`: make a project and look into it."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from briefing.cli.group import complain, examples, json_option, project_argument, say, telling
from briefing.errors import CommandError


@click.command("new", epilog=examples('python main.py new kursk.brief --title "Captures in Kursk"'))
@project_argument
@click.option("--title", default="", help="The brief's title. Default: the file's name.")
@click.pass_context
def new_command(ctx: click.Context, project: Path, title: str) -> None:
    """Make an empty project. Refuses to overwrite anything."""
    if project.suffix.lower() != ".brief":
        raise CommandError(
            f"“{project.name}” was not made: a project's name ends in .brief.",
            f"Try “{project.name}.brief”.",
        )
    from briefing.project.document import Document

    Document.create(project, title=title, analyst=ctx.obj).close()
    with telling(f"“{project.name}” was made."):
        print(project)


@click.command("show", short_help="Show the whole project.")
@project_argument
@json_option
@click.pass_context
def show_command(ctx: click.Context, project: Path, as_json: bool) -> None:
    """Show the whole project: articles, their statements with ids and grades, the brief, editions.

    With --json all of it is printed as one value; offsets count the characters of `text`.
    """
    from briefing.project.document import Document
    from briefing.project.queries.whole import to_json, whole_project

    with Document.open(project, analyst=ctx.obj, writing=False) as document:
        value = document.ask(whole_project, ctx.obj)
    if as_json:
        print(to_json(value))
        return
    say(value["title"])
    for article in value["articles"]:
        print()
        say(f"{article['title']}  [{article['id']}]")
        for statement in article["statements"]:
            grade = "set aside" if statement["set_aside"] is not None else statement["grade"]
            say(f"  {statement['id']}  {grade or '··':>2}  {' '.join(statement['text'].split())}")
    for section in value["brief"]["sections"]:
        blocks = len(section["blocks"])
        print()
        say(f"{section['title']}: {blocks} {'block' if blocks == 1 else 'blocks'}")
    if value["editions"]:
        print()
    for edition in value["editions"]:
        say(_edition(edition))


def _edition(edition: dict[str, Any]) -> str:
    """`Edition 2: 2026-11-23T14:03:22Z, kursk.pdf, TLP:GREEN; 2 grades since the last edition`."""
    about = (edition["exported_at"], edition["file_name"], edition["marking"])
    changes = f"; {edition['changes']}" if edition["changes"] else ""
    return f"Edition {edition['number']}: {', '.join(filter(None, about))}{changes}"


@click.command("check", short_help="Check the tradecraft of the brief.")
@project_argument
@json_option
@click.pass_context
def check_command(ctx: click.Context, project: Path, as_json: bool) -> None:
    """Check the tradecraft of the brief and say where it is broken.

    Each line ends with the place, such as a statement and its id. The exit status is 1 where a
    finding is an error, and 0 where there are only warnings and notes.
    """
    from briefing.project.document import Document
    from briefing.project.queries.material import gather
    from briefing.project.queries.overview import findings
    from briefing.weighing.checks import check_project

    with Document.open(project, analyst=ctx.obj, writing=False) as document:
        breaches = check_project(document.ask(gather, ctx.obj), document.ask(findings))
    if as_json:
        print(json.dumps([asdict(one) for one in breaches], ensure_ascii=False, indent=2))
    else:
        for one in breaches:
            say(f"{one.severity}: {one.sentence} [{one.place} {one.place_id}]")
        if not breaches:
            print("Nothing found.")
    if any(one.severity == "error" for one in breaches):
        ctx.exit(1)


@click.command(
    "search",
    short_help="Find statements by their words.",
    epilog=examples("python main.py search kursk.brief captured soldiers"),
)
@project_argument
@click.argument(
    "words", metavar="WORDS", nargs=-1, required=True, help="What the statements must hold."
)
@json_option
def search_command(project: Path, words: tuple[str, ...], as_json: bool) -> None:
    """Find statements that hold all the WORDS; the last may be the beginning of one."""
    from briefing.project.document import Document
    from briefing.project.queries.search import search_statements

    with Document.open(project, writing=False) as document:
        hits = document.ask(search_statements, " ".join(words))
    if as_json:
        print(json.dumps([asdict(hit) for hit in hits], ensure_ascii=False, indent=2))
        return
    for hit in hits:
        say(f"{hit.statement_id}  {hit.text}")
        say(f"    {hit.article}")
    if not hits:
        print("Nothing found.")


@click.command("log", short_help="Show the history.")
@project_argument
@json_option
@click.option(
    "--limit",
    default=200,
    show_default=True,
    type=click.IntRange(min=1, max=1_000_000),
    help="How many steps to show.",
)
def log_command(project: Path, as_json: bool, limit: int) -> None:
    """Show the history, newest first: when, who, what. Steps that were undone are marked."""
    from briefing.project.document import Document
    from briefing.project.queries.steps import steps

    with Document.open(project, writing=False) as document:
        found = document.ask(steps, limit)
    if as_json:
        print(json.dumps([asdict(step) for step in found], ensure_ascii=False, indent=2))
        return
    for step in found:
        about = f" · {step.about}" if step.about else ""
        state = "" if step.state == "done" else f"  ({step.state})"
        say(f"{step.at}  {step.analyst:12}  {step.label}{about}{state}")


@click.command("verify", short_help="Check that the project's file is sound.")
@project_argument
@click.pass_context
def verify_command(ctx: click.Context, project: Path) -> None:
    """Check that the project's file is sound, from end to end. Nothing is changed.

    The exit status is 1 where something is wrong, with a line for each thing.
    """
    from briefing.project.verify import verify

    wrong = verify(project)
    for sentence in wrong:
        complain(sentence)
    if wrong:
        ctx.exit(1)
    say(f"{project.name} is sound.")
