"""The few words that printers add to a brief, so that every format says the same thing.

Whatever is about the content itself comes with the report tree and never from here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from briefing.report.tree import (
    Cite,
    CitedArticle,
    Column,
    GradeChip,
    Quote,
    QuoteRun,
    RangeBar,
    RangeFigure,
    Reference,
    Row,
    Runs,
    Table,
    Text,
)

NOT_REVIEWED = "Not reviewed"
SOURCE_GONE = "[source removed]"
UNGRADED = "not graded"
NOT_GIVEN = "not given"
ATTRIBUTION_SUGGESTED = "suggested"
CONTENTS = "Contents"
CHAIN_JOIN = " \u2190 "
ONE_ARTICLE = "All citations are from:"
ARTICLES = "Articles cited"
CITATIONS = "Citations"
NOTHING: Runs = (Text("\u2013"),)
"""What a cell holds in which nobody wrote anything."""
_OWN_MARKS = frozenset('"\u201c\u201d\u201e')


def before_own(portion: str, words: str) -> str:
    """Words of the program itself behind their portion mark, where a brief has such marks."""
    return f"{portion} {words}" if portion else words


def tellers(reference: Reference) -> str:
    """The attribution from the nearest teller to the origin.

    The date of the article, where there are several, stands after the outlet.
    """
    first, *others = reference.chain or ("",)
    return CHAIN_JOIN.join(_known(", ".join(_known(first, reference.dated)), *others))


def chain_in_words(reference: Reference) -> str:
    """The same, saying so where it is a guess."""
    chain = tellers(reference)
    if chain and reference.chain_suggested:
        return f"{chain} ({ATTRIBUTION_SUGGESTED})"
    return chain


def grade_in_words(reference: Reference) -> str:
    """The code and what it means: `B2: usually reliable, probably true`."""
    return (reference.grade or UNGRADED) + meaning_of_grade(reference)


def meaning_of_grade(reference: Reference) -> str:
    """What follows the code: `: usually reliable, probably true`; nothing where there is none."""
    known = reference.grade and reference.grade_words
    return f": {reference.grade_words}" if known else ""


def article_in_words(article: CitedArticle) -> str:
    """What identifies an article, but its address: title, author, outlet, published, accessed.

    Says so where the outlet or the date is not known: a reader would look for them. Its portion
    mark stands before all that.
    """
    work = ", ".join(_known(_titled(article.title), article.author, article.outlet))
    dates = []
    if article.published:
        dates.append(f"published {article.published}")
    if article.accessed:
        dates.append(f"accessed {article.accessed}")
    when = "; ".join(dates)
    lacking = [
        name
        for name, known in (("outlet", article.outlet), ("date", article.published))
        if not known
    ]
    unknown = f"{' and '.join(lacking).capitalize()} not stated" if lacking and work else ""
    sentences = _known(work, unknown, when[:1].upper() + when[1:])
    said = (f"{one}." if one[-1:] not in ".?!" else one for one in sentences)
    return " ".join(_known(article.portion, *said))


def article_runs(article: CitedArticle) -> tuple[Text, ...]:
    """The same, with the title told apart where it is in a language of its own."""
    whole, title = article_in_words(article), _titled(article.title)
    if not (article.lang and title):
        return (Text(whole),)
    before, _, after = whole.partition(title)
    parts = (Text(before), Text(title, lang=article.lang), Text(after))
    return tuple(part for part in parts if part.text)


def _titled(title: str) -> str:
    left, right = marks_around(title)
    return f"{left}{title}{right}" if title else ""


def _known(*parts: str) -> list[str]:
    return [part for part in parts if part]


def marks_around(text: str) -> tuple[str, str]:
    """The quotation marks for exact words: single ones where they hold double ones themselves."""
    return ("\u2018", "\u2019") if _OWN_MARKS & set(text) else ("\u201c", "\u201d")


def in_quotation_marks(runs: Runs) -> Runs:
    """The words between quotation marks, which close before the citations that follow them."""
    cites = len(list(takewhile(lambda run: isinstance(run, Cite), reversed(runs))))
    words, after = list(runs[: len(runs) - cites]), runs[len(runs) - cites :]
    own = "".join(run.text for run in words if isinstance(run, Text))
    if not own.strip():
        return runs
    left, right = marks_around(own)
    if isinstance(words[0], Text):
        words[0] = replace(words[0], text=left + words[0].text)
    else:
        words.insert(0, Text(left))
    if isinstance(words[-1], Text):
        words[-1] = replace(words[-1], text=words[-1].text + right)
    else:
        words.append(Text(right))
    return (*words, *after)


def as_run(node: Quote | QuoteRun) -> QuoteRun:
    """A quotation that stands alone, as a run of one: both print in the same way."""
    return QuoteRun(node.credit, (node,), node.draft) if isinstance(node, Quote) else node


def figure_words(bar: RangeBar) -> str:
    """The figure of one bar as the reader sees it."""
    if bar.words:
        return bar.words  # as the table says it, with its "about" and "more than"
    low, best, high = bar.low, bar.best, bar.high
    ends = f"{low:,}–{high:,}" if low is not None and high is not None and low != high else ""
    if best is not None:
        return f"{best:,} ({ends})" if ends else f"{best:,}"
    if ends or low is not None:
        return ends or (f"{low:,}" if low == high else f"{low:,}+")
    return f"up to {high:,}" if high is not None else "no number given"


def bars_in_words(figure: RangeFigure) -> str:
    """Each bar of a chart with its grade and its figure."""
    return "; ".join(
        f"{bar.label}{f', {bar.grade}' if bar.grade else ''}: {figure_words(bar)}"
        for bar in figure.bars
    )


def chart_in_words(figure: RangeFigure) -> str:
    """What a chart shows, for who cannot see it: its bars, then what is said of them all."""
    bars = bars_in_words(figure)
    return " ".join(filter(None, (f"{bars}." if bars else "", figure.summary)))


def figure_as_table(figure: RangeFigure) -> Table:
    """The same ranges as rows, for formats without drawings. An end not given is never 0.

    Figures in words stand before their numbers: 1,000 alone does not say that it is "about 1,000".
    """
    rows = tuple(Row(tuple(_cells(bar))) for bar in figure.bars)
    if any(bar.words for bar in figure.bars):
        return Table(_RANGE_COLUMNS, rows, figure.title)
    return Table(
        (*_RANGE_COLUMNS[:2], *_RANGE_COLUMNS[3:]),
        tuple(Row((*row.cells[:2], *row.cells[3:])) for row in rows),
        figure.title,
    )


_RANGE_COLUMNS = (
    Column("Estimate", 3),
    Column("Grade", 1, "centre"),
    Column("Figure", 1.7, "right"),
    Column("Low", 1.3, "right"),
    Column("Best", 1.3, "right"),
    Column("High", 1.3, "right"),
)


def _cells(bar: RangeBar) -> Iterator[Runs]:
    yield (Text(bar.label),)
    yield (GradeChip(bar.grade),)
    yield (Text(bar.words),) if bar.words else NOTHING
    for number in (bar.low, bar.best, bar.high):
        yield (Text(NOT_GIVEN if number is None else f"{number:,}"),)
