"""`ladder`: give a project the marking ladder of an office, or list the ladders it knows."""

from __future__ import annotations

from pathlib import Path

import click

from briefing.cli.group import FilePath, examples, project_argument, say, telling


@click.command(
    "ladder",
    short_help="Add a ladder of markings, or list them.",
    epilog=examples(
        "python main.py ladder kursk.brief nato.toml", "python main.py ladder kursk.brief"
    ),
)
@project_argument
@click.argument("file", metavar="[FILE.toml]", type=FilePath(), required=False, help="The ladder.")
@click.pass_context
def ladder_command(ctx: click.Context, project: Path, file: Path | None) -> None:
    """Add a ladder of markings to a project. Without a file, list the ladders there are.

    FILE.toml holds `name = "NATO"` and `levels = [ { code = "NATO RESTRICTED", portion = "NR",
    label = "…", colour = "#1d4f91" }, … ]`, the least restrictive level first. Only the code has
    to be there: the label is what pages bear, the portion what stands before a paragraph in
    brackets, the colour the ground of the banner. A ladder belongs to the project and is undone
    like every other step.
    """
    from briefing.model.counting import counted
    from briefing.model.product import Marking
    from briefing.project.document import Document
    from briefing.project.ladder_file import read_ladder
    from briefing.project.ladders import level_of
    from briefing.project.queries.records import records
    from briefing.tradecraft.markings import ladder_name, levels, written

    if file:
        command = read_ladder(file)
        with Document.open(project, analyst=ctx.obj) as document:
            document.run(command)
        with telling("The ladder was added."):
            say(f"Added {command.name}: {counted(len(command.levels), 'level')}.")
        return
    with Document.open(project, analyst=ctx.obj, writing=False) as document:
        own = sorted(document.ask(records, Marking), key=lambda one: (one.ladder, one.rank))
    known = (*levels(), *map(level_of, own))
    for ladder in dict.fromkeys(level.ladder for level in known):
        say(ladder_name(ladder))
        for level in known:
            if level.ladder == ladder:
                say(f"  {level.code}  ({written(level)})")
