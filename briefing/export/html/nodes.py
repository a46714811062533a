"""Prints the nodes of a report as HTML. Holds what one page must remember: ids and citations."""

from __future__ import annotations

from collections import Counter

from briefing.export.characters import printable
from briefing.export.html.chart import range_chart
from briefing.export.html.elements import Markup, element, join, text
from briefing.export.html.signs import NOTHING_SHOWN, grade_chip, label_if, link, told_apart
from briefing.export.html.sources import source_list
from briefing.export.walk import citations, references
from briefing.export.wording import SOURCE_GONE, as_run, figure_as_table, in_quotation_marks
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
    QuoteRun,
    RangeFigure,
    References,
    Report,
    Row,
    Runs,
    Table,
    Text,
    WebLink,
)


class PageBody:
    """Prints the nodes of one report, once and in order."""

    def __init__(self, report: Report) -> None:
        self._cited = citations(report.nodes)
        self._listed = {entry.number for entry in references(report.nodes)}
        self._used: Counter[int] = Counter()
        self._level = 1
        self._sections = 0
        self._figures = 0
        self._names: Counter[str] = Counter()

    def node(self, node: Node) -> Markup:
        match node:
            case Heading():
                return self._heading(node)
            case Paragraph():
                return element("p", label_if(draft=node.draft), self.runs(node.runs))
            case Quote() | QuoteRun():
                return self._quotations(as_run(node))
            case Judged():
                return self._judged(node)
            case List():
                items = (self._item(item, draft=node.draft) for item in node.items)
                return element("ol" if node.ordered else "ul", *items)
            case Table():
                return self._table(node)
            case RangeFigure():
                return self._figure(node)
            case References():
                return source_list(node, self._cited, f"h{min(self._level + 1, 3)}")
            case Key():
                return _key(node)

    def runs(self, runs: Runs) -> Markup:
        return join(
            self._run(run, before) for before, run in zip((None, *runs), runs, strict=False)
        )

    def _run(self, run: Inline, before: Inline | None) -> Markup:
        match run:
            case Text():
                return told_apart(run)
            case Cite():
                return self._cite(run, "," if isinstance(before, Cite) else "")
            case GradeChip():
                return grade_chip(run.code)
            case WebLink():
                return link(run.text, run.url)

    def _cite(self, cite: Cite, comma: str) -> Markup:
        if cite.is_gone:
            return element("span", text(SOURCE_GONE), class_="gone")
        number = str(cite.number)
        if cite.number not in self._listed:
            return element("sup", text(comma + number), class_="cite")
        self._used[cite.number] += 1
        label = f"Source {number}, {cite.grade}" if cite.grade else f"Source {number}"
        return element(
            "sup",
            text(comma),
            element(
                "a",
                text(number),
                id=f"cite-{number}-{self._used[cite.number]}",
                href=f"#source-{number}",
                aria_label=label,
            ),
            class_="cite",
        )

    def _heading(self, heading: Heading) -> Markup:
        # The title is h1. A level may be left out in the tree, but not for a screen reader.
        self._level = min(heading.level + 1, self._level + 1, 6)
        identity = ""
        if heading.level == 1:
            self._sections += 1
            identity = f"section-{self._sections}"
        words = (label_if(draft=heading.draft), self.runs(heading.runs))
        return element(f"h{self._level}", *words, id=identity)

    def _quotations(self, run: QuoteRun) -> Markup:
        who = element("span", self.runs(run.credit), class_="who") if run.credit else NOTHING_SHOWN
        exact = (self.runs(in_quotation_marks(quote.runs)) for quote in run.quotes)
        words = element("p", label_if(draft=run.draft), who, text(" "), join(exact, " "))
        return element("blockquote", words)

    def _judged(self, judged: Judged) -> Markup:
        parts = [element("p", label_if(draft=judged.draft), self.runs(judged.runs))]
        if judged.confidence:
            parts.append(element("p", self.runs(judged.confidence), class_="confidence"))
        if judged.basis:
            pairs = (
                join((element("dt", text(name)), element("dd", self.runs(runs))))
                for name, runs in judged.basis
            )
            parts.append(element("dl", *pairs))
        return element("div", *parts, class_="judged")

    def _item(self, item: ListItem, *, draft: bool) -> Markup:
        words = (label_if(draft=draft or item.draft), self.runs(item.runs))
        return element("li", *words, *map(self.node, item.children))

    def _table(self, table: Table) -> Markup:
        heads = (
            element("th", text(column.title), scope="col", class_=_align(column.align))
            for column in table.columns
        )
        whole = element(
            "table",
            element("caption", text(table.caption)) if table.caption else NOTHING_SHOWN,
            element("thead", element("tr", *heads)),
            element("tbody", *(self._row(row, table) for row in table.rows)),
        )
        # A wide table scrolls inside its own frame, which the keyboard can therefore reach.
        label = self._name_of(table)
        return element("div", whole, class_="wide", role="region", aria_label=label, tabindex="0")

    def _name_of(self, table: Table) -> str:
        """What a screen reader calls a table in its list of places: no two alike."""
        name = printable(table.caption) or "Table"
        self._names[name] += 1
        again = self._names[name]
        return f"{name}, {again}" if again > 1 else name

    def _row(self, row: Row, table: Table) -> Markup:
        cells = []
        for position, (runs, column) in enumerate(zip(row.cells, table.columns, strict=True)):
            label = label_if(draft=row.draft and position == 0)
            tag, scope = ("th", "row") if position == 0 else ("td", "")
            content = (label, self.runs(runs))
            cells.append(element(tag, *content, scope=scope, class_=_align(column.align)))
        line = element("tr", *cells, class_="noted" if row.note else "")
        if not row.note:
            return line
        note = element("td", self.runs(row.note), colspan=str(len(row.cells)))
        return join((line, element("tr", note, class_="note")))

    def _figure(self, figure: RangeFigure) -> Markup:
        self._figures += 1
        table = figure_as_table(figure)
        return join(
            (
                element(
                    "figure",
                    element("figcaption", text(figure.title)),
                    range_chart(figure, f"figure-{self._figures}"),
                ),
                element("p", text(figure.summary), class_="summary"),
                element(
                    "details",
                    element("summary", text("The same figures as a table")),
                    self._table(table),
                ),
            )
        )


def _align(align: str) -> str:
    return align if align in ("right", "centre") else ""


def _key(key: Key) -> Markup:
    pairs = (
        join((element("dt", text(entry.code)), element("dd", text(entry.meaning))))
        for entry in key.entries
    )
    source = element("p", text(key.source), class_="source") if key.source else NOTHING_SHOWN
    title = element("p", element("strong", text(key.title)))
    return element("div", title, element("dl", *pairs), source, class_="key")
