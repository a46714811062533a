"""Prints a report as a Word document: title block, marking on every page, body, properties."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from briefing.export.characters import printable
from briefing.export.content import TIMELESS, Making, Progress, write_content
from briefing.export.docx import parts, styles
from briefing.export.docx.filling import colour
from briefing.export.docx.nodes import Body
from briefing.report.tree import MarkingStyle, Report

_ZIP_MOMENT = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can hold: when it was packed is no news
_SHARE_OF_NODES = 0.8
_FACT_WIDTHS = (Mm(42), Mm(118))
_LONGEST_PROPERTY = 255  # of a core property, in characters


def write_docx(report: Report, path: Path, making: Making = TIMELESS) -> str:
    """Write the report to `path`; the SHA-256 (hex) of what was written."""
    content = docx_bytes(report, making.moment, making.progress)
    return write_content(content, path, making.progress)


def docx_bytes(report: Report, moment: str, progress: Progress | None = None) -> bytes:
    """The whole file. `moment` (ISO 8601, UTC) is when it says it was made."""
    document = docx.Document()
    styles.set_page(document, report.page_size)
    styles.set_styles(document, report.language)
    parts.remember_styles(document)
    _set_properties(document, report, moment)
    _set_header_and_footer(document, report)
    _add_title_block(document, report)
    body = Body(document, report)
    for done, node in enumerate(report.nodes, start=1):
        body.node(node)
        if progress:
            progress(_SHARE_OF_NODES * done / len(report.nodes))
    body.footnotes.add_to(document)
    return _packed(document)


def _set_properties(document: Document, report: Report, moment: str) -> None:
    """What the file says of itself: nothing of the template's, and no name that was not given."""
    made = datetime.fromisoformat(moment).astimezone(UTC).replace(tzinfo=None)
    core = document.core_properties
    core.title = printable(report.title)[:_LONGEST_PROPERTY]
    core.subject = printable(report.form)[:_LONGEST_PROPERTY]
    core.author = core.last_modified_by = printable(report.author)[:_LONGEST_PROPERTY]
    core.keywords = printable(", ".join(report.keywords))[:_LONGEST_PROPERTY]
    core.category = printable(report.marking.label)[:_LONGEST_PROPERTY] if report.marking else ""
    core.comments, core.language = "", report.language
    core.created = core.modified = made
    parts.forget_template(document)


def _set_header_and_footer(document: Document, report: Report) -> None:
    section = document.sections[0]
    lengths = (section.page_width, section.left_margin, section.right_margin)
    page, left, right = (int(length or 0) for length in lengths)
    header, footer = section.header.paragraphs[0], section.footer.paragraphs[0]
    centred = report.marking is not None and report.marking.align == "centre"
    header.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else WD_ALIGN_PARAGRAPH.RIGHT
    width, stops = (page - left - right) / 36000, footer.paragraph_format.tab_stops
    stops.clear_all()
    if centred:
        stops.add_tab_stop(Mm(round(width / 2)), WD_TAB_ALIGNMENT.CENTER)
    else:
        stops.add_tab_stop(Mm(round(width)), WD_TAB_ALIGNMENT.RIGHT)
    footer.style.paragraph_format.tab_stops.clear_all()
    footer.add_run("Page ")
    parts.add_field(footer, "PAGE")
    footer.add_run(" of ")
    parts.add_field(footer, "NUMPAGES")
    if report.marking:
        _add_marking(header, report.marking)
        footer.add_run("\t")
        _add_marking(footer, report.marking)


def _add_marking(paragraph: Paragraph, marking: MarkingStyle) -> None:
    run = paragraph.add_run(f"\u00a0{printable(marking.label)}\u00a0")
    run.bold, run.font.size, run.font.name = True, Pt(12), styles.SANS
    run.font.color.rgb = colour(marking.ink, "FFFFFF")
    parts.shade_run(run, str(colour(marking.ground, "000000")))


def _add_title_block(document: Document, report: Report) -> None:
    document.add_paragraph(printable(report.title), style="Title")
    if report.form:
        document.add_paragraph(printable(report.form), style="Subtitle")
    if report.facts:
        _add_facts(document, report)
    if report.draft_note:
        note = document.add_paragraph(style=styles.NOTE_STYLE)
        note.add_run(printable(report.draft_note), style=styles.DRAFT_STYLE).bold = True


def _add_facts(document: Document, report: Report) -> None:
    table = document.add_table(rows=0, cols=2)
    parts.rule_rows(table, "DDDDDD")
    table.autofit = False
    for column, width in zip(table.columns, _FACT_WIDTHS, strict=True):
        column.width = width
    for name, value in report.facts:
        cells = table.add_row().cells
        for cell, words, width in zip(cells, (name, value), _FACT_WIDTHS, strict=True):
            cell.width = width
            cell.paragraphs[0].style = styles.TABLE_STYLE
            cell.paragraphs[0].add_run(printable(words))
        cells[0].paragraphs[0].runs[0].font.color.rgb = styles.QUIET
    document.add_paragraph(style=styles.TABLE_STYLE)


def _packed(document: Document) -> bytes:
    """The document as bytes in which no part bears the time at which it was packed."""
    raw, packed = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            part = zipfile.ZipInfo(name, _ZIP_MOMENT)
            part.compress_type, part.create_system = zipfile.ZIP_DEFLATED, 0
            new.writestr(part, old.read(name))
    return packed.getvalue()
