"""The parts of a brief that fill themselves: estimates, their chart, actors, questions, events."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.model.edtf import date_order, date_words
from briefing.model.picture import Actor, Estimate, Event, Question
from briefing.model.vocabulary import QuestionStatus
from briefing.report.citing import Citations
from briefing.report.portions import RowMark, marked_item, marked_row, no_mark
from briefing.report.ranges import ComparedEstimates, compared
from briefing.report.selection import Selection
from briefing.report.tree import (
    Column,
    GradeChip,
    Inline,
    List,
    ListItem,
    Paragraph,
    RangeBar,
    RangeFigure,
    Row,
    Runs,
    Table,
    Text,
)
from briefing.report.wording import NOT_STATED, period_words, population_words
from briefing.tradecraft.casualties import CATEGORY_WORDS, figure_words

_EMPTY: Runs = (Text("–"),)
_QUOTATION = re.compile(r"(“[^“”]*”|‘[^‘’]*’(?!\w)|\"[^\"]*\")")
_MARKS = ("“", "‘", '"')
_FEW_WORDS = 6
"""A quotation of more words than these is a sentence in the sentence, and reads better plain."""


def estimates_table(
    selection: Selection, citations: Citations, mark: RowMark = no_mark
) -> Table | None:
    """Every figure with its claimant, period and grade beside it; None where there is none."""
    several = len({one.reporter_id for one in selection.estimates if one.reporter_id}) > 1
    rows = tuple(
        marked_row(
            _estimate_row(
                one, _claim_words(one, selection, in_several=several), selection, citations
            ),
            mark(one),
        )
        for one in selection.estimates
    )
    columns = (
        Column("Claimed by", 1.4),
        Column("Population", 1.5),
        Column("Category", 1.2),
        Column("Figure", 1.2, "right"),
        Column("Period", 1.9),
        Column("Grade", 1.1),
    )
    return _filled(columns, rows)


def _filled(columns: tuple[Column, ...], rows: tuple[Row, ...]) -> Table | None:
    """A table without the columns in which nobody wrote anything; None without rows."""
    if not rows:
        return None
    kept = [
        place for place in range(len(columns)) if any(row.cells[place] != _EMPTY for row in rows)
    ]
    return Table(
        tuple(columns[place] for place in kept),
        tuple(replace(row, cells=tuple(row.cells[place] for place in kept)) for row in rows),
    )


def _claim_words(estimate: Estimate, selection: Selection, *, in_several: bool) -> Runs:
    """Who claims a figure and, in a table of several reporters, who passes it on."""
    names = selection.material.sources
    claimant = names.get(estimate.claimant_id or "")
    reporter = names.get(estimate.reporter_id or "")
    who = Text(claimant.name if claimant else "not stated")
    if in_several and reporter and claimant and reporter.id != claimant.id:
        return (who, Text(f", in {reporter.name}"))
    return (who,)


def _estimate_row(estimate: Estimate, who: Runs, selection: Selection, citations: Citations) -> Row:
    figure = figure_words(
        estimate.qualifier, estimate.low, estimate.best, estimate.high, estimate.words
    )
    language = citations.language(estimate.statement_id)
    return Row(
        (
            who,
            (Text(population_words(estimate)),),
            (Text(CATEGORY_WORDS[estimate.category]),),
            (Text(figure, lang=language if figure == estimate.words else ""),),
            (Text(period_words(estimate)),),
            _grade(estimate.statement_id, selection, citations),
        ),
        draft=not estimate.reviewed,
        note=_note(estimate.note),
    )


def _note(text: str) -> Runs:
    return (Text(text),) if text else ()


def _grade(statement_id: str | None, selection: Selection, citations: Citations) -> Runs:
    examined = selection.material.statements.get(statement_id or "")
    if examined is None:
        return (Text("no source"),)
    return (GradeChip(examined.grade.code), citations.cite(examined.statement.id))


def estimates_chart(selection: Selection) -> tuple[RangeFigure, ...]:
    """One chart for each side and category that has several numbers to draw."""
    return tuple(
        _chart(group, selection)
        for group in compared(selection.estimates)
        if len(group.estimates) > 1
    )


def _chart(group: ComparedEstimates, selection: Selection) -> RangeFigure:
    bars = tuple(_bar(one, group, selection) for one in group.estimates)
    # The bars say their own figures, in every format; this is what they do not say.
    return RangeFigure(group.title, bars, "Figures for different periods are not to be added.")


def _bar(estimate: Estimate, group: ComparedEstimates, selection: Selection) -> RangeBar:
    claimant = selection.material.sources.get(estimate.claimant_id or "")
    examined = selection.material.statements.get(estimate.statement_id or "")
    return RangeBar(
        label=group.label(estimate, claimant.name if claimant else NOT_STATED),
        grade=examined.grade.code if examined else "",
        low=estimate.low,
        best=estimate.best,
        high=estimate.high,
        words=figure_words(
            estimate.qualifier, estimate.low, estimate.best, estimate.high, estimate.words
        ),
    )


def actors_table(
    selection: Selection, citations: Citations, mark: RowMark = no_mark
) -> Table | None:
    """Each actor with what it is and where it is spoken of; None where there is none."""
    rows = tuple(
        marked_row(_actor_row(one, selection, citations), mark(one)) for one in selection.actors
    )
    columns = (
        Column("Actor", 2.2),
        Column("Kind", 0.9),
        Column("Role", 2.6),
        Column("Side", 1.0),
    )
    return _filled(columns, rows)


def _actor_row(actor: Actor, selection: Selection, citations: Citations) -> Row:
    also = tuple(name for name in actor.aliases if name.casefold() != actor.name.casefold())
    name: list[Inline] = [Text(actor.name, bold=True)]
    if also:
        name.append(Text(f" (also {', '.join(also[:3])})"))
    name.extend(citations.cite_actor(selection.statements_of(actor)))
    role = ". ".join(part for part in (actor.role, actor.note) if part)
    return Row(
        (tuple(name), (Text(actor.kind),), _or_empty(role), _or_empty(actor.side)),
        draft=not actor.reviewed,
    )


def _or_empty(text: str) -> Runs:
    return (Text(text),) if text else _EMPTY


def questions_list(
    selection: Selection, citations: Citations, mark: RowMark = no_mark
) -> List | None:
    """The open questions, the most urgent first, each with why it matters; None where none."""
    order = {"high": 0, "medium": 1, "low": 2}
    asked = [one for one in selection.questions if one.status is QuestionStatus.OPEN]
    asked.sort(key=lambda one: order[one.priority])
    items = tuple(marked_item(_question(one, selection, citations), mark(one)) for one in asked)
    return List(items, ordered=True) if items else None


def _question(question: Question, selection: Selection, citations: Citations) -> ListItem:
    cites = citations.cite_all(selection.statements_of(question))
    runs: Runs = (*_asked(question.text), *cites)
    details = [question.why] if question.why else []
    if question.answered_by:
        details.append(f"What would answer it: {question.answered_by}")
    if question.owner:
        details.append(f"With: {question.owner}.")
    below = (Paragraph((Text(" ".join(details)),)),) if details else ()
    return ListItem(runs, below, draft=not question.reviewed)


def _asked(text: str) -> tuple[Text, ...]:
    """A question in bold; a sentence that it quotes stands out by its plain weight."""
    parts = _QUOTATION.split(text)
    bold = (len(part.split()) <= _FEW_WORDS or part[:1] not in _MARKS for part in parts)
    runs = [Text(part, bold=weight) for part, weight in zip(parts, bold, strict=True)]
    joined: list[Text] = []
    for run in runs:
        if joined and joined[-1].bold == run.bold:
            joined[-1] = Text(joined[-1].text + run.text, bold=run.bold)
        elif run.text:
            joined.append(run)
    return tuple(joined)


def events_table(
    selection: Selection, citations: Citations, mark: RowMark = no_mark
) -> Table | None:
    """What happened when, in the order of the dates; None where there is no event."""
    events = sorted(selection.events, key=lambda event: date_order(event.date))
    rows = tuple(marked_row(_event_row(one, citations), mark(one)) for one in events)
    return Table((Column("Date", 1.2), Column("Event", 4.0)), rows) if rows else None


def _event_row(event: Event, citations: Citations) -> Row:
    what: list[Inline] = [Text(event.title)]
    if event.statement_id:
        what.append(citations.cite(event.statement_id))
    note = _note(event.note)
    if event.note and event.date_words and not event.note.startswith("Printed"):
        printed = Text(event.date_words, lang=citations.language(event.statement_id))
        note = (Text("Printed “"), printed, Text(f"”. {event.note}"))
    return Row(
        ((Text(date_words(event.date)),), tuple(what)),
        draft=not event.reviewed,
        note=note,
    )
