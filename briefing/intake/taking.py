"""Takes a document in: bytes or pasted words become one `Taken`, or one clear IntakeError.

This is the order of the work only; each form of document has its own reader beside this module.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path, PurePath

from briefing.errors import IntakeError
from briefing.intake.cleaning import clean, clean_references, is_blank, notes_on, replaced
from briefing.intake.decoding import decode, decode_as
from briefing.intake.detect import Form, form_of_bytes, form_of_text, mismatch
from briefing.intake.language import detect_language
from briefing.intake.masthead import read_masthead
from briefing.intake.opening import MAX_BYTES, read_bytes, shown
from briefing.intake.provenance import Extract, Provenance, missing, one_line, web_address
from briefing.model.reading import Taken, TextEncoding

_SOURCE_URL = re.compile(r"^SourceURL:(\S+)", re.MULTILINE)
_FRAGMENT_START = "<!--StartFragment-->"
_FRAGMENT_END = "<!--EndFragment-->"


def take_file(path: Path, encoding: str | None = None) -> Taken:
    """The article in the file at `path`; IntakeError with one sentence where there is none.

    `encoding` is as `encodings.find_encoding` gives it; None leaves it to what the bytes say.
    """
    return take_bytes(read_bytes(path), path.name, encoding)


def take_bytes(data: bytes, name: str, encoding: str | None = None) -> Taken:
    """The article in `data`, the bytes of a file called `name`; IntakeError where there is none.

    PDF and Word know their own letters: an `encoding` says nothing about them.
    """
    form = form_of_bytes(data, name)
    notes: tuple[str, ...] = ()
    read_as: TextEncoding | None = None
    codes = Counter[str]()
    if form is Form.PDF:
        from briefing.intake.pdf_text import read_pdf

        extract = read_pdf(data, name)
    elif form is Form.DOCX:
        from briefing.intake.docx_text import read_docx

        extract = read_docx(data, name)
    else:
        decoded = decode_as(data, name, encoding) if encoding else decode(data, name)
        text, codes = clean(decoded.text)
        if not text.strip():
            raise IntakeError(f"{shown(name)} is empty.", "Save it again from where it came from.")
        form = form_of_text(text, name)
        notes, read_as = decoded.notes, decoded.encoding
        extract = _read(text, form, codes)
    notes = mismatch(form, name) + notes
    if is_blank(extract.text):
        raise IntakeError(f"{shown(name)} holds no words to read.", "Paste its text instead.")
    extract = replace(extract, notes=notes + extract.notes)
    taken = _taken(extract, codes, data, form, name)
    return replace(taken, encoding=read_as)


def take_text(text: str, *, media_type: str = "text/plain") -> Taken:
    """The article in words handed over as they are: text/plain, text/markdown or text/html.

    Raises IntakeError where there are no words, ValueError for another media type.
    """
    form = Form(media_type)
    if form in (Form.PDF, Form.DOCX):
        raise ValueError(media_type)
    original = text.encode("utf-8", "surrogatepass")
    _demand_size(original)
    cleaned, codes = clean(text)
    extract = _read(cleaned, form, codes)
    _demand_words(extract)
    return _taken(extract, codes, original, form)


def take_pasted(plain: str, html: str | None = None) -> Taken:
    """The article on the clipboard. Its HTML is preferred, for its paragraphs and its address;
    all of it is kept, since the analyst has chosen what to copy."""
    if not html:
        return take_text(plain)
    original = html.encode("utf-8", "surrogatepass")
    _demand_size(original)
    from briefing.intake.html_article import read_html_fragment

    cleaned, codes = clean(html)
    cleaned, referred = clean_references(cleaned)
    codes.update(referred)
    source = _SOURCE_URL.search(cleaned[:2000])
    start, end = cleaned.find(_FRAGMENT_START), cleaned.rfind(_FRAGMENT_END)
    extract = read_html_fragment(cleaned[start:end] if 0 <= start < end else cleaned)
    if is_blank(extract.text):
        return take_text(plain)
    own = Provenance(url=web_address(source[1] if source else ""))
    provenance = extract.provenance.filled_from(own)
    return _taken(replace(extract, provenance=provenance), codes, original, Form.HTML)


def _read(text: str, form: Form, codes: Counter[str]) -> Extract:
    """The words of a cleaned `text`; the codes that its references became are added to `codes`."""
    if form is not Form.TEXT:
        text, referred = clean_references(text)
        codes.update(referred)
    if form is Form.HTML:
        from briefing.intake.html_article import read_html

        return read_html(text)
    if form is Form.MARKDOWN:
        from briefing.intake.markdown_text import read_markdown

        return read_markdown(text)
    return Extract(text, read_masthead(text))


def _taken(
    extract: Extract, codes: Counter[str], original: bytes, form: Form, name: str = ""
) -> Taken:
    # A reader may have let in a letter that the file could not hold (an entity, a PDF's own).
    text, late = clean(extract.text)
    found = extract.provenance
    title, title_notes = _title(found, text, name)
    language, language_notes = _language(found.language, text)
    cleaning_notes = notes_on(text, codes + late)
    notes = extract.notes + cleaning_notes + title_notes + missing(found) + language_notes
    return Taken(
        title=_field(title),
        text=text,
        original=original,
        sha256=hashlib.sha256(original).hexdigest(),
        media_type=form.value,
        file_name=replaced(name),
        byline=_field(found.byline),
        outlet=_field(found.outlet),
        published=found.published,
        url=_field(found.url),
        language=language,
        notes=tuple(dict.fromkeys(notes)),
    )


def _title(found: Provenance, text: str, name: str) -> tuple[str, tuple[str, ...]]:
    if found.title:
        return found.title, ()
    if name:
        stem = replaced(PurePath(name).stem)
        return stem, ("No title was found; the file's name stands in for it.",)
    return one_line(text, 80), ("No title was found; the first words stand in for it.",)


def _language(declared: str, text: str) -> tuple[str, tuple[str, ...]]:
    detected = detect_language(text)
    if declared and detected and declared != detected:
        note = f"The document says that its language is “{declared}”, but it reads as “{detected}”."
        return detected, (note,)
    return declared or detected, ()


def _field(value: str) -> str:
    return clean(value)[0]


def _demand_size(original: bytes) -> None:
    if len(original) > MAX_BYTES:
        raise IntakeError(
            f"The pasted text is larger than {MAX_BYTES // 1024**2} MB.", "Paste it in parts."
        )


def _demand_words(extract: Extract) -> None:
    if is_blank(extract.text):
        raise IntakeError("There are no words in what was pasted.", "Copy the article once more.")
