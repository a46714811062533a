"""Writes a file whose whole content is already in memory, atomically."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from briefing.export.files import write_atomically
from briefing.export.moments import REPRODUCIBLE_MOMENT

Progress = Callable[[float], None]
"""Told the share that is done, from 0 to 1. It may raise `Cancelled`."""

_SHARE_BEFORE_WRITING = 0.9


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a part of a report stands: which of its nodes, on which page (from 0), and from where
    to where down that page, as shares of its height. What goes on over pages has a spot on each."""

    node: int
    page: int
    top: float
    bottom: float


Placing = Callable[[Spot], None]
"""Told where each node was put, in the order of the pages. A title block has no node."""


@dataclass(frozen=True, slots=True)
class Making:
    """How a file is made: the `moment` it bears (ISO 8601, UTC), the password that opens it, who is
    told how far it is, and who is told where its parts stand (of a PDF)."""

    moment: str = REPRODUCIBLE_MOMENT
    password: str = field(default="", repr=False)
    progress: Progress | None = None
    placing: Placing | None = None

    @property
    def is_reproducible(self) -> bool:
        """Whether equal content gives equal bytes: the file bears no true time."""
        return self.moment == REPRODUCIBLE_MOMENT


TIMELESS = Making()
"""Makes a reproducible file, and tells nobody."""


def write_content(content: bytes, path: Path, progress: Progress | None = None) -> str:
    """Put `content` at `path`; its SHA-256 in hex. Raises ExportError, the old file untouched."""
    if progress:
        progress(_SHARE_BEFORE_WRITING)  # the last moment at which the analyst can cancel
    write_atomically(path, lambda file: file.write(content))
    if progress:
        progress(1.0)
    return hashlib.sha256(content).hexdigest()
