"""`new`, `show`, `check`, `search`, `log` and `verify`: make a project and look into it."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from briefing.cli.group import json_option, project_argument


@click.command("new")
@project_argument
@click.option("--title", default="", help="The brief's title. Default: the file's name.")
@click.pass_context
def new_command(ctx: click.Context, project: Path, title: str) -> None:
    """Make an empty project. Refuses to overwrite anything."""
    from briefing.project.document import Document

    Document.create(project, title=title, analyst=ctx.obj).close()
    print(project)


@click.command("show")
@project_argument
@json_option
@click.pass_context
def show_command(ctx: click.Context, project: Path, as_json: bool) -> None:
    """Show the whole project."""
    from briefing.project.document import Document
    from briefing.project.queries.whole import to_json, whole_project

    with Document.open(project, analyst=ctx.obj, writing=False) as document:
        value = document.ask(whole_project, ctx.obj)
    if as_json:
        print(to_json(value))
        return
    print(value["title"])
    for article in value["articles"]:
        print(f"\n{article['title']}  [{article['id']}]")
        for statement in article["statements"]:
            grade = "set aside" if statement["set_aside"] is not None else statement["grade"]
            print(f"  {statement['id']}  {grade or '··':>2}  {statement['text']}")
    for section in value["brief"]["sections"]:
        print(f"\n{section['title']}: {len(section['blocks'])} blocks")


@click.command("check")
@project_argument
@json_option
@click.pass_context
def check_command(ctx: click.Context, project: Path, as_json: bool) -> None:
    """Check the tradecraft of the brief. Exit status 1 where a finding is an error."""
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
            print(f"{one.severity}: {one.sentence} [{one.place} {one.place_id}]")
        if not breaches:
            print("Nothing found.")
    if any(one.severity == "error" for one in breaches):
        ctx.exit(1)


@click.command("search")
@project_argument
@click.argument("words", nargs=-1, required=True)
@json_option
def search_command(project: Path, words: tuple[str, ...], as_json: bool) -> None:
    """Find statements that hold all the words."""
    from briefing.project.document import Document
    from briefing.project.queries.search import search_statements

    with Document.open(project, writing=False) as document:
        hits = document.ask(search_statements, " ".join(words))
    if as_json:
        print(json.dumps([asdict(hit) for hit in hits], ensure_ascii=False, indent=2))
        return
    for hit in hits:
        print(f"{hit.statement_id}  {hit.text}\n    {hit.article}")
    if not hits:
        print("Nothing found.")


@click.command("log")
@project_argument
@json_option
@click.option("--limit", default=200, show_default=True, help="How many steps, newest first.")
def log_command(project: Path, as_json: bool, limit: int) -> None:
    """Show the history, newest first. Steps that were undone are marked."""
    from briefing.project.document import Document
    from briefing.project.journal import entries

    with Document.open(project, writing=False) as document:
        steps = document.ask(entries, limit)
    if as_json:
        print(json.dumps([asdict(step) for step in steps], ensure_ascii=False, indent=2))
        return
    for step in steps:
        state = "" if step.state == "done" else f"  ({step.state})"
        print(f"{step.at}  {step.analyst:12}  {step.label}{state}")


@click.command("verify")
@project_argument
@click.pass_context
def verify_command(ctx: click.Context, project: Path) -> None:
    """Check the file from end to end. Exit status 1 with what is wrong."""
    from briefing.project.verify import verify

    wrong = verify(project)
    for sentence in wrong:
        click.echo(f"sourceline: {sentence}", err=True)
    if wrong:
        ctx.exit(1)
    print(f"{project.name} is sound.")
