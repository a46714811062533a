"""The one entry: the window, or a command without Qt being imported."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from pathlib import Path


def main(arguments: list[str]) -> int:
    """Open the window for no argument or a project; run a command for anything else."""
    if opens_window(arguments):
        from ui.app import run_window

        return run_window(arguments)
    from briefing.cli.group import run

    return run(arguments)


def opens_window(arguments: list[str]) -> bool:
    """Whether these arguments ask for the window: none, the sample, or one project."""
    if not arguments or arguments == ["--sample"]:
        return True
    return len(arguments) == 1 and Path(arguments[0]).suffix.lower() == ".brief"


def _leave(status: int) -> None:
    """End the process without taking Python apart: all that was written is on the disk."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def _run_quickly(arguments: list[str]) -> int:
    """Run a command, sparing a third of its time. A script may run hundreds of them.

    What a command imports stays until its end: looking through it for garbage finds none, and
    clearing it away piece by piece gives nothing back.
    """
    gc.set_threshold(1_000_000)
    status = main(arguments)
    atexit.register(_leave, status)
    return status


if __name__ == "__main__":
    sys.exit((main if opens_window(sys.argv[1:]) else _run_quickly)(sys.argv[1:]))
