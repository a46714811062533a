"""Tells whether a file is an edition that a project keeps on record. It parses nothing.

The file may come from anywhere, so that only its bytes are looked at: all of them give the hash,
and of a PDF the ends of its revisions and the date in its XMP packet, which is made to be found in
a file without reading the rest of it.
"""

from __future__ import annotations

import hashlib
import mmap
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from briefing.errors import CommandError
from briefing.export.files import plain_name
from briefing.export.moments import REPRODUCIBLE_MOMENT
from briefing.model.product import Edition

_PDF = b"%PDF-"
_END = re.compile(rb"%%EOF(?:\r\n|\r|\n)?")
_MADE = re.compile(rb"xmp:CreateDate(?:>|\s*=\s*[\"'])\s*([0-9TZ:.+-]{10,35})")


class Standing(StrEnum):
    """How a file stands to the editions of a project."""

    UNALTERED = "unaltered"
    ADDED_TO = "added_to"
    """It begins with every byte of an edition, and goes on: comments, a signature."""
    ALTERED = "altered"
    """It says that it was made when an edition was, and is another file."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Recognition:
    """What a file was found to be. `editions` are those it is or was; several where they were
    exported alike, none where nothing is known of it."""

    standing: Standing
    sha256: str
    editions: tuple[Edition, ...] = ()


def recognise(path: Path, editions: Sequence[Edition]) -> Recognition:
    """Compare a file with the editions on record. Raises CommandError where it cannot be read."""
    try:
        if not path.is_file():
            path.stat()  # a file that is missing says so itself
            raise CommandError(f"“{plain_name(path)}” is no file that could be an edition.")
        if not path.stat().st_size:
            return Recognition(Standing.UNKNOWN, hashlib.sha256().hexdigest())
        with (
            path.open("rb") as stream,
            mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as content,
        ):
            return _compared(content, editions)
    except OSError as error:
        raise CommandError(
            f"“{plain_name(path)}” cannot be read: {error.strerror or error}."
        ) from error


def _compared(content: mmap.mmap, editions: Sequence[Edition]) -> Recognition:
    is_pdf = content[: len(_PDF)] == _PDF
    ends = [found.end() for found in _END.finditer(content)] if is_pdf else []
    *beginnings, whole = _hashes(content, ends)
    if exact := _with_hash(editions, whole):
        return Recognition(Standing.UNALTERED, whole, exact)
    for beginning in reversed(beginnings):
        if grown := _with_hash(editions, beginning):
            return Recognition(Standing.ADDED_TO, whole, grown)
    if is_pdf and (dated := _made_at_its_moment(content, editions)):
        return Recognition(Standing.ALTERED, whole, dated)
    return Recognition(Standing.UNKNOWN, whole)


def _hashes(content: mmap.mmap, ends: list[int]) -> Iterator[str]:
    """The SHA-256 of the content up to each of the ends, and of the whole, read once."""
    so_far, start = hashlib.sha256(), 0
    with memoryview(content) as view:
        for end in (*ends, len(content)):
            with view[start:end] as part:
                so_far.update(part)
            start = end
            yield so_far.hexdigest()


def _with_hash(editions: Sequence[Edition], sha256: str) -> tuple[Edition, ...]:
    return tuple(one for one in editions if one.sha256 == sha256)


def _made_at_its_moment(content: mmap.mmap, editions: Sequence[Edition]) -> tuple[Edition, ...]:
    """The PDF editions of the moment this file says it was made at: the file and its edition bear
    one reading of the clock."""
    found = _MADE.search(content)
    made = _moment(found.group(1).decode("ascii")) if found else None
    if made is None or made == _moment(REPRODUCIBLE_MOMENT):
        return ()
    return tuple(
        one for one in editions if one.format == "pdf" and _moment(one.exported_at) == made
    )


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
