"""The PDF of record: a report tree in, the bytes of a typeset document out.

reportlab is imported nowhere else in the program, and only when a page is really set.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import ExportError
from briefing.export.content import TIMELESS, Making
from briefing.export.files import write_atomically
from briefing.export.pdf.shaping import without_harfbuzz
from briefing.report.tree import Report

if TYPE_CHECKING:
    from briefing.export.pdf.line_memory import LineMemory


def render_pdf(
    report: Report, making: Making = TIMELESS, memory: LineMemory | None = None
) -> bytes:
    """The whole document as bytes; what the window shows is what the file holds.

    Progress may raise `Cancelled`. Of a reproducible making the same report always gives the same
    bytes: dates and ids in the file are fixed. With a password nobody opens it without; then it
    makes no claim of PDF/A. Who sets one brief again and again keeps a `memory` of its lines, which
    changes no byte. Raises `ExportError` for a password that cannot be used, and where the
    file is to be reproducible as well: encryption draws lots.
    """
    if making.password:
        _check_password(making.password, reproducible=making.is_reproducible)
    with without_harfbuzz():
        from briefing.export.pdf.document import render

    progress = making.progress or _tell_nobody
    content = render(report, making.moment, progress, making.placing, memory)
    if not making.password:
        return content
    from briefing.export.pdf.protecting import encrypted

    return encrypted(content, making.password)


def write_pdf(report: Report, path: Path, making: Making = TIMELESS) -> str:
    """Write the document to `path` and give the SHA-256 of the file as hexadecimal digits.

    Raises `ExportError` where the file cannot be written; an older file there stays as it was.
    """
    content = render_pdf(report, making)
    write_atomically(path, lambda stream: stream.write(content))
    return hashlib.sha256(content).hexdigest()


def prepare() -> None:
    """Load what setting a page needs and the faces most briefs use, before there is a report."""
    with without_harfbuzz():
        import briefing.export.pdf.document  # noqa: F401
    from briefing.export.pdf.faces import face_for

    for family in ("serif", "sans"):
        for bold in (False, True):
            face_for(family, bold=bold)
    face_for("mono")


def _check_password(password: str, *, reproducible: bool) -> None:
    """Before pages are set: whether the document can be protected by this password at all."""
    from briefing.export.pdf.protecting import usable_password

    if reproducible:
        raise ExportError(
            "A file with a password cannot be reproducible: encryption puts random bytes into it.",
            "Leave out one of the two.",
        )
    usable_password(password)


def _tell_nobody(_share: float) -> None:
    """Stands in where no one asked how far the work is."""
