"""The text of a PDF by pypdfium2, its lines joined into paragraphs. The only place that knows it.

Nothing in a PDF is run; a page that is only a picture has no words, and the analyst is told.
"""

from __future__ import annotations

import re
from statistics import quantiles
from typing import Any

from briefing.errors import IntakeError
from briefing.intake.masthead import read_masthead
from briefing.intake.opening import shown
from briefing.intake.provenance import Extract, Provenance, one_line

_SENTENCE_END = re.compile(r"[.!?…:。！？][\"”’»)\]]*$")
_HYPHEN = re.compile("[\x02\ufffe\u00ad]\n?(?=[a-zà-žа-я])|[\x02\ufffe\u00ad]")
_FULL = 0.8
# What a line may begin or end with and lose: separators (0x1C to 0x1F) are no white space here.
_EDGES = " \t\v\f\x85\xa0\u2002\u2003\u2009\u200a\u202f\u3000"
_UNUSED_TITLE = re.compile(r"untitled|microsoft word|document\d*$|\.\w{2,4}$", re.IGNORECASE)


def read_pdf(data: bytes, name: str) -> Extract:
    """The words of all pages in their order; IntakeError where there are none or it is locked."""
    pages, metadata = _pages(data, name)
    texts = [_reflow(page) for page in pages]
    text = "\n\n".join(part for part in texts if part)
    if not text:
        raise IntakeError(
            f"{shown(name)} holds no text: its pages are probably scanned pictures.",
            "Recognise its text (OCR) with another program first, or paste what it says.",
        )
    empty = sum(not part for part in texts)
    notes = (f"{empty} of {len(texts)} pages hold no text; they may be pictures.",) if empty else ()
    title = one_line(metadata.get("Title"))
    own = Provenance(
        title="" if _UNUSED_TITLE.search(title) else title, byline=one_line(metadata.get("Author"))
    )
    return Extract(text, read_masthead(text).filled_from(own), notes)


def _pages(data: bytes, name: str) -> tuple[list[str], dict[str, str]]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        try:
            metadata = document.get_metadata_dict()
            return [_page_text(page) for page in document], metadata
        finally:
            document.close()
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise IntakeError(
                f"{shown(name)} is locked with a password.", "Save a copy without the password."
            ) from error
        raise IntakeError(
            f"{shown(name)} is a damaged PDF and cannot be read.", "Fetch it once more."
        ) from error


def _page_text(page: Any) -> str:
    words: str = page.get_textpage().get_text_range(errors="surrogatepass")
    return _HYPHEN.sub("", words.replace("\r\n", "\n").replace("\r", "\n"))


def _reflow(page: str) -> str:
    """Lines that only the width of the page has parted, joined again into paragraphs."""
    lines = [line.strip(_EDGES) for line in page.split("\n")]
    lengths = [len(line) for line in lines if line]
    if len(lengths) < 2:
        return "\n".join(line for line in lines if line)
    width = quantiles(lengths, n=10)[-1]
    out = ""
    before = ""
    for line in lines:
        if line and before:
            ends = len(before) < _FULL * width or (
                len(before) < 0.95 * width and _SENTENCE_END.search(before)
            )
            out += ("\n\n" if ends else " ") + line
        elif line:
            out += ("\n\n" if out else "") + line
        before = line
    return out
