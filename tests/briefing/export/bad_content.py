"""Briefs that no one would write and that a pasted article makes all the same.

Each holds its `END` after everything else, so that a printer which gives up on the way is seen.
"""

from __future__ import annotations

from briefing.report.tree import (
    Cite,
    CitedArticle,
    Column,
    Heading,
    List,
    ListItem,
    Node,
    Paragraph,
    RangeBar,
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

END = "finis"
TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def runs(text: str) -> Runs:
    return (Text(text),)


def _brief(*nodes: Node, title: str = "A title") -> Report:
    return Report(title, "Report", (), (*nodes, Paragraph(runs(END))))


def _row(*cells: str) -> Row:
    return Row(tuple(map(runs, cells)))


def _piled(count: int) -> str:
    return "a" + "\u0301\u0316\u0335" * count


def _citing(count: int) -> Report:
    numbers = range(1, count + 1)
    entries = tuple(Reference(number, "Words.", ("A",), "B2", "x") for number in numbers)
    return _brief(
        Heading(1, runs("Section")),
        Paragraph((Text("Claim"), *(Cite(number, "B2") for number in numbers))),
        References(entries),
    )


def _nested(depth: int) -> Report:
    node = List((ListItem(runs("innermost")),))
    for _ in range(depth):
        node = List((ListItem(runs("level"), (node,)),))
    return _brief(node)


def briefs(size: int) -> dict[str, Report]:
    """The briefs by what is wrong with them; `size` is what their length grows with."""
    long_url = "https://example.org/" + "a" * 20 * size
    bars = tuple(RangeBar(f"bar {number}", "B2", number, None, None) for number in range(size))
    many = tuple(Column(f"column {number}") for number in range(min(size, 40)))
    return {
        "no sections": _brief(),
        "citations": _citing(5 * size),
        "tall cell": _brief(Table((Column("a"), Column("b")), (_row("word " * 20 * size, "x"),))),
        "long title": _brief(title="Title " * size),
        "title of one word": _brief(title="T" * 3 * size),
        "long heading": _brief(Heading(1, runs("Heading " * 20 * size))),
        "long address": _brief(Paragraph((WebLink(long_url, long_url),))),
        "long word": _brief(Paragraph(runs("x" * 50 * size))),
        "long word in a cell": _brief(Table((Column("a"),), (_row("x" * 20 * size),))),
        "long paragraph": _brief(Paragraph(runs("some words of a text " * 30 * size))),
        "many rows": _brief(Table((Column("a"), Column("b")), (_row("n", "text"),) * 10 * size)),
        "many columns": _brief(Table(many, (Row((runs("word"),) * len(many)),) * 5)),
        "long remark": _brief(Table((Column("a"),), (Row((runs("a"),), note=runs("b " * size)),))),
        "empty paragraphs": _brief(*[Paragraph(())] * 5 * size, Table((), ())),
        "deep lists": _nested(min(size, 60)),
        "long chart": _brief(RangeFigure("Chart", bars, "Summary of it. " * 20 * size)),
        "long article": _brief(References((), (CitedArticle("", "title " * 9 * size),))),
        "controls": _brief(Paragraph(runs("".join(map(chr, range(32))) * size))),
        "half characters": _brief(Paragraph(runs("\ud800" * 3 * size)), title="\udfff" * size),
        "turned round": _brief(Paragraph(runs(TURNING * size)), title=TURNING),
        "piled marks": _brief(Paragraph(runs(_piled(9 * size))), title=_piled(30)),
        "many piles": _brief(Paragraph(runs(_piled(8) * size))),
        "nothing but pictures": _brief(Paragraph(runs("\U0001f600" * 5 * size))),
        "arabic without spaces": _brief(Paragraph(runs("مرحبا" * 9 * size))),
        "devanagari without spaces": _brief(Paragraph(runs("कर्मचारियों" * 9 * size))),
        "thai without spaces": _brief(Paragraph(runs("เกาหลีใต้ยืนยันการจับกุม" * 9 * size))),
        "brackets from right to left": _brief(Paragraph(runs("א" + "(" * 9 * size + "ב"))),
        "brackets before a character": _brief(Paragraph(runs("「" * 9 * size + "中"))),
    }
