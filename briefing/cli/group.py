"""The `sourceline` command with its help, and how every command ends when it fails."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from briefing import __version__
from briefing.analyst import login_name
from briefing.errors import BriefingError

_COMMANDS = {
    "new": "projects",
    "read": "articles",
    "import": "articles",
    "brief": "shortcut",
    "show": "projects",
    "grade": "editing",
    "draft": "editing",
    "undo": "editing",
    "redo": "editing",
    "merge": "editing",
    "check": "projects",
    "search": "projects",
    "ladder": "markings",
    "log": "projects",
    "verify": "projects",
    "export": "exporting",
    "verify-pdf": "proving",
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
  python main.py show kursk.brief
  python main.py grade kursk.brief STATEMENT B2 --reason "Both sides confirm it"
  python main.py export kursk.brief kursk.pdf
  python main.py verify-pdf kursk.brief kursk.pdf

`python main.py COMMAND --help` explains one command. A command that fails says why in one line
and ends with status 1; one that was typed wrongly ends with status 2.
"""


class _Lazy(click.Group):
    """Knows its commands by name and loads only the one that is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"briefing.cli.{_COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, f"{cmd_name.replace('-', '_')}_command")
        return command


class FilePath(click.ParamType[Path]):
    """A path that names something: not empty, and with a last part that a message can show."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        if not str(value):
            self.fail("A file's name cannot be empty.", param, ctx)
        path = Path(value)
        path = path if path.name else path.resolve()
        if not path.name:
            self.fail(f"“{value}” is a folder, not a file.", param, ctx)
        return path


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
    ctx.obj = analyst or login_name()


def run(arguments: Sequence[str]) -> int:
    """Run one command; the exit status. Nothing but a bug of ours leaves a traceback."""
    _stand_in_for_closed()
    _use_utf8()
    try:
        # Out of its standalone mode click hands back what `ctx.exit` was given.
        status = sourceline.main(
            args=list(arguments), prog_name="python main.py", standalone_mode=False
        )
        sys.stdout.flush()
    except click.UsageError as error:
        error.show()
        return error.exit_code
    except (BriefingError, click.ClickException) as error:
        complain(error)
        return 1
    except (KeyboardInterrupt, click.Abort):
        complain("Stopped.")
        return 1
    except (BrokenPipeError, SystemExit):
        # Whoever read our output has had enough, as `head` does; that is no failure. (Outside its
        # standalone mode this is the one thing that click leaves the program for.)
        _write_no_more()
        return 0
    except OSError as error:
        # What the system refuses outside the file a command is about: a full disk under our output.
        _write_no_more()
        complain(f"The system refused it: {error.strerror or error}.")
        return 1
    return status if isinstance(status, int) else 0


def complain(about: object) -> None:
    """Say what is wrong in one line, whatever a file's name or a message may hold."""
    print("sourceline:", _line(" ".join(str(about).split())), file=sys.stderr)


@contextmanager
def telling(done: str) -> Iterator[None]:
    """What is printed inside only tells of work that is done and kept, as `done` says.

    Where it cannot be printed, for a full disk under the output, the work has not failed for that:
    a line on stderr says what was done, and the exit status stays 0.
    """
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        _write_no_more()
        reason = error.strerror or error
        complain(f"{done} Only the words to tell of it could not be printed: {reason}.")


def say(line: str = "") -> None:
    """Print one line for a person. What an article holds is shown and never obeyed.

    A control character would be an order to the terminal, so it stands as its code, `[U+001B]`.
    """
    print(_line(line))


def _line(text: str) -> str:
    from briefing.export.characters import printable

    return printable(text)


def project_argument(function: Any) -> Any:
    """The project file that most commands take first."""
    return click.argument(
        "project", metavar="P.brief", type=FilePath(), help="The project's file."
    )(function)


def not_empty(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Refuse an option that is there and says nothing, such as a script's variable never set."""
    if value is not None and not value.strip():
        raise click.BadParameter("It is empty. Leave the option out, or say what is meant.")
    return value


def json_option(function: Any) -> Any:
    """`--json`: values for a program instead of words for a person."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON, for a program.")(
        function
    )


def examples(*lines: str) -> str:
    """What to type, for the end of a command's help; click keeps the lines as they are."""
    return "\n".join(
        ("\b", "Example:" if len(lines) == 1 else "Examples:", *(f"  {line}" for line in lines))
    )


def _stand_in_for_closed() -> None:
    """Give what is printed somewhere to go where whoever started us closed it, as `>&-` does."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - to the end
            setattr(sys, name, nowhere)


def _use_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _write_no_more() -> None:
    """Let what could not be written be forgotten, or Python would try once more at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
