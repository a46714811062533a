"""The `sourceline` command with its help, and how every command ends when it fails."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from briefing import __version__
from briefing.errors import BriefingError

_COMMANDS = {
    "new": "projects",
    "read": "articles",
    "import": "articles",
    "brief": "articles",
    "show": "projects",
    "grade": "editing",
    "draft": "editing",
    "undo": "editing",
    "redo": "editing",
    "merge": "editing",
    "check": "projects",
    "search": "projects",
    "log": "projects",
    "verify": "projects",
    "export": "exporting",
}
"""Which module of this room holds each command; it is imported when the command is used."""

_HELP = """Turn articles into briefings in which every sentence answers for its source.

Without a command the window opens: `python main.py`, or `python main.py PROJECT.brief`.
Everything below works without a screen, and nothing ever leaves this machine.

\b
The whole job in one line:
  python main.py brief ARTICLE.txt OUT.pdf
\b
The same step by step, keeping the project:
  python main.py new kursk.brief --title "Captures in Kursk"
  python main.py import kursk.brief article.html
  python main.py draft kursk.brief
  python main.py show kursk.brief --json
  python main.py grade kursk.brief STATEMENT B2 --reason "Both sides confirm it"
  python main.py export kursk.brief kursk.pdf
"""


class _Lazy(click.Group):
    """Knows its commands by name and loads only the one that is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"briefing.cli.{_COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command


@click.command(cls=_Lazy, help=_HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="Sourceline")
@click.option(
    "--analyst",
    envvar="SOURCELINE_ANALYST",
    default="",
    help="Whose grades and changes these are. Default: the name you are logged in with.",
)
@click.pass_context
def sourceline(ctx: click.Context, analyst: str) -> None:
    """Keep the analyst's name for the command that follows."""
    ctx.obj = analyst or getpass.getuser()


def run(arguments: Sequence[str]) -> int:
    """Run one command; the exit status."""
    _use_utf8()
    try:
        sourceline.main(args=list(arguments), prog_name="python main.py", standalone_mode=False)
    except click.UsageError as error:
        error.show()
        return error.exit_code
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except BriefingError as error:
        print(f"sourceline: {error}", file=sys.stderr)
        return 1
    except (KeyboardInterrupt, click.Abort):
        print("sourceline: Stopped.", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever read our output has had enough, as `head` does; that is no failure.
        sys.stderr.close()
        return 0
    return 0


def project_argument(function: Any) -> Any:
    """The project file that most commands take first."""
    kind = click.Path(path_type=Path)
    return click.argument("project", metavar="P.brief", type=kind)(function)


def json_option(function: Any) -> Any:
    """`--json`: values for a program instead of words for a person."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON.")(function)


def _use_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
