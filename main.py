"""The one entry: the window, or a command without Qt being imported."""

from __future__ import annotations

import sys
from pathlib import Path


def main(arguments: list[str]) -> int:
    """Open the window for no argument or a project; run a command for anything else."""
    if not arguments or arguments == ["--sample"] or _is_project(arguments):
        from ui.app import run_window

        return run_window(arguments)
    from briefing.cli.group import run

    return run(arguments)


def _is_project(arguments: list[str]) -> bool:
    return len(arguments) == 1 and Path(arguments[0]).suffix == ".brief"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
