"""What a file is, told by its bytes first and by its name only where the bytes leave it open.

Whatever holds no text is refused here in one sentence that says what it really is.
"""

from __future__ import annotations

import io
import re
from enum import Enum
from pathlib import PurePath

from briefing.errors import IntakeError
from briefing.intake.opening import shown


class Form(Enum):
    """The forms that can be read, each with its media type."""

    TEXT = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"
    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


FORM_NAMES = {
    Form.TEXT: "plain text",
    Form.MARKDOWN: "Markdown",
    Form.HTML: "a web page",
    Form.PDF: "a PDF",
    Form.DOCX: "a Word document",
}
_READABLE = "Text, Markdown, web pages, PDF and Word documents can be imported."

_BY_SUFFIX = {
    ".txt": Form.TEXT, ".text": Form.TEXT, ".md": Form.MARKDOWN, ".markdown": Form.MARKDOWN,
    ".mkd": Form.MARKDOWN, ".htm": Form.HTML, ".html": Form.HTML, ".xhtml": Form.HTML,
    ".pdf": Form.PDF, ".docx": Form.DOCX,
}  # fmt: skip
_NAMED_OTHERWISE = {
    ".png": "a picture", ".jpg": "a picture", ".jpeg": "a picture", ".gif": "a picture",
    ".doc": "a Word document", ".odt": "an OpenDocument text", ".zip": "an archive",
    ".xlsx": "a spreadsheet", ".pptx": "a presentation", ".mp3": "a recording",
    ".mp4": "a video", ".epub": "an e-book", ".brief": "a Sourceline project",
}  # fmt: skip
_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"\x7fELF", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"\x00asm", "a program"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"SQLite format 3\x00", "a database or a project"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (.doc, .xls or .msg)"),
    (b"{\\rtf", "an RTF document"),
    (b"%!PS", "a PostScript file"),
    (b"OggS", "a recording"),
    (b"ID3", "a recording"),
    (b"fLaC", "a recording"),
    (b"\x1aE\xdf\xa3", "a video"),
)
# These begin with letters a text may begin with, so a NUL must follow close behind.
_WEAK_SIGNATURES = ((b"MZ", "a program"), (b"BM", "a BMP picture"), (b"BZh", "a bzip2 archive"),
                    (b"ID3", "a recording"), (b"RIFF", "a picture or a recording"),
                    (b"OggS", "a recording"))  # fmt: skip
_HINTS = {
    "an old Office document (.doc, .xls or .msg)": "Save it as .docx and import that.",
    "an RTF document": "Save it as .docx and import that.",
    "a database or a project": "A Sourceline project is opened, not imported.",
}
_IGNORED_START = re.compile(r"(?:\s|\ufeff|<!--.*?-->|<\?[^>]*>)*", re.DOTALL)
_PAGE_START = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_ANY_TAG = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>", re.IGNORECASE)


def refuse_foreign(data: bytes, name: str) -> None:
    """Raise IntakeError where the first bytes show that `data` is something without text."""
    head = data[:512]
    weak = {mark for mark, _ in _WEAK_SIGNATURES}
    for mark, kind in _SIGNATURES:
        if mark not in weak and head.startswith(mark):
            raise not_readable(name, kind)
    if b"\x00" in head:
        for mark, kind in _WEAK_SIGNATURES:
            if head.startswith(mark):
                raise not_readable(name, kind)
        if head[4:8] == b"ftyp":
            raise not_readable(name, "a video or a picture")


def not_readable(name: str, kind: str) -> IntakeError:
    """The refusal of a file that really is `kind`."""
    return IntakeError(f"{shown(name)} is {kind} and cannot be read.", _HINTS.get(kind, _READABLE))


def form_of_bytes(data: bytes, name: str) -> Form | None:
    """PDF or DOCX where the bytes say so, None where `data` should be text; else IntakeError."""
    refuse_foreign(data, name)
    if data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"%PDF-"):
        return Form.PDF
    if named_form(name) is Form.PDF and b"%PDF-" in data[:1024]:
        return Form.PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _form_of_zip(data, name)
    return None


def form_of_text(text: str, name: str) -> Form:
    """TEXT, MARKDOWN or HTML; IntakeError where the name promises something that is no text."""
    suffix = PurePath(name).suffix.lower()
    named = named_form(name)
    page = is_web_page(text)
    promised = FORM_NAMES[named] if named in (Form.PDF, Form.DOCX) else _NAMED_OTHERWISE.get(suffix)
    if promised:
        really = Form.HTML if page else Form.TEXT
        raise IntakeError(
            f"{shown(name)} is not {promised} as its name says: it holds {FORM_NAMES[really]}.",
            "Give it the ending that it should have, or fetch it once more.",
        )
    if page or (named is Form.HTML and _ANY_TAG.search(text)):
        return Form.HTML
    return Form.MARKDOWN if named is Form.MARKDOWN else Form.TEXT


def is_web_page(text: str) -> bool:
    """Whether `text` begins as only a whole web page does."""
    start = _IGNORED_START.match(text[:20_000])
    return bool(_PAGE_START.match(text, start.end() if start else 0))


def named_form(name: str) -> Form | None:
    """What the ending of `name` says the file is."""
    return _BY_SUFFIX.get(PurePath(name).suffix.lower())


def mismatch(form: Form, name: str) -> tuple[str, ...]:
    """A note where a readable file is not what its name says."""
    named = named_form(name)
    if named is None or named is form:
        return ()
    ending = PurePath(name).suffix.lower()
    return (f"The file is named {ending} but holds {FORM_NAMES[form]}, and was read as that.",)


def _form_of_zip(data: bytes, name: str) -> Form:
    import zipfile  # with its compressors it costs more than all else here

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        kind = "a damaged Word document" if named_form(name) is Form.DOCX else "a ZIP archive"
        raise not_readable(name, kind) from None
    if "word/document.xml" in names:
        return Form.DOCX
    for member, kind in (
        ("xl/workbook.xml", "a spreadsheet"),
        ("ppt/presentation.xml", "a presentation"),
        ("META-INF/container.xml", "an e-book"),
        ("content.xml", "an OpenDocument file"),
    ):
        if member in names:
            raise not_readable(name, kind)
    raise not_readable(name, "a ZIP archive")
