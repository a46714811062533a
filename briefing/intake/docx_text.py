"""The text of a Word document by python-docx: paragraphs and tables in their order.

The only place in intake that knows it. Deleted words of tracked changes are left out, inserted
ones are read: what is read is what Word shows as the final text.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any

from briefing.errors import IntakeError
from briefing.intake.masthead import read_masthead
from briefing.intake.opening import shown
from briefing.intake.paragraphs import Paragraphs
from briefing.intake.provenance import Extract, Provenance, one_line

MAX_UNPACKED = 256 * 1024 * 1024
"""A small file that unpacks to more than this is a trap, not an article."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DAMAGE = (zipfile.BadZipFile, zlib.error, LookupError, ValueError, AttributeError, RuntimeError,
           OSError, EOFError)  # fmt: skip
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def read_docx(data: bytes, name: str) -> Extract:
    """The words of the document's body; IntakeError where it is damaged or holds none."""
    body, properties = _open(data, name)
    paragraphs = Paragraphs()
    for element in body:
        _add(element, paragraphs)
    text = paragraphs.text()
    own = Provenance(title=one_line(properties.title), byline=one_line(properties.author))
    if own.byline.lower() == "python-docx":
        own = Provenance(title=own.title)  # the writing program's own name, not a person's
    return Extract(text, read_masthead(text).filled_from(own))


def _open(data: bytes, name: str) -> tuple[Any, Any]:
    import docx
    from docx.opc.exceptions import OpcError
    from lxml import etree  # type: ignore[import-untyped]

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
        if unpacked > MAX_UNPACKED:
            raise IntakeError(
                f"{shown(name)} unpacks to far more than an article can be.", "Do not trust it."
            )
        document = docx.Document(io.BytesIO(data))
        return document.element.body, document.core_properties
    except (OpcError, etree.LxmlError, *_DAMAGE) as error:
        raise IntakeError(
            f"{shown(name)} is a damaged Word document and cannot be read.",
            "Open it in Word, save it as .docx and import that.",
        ) from error


def _add(block: Any, paragraphs: Paragraphs) -> None:
    """The words below `block`, walked without recursion."""
    from lxml import etree

    walk = etree.iterwalk(block, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "end":
            if tag in (f"{_W}p", f"{_W}tr"):
                _end_of(element, paragraphs)
        elif tag == _FALLBACK or tag == f"{_W}del":
            walk.skip_subtree()
        elif tag == f"{_W}t":
            paragraphs.add(element.text or "")
        elif tag == f"{_W}tab":
            paragraphs.add(" ")
        elif tag in (f"{_W}br", f"{_W}cr"):
            paragraphs.line_break()
        elif tag == f"{_W}noBreakHyphen":
            paragraphs.add("\u2011")
        elif tag == f"{_W}tc":
            paragraphs.cell()


def _end_of(element: Any, paragraphs: Paragraphs) -> None:
    if element.tag == f"{_W}tr":
        paragraphs.close("row")
        return
    in_cell = next(element.iterancestors(f"{_W}tc"), None) is not None
    if in_cell:
        paragraphs.add(" ")
    else:
        numbered = element.find(f"{_W}pPr/{_W}numPr") is not None
        paragraphs.close("item" if numbered else "paragraph")
