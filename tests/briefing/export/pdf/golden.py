"""Briefs whose PDFs are held against the standards: one of every kind of trouble a brief can be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from briefing.export.pdf import render_pdf
from briefing.report.build import build_report
from briefing.report.tree import (
    Cite,
    CitedArticle,
    Column,
    GradeChip,
    Heading,
    Judged,
    Key,
    KeyEntry,
    List,
    ListItem,
    Node,
    Paragraph,
    Quote,
    QuoteRun,
    RangeBar,
    RangeFigure,
    Reference,
    References,
    Report,
    Row,
    Table,
    Text,
    WebLink,
)
from tests.briefing.export import sample_report, tree_sample
from tests.briefing.export.bad_content import briefs
from tests.briefing.export.pdf.reading import runs
from tests.briefing.export.planting import Garden

_HOSTILE = "<font color=red> &amp; <para> ]]> <?xpacket end='w'?> (\\) /P <</MCID 0>> BDC \ud800"
_SCRIPTS = {
    "Latin": "čeština, Tiếng Việt, Türkçe",
    "Greek": "Δύο στρατιώτες αιχμαλωτίστηκαν",
    "Cyrillic": "Двоих солдат взяли в плен",
    "Hebrew": "שָׁלוֹם (עולם) 12–13",
    "Arabic": "قُتل 12 جنديا (رويترز)؛",
    "Devanagari": "हिन्दी कर्मचारियों ने कहा",
    "Thai": "ภาษาไทย น้ำ ที่",
    "Hangul": "국정원은 두 명을 확인했다",
    "Han": "两名士兵被俘",
    "kana": "日本の首相は二人の兵士について述べた",
    "signs": "→ ≥ € ½ − 🚀 \u202e \x07",
}
_ARABIC = "قال المتحدث (رويترز) إن ١٢ جنديا و3.5% من قوة NATO قُتلوا في عام 2023، وأضاف: «لا». " * 4
_PROSE = " ".join(f"word{number}" for number in range(400))


def _all_scripts() -> Report:
    """Each script in every place in which words can stand."""
    nodes: list[Node] = []
    for number, (name, words) in enumerate(_SCRIPTS.items(), start=1):
        line = runs(words)
        nodes += [
            Heading(1, runs(f"{name}: {words}")),
            Paragraph((*line, Cite(number), *line)),
            Quote(line, line, draft=True),
            QuoteRun(line, (Quote(line, ()), Quote((*line, Cite(number)), ()))),
            Judged(line, line, ((words, line),)),
            List((ListItem(line, (List((ListItem(line),), ordered=True),)),)),
            Table((Column(words), Column(words, align="right")), (Row((line, line), note=line),)),
            RangeFigure(words, (RangeBar(words, "B2", 1, 2, 3, words),), words),
            Key(words, (KeyEntry(words, words),), words),
        ]
    entries = tuple(
        Reference(number, words, (words, words), "B2", words, article="A1", reasons=words)
        for number, words in enumerate(_SCRIPTS.values(), start=1)
    )
    articles = tuple(
        CitedArticle(f"A{number}", words, words, words, lang="ru")
        for number, words in enumerate(_SCRIPTS.values(), start=1)
    )
    nodes += [Heading(1, runs("Sources")), References(entries, articles, "All of them.")]
    title = " ".join(_SCRIPTS.values())
    return sample_report.report(title=title, facts=(("Place", title),), nodes=tuple(nodes))


def _three_hundred_pages() -> Report:
    nodes: list[Node] = []
    rows = tuple(Row((runs(f"name {number}"), runs(_PROSE[:200]))) for number in range(20))
    for number in range(300):
        nodes += [Heading(1 + number % 3, runs(f"Section {number}")), Paragraph(runs(_PROSE))]
        if number % 30 == 0:
            nodes.append(Table((Column("Actor"), Column("Role")), rows))
    return sample_report.report(nodes=tuple(nodes))


def _untitled() -> Report:
    whole = _three_hundred_pages()
    return replace(whole, title="", nodes=whole.nodes[:30])


def _tall_cells() -> Report:
    tall = Row((runs("one"), runs(" ".join([_PROSE] * 8))), draft=True, note=runs("A remark."))
    low = Row((runs("two"), runs("short")))
    table = Table((Column("A"), Column("B")), (low, tall, low), "A caption")
    return sample_report.report(nodes=(Heading(1, runs("Tall")), table))


def _very_many_citations() -> Report:
    cites = tuple(Cite(number, "B2") for number in range(1, 1001))
    entries = tuple(
        Reference(number, f"Words {number}.", ("Courier", "SBU"), "B2", "usually reliable")
        for number in range(1, 1001)
    )
    nodes = (
        Heading(1, runs("Situation")),
        Paragraph((Text("All of them say so."), *cites, Text(" And more."), Cite(9999), Cite(0))),
        Heading(1, runs("Sources")),
        References(entries, (CitedArticle("", "One"),)),
    )
    return sample_report.report(nodes=nodes)


def _gaps() -> Report:
    nodes = (
        Heading(3, runs("A level is skipped")),
        List((ListItem(runs("outer"), (List((ListItem(()),), ordered=True),)), ListItem(()))),
        List(()),
        Paragraph((Text("See "), WebLink("this", "https://example.org/?a=(b)"))),
        Table((Column(""), Column("")), (Row(((), ())),)),
        Table((), ()),
        RangeFigure("", (), ""),
        Paragraph(()),
        Heading(1, ()),
    )
    return Report("Gaps", "", (), nodes)


def _from_right_to_left() -> Report:
    nodes = (
        Paragraph((*runs(_ARABIC), Cite(1), WebLink("مرحبا", "https://example.org/"))),
        Quote(runs(_ARABIC), runs("الوزارة")),
        Table((Column("العدد"),), (Row((runs(_ARABIC),)),), caption="جدول"),
    )
    return sample_report.report(title=_ARABIC, nodes=nodes, language="ar")


def _over_pages() -> Report:
    """Everything that can go on over the end of a page, unreviewed and in another language."""
    words = (Text(" ".join(["Двоих солдат взяли в плен."] * 200), lang="ru"), Cite(1))
    bars = tuple(RangeBar(f"Claimant {number}", "B2", number, None, None) for number in range(90))
    nodes = (
        Paragraph(words, draft=True),
        Quote(words, runs("СБУ"), draft=True),
        List((ListItem(words), ListItem(words, (Paragraph(words),))), draft=True),
        Judged(words, words, (("For", words),), draft=True),
        RangeFigure("Losses", bars, "Many."),
        References((Reference(1, "Слова. " * 900, ("SBU",), "B2", "", lang="ru", draft=True),)),
    )
    return sample_report.report(nodes=nodes)


def _release(ladder: str, rank: int) -> Report:
    """What is left of a brief with words at every level, at one of them."""
    garden = Garden(ladder)
    return build_report(garden.material, garden.levels[rank].code)


def _hostile() -> Report:
    line = (*runs(_HOSTILE), GradeChip(_HOSTILE), WebLink(_HOSTILE, f"https://{_HOSTILE}"))
    facts = ((_HOSTILE, _HOSTILE),)
    nodes = (Heading(1, runs(_HOSTILE)), Paragraph(line))
    return sample_report.report(title=_HOSTILE, author=_HOSTILE, facts=facts, nodes=nodes)


def _too_long_for_a_string() -> Report:
    """ISO 19005-2, 6.1.13: no string in a file is longer than 32,767 bytes."""
    nodes = (
        Heading(1, runs("Heading " * 9000)),
        RangeFigure("Chart", (RangeBar("bar " * 9000, "B2", 1, None, None),), "Words. " * 9000),
        Paragraph((WebLink("x", "https://example.org/" + "a" * 70_000),)),
    )
    changes = {"title": "Title " * 9000, "author": "Author " * 9000, "keywords": ("W " * 9000,)}
    return sample_report.report(nodes=nodes, **changes)


def _bad(name: str) -> Callable[[], Report]:
    return lambda: briefs(200)[name]


_BAD = (
    *("tall cell", "many columns", "piled marks", "many piles", "turned round", "controls"),
    *("empty paragraphs", "deep lists", "half characters", "devanagari without spaces"),
)

GOLDEN: dict[str, Callable[[], Report]] = {
    "every kind of block": sample_report.report,
    "a whole tree": tree_sample.whole_report,
    "nothing at all": lambda: Report("", "", (), ()),
    "no sections": lambda: sample_report.report(nodes=()),
    "hostile words": _hostile,
    "all scripts in every place": _all_scripts,
    "from right to left": _from_right_to_left,
    "lists, links and gaps": _gaps,
    "a title of 300 characters": lambda: sample_report.report(title="Captured " * 33 + "men"),
    "a title of one long word": lambda: sample_report.report(title="x" * 300),
    "a cell taller than a page": _tall_cells,
    "everything over pages": _over_pages,
    "three hundred pages": _three_hundred_pages,
    "a long brief without a title": _untitled,
    "a thousand citations": _very_many_citations,
    "a whole brief with portion marks": lambda: _release("us", -1),
    "a release cut from it": lambda: _release("us", 0),
    "a release at a colour": lambda: _release("tlp", 1),
    "texts longer than a string may be": _too_long_for_a_string,
    **{name: _bad(name) for name in _BAD},
}


@cache
def golden(name: str) -> Report:
    return GOLDEN[name]()


@cache
def printed(name: str) -> bytes:
    """The PDF of a brief, made once in a process."""
    return render_pdf(golden(name))
