"""The few words that printers add to a brief, so that every format says the same thing.

Whatever is about the content itself comes with the report tree and never from here.
"""

from __future__ import annotations

from itertools import takewhile

from briefing.report.tree import (
    Cite,
    Column,
    GradeChip,
    RangeFigure,
    Reference,
    Row,
    Runs,
    Table,
    Text,
)

NOT_REVIEWED = "Not reviewed"
SOURCE_GONE = "[source removed]"
UNGRADED = "ungraded"
NOT_GIVEN = "not given"
ATTRIBUTION_SUGGESTED = "attribution suggested, not confirmed"
CONTENTS = "Contents"
CHAIN_JOIN = " \u2190 "


def chain_in_words(reference: Reference) -> str:
    """The attribution from the nearest teller to the origin, saying so where it is a guess."""
    chain = CHAIN_JOIN.join(reference.chain)
    if chain and reference.chain_suggested:
        return f"{chain} ({ATTRIBUTION_SUGGESTED})"
    return chain


def grade_in_words(reference: Reference) -> str:
    """The code and what it means: `B2: usually reliable, probably true`."""
    if not reference.grade:
        return reference.grade_words or UNGRADED
    if not reference.grade_words:
        return reference.grade
    return f"{reference.grade}: {reference.grade_words}"


def in_quotation_marks(runs: Runs) -> Runs:
    """The words between quotation marks, which close before the citations that follow them."""
    cites = len(list(takewhile(lambda run: isinstance(run, Cite), reversed(runs))))
    words, after = runs[: len(runs) - cites], runs[len(runs) - cites :]
    return (Text("\u201c"), *words, Text("\u201d"), *after)


def figure_as_table(figure: RangeFigure) -> Table:
    """The same ranges as rows, for formats without drawings. An end not given is never 0."""
    columns = (
        Column("Estimate", 3),
        Column("Grade", 1, "centre"),
        Column("Low", 1.3, "right"),
        Column("Best", 1.3, "right"),
        Column("High", 1.3, "right"),
    )
    rows = tuple(
        Row(
            (
                (Text(bar.label),),
                (GradeChip(bar.grade),),
                _count(bar.low),
                _count(bar.best),
                _count(bar.high),
            )
        )
        for bar in figure.bars
    )
    return Table(columns, rows, figure.title)


def _count(number: int | None) -> Runs:
    return (Text(NOT_GIVEN if number is None else f"{number:,}"),)
