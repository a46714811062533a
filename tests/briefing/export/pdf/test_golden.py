"""What every PDF has to be, wherever the tests run: sound, wholly tagged, and read in order."""

from __future__ import annotations

import re
import unicodedata
import warnings
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from briefing.export.pdf.characters import one_line
from briefing.export.walk import runs_in
from briefing.export.wording import SOURCE_GONE, article_in_words, tellers
from briefing.report.tree import (
    Cite,
    GradeChip,
    Judged,
    Key,
    List,
    Node,
    RangeFigure,
    References,
    Report,
    Row,
    Runs,
    Table,
)
from tests.briefing.export.pdf.golden import GOLDEN, golden, printed
from tests.briefing.export.pdf.structure import spoken

every_brief = pytest.mark.parametrize("name", GOLDEN)
_WORD = re.compile(r"[^\W_]+")


@every_brief
def test_qpdf_has_nothing_to_say_against_the_file(name: str) -> None:
    with (
        warnings.catch_warnings(record=True) as warned,
        pikepdf.open(BytesIO(printed(name))) as pdf,
    ):
        assert [*pdf.check_pdf_syntax(), *pdf.get_warnings(), *warned] == []


def test_qpdf_would_say_what_is_wrong() -> None:
    broken = printed("no sections").replace(b"endobj", b"endobx", 1)
    with warnings.catch_warnings(record=True), pikepdf.open(BytesIO(broken)) as pdf:
        assert [*pdf.check_pdf_syntax(), *pdf.get_warnings()]


@every_brief
def test_its_words_are_read_in_the_order_of_the_brief(name: str) -> None:
    heard = "".join(_letters(spoken(printed(name))))
    place = 0
    for words in _read_in_order(golden(name)):
        for word in _letters(one_line(words)):
            found = heard.find(word, place)
            assert found >= 0, f"“{word}” of “{words[:60]}” is not read after {heard[:place][-60:]}"
            place = found + len(word)


def _letters(words: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", words))


@every_brief
def test_all_that_is_drawn_belongs_to_one_tag_or_is_an_artifact(name: str) -> None:
    with pikepdf.open(BytesIO(printed(name))) as pdf:
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        owned = Counter(_owned(pdf.Root.StructTreeRoot.K, pages))
        marked = Counter(
            (number, one) for number, page in enumerate(pdf.pages) for one in _marked(page)
        )
    assert owned == marked
    assert set(owned.values()) <= {1}


def _owned(tag: Any, pages: dict[Any, int]) -> Iterator[tuple[int, int]]:
    for kid in tag.K:
        if kid.get("/Type") == "/MCR":
            yield pages[kid.Pg.objgen], int(kid.MCID)
        elif kid.get("/Type") != "/OBJR":
            yield from _owned(kid, pages)


def _marked(page: pikepdf.Page) -> Iterator[int]:
    """The numbers of a page's marked content; nothing may be drawn outside, or twice inside."""
    depth = 0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in {"BDC", "BMC"}:
            depth += 1
            assert depth == 1, "marked content inside marked content"
            if name == "BDC" and "/MCID" in operands[1]:
                yield int(operands[1].MCID)
        elif name == "EMC":
            depth -= 1
        elif name in {"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "B*", "b", "Do", "sh"}:
            assert depth == 1, f"{name} outside of marked content"
    assert depth == 0


def test_the_longest_is_as_long_as_it_says_and_has_a_table_of_contents() -> None:
    with pikepdf.open(BytesIO(printed("three hundred pages"))) as pdf:
        assert len(pdf.pages) >= 300
    assert "Contents" in spoken(printed("three hundred pages"))[:600]


def _read_in_order(report: Report) -> Iterator[str]:
    """What a reader is told of a report, in its order, but for what a table of contents repeats."""
    if report.marking:
        yield report.marking.label
    yield from (report.form, report.title)
    yield from (words for fact in report.facts for words in fact)
    yield report.draft_note
    for node in report.nodes:
        yield from _of_node(node)


def _of_node(node: Node) -> Iterator[str]:
    match node:
        case List():
            for number, item in enumerate(node.items, start=1):
                yield from (f"{number}." if node.ordered else "", *_of_runs(item.runs))
                for child in item.children:
                    yield from _of_node(child)
        case Table():
            yield from (node.caption, *(column.title for column in node.columns))
            yield from (words for row in node.rows for words in _of_row(row))
        case Key():
            yield node.title
            yield from (words for entry in node.entries for words in (entry.code, entry.meaning))
            yield node.source
        case RangeFigure():
            yield from (node.title, node.summary)
        case References():
            yield from _of_sources(node)
        case Judged():
            yield from (*_of_runs(node.runs), *_of_runs(node.confidence))
            yield from (words for label, runs in node.basis for words in (label, *_of_runs(runs)))
        case _:
            yield from (words for runs in runs_in(node) for words in _of_runs(runs))


def _of_row(row: Row) -> Iterator[str]:
    for cell in (*row.cells, row.note):
        yield from _of_runs(cell)


def _of_sources(node: References) -> Iterator[str]:
    yield node.summary
    for article in node.articles:
        yield from (article.mark, article_in_words(article), article.url)
    for entry in node.entries:
        yield from (f"{entry.number}", "" if entry.quoted else entry.words, entry.article)
        yield from (tellers(entry), entry.grade, entry.grade_words, entry.reasons)


def _of_runs(runs: Runs) -> Iterator[str]:
    for run in runs:
        if isinstance(run, Cite):
            yield f"{run.number}" if run.number else SOURCE_GONE
        else:
            yield run.code if isinstance(run, GradeChip) else run.text
