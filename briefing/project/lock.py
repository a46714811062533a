"""The lock beside a project that lets one process write, and every other one read.

The operating system holds it, so that it dies with the process, however that ends.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filelock import FileLock

OPEN_ELSEWHERE = "It is open in another window, which is the one that writes."


class Lock:
    """The right to write, for as long as a project is open."""

    def __init__(self, held: FileLock) -> None:
        self._held = held

    def release(self) -> None:
        """Give the right back and take the lock's file away."""
        # Unlinking while the lock is still held is safe: whoever takes a lock checks that the file
        # it locked is still the one at that path.
        if os.name == "posix":
            Path(self._held.lock_file).unlink(missing_ok=True)
        self._held.release()


def take_lock(path: Path) -> tuple[Lock | None, str]:
    """The lock that lets this process write, or None and a sentence that says why not."""
    # The library is slow to load, and a project in memory needs none of it.
    from filelock import FileLock, Timeout

    if not os.access(path, os.W_OK):
        return None, "The file is write-protected."
    lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=0, is_singleton=False)
    try:
        lock.acquire()
    except Timeout:
        return None, OPEN_ELSEWHERE
    except (OSError, NotImplementedError):
        return None, "Its folder is write-protected."
    return Lock(lock), ""


def is_free(path: Path) -> bool:
    """Whether a process that asked now would get the lock; nobody holds it afterwards."""
    lock, _ = take_lock(path)
    if lock is None:
        return False
    lock.release()
    return True
