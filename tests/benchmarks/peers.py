"""The brief of the benchmarks as its peers take it: HTML for WeasyPrint, markup for Typst.

Every word, link and tag-giving element of our own page is in both, in the same typefaces and sizes
on the same page, so that the three set about as many lines.
"""

from __future__ import annotations

import itertools
import json
from html import escape

from briefing.export.pdf.style import BODY, CELL, JUDGED, SECTION, SOURCE, SOURCE_WORDS, SUBSECTION
from briefing.export.wording import article_in_words, tellers
from briefing.report.tree import (
    Cite,
    GradeChip,
    Heading,
    Judged,
    List,
    Node,
    Paragraph,
    Quote,
    References,
    Report,
    Runs,
    Table,
    Text,
)
from tests.program import REPOSITORY as ROOT

FONTS = ROOT / "assets" / "fonts"
_FACES = ("Regular", "Bold", "Italic", "BoldItalic")


def as_html(report: Report) -> str:
    """One page of HTML for WeasyPrint, with the style sheet in it."""
    printer = _Html()
    facts = "".join(f"<p>{escape(name)}: {escape(value)}</p>" for name, value in report.facts)
    assert report.marking is not None
    return (
        f"<!DOCTYPE html><html lang='{report.language}'><head><meta charset='utf-8'>"
        f"<title>{escape(report.title)}</title><style>{_style(report)}</style></head><body>"
        f"<p class='form'>{escape(report.form)}</p><h1>{escape(report.title)}</h1>{facts}"
        f"<h2>Contents</h2><ul class='contents'>{printer.contents(report)}</ul>"
        f"{''.join(printer.node(node) for node in report.nodes)}</body></html>"
    )


def as_typst(report: Report) -> str:
    """The same as Typst's markup."""
    printer = _Typst()
    assert report.marking is not None
    preamble = _PREAMBLE.replace("TITLE", _typst_text(report.title))
    preamble = preamble.replace("MARKING", _typst_text(report.marking.label))
    facts = "".join(
        f"{_typst_text(name)}: {_typst_text(value)}\n\n" for name, value in report.facts
    )
    return (
        f"{preamble}\n{_typst_text(report.form)}\n\n= {_typst_text(report.title)}\n{facts}"
        "#outline(title: [Contents], target: heading.where(level: 2))\n"
        f"{''.join(printer.node(node) for node in report.nodes)}"
    )


class _Html:
    """Prints nodes; remembers which citations were first, since entries lead back to those."""

    def __init__(self) -> None:
        self._cited: set[int] = set()
        self._sections = itertools.count()

    def contents(self, report: Report) -> str:
        """A line for every section. Without its page, for which WeasyPrint sets all pages anew,
        four times as long: the comparison is in its favour."""
        sections = [one for one in report.nodes if isinstance(one, Heading) and one.level == 1]
        return "".join(
            f"<li><a href='#section-{number}'>{self._runs(one.runs)}</a></li>"
            for number, one in enumerate(sections)
        )

    def node(self, node: Node) -> str:
        match node:
            case Heading():
                name = f" id='section-{next(self._sections)}'" if node.level == 1 else ""
                return f"<h{node.level + 1}{name}>{self._runs(node.runs)}</h{node.level + 1}>"
            case Paragraph():
                return f"<p>{self._runs(node.runs)}</p>"
            case Quote():
                return f"<p>{self._runs(node.credit)} “{self._runs(node.runs)}”</p>"
            case Judged():
                basis = "".join(
                    f"<li><b>{escape(name)}</b> {self._runs(runs)}</li>"
                    for name, runs in node.basis
                )
                return (
                    f"<div class='judged'><p>{self._runs(node.runs)}</p>"
                    f"<p>{self._runs(node.confidence)}</p><ul>{basis}</ul></div>"
                )
            case List():
                items = "".join(f"<li>{self._runs(item.runs)}</li>" for item in node.items)
                return f"<ul>{items}</ul>"
            case Table():
                return self._table(node)
            case References():
                return self._references(node)
            case _:
                raise ValueError(f"The brief of the benchmarks has no {type(node).__name__}.")

    def _table(self, node: Table) -> str:
        head = "".join(f"<th scope='col'>{escape(column.title)}</th>" for column in node.columns)
        rows = "".join(
            f"<tr>{''.join(f'<td>{self._runs(cell)}</td>' for cell in row.cells)}</tr>"
            for row in node.rows
        )
        return (
            f"<table><caption>{escape(node.caption)}</caption>"
            f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
        )

    def _references(self, node: References) -> str:
        articles = "".join(
            f"<li id='article-{one.mark}'>{escape(article_in_words(one))}"
            f" <a href='{one.url}'>{one.url}</a></li>"
            for one in node.articles
        )
        entries = "".join(
            f"<div class='entry' id='source-{one.number}'>"
            f"<a class='number' href='#cited-{one.number}'>{one.number}</a>"
            f"<p>“{escape(one.words)}”</p><p class='standing'>"
            f"<a href='#article-{one.article}'>{one.article}</a> {escape(tellers(one))}"
            f" <span class='chip'>{one.grade}</span> {escape(one.grade_words)}</p></div>"
            for one in node.entries
        )
        return f"<p>{escape(node.summary)}</p><ul>{articles}</ul>{entries}"

    def _runs(self, runs: Runs) -> str:
        return "".join(
            self._cite(run.number)
            if isinstance(run, Cite)
            else f"<span class='chip'>{run.code}</span>"
            if isinstance(run, GradeChip)
            else f"<b>{escape(run.text)}</b>"
            if isinstance(run, Text) and run.bold
            else escape(run.text)
            for run in runs
        )

    def _cite(self, number: int) -> str:
        name = "" if number in self._cited else f" id='cited-{number}'"
        self._cited.add(number)
        return f"<sup><a{name} href='#source-{number}'>{number}</a></sup>"


