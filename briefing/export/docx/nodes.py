"""Prints the nodes of a report into a Word document, with real styles, tables and links."""

from __future__ import annotations

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Emu
from docx.table import Table as WordTable
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from briefing.export.columns import shared_widths
from briefing.export.docx import parts, styles
from briefing.export.docx.filling import Filling
from briefing.export.docx.footnotes import Footnotes
from briefing.export.docx.sources import SourceList
from briefing.export.plain import plain_runs
from briefing.export.walk import references
from briefing.export.wording import as_run, figure_as_table, in_quotation_marks
from briefing.report.tree import (
    Heading,
    Judged,
    Key,
    List,
    ListItem,
    Node,
    Paragraph,
    Quote,
    QuoteRun,
    RangeFigure,
    References,
    Report,
    Row,
    Runs,
    Table,
    Text,
)

_ROWS_KEPT_TOGETHER = 8
_LETTERS = 92.0  # of the table's type across the page, about
_PADDING = 3.0  # of a cell, in letters
_DEEPEST_LIST = 3
_DEEPEST_HEADING = 3
_ALIGNMENTS = {"right": WD_ALIGN_PARAGRAPH.RIGHT, "centre": WD_ALIGN_PARAGRAPH.CENTER}


class Body:
    """Prints the nodes of one report, once and in order, at the end of `document`."""

    def __init__(self, document: Document, report: Report) -> None:
        self._document = document
        entries = references(report.nodes)
        self.footnotes = Footnotes(entries, document)
        self._filling = Filling({entry.number for entry in entries}, self.footnotes)
        self._sources = SourceList(document, self._filling)

    def node(self, node: Node, depth: int = 0) -> None:
        """Print one node; `depth` counts the lists it stands in."""
        match node:
            case Heading():
                style = f"Heading {min(node.level, _DEEPEST_HEADING)}"
                self._paragraph(style, node.runs, draft=node.draft)
            case Paragraph():
                style = f"List Continue{_numeral(depth)}" if depth else "Normal"
                self._paragraph(style, node.runs, draft=node.draft)
            case Quote() | QuoteRun():
                self._quotations(as_run(node))
            case Judged():
                self._judged(node)
            case List():
                self._list(node, depth + 1)
            case Table():
                self._table(node)
            case RangeFigure():
                self._table(figure_as_table(node))
                self._paragraph(styles.NOTE_STYLE, (Text(node.summary),))
            case References():
                self._sources.add(node)
            case Key():
                self._key(node)

    def _paragraph(self, style: str, runs: Runs, *, draft: bool = False) -> WordParagraph:
        paragraph = self._document.add_paragraph(style=style)
        self._filling.fill(paragraph, runs, draft=draft)
        return paragraph

    def _quotations(self, run: QuoteRun) -> None:
        paragraph = self._paragraph("Quote", (), draft=run.draft)
        start = len(paragraph.runs)
        self._filling.fill(paragraph, run.credit)
        for who in paragraph.runs[start:]:
            who.font.name = styles.SANS
        for quote in run.quotes:
            spaced = (Text(" "),) if paragraph.runs else ()
            self._filling.fill(paragraph, (*spaced, *in_quotation_marks(quote.runs)))

    def _judged(self, judged: Judged) -> None:
        lines = [self._paragraph(styles.JUDGEMENT_STYLE, judged.runs, draft=judged.draft)]
        if judged.confidence:
            lines.append(self._paragraph(styles.CONFIDENCE_STYLE, judged.confidence))
        for name, runs in judged.basis:
            basis = (Text(f"{name}: ", bold=True), *runs)
            lines.append(self._paragraph(styles.BASIS_STYLE, basis))
        for line in lines[:-1]:
            line.paragraph_format.keep_with_next = True
        # Without something between them Word draws one bar along two judgements.
        self._document.add_paragraph(style=styles.TABLE_STYLE)

    def _list(self, node: List, depth: int) -> None:
        kind = "Number" if node.ordered else "Bullet"
        style = f"List {kind}{_numeral(depth)}"
        numbering = parts.restarted_numbering(self._document, style) if node.ordered else None
        for item in node.items:
            self._item(item, style, numbering, depth, draft=node.draft or item.draft)

    def _item(
        self, item: ListItem, style: str, numbering: int | None, depth: int, *, draft: bool
    ) -> None:
        paragraph = self._paragraph(style, item.runs, draft=draft)
        if numbering is not None:
            parts.number_by(paragraph, numbering)
        for child in item.children:
            self.node(child, depth)

    def _table(self, table: Table) -> None:
        if table.caption:
            self._paragraph("Caption", (Text(table.caption),))
        heads = tuple((Text(column.title, bold=True),) for column in table.columns)
        whole = self._document.add_table(rows=0, cols=len(table.columns))
        parts.rule_rows(whole, "BBBBBB")
        self._row(whole, table, Row(heads))
        parts.repeat_as_header(whole.rows[0])
        for row in table.rows:
            self._row(whole, table, row)
        if len(table.rows) <= _ROWS_KEPT_TOGETHER:
            parts.keep_rows_together(whole)
        _set_widths(whole, table, self._text_width())
        self._document.add_paragraph(style=styles.TABLE_STYLE)

    def _row(self, whole: WordTable, table: Table, row: Row) -> None:
        added = whole.add_row()  # type: ignore[no-untyped-call]
        parts.keep_on_one_page(added)
        filled = zip(added.cells, table.columns, row.cells, strict=True)
        for position, (cell, column, runs) in enumerate(filled):
            paragraph = _first_paragraph(cell)
            if column.align in _ALIGNMENTS:
                paragraph.alignment = _ALIGNMENTS[column.align]
            self._filling.fill(paragraph, runs, draft=row.draft and position == 0)
        if row.note:
            for cell in added.cells:
                cell.paragraphs[0].paragraph_format.keep_with_next = True
                parts.unrule(cell, "bottom")
            self._note_on_row(whole, row.note)

    def _note_on_row(self, whole: WordTable, note: Runs) -> None:
        """A remark on the row above it, across the table and held to that row."""
        added = whole.add_row()  # type: ignore[no-untyped-call]
        parts.keep_on_one_page(added)
        cell = added.cells[0].merge(added.cells[-1])
        parts.unrule(cell, "top")
        paragraph = _first_paragraph(cell)
        self._filling.fill(paragraph, note)
        for run in paragraph.runs:
            run.font.color.rgb, run.font.size = styles.QUIET, styles.SMALL

    def _text_width(self) -> int:
        section = self._document.sections[0]
        lengths = (section.page_width, section.left_margin, section.right_margin)
        page, left, right = (int(length or 0) for length in lengths)
        return page - left - right

    def _key(self, key: Key) -> None:
        self._paragraph("Caption", (Text(key.title),))
        for entry in key.entries:
            runs = (Text(f"{entry.code}: ", bold=True), Text(entry.meaning))
            paragraph = self._paragraph(styles.TABLE_STYLE, runs)
            paragraph.paragraph_format.keep_together = True
        if key.source:
            self._paragraph(styles.NOTE_STYLE, (Text(key.source),))


def _numeral(depth: int) -> str:
    """Word's list styles are called List Bullet, List Bullet 2 and List Bullet 3."""
    return f" {min(depth, _DEEPEST_LIST)}" if depth > 1 else ""


def _first_paragraph(cell: _Cell) -> WordParagraph:
    paragraph: WordParagraph = cell.paragraphs[0]
    paragraph.style = styles.TABLE_STYLE
    return paragraph


def _set_widths(whole: WordTable, table: Table, width: int) -> None:
    """As their content asks, counted in characters: only Word knows how wide its letters are."""
    least, most = [], []
    for place, column in enumerate(table.columns):
        texts = [column.title, *(plain_runs(row.cells[place]) for row in table.rows)]
        longest = max(map(len, texts)) + _PADDING
        word = max(len(word) for text in texts for word in [*text.split(), ""]) + _PADDING
        least.append(min(longest if column.align == "right" else word, 0.4 * _LETTERS))
        most.append(longest)
    whole.autofit = False
    shares = shared_widths(least, most, _LETTERS)
    for column, share in zip(whole.columns, shares, strict=True):
        column.width = Emu(int(width * share / _LETTERS))
        for cell in column.cells:
            cell.width = column.width
