"""Footnotes of a Word document: at the foot of the page, who says what is cited there first.

Sources are numbered in the order in which they are cited first, and so are footnotes: both have the
same numbers. A source that is cited again leads to the list alone.
"""

# ruff: noqa: SLF001 - python-docx gives no public way to a paragraph's or document's element

from __future__ import annotations

from collections.abc import Iterable

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from briefing.export.characters import printable
from briefing.export.docx import parts
from briefing.export.docx.styles import FOOTNOTE_MARK_STYLE, FOOTNOTE_STYLE
from briefing.export.wording import NOT_REVIEWED, chain_in_words, grade_in_words
from briefing.report.tree import Reference

_SEPARATORS = (("-1", "separator"), ("0", "continuationSeparator"))


class Footnotes:
    """The footnotes of one document, in the order in which their marks are set."""

    def __init__(self, entries: Iterable[Reference], document: Document) -> None:
        self._waiting = {entry.number: entry for entry in entries}
        self._styles = {
            name: document.styles[name].style_id for name in (FOOTNOTE_STYLE, FOOTNOTE_MARK_STYLE)
        }
        self._notes: list[BaseOxmlElement] = []

    def waits_for(self, number: int) -> bool:
        """Whether an entry of the source list is cited for the first time now."""
        return number in self._waiting

    def mark(self, paragraph: Paragraph, number: int, bookmark: str) -> None:
        """Set the mark at the end of `paragraph`; its footnote leads to the entry's bookmark."""
        entry = self._waiting.pop(number)
        run = paragraph.add_run(style=FOOTNOTE_MARK_STYLE)
        reference = parts.new_element("w:footnoteReference", id=str(number))
        run._r.append(reference)
        counted = len(self._notes) + 1 == number
        if not counted:
            # Out of turn, the mark is the number as it is. Some programs show it twice in the note.
            reference.set(qn("w:customMarkFollows"), "1")
            run.add_text(str(number))
        mark = None if counted else str(number)
        self._notes.append(self._note(entry, bookmark, mark))

    def add_to(self, document: Document) -> None:
        """Put the notes into the document, which has none yet; nothing where nothing is cited."""
        if not self._notes:
            return
        whole = parse_xml(f"<w:footnotes {nsdecls('w', 'r')}/>")
        for identity, kind in _SEPARATORS:
            whole.append(_separator(identity, kind))
        whole.extend(self._notes)
        part = Part(
            PackURI("/word/footnotes.xml"),
            CONTENT_TYPE.WML_FOOTNOTES,
            serialize_part_xml(whole),
            document.part.package,
        )
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        _name_separators(document)

    def _note(self, entry: Reference, bookmark: str, mark: str | None) -> BaseOxmlElement:
        """A note that begins with `mark`, or with its number where there is none."""
        note = parts.new_element("w:footnote", id=str(entry.number))
        paragraph = OxmlElement("w:p")
        properties = OxmlElement("w:pPr")
        properties.append(parts.new_element("w:pStyle", val=self._styles[FOOTNOTE_STYLE]))
        first = _run(mark or "", self._styles[FOOTNOTE_MARK_STYLE])
        if mark is None:
            first.append(OxmlElement("w:footnoteRef"))
        link = parts.new_element("w:hyperlink", anchor=bookmark, history="1")
        link.append(_run(_said(entry)))
        paragraph.extend([properties, first, _run(" "), link])
        note.append(paragraph)
        return note


def _said(entry: Reference) -> str:
    """Who says so and how far to trust it; the words themselves stand in the source list."""
    draft = f"[{NOT_REVIEWED}]" if entry.draft else ""
    home = f"{entry.article}:" if entry.article else ""
    chain = chain_in_words(entry)
    said = (draft, entry.portion, home, f"{chain}." if chain else "", grade_in_words(entry))
    return printable(" ".join(filter(None, said)))


def _run(words: str, style: str = "") -> BaseOxmlElement:
    run = OxmlElement("w:r")
    if style:
        properties = OxmlElement("w:rPr")
        properties.append(parts.new_element("w:rStyle", val=style))
        run.append(properties)
    if words:
        text = OxmlElement("w:t")
        text.text = words
        text.set(qn("xml:space"), "preserve")
        run.append(text)
    return run


def _separator(identity: str, kind: str) -> BaseOxmlElement:
    """The line between text and notes, which Word looks for among the notes."""
    note = parts.new_element("w:footnote", type=kind, id=identity)
    paragraph, run = OxmlElement("w:p"), OxmlElement("w:r")
    run.append(OxmlElement(f"w:{kind}"))
    paragraph.append(run)
    note.append(paragraph)
    return note


def _name_separators(document: Document) -> None:
    """Say in the settings which notes are the separators; the schema wants that before w:compat."""
    properties = OxmlElement("w:footnotePr")
    for identity, _ in _SEPARATORS:
        properties.append(parts.new_element("w:footnote", id=identity))
    settings = document.settings.element
    compatibility = settings.find(qn("w:compat"))
    if compatibility is None:
        settings.append(properties)
    else:
        compatibility.addprevious(properties)
