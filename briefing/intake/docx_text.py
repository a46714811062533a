"""The text of a Word document by python-docx: paragraphs and tables in their order.

The only place in intake that knows it. Deleted words of tracked changes are left out, inserted
ones are read: what is read is what Word shows as the final text.
"""

from __future__ import annotations

import io
import lzma
import struct
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
# python-docx trusts what it opens. Where a part, an attribute or a whole body is missing, or a root
# has another name, it stumbles over None or over a plain element with whatever Python raises there.
_DAMAGE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, TypeError, AttributeError,
           LookupError, ValueError, RuntimeError, OSError, EOFError)  # fmt: skip
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def read_docx(data: bytes, name: str) -> Extract:
    """The words of the document's body; IntakeError where it is damaged or holds none."""
    body, own = _open(data, name)
    paragraphs = Paragraphs()
    _add(body, paragraphs)
    text = paragraphs.text()
    return Extract(text, read_masthead(text).filled_from(own))


def _open(data: bytes, name: str) -> tuple[Any, Provenance]:
    """The document's body and what it says of itself: every call of python-docx is in here."""
    import docx
    from docx.exceptions import PythonDocxError
    from docx.opc.exceptions import OpcError
    from lxml import etree  # type: ignore[import-untyped]

    _demand_bounded(data, name)
    try:
        document = docx.Document(io.BytesIO(data))
        body, own = document.element.body, _own_account(document)
        if body is None:
            raise ValueError("no body")
        _demand_no_entities(body)
    except (OpcError, PythonDocxError, etree.LxmlError, *_DAMAGE) as error:
        raise _damaged(name) from error
    return body, own


def _demand_bounded(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
    except _DAMAGE as error:
        raise _damaged(name) from error
    if unpacked > MAX_UNPACKED:
        raise IntakeError(
            f"{shown(name)} unpacks to far more than an article can be.", "Do not trust it."
        )


def _damaged(name: str) -> IntakeError:
    return IntakeError(
        f"{shown(name)} is a damaged Word document and cannot be read.",
        "Open it in Word, save it as .docx and import that.",
    )


def _own_account(document: Any) -> Provenance:
    from docx.opc.constants import RELATIONSHIP_TYPE

    rels = document.part.package.rels.values()
    core = [rel.target_part for rel in rels if rel.reltype == RELATIONSHIP_TYPE.CORE_PROPERTIES]
    if not core:
        return Provenance()  # python-docx would make properties up, with a title of its own
    _demand_no_entities(core[0].element)
    properties = document.core_properties
    title, byline = one_line(properties.title), one_line(properties.author)
    # The writing program's own name is not a person's.
    return Provenance(title=title, byline="" if byline.lower() == "python-docx" else byline)


def _demand_no_entities(root: Any) -> None:
    """ValueError where `root` leans on an entity: Word knows none, python-docx resolves none, and
    the words around it would be lost without a sign."""
    from lxml import etree

    if next(root.iter(etree.Entity), None) is not None:
        raise ValueError("entity")


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
            paragraphs.add(_words(element))
        elif tag == f"{_W}tab":
            paragraphs.add(" ")
        elif tag in (f"{_W}br", f"{_W}cr"):
            paragraphs.line_break()
        elif tag == f"{_W}noBreakHyphen":
            paragraphs.add("\u2011")
        elif tag == f"{_W}tc":
            paragraphs.cell()


def _words(element: Any) -> str:
    """All its words: a comment in the XML must not hide those that follow it."""
    return (element.text or "") + "".join(child.tail or "" for child in element)


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
