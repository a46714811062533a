"""The parts of a brief that fill themselves: estimates, their chart, actors, questions, events."""

from __future__ import annotations

from briefing.model.edtf import date_order, date_words
from briefing.model.picture import Actor, Estimate, Event, Question
from briefing.model.vocabulary import QuestionStatus
from briefing.report.citing import Citations
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

_MOST_CITES = 4
"""An actor spoken of everywhere is cited where it first stands; the rest would be noise."""


def estimates_table(selection: Selection, citations: Citations) -> Table | None:
    """Every figure with its claimant, period and grade beside it; None where there is none."""
    several = len({one.reporter_id for one in selection.estimates}) > 1
    rows = tuple(
        _estimate_row(one, _claim_words(one, selection, in_several=several), selection, citations)
        for one in selection.estimates
    )
    columns = (
        Column("Claimed by", 1.5),
        Column("Population", 1.5),
        Column("Category", 1.2),
        Column("Figure", 1.3, "right"),
        Column("Period", 1.8),
        Column("Grade", 1.0),
    )
    return Table(columns, rows) if rows else None


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
    period = period_words(estimate) + (f". {estimate.note}" if estimate.note else "")
    return Row(
        (
            who,
            (Text(population_words(estimate)),),
            (Text(CATEGORY_WORDS[estimate.category]),),
            (Text(figure),),
            (Text(period),),
            _grade(estimate.statement_id, selection, citations),
        ),
        draft=not estimate.reviewed,
    )


def _grade(statement_id: str | None, selection: Selection, citations: Citations) -> Runs:
    examined = selection.material.statements.get(statement_id or "")
    if examined is None:
        return (Text("no source"),)
    return (GradeChip(examined.grade.code), citations.cite(examined.statement.id))


def estimates_chart(selection: Selection) -> tuple[RangeFigure, ...]:
    """One chart for each population and category that has a number to draw."""
    groups: dict[tuple[str, str], list[Estimate]] = {}
    for one in selection.estimates:
        if any(number is not None for number in (one.low, one.best, one.high)):
            groups.setdefault((one.side or one.population, one.category), []).append(one)
    return tuple(
        _chart(population, category, members, selection)
        for (population, category), members in groups.items()
        if len(members) > 1
    )


def _chart(
    population: str, category: str, estimates: list[Estimate], selection: Selection
) -> RangeFigure:
    bars = tuple(_bar(one, selection) for one in estimates)
    said = "; ".join(f"{bar.label}: {bar.words}" for bar in bars)
    title = f"{population}: {CATEGORY_WORDS[category]}" if population else CATEGORY_WORDS[category]
    return RangeFigure(title, bars, f"{said}. Figures for different periods are not to be added.")


def _bar(estimate: Estimate, selection: Selection) -> RangeBar:
    claimant = selection.material.sources.get(estimate.claimant_id or "")
    examined = selection.material.statements.get(estimate.statement_id or "")
    return RangeBar(
        label=_bar_label(claimant.name if claimant else "not stated", estimate),
        grade=examined.grade.code if examined else "",
        low=estimate.low,
        best=estimate.best,
        high=estimate.high,
        words=figure_words(
            estimate.qualifier, estimate.low, estimate.best, estimate.high, estimate.words
        ),
    )


def _bar_label(name: str, estimate: Estimate) -> str:
    """Who claims it and over what time: bars of one chart may count different periods."""
    span = period_words(estimate)
    return name if span == NOT_STATED else f"{name}, {span}"


def actors_table(selection: Selection, citations: Citations) -> Table | None:
    """Each actor with what it is and where it is spoken of; None where there is none."""
    rows = tuple(_actor_row(one, selection, citations) for one in selection.actors)
    columns: tuple[Column, ...] = (
        Column("Actor", 2.2),
        Column("Kind", 0.9),
        Column("Role", 2.6),
        Column("Side", 1.0),
    )
    if not any(actor.side for actor in selection.actors):
        columns = columns[:3]
        rows = tuple(Row(row.cells[:3], row.draft) for row in rows)
    return Table(columns, rows) if rows else None


def _actor_row(actor: Actor, selection: Selection, citations: Citations) -> Row:
    also = tuple(name for name in actor.aliases if name.casefold() != actor.name.casefold())
    name: list[Inline] = [Text(actor.name, bold=True)]
    if also:
        name.append(Text(f" (also {', '.join(also[:3])})"))
    name.extend(citations.cite_all(selection.statements_of(actor)[:_MOST_CITES]))
    role = ". ".join(part for part in (actor.role, actor.note) if part)
    return Row(
        (tuple(name), (Text(actor.kind),), (Text(role or "–"),), (Text(actor.side or "–"),)),
        draft=not actor.reviewed,
    )


def questions_list(selection: Selection, citations: Citations) -> List | None:
    """The open questions, the most urgent first, each with why it matters; None where none."""
    order = {"high": 0, "medium": 1, "low": 2}
    asked = [one for one in selection.questions if one.status is QuestionStatus.OPEN]
    asked.sort(key=lambda one: order[one.priority])
    items = tuple(_question(one, selection, citations) for one in asked)
    return List(items, ordered=True) if items else None


def _question(question: Question, selection: Selection, citations: Citations) -> ListItem:
    cites = citations.cite_all(selection.statements_of(question))
    runs: Runs = (Text(question.text, bold=True), *cites)
    details = [question.why] if question.why else []
    if question.answered_by:
        details.append(f"What would answer it: {question.answered_by}")
    if question.owner:
        details.append(f"With: {question.owner}.")
    if not details and not question.reviewed:
        # A list's item cannot say that it was drafted; what stands below it can.
        details = ["Why this matters is not said yet."]
    below = (Paragraph((Text(" ".join(details)),), draft=not question.reviewed),) if details else ()
    return ListItem(runs, below)


def events_table(selection: Selection, citations: Citations) -> Table | None:
    """What happened when, in the order of the dates; None where there is no event."""
    events = sorted(selection.events, key=lambda event: date_order(event.date))
    rows = tuple(_event_row(one, citations) for one in events)
    return Table((Column("Date", 1.2), Column("Event", 4.0)), rows) if rows else None


def _event_row(event: Event, citations: Citations) -> Row:
    printed = f" (printed: {event.date_words})" if event.note and event.date_words else ""
    what: list[Inline] = [Text(event.title)]
    if event.note:
        what.append(Text(f" {event.note}", italic=True))
    if event.statement_id:
        what.append(citations.cite(event.statement_id))
    return Row(((Text(date_words(event.date) + printed),), tuple(what)), draft=not event.reviewed)