class _Typst:
    """The same for Typst."""

    def __init__(self) -> None:
        self._cited: set[int] = set()

    def node(self, node: Node) -> str:
        match node:
            case Heading():
                return f"\n{'=' * (node.level + 1)} {self._runs(node.runs)}\n"
            case Paragraph():
                return f"\n{self._runs(node.runs)}\n"
            case Quote():
                return f"\n{self._runs(node.credit)} “{self._runs(node.runs)}”\n"
            case Judged():
                basis = "".join(
                    f"- #strong[{_typst_text(name)}] {self._runs(runs)}\n"
                    for name, runs in node.basis
                )
                return (
                    f"\n#judged[\n{self._runs(node.runs)}\n\n"
                    f"{self._runs(node.confidence)}\n\n{basis}]\n"
                )
            case List():
                return "\n" + "".join(f"- {self._runs(item.runs)}\n" for item in node.items)
            case Table():
                return self._table(node)
            case References():
                return self._references(node)
            case _:
                raise ValueError(f"The brief of the benchmarks has no {type(node).__name__}.")

    def _table(self, node: Table) -> str:
        head = ", ".join(f"[{_typst_text(column.title)}]" for column in node.columns)
        rows = ",\n".join(
            ", ".join(f"[{self._runs(cell)}]" for cell in row.cells) for row in node.rows
        )
        columns = ", ".join("auto" if column.weight == 1 else "1fr" for column in node.columns)
        return (
            f"\n#figure(caption: [{_typst_text(node.caption)}], table(columns: ({columns}),\n"
            f"table.header({head}),\n{rows}))\n"
        )

    def _references(self, node: References) -> str:
        articles = "".join(
            f"- {_typst_text(article_in_words(one))} #link({json.dumps(one.url)})"
            f" <article-{one.mark}>\n"
            for one in node.articles
        )
        entries = "".join(
            f"#entry({one.number}, [{_typst_text(one.words)}], <article-{one.article}>, "
            f"[{one.article}], [{_typst_text(tellers(one))}], [{one.grade}], "
            f"[{_typst_text(one.grade_words)}], <cited-{one.number}>) <source-{one.number}>\n"
            for one in node.entries
        )
        return f"\n{_typst_text(node.summary)}\n\n{articles}\n{entries}"

    def _runs(self, runs: Runs) -> str:
        return "".join(
            self._cite(run.number)
            if isinstance(run, Cite)
            else f"#chip[{run.code}]"
            if isinstance(run, GradeChip)
            else f"#strong[{_typst_text(run.text)}]"
            if isinstance(run, Text) and run.bold
            else _typst_text(getattr(run, "text", ""))
            for run in runs
        )

    def _cite(self, number: int) -> str:
        name = "" if number in self._cited else f" <cited-{number}>"
        self._cited.add(number)
        return f"#[#cite-entry(<source-{number}>)[{number}]{name}]"


def _typst_text(text: str) -> str:
    """Characters of the markup as themselves."""
    return "".join(
        f"\\{one}" if one in "\\#$*_`<>@[]~=-+/." and one != "." else one for one in text
    )


