"""`brief`: the whole main job in one line, without a project to keep."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.articles import read_article, tell_doubts
from briefing.cli.encoding import encoding_option
from briefing.cli.group import FilePath, complain, examples, not_empty, telling
from briefing.cli.second_half import made_ready
from briefing.errors import CommandError
from briefing.model.reading import Reading, Taken
from briefing.quarantine import Reader

if TYPE_CHECKING:
    from briefing.project.queries.material import Material

_Articles = dict[str, tuple[Taken, Reading]]
"""What was read of each article, by the hash of its bytes."""


@click.command(
    "brief",
    short_help="Make a brief of articles in one line.",
    epilog=examples(
        "python main.py brief article.txt brief.pdf",
        'python main.py brief *.html kursk.docx --title "Captures" --marking TLP:GREEN',
    ),
)
@click.argument(
    "files",
    metavar="ARTICLE... OUT.pdf",
    nargs=-1,
    required=True,
    type=FilePath(),
    help="The articles, and last the file to write.",
)
@click.option("--title", default="", help="The brief's title. Default: the first article's.")
@click.option("--marking", callback=not_empty, help="The brief's marking, such as TLP:GREEN.")
@encoding_option
@click.option("--reproducible", is_flag=True, help="Identical bytes from identical content.")
@click.pass_context
def brief_command(
    ctx: click.Context,
    files: tuple[Path, ...],
    title: str,
    marking: str | None,
    encoding: str | None,
    reproducible: bool,
) -> None:
    """Make a brief of articles in one line: import, suggest, draft, export.

    Reads every ARTICLE, lays its statements out into the standard sections, each part marked as
    not yet reviewed, and writes the brief to OUT, whose ending may be any that `export` knows.
    No project is kept. An OUT that is there already is replaced.
    """
    if len(files) < 2:
        raise click.UsageError("Name at least one article, and the file to write.")
    *paths, out = files
    from briefing.export.files import plain_name
    from briefing.export.formats import format_of

    form = format_of(out)
    if marking:
        from briefing.tradecraft.markings import find_level

        find_level(marking)
    if any(_same_file(path, out) for path in paths):
        raise CommandError(
            f"“{out.name}” would overwrite an article that the brief is made from.",
            "The last name is the file to write; give it another one.",
        )
    if form.ending == ".pdf":
        with made_ready(_make, _load_for_pages) as make:
            make(_read_all(paths, encoding), title, marking or "", ctx.obj, out, reproducible)
    else:
        _make(_read_all(paths, encoding), title, marking or "", ctx.obj, out, reproducible)
    with telling(f"“{plain_name(out)}” was saved."):
        print(out)


def _same_file(path: Path, out: Path) -> bool:
    return path == out or (path.exists() and out.exists() and path.samefile(out))


def _read_all(paths: list[Path], encoding: str | None) -> _Articles:
    """Every article once, even where it was named twice or lies there under two names."""
    articles: _Articles = {}
    with Reader() as reader:
        for path in paths:
            taken, reading = read_article(path, encoding, reader)
            if taken.sha256 in articles:
                complain(f"“{path.name}” holds the same as an article before it, and is used once.")
            else:
                tell_doubts(path, taken)
            articles.setdefault(taken.sha256, (taken, reading))
    return articles


def _make(
    articles: _Articles, title: str, marking: str, analyst: str, out: Path, reproducible: bool
) -> None:
    """From what was read to the file: draft, build the report, print it."""
    from briefing.clock import SystemClock
    from briefing.export.editions import ExportOrder, export_brief

    material = _drafted(articles, title, marking, analyst)
    if reproducible:
        material = _without_day_of_access(material)
    export_brief(material, ExportOrder(out, reproducible=reproducible), SystemClock())


def _without_day_of_access(material: Material) -> Material:
    """Nobody gave that day: it is the one on which the command was run, and no content."""
    articles = {key: replace(one, accessed="") for key, one in material.articles.items()}
    return replace(material, articles=articles)


def _drafted(articles: _Articles, title: str, marking: str, analyst: str) -> Material:
    """The material of a draft of the articles, by way of a project that nobody keeps."""
    from briefing.project.commands import AddArticle, Draft
    from briefing.project.document import Document
    from briefing.project.queries.material import gather

    first = next(iter(articles.values()))[0]
    with Document.unkept(title=title or first.title, analyst=analyst) as document:
        for taken, reading in articles.values():
            document.run(AddArticle(taken, reading))
        document.run(Draft())
        if marking:
            from briefing.project.commands import EditBrief

            document.run(EditBrief({"marking": marking}))
        return document.ask(gather, analyst)


def _load_for_pages() -> None:
    """Load what `_make` needs for a PDF, while the articles are still being read."""
    from briefing.export.pdf import prepare
    from briefing.project.commands import AddArticle, Draft  # noqa: F401
    from briefing.project.document import Document  # noqa: F401
    from briefing.project.queries.material import gather  # noqa: F401
    from briefing.report.build import build_report  # noqa: F401

    prepare()
