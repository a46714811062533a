"""Makes a brief of any length for the benchmarks: prose with citations, tables, and a source list.

The words follow from the number of sections alone, so that every run sets the same brief.
"""

from __future__ import annotations

import random

from briefing.report.tree import (
    Cite,
    CitedArticle,
    Column,
    GradeChip,
    Heading,
    Inline,
    Judged,
    List,
    ListItem,
    MarkingStyle,
    Node,
    Paragraph,
    Quote,
    Reference,
    References,
    Report,
    Row,
    Runs,
    Table,
    Text,
)

_PER_SECTION = 8  # statements cited in a section
_OUTLETS = ("Baltic Gazette", "Harbour Radio", "The Eastern Courier", "Wire of the North")
_TELLERS = ("the general staff", "a spokesman of the governor", "two residents", "the rail company")
_PLACES = ("Lukovo", "the northern crossing", "Old Mill", "Verkhny Log", "the rail junction")
_UNITS = ("an assault company", "the 41st brigade", "a battery of howitzers", "river engineers")
_DEEDS = ("moved towards", "was seen near", "held its ground at", "fell back from", "shelled")
_TIMES = ("before dawn", "late on Tuesday", "over three nights", "as the fog lifted")
_CLAUSES = (
    "while the road behind it stayed open to lorries and to those who left on foot",
    "although no picture that shows the place can be dated with any certainty",
    "which agrees with what was said a day earlier by people who had no reason to",
    "but the figures that were given for it differ by more than half",
    "so that supplies have since had to come by the longer way round the marshes",
    "and the bridge, by every account, still carries traffic in both directions",
)
_GRADES = (
    ("B2", "usually reliable, probably true"),
    ("C3", "fairly reliable, possibly true"),
    ("A1", "completely reliable, confirmed by other sources"),
    ("D4", "not usually reliable, doubtful"),
)


def long_brief(sections: int) -> Report:
    """A brief of about three pages for every section, the entries of its source list included."""
    chance = random.Random(sections)
    nodes: list[Node] = []
    entries: list[Reference] = []
    for number in range(1, sections + 1):
        nodes += _section(chance, number, entries)
    articles = tuple(
        CitedArticle(
            f"A{mark}",
            f"Report {mark} from the front line",
            outlet=outlet,
            published="3 May 2024",
            accessed="5 May 2024",
            url=f"https://example.org/{mark}",
        )
        for mark, outlet in enumerate(_OUTLETS, start=1)
    )
    summary = f"{len(entries)} statements from {len(articles)} articles are cited."
    nodes.append(Heading(1, (Text("Sources"),)))
    nodes.append(References(tuple(entries), articles, summary))
    return Report(
        title="What moved along the river in the first week of May",
        form="Situation report",
        facts=(("Information cut-off", "5 May 2024"), ("Prepared", "6 May 2024")),
        nodes=tuple(nodes),
        marking=MarkingStyle("TLP:AMBER", "#ffc000", "#000000"),
    )


def _section(chance: random.Random, number: int, entries: list[Reference]) -> list[Node]:
    first = len(entries) + 1
    for entry in range(first, first + _PER_SECTION):
        code, meaning = chance.choice(_GRADES)
        mark = f"A{1 + entry % len(_OUTLETS)}"
        chain = (_OUTLETS[entry % len(_OUTLETS)], chance.choice(_TELLERS))
        words = sentence(chance)
        entries.append(Reference(entry, words, chain, code, meaning, mark, "3 May 2024"))
    cited = iter([*range(first, len(entries) + 1)] * 2)
    prose = [Paragraph(_prose(chance, 6, (next(cited), next(cited)))) for _ in range(5)]
    quoted = next(cited)
    quote = Quote((Text(sentence(chance)), Cite(quoted)), (Text("The governor said:"),))
    items = tuple(ListItem(_prose(chance, 2, (next(cited),))) for _ in range(3))
    judgement = Judged(
        (Text(sentence(chance, "It is likely that")), Cite(first)),
        (Text("Moderate confidence", bold=True), Text(": " + sentence(chance))),
        (("Rests on", _prose(chance, 1, (first + 1,))), ("Against it", _prose(chance, 1, ()))),
    )
    return [
        Heading(1, (Text(f"{number}. Along the river at kilometre {number * 7}"),)),
        *prose[:2],
        judgement,
        Heading(2, (Text("What was said"),)),
        quote,
        *prose[2:4],
        _table(chance, number, first),
        Heading(2, (Text("What follows"),)),
        List(items),
        prose[4],
    ]


def _table(chance: random.Random, number: int, first: int) -> Table:
    columns = (Column("Claimed by"), Column("Who was hit", 2.0), Column("Number", align="right"))
    rows = [
        (
            (Text(teller),),
            (Text(f"Killed and wounded near {chance.choice(_PLACES)}, "), *_after(chance, first)),
            (Text(f"{chance.randint(1, 900) * 10:,}"),),
        )
        for teller in _TELLERS * 2
    ]
    caption = f"Table {number}. Losses as they were claimed"
    return Table((*columns, Column("Grade")), tuple(_graded(chance, row) for row in rows), caption)


def _after(chance: random.Random, first: int) -> tuple[Inline, ...]:
    return Text(chance.choice(_TIMES)), Cite(first + chance.randrange(_PER_SECTION))


def _graded(chance: random.Random, cells: tuple[Runs, ...]) -> Row:
    return Row((*cells, (GradeChip(chance.choice(_GRADES)[0]),)))


def _prose(chance: random.Random, sentences: int, cited: tuple[int, ...]) -> Runs:
    """Sentences of which the first ones carry the citations."""
    runs: list[Inline] = []
    cites = iter(cited)
    for _ in range(sentences):
        runs.append(Text(f" {sentence(chance)}" if runs else sentence(chance)))
        runs += [Cite(number) for number in (next(cites, 0),) if number]
    return tuple(runs)


def sentence(chance: random.Random, opening: str = "") -> str:
    """A sentence like those of a situation report, seldom twice the same."""
    words = (
        opening or f"On {chance.randint(1, 28)} May",
        chance.choice(_UNITS),
        chance.choice(_DEEDS),
        f"{chance.choice(_PLACES)} {chance.choice(_TIMES)},",
        f"{chance.choice(_CLAUSES)}.",
    )
    return " ".join(words)