def _style(report: Report) -> str:
    faces = "".join(
        f"@font-face{{font-family:{family};src:url('{(FONTS / f'{file}-{face}.ttf').as_uri()}');"
        f"font-weight:{'bold' if 'Bold' in face else 'normal'};"
        f"font-style:{'italic' if 'Italic' in face else 'normal'}}}"
        for family, file in (("serif-face", "NotoSerif"), ("sans-face", "NotoSans"))
        for face in _FACES
    )
    assert report.marking is not None
    marking = (
        f"content:'{report.marking.label}';font:bold 12pt sans-face;color:{report.marking.ink};"
        f"background:{report.marking.ground};height:19pt;padding:0 6pt;margin:32pt 0;"
    )
    return (
        f"{faces}@page{{size:A4;margin:84pt 125pt 82pt 96pt;@top-right{{{marking}}}"
        f"@bottom-right{{{marking}}}"
        "@bottom-left{content:'Page ' counter(page) ' of ' counter(pages);font:7.8pt sans-face}}"
        f"body{{margin:0;font:{BODY.size}pt/{BODY.leading}pt serif-face}}"
        "p,ul,table{margin:0 0 7pt;orphans:2;widows:2}"
        "h1{font:bold 22.5pt/28.5pt serif-face}"
        f"h2{{font:bold {SECTION.size}pt/{SECTION.leading}pt sans-face;margin:25pt 0 7pt}}"
        f"h3{{font:bold {SUBSECTION.size}pt/{SUBSECTION.leading}pt sans-face;margin:17pt 0 7pt}}"
        f".judged{{border-left:2.2pt solid #1f5f8b;padding-left:12pt;font-size:{JUDGED.size}pt}}"
        "ul{padding-left:15pt}.judged ul{font:8.4pt/12.2pt sans-face}"
        "table{border-collapse:collapse;width:100%;"
        f"font:{CELL.size}pt/{CELL.leading}pt sans-face}}"
        "td,th{border-bottom:0.5pt solid #d3cec4;padding:3.6pt 13pt 3.6pt 0;text-align:left}"
        "caption{font-weight:bold;text-align:left}"
        "sup{font:6.6pt/1 sans-face;vertical-align:super}a{color:#1f5f8b;text-decoration:none}"
        ".contents{list-style:none;padding:0;font:9pt/13pt sans-face}"
        ".contents li{padding-top:4.5pt}"
        ".chip{font:bold 8pt sans-face;border:0.6pt solid #2f7a2b;border-radius:2pt;padding:0 3pt}"
        ".entry{position:relative;padding-left:28pt;break-inside:avoid;"
        f"font-size:{SOURCE_WORDS.size}pt;line-height:{SOURCE_WORDS.leading}pt;margin-bottom:8.5pt}}"
        ".entry p{margin:0}.number{position:absolute;left:0;font:bold 8.6pt sans-face}"
        f".entry .standing{{font:{SOURCE.size}pt/{SOURCE.leading}pt sans-face}}"
    )


_PREAMBLE = f"""#set document(title: "TITLE")
#set text(lang: "en", font: "Noto Serif", size: {BODY.size}pt, hyphenate: false)
#let marked = box(fill: black, inset: 5pt, text(font: "Noto Sans", weight: "bold", size: 12pt,
  fill: rgb("#ffc000"))[MARKING])
#set page(paper: "a4", margin: (left: 96pt, right: 125pt, top: 84pt, bottom: 82pt),
  header: align(right, marked), footer: text(font: "Noto Sans", size: 7.8pt,
  [Page #context counter(page).display("1 of 1", both: true) #h(1fr) TITLE #h(1fr) #marked]))
#set par(justify: false, leading: {BODY.leading - 7.4}pt, spacing: {BODY.leading - 0.4}pt)
#show heading: set text(font: "Noto Sans")
#show outline: set text(font: "Noto Sans", size: 9pt)
#set outline.entry(fill: repeat[.])
#show heading.where(level: 1): set text(font: "Noto Serif", size: 22.5pt)
#show heading.where(level: 2): set text(size: {SECTION.size}pt)
#show heading.where(level: 2): set block(above: 32pt, below: 13pt)
#show heading.where(level: 3): set text(size: {SUBSECTION.size}pt)
#show heading.where(level: 3): set block(above: 24pt, below: 13pt)
#show figure: set block(breakable: true)
#show figure.caption: set text(font: "Noto Sans", size: 8.6pt, weight: "bold")
#set figure.caption(position: top)
#set figure(numbering: none)
#set table(stroke: (bottom: 0.5pt + rgb("#d3cec4")), inset: (x: 6.5pt, y: 4.6pt), align: left)
#show table: set text(font: "Noto Sans", size: {CELL.size}pt)
#show table: set par(leading: {CELL.leading - 6}pt)
#let judged(body) = block(stroke: (left: 2.2pt + rgb("#1f5f8b")), inset: (left: 14pt),
  above: 15pt, text(size: {JUDGED.size}pt, body))
#let chip(body) = box(stroke: 0.6pt + rgb("#2f7a2b"), radius: 2pt, inset: (x: 3pt),
  outset: (y: 2pt), text(font: "Noto Sans", size: 8pt, weight: "bold", body))
#let cite-entry(target, body) = super(text(font: "Noto Sans", size: 6.6pt,
  fill: rgb("#1f5f8b"), link(target, body)))
#let entry(number, words, article, mark, chain, grade, meaning, cited) = block(breakable: false,
  above: 13.5pt, grid(columns: (28pt, 1fr),
  text(font: "Noto Sans", size: 8.6pt, weight: "bold", link(cited)[#number]),
  {{ set par(leading: {SOURCE_WORDS.leading - 6.7}pt, spacing: 7.5pt)
  text(size: {SOURCE_WORDS.size}pt)[“#words”]
  parbreak()
  text(font: "Noto Sans", size: {SOURCE.size}pt)[#link(article, mark) #chain #chip(grade) #meaning]
  }}))
"""


WEASYPRINT = """
import sys
import weasyprint
weasyprint.HTML(filename=sys.argv[1]).write_pdf(sys.argv[2], pdf_variant="pdf/ua-1")
"""
TYPST = """
import sys
import typst
typst.compile(sys.argv[1], output=sys.argv[2], root="/", font_paths=[sys.argv[3]],
              ignore_system_fonts=True, pdf_standards=["ua-1"])
"""
