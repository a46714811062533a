"""Writes a file whose whole content is already in memory, atomically."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from briefing.export.files import write_atomically

Progress = Callable[[float], None]
"""Told the share that is done, from 0 to 1. It may raise `Cancelled`."""

_SHARE_BEFORE_WRITING = 0.9


def write_content(content: bytes, path: Path, progress: Progress | None = None) -> str:
    """Put `content` at `path`; its SHA-256 in hex. Raises ExportError, the old file untouched."""
    if progress:
        progress(_SHARE_BEFORE_WRITING)  # the last moment at which the analyst can cancel
    write_atomically(path, lambda file: file.write(content))
    if progress:
        progress(1.0)
    return hashlib.sha256(content).hexdigest()
