"""The one entry: the window, or a command without Qt being imported."""

from __future__ import annotations

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


def _run_quickly(arguments: list[str]) -> None:
    """Run a command and end the process. A script may run hundreds: a fifth of the time is here.

    What a command imports stays until its end, so looking through it for garbage finds none; and
    when it is over, all it wrote is on the disk, so nothing is gained by taking Python apart.
    """
    gc.set_threshold(1_000_000)
    status = main(arguments)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    if not opens_window(sys.argv[1:]):
        _run_quickly(sys.argv[1:])
    sys.exit(main(sys.argv[1:]))
