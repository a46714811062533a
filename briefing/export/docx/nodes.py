"""Prints the nodes of a report into a Word document, with real styles, tables and links."""

from __future__ import annotations

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Emu, RGBColor
from docx.table import Table as WordTable
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from briefing.export.addresses import may_link
from briefing.export.characters import printable
from briefing.export.docx import parts, styles
from briefing.export.walk import references
from briefing.export.wording import (
    NOT_REVIEWED,
    SOURCE_GONE,
    UNGRADED,
    chain_in_words,
    figure_as_table,
    grade_in_words,
    in_quotation_marks,
)
from briefing.report.tree import (
    Cite,
    GradeChip,
    Heading,
    Inline,
    Judged,
    Key,
    List,
    ListItem,
    Node,
    Paragraph,
    Quote,
    RangeFigure,
    Reference,
    References,
    Report,
    Row,
    Runs,
    Table,
    Text,
    WebLink,
)

_ROWS_KEPT_TOGETHER = 8
_DEEPEST_LIST = 3
_DEEPEST_HEADING = 3
_ALIGNMENTS = {"right": WD_ALIGN_PARAGRAPH.RIGHT, "centre": WD_ALIGN_PARAGRAPH.CENTER}


class Body:
    """Prints the nodes of one report, once and in order, at the end of `document`."""

    def __init__(self, document: Document, report: Report) -> None:
        self._document = document
        self._listed = {entry.number for entry in references(report.nodes)}
        self._bookmarks = 0

    def node(self, node: Node, depth: int = 0) -> None:
        """Print one node; `depth` counts the lists it stands in."""
        match node:
            case Heading():
                style = f"Heading {min(node.level, _DEEPEST_HEADING)}"
                self._paragraph(style, node.runs, draft=node.draft)
            case Paragraph():
                style = f"List Continue{_numeral(depth)}" if depth else "Normal"
                self._paragraph(style, node.runs, draft=node.draft)
            case Quote():
                self._quote(node)
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
                for entry in node.entries:
                    self._reference(entry)
            case Key():
                self._key(node)

    def _paragraph(self, style: str, runs: Runs, *, draft: bool = False) -> WordParagraph:
        paragraph = self._document.add_paragraph(style=style)
        self._fill(paragraph, runs, draft=draft)
        return paragraph

    def _fill(self, paragraph: WordParagraph, runs: Runs, *, draft: bool = False) -> None:
        if draft:
            paragraph.add_run(f"[{NOT_REVIEWED}] ", style=styles.DRAFT_STYLE)
        for run in runs:
            self._run(paragraph, run)

    def _run(self, paragraph: WordParagraph, run: Inline) -> None:
        match run:
            case Text():
                _add_text(paragraph, run)
            case Cite():
                self._cite(paragraph, run)
            case GradeChip():
                _add_grade(paragraph, run.code)
            case WebLink():
                _add_link(paragraph, run.text, run.url)

    def _cite(self, paragraph: WordParagraph, cite: Cite) -> None:
        if not cite.number:
            paragraph.add_run(SOURCE_GONE).font.color.rgb = styles.ALERT
            return
        if parts.ends_in_link(paragraph):
            # Two numbers side by side would read as one.
            paragraph.add_run(",", style=parts.CITATION_STYLE)
        number = str(cite.number)
        if cite.number not in self._listed:
            paragraph.add_run(number, style=parts.CITATION_STYLE)
            return
        tip = f"Source {number}, {cite.grade}" if cite.grade else f"Source {number}"
        target = _bookmark(cite.number)
        parts.add_inner_link(paragraph, number, target, tip, parts.CITATION_STYLE)

    def _quote(self, quote: Quote) -> None:
        words = in_quotation_marks(quote.runs)
        paragraph = self._paragraph("Quote", words, draft=quote.draft)
        if quote.credit:
            paragraph.paragraph_format.keep_with_next = True
            self._paragraph(styles.CREDIT_STYLE, (Text("\u2014 "), *quote.credit))

    def _judged(self, judged: Judged) -> None:
        self._paragraph(styles.JUDGEMENT_STYLE, judged.runs, draft=judged.draft)
        if judged.confidence:
            self._paragraph(styles.JUDGEMENT_STYLE, judged.confidence)
        for name, runs in judged.basis:
            self._paragraph(styles.JUDGEMENT_STYLE, (Text(f"{name}: ", bold=True), *runs))

    def _list(self, node: List, depth: int) -> None:
        kind = "Number" if node.ordered else "Bullet"
        style = f"List {kind}{_numeral(depth)}"
        numbering = parts.restarted_numbering(self._document, style) if node.ordered else None
        for item in node.items:
            self._item(item, style, numbering, depth, draft=node.draft)

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
            self._fill(paragraph, runs, draft=row.draft and position == 0)

    def _text_width(self) -> int:
        section = self._document.sections[0]
        lengths = (section.page_width, section.left_margin, section.right_margin)
        page, left, right = (int(length or 0) for length in lengths)
        return page - left - right

    def _reference(self, entry: Reference) -> None:
        paragraph = self._paragraph(styles.SOURCE_STYLE, (Text(f"{entry.number}."),))
        paragraph.add_run().add_tab()
        self._fill(paragraph, in_quotation_marks((Text(entry.words),)), draft=entry.draft)
        self._bookmarks += 1
        parts.add_bookmark(paragraph, _bookmark(entry.number), self._bookmarks)
        meaning = grade_in_words(entry).removeprefix(entry.grade or UNGRADED)
        lines: tuple[Runs, ...] = (
            (Text(chain_in_words(entry)),),
            (GradeChip(entry.grade), Text(meaning)),
            (Text(entry.reasons),),
            (Text(", ".join(filter(None, (entry.article, entry.when)))),),
            (WebLink(entry.url, entry.url),),
        )
        for runs in lines:
            if any(not isinstance(run, Text | WebLink) or run.text for run in runs):
                paragraph.add_run().add_break()
                self._fill(paragraph, runs)

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


def _bookmark(number: int) -> str:
    return f"source_{number}"


def _add_text(paragraph: WordParagraph, text: Text) -> None:
    run = paragraph.add_run(printable(text.text), style=styles.CODE_STYLE if text.code else None)
    run.bold, run.italic = text.bold or None, text.italic or None
    if text.lang:
        parts.set_language(run, text.lang)


def _add_grade(paragraph: WordParagraph, code: str) -> None:
    run = paragraph.add_run(printable(code) or UNGRADED, style=styles.GRADE_STYLE)
    run.font.color.rgb = styles.GRADES.get(code[:1], styles.QUIET)


def _add_link(paragraph: WordParagraph, words: str, url: str) -> None:
    if may_link(url):
        parts.add_web_link(paragraph, printable(words), url)
    else:
        _add_text(paragraph, Text(words if words == url else f"{words} ({url})"))


def _first_paragraph(cell: _Cell) -> WordParagraph:
    paragraph: WordParagraph = cell.paragraphs[0]
    paragraph.style = styles.TABLE_STYLE
    return paragraph


def _set_widths(whole: WordTable, table: Table, width: int) -> None:
    total = sum(column.weight for column in table.columns) or 1
    whole.autofit = False
    for column, described in zip(whole.columns, table.columns, strict=True):
        column.width = Emu(int(width * described.weight / total))
        for cell in column.cells:
            cell.width = column.width


def colour(value: str, otherwise: str) -> RGBColor:
    """`#rrggbb` as Word's colour, or `otherwise` where it is none."""
    digits = value.removeprefix("#")
    try:
        return RGBColor.from_string(digits.upper())
    except ValueError:
        return RGBColor.from_string(otherwise)
