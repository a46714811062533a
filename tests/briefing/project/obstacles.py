"""What stands in a program's way on a real system: no rights, and no room."""

from __future__ import annotations

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def nobody(folder: Path) -> Iterator[None]:
    """Where root runs the tests, be somebody whom write protection holds, for a while."""
    if os.getuid() != 0:
        yield
        return
    somebody = 65534
    for place in (folder, *folder.parents):
        if place.stat().st_uid == 0 and not place.stat().st_mode & 0o001:
            place.chmod(0o711)
    for place in (folder, *folder.iterdir()):
        os.chown(place, somebody, somebody)
    os.setresuid(somebody, somebody, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@contextmanager
def protected(place: Path) -> Iterator[None]:
    mode = place.stat().st_mode
    place.chmod(mode & 0o555)
    try:
        yield
    finally:
        place.chmod(mode)


@contextmanager
def no_file_longer_than(size: int) -> Iterator[None]:
    """The system refuses to make any file longer, as a quota does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
