"""Files that are made beside their place and get their name when they are whole.

Nothing that stands at the place is ever replaced: whoever comes later finds another name.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


def give_name(beside: Path, path: Path) -> None:
    """Let the finished file appear at its path, unless something has appeared there meanwhile.

    Raises FileExistsError then, and OSError where the system refuses. `beside` may still be there.
    """
    try:
        path.hardlink_to(beside)
    except FileExistsError:
        raise
    except OSError:
        # No hard links on this file system, such as on a memory stick.
        if path.exists():
            raise FileExistsError from None
        beside.rename(path)
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def discard(beside: Path) -> None:
    """Take away what is left of a file that was being made, with SQLite's own beside it."""
    for leftover in (beside, beside.with_name(f"{beside.name}-journal")):
        # A name that is impossible, or a folder that is gone, leaves nothing to discard.
        with contextlib.suppress(OSError):
            leftover.unlink()
