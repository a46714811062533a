"""The five tables of Weigh as data: their columns, the fields of their forms, their empty words.

No Qt and no project here: what a table looks like, said once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from briefing.model.evidence import Link
from briefing.model.picture import Actor, Estimate, Event, Question
from briefing.model.vocabulary import Category, LinkKind, Qualifier
from ui.models.weigh_fields import (
    ACTOR_KINDS,
    CATEGORIES,
    LINK_KINDS,
    PRIORITIES,
    QUALIFIERS,
    STATUSES,
    TALLIES,
    VERIFICATIONS,
    Choices,
    EntryField,
    FieldKind,
)


@dataclass(frozen=True)
class WeighColumn:
    """A column: `width` as drawn; those with a `share` divide what room is left.

    Where the room is narrow, columns give way: those of rank 1 first, from 3 on only where words
    would be cut. One that `stands_in` for a
    rank is only shown once that rank is gone. `least` is for words that run on, as drawn.
    """

    title: str
    field: str = ""
    width: int = 80
    share: int = 0
    right: bool = False
    gives_way: int = 0
    stands_in: int = 0
    least: int = 0


@dataclass(frozen=True)
class WeighTable:
    """One table. `ties` is the project's table that ties statements to its entries."""

    key: str
    cls: type[Any]
    title: str
    noun: str
    columns: tuple[WeighColumn, ...]
    form: tuple[EntryField, ...]
    blank: Any
    empty: str
    ties: str = ""
    statements: str = ""
    """The heading over statements tied to an entry; "" where an entry has one or none."""

    @property
    def watches(self) -> tuple[str, ...]:
        """The project's tables whose change may change what it shows."""
        return (self.key, self.ties, *_GRADES)

    def field(self, name: str) -> EntryField:
        """The field of that name."""
        return next(field for field in self.form if field.name == name)


_GRADES = ("statement", "grade", "attribution", "source", "article", "suggestion")


def _long(name: str, label: str) -> EntryField:
    return EntryField(name, label, FieldKind.LONG_WORDS)


def _choice(name: str, label: str, choices: Choices) -> EntryField:
    return EntryField(name, label, FieldKind.CHOICE, choices)


def _number(name: str, label: str) -> EntryField:
    return EntryField(name, label, FieldKind.NUMBER)


_NOTE = _long("note", "Note")

ESTIMATES = WeighTable(
    key="estimate",
    cls=Estimate,
    title="Casualty estimates",
    noun="casualty estimate",
    columns=(
        WeighColumn("Claimed by", "claimant_id", 96, 3, least=80),
        WeighColumn("Population", "population", 92, 3, gives_way=2),
        WeighColumn("Category", "category", 84, 2, gives_way=3),
        WeighColumn("Put as", "qualifier", 72, 1, gives_way=1),
        WeighColumn("Low", "low", 54, 0, right=True, gives_way=1),
        WeighColumn("Best", "best", 54, 0, right=True, gives_way=1),
        WeighColumn("High", "high", 54, 0, right=True, gives_way=1),
        WeighColumn("Figure", "figure", 84, 2, stands_in=1, least=72),
        WeighColumn("Period", "period", 112, 4, gives_way=4, least=104),
        WeighColumn("Grade", "", 58),
    ),
    form=(
        EntryField(
            "claimant_id",
            "Claimed &by",
            FieldKind.SOURCE,
            help="Whoever a statement's chain names in Read can be chosen here.",
        ),
        EntryField("reporter_id", "Re&ported by", FieldKind.SOURCE),
        EntryField("population", "Pop&ulation"),
        EntryField("side", "&Side"),
        _choice("category", "&Category", CATEGORIES),
        _choice("qualifier", "Put &as", QUALIFIERS),
        _number("low", "&Low"),
        _number("best", "Number"),
        _number("high", "&High"),
        EntryField("words", "As the source puts it"),
        _choice("tally", "Counts", TALLIES),
        EntryField(
            "period",
            "Period",
            FieldKind.PERIOD,
            help="One date, two with “to” between, or words such as “one week”.",
        ),
        EntryField("as_of", "As of", FieldKind.DATE),
        EntryField("place", "Place"),
        _choice("verification", "Verification", VERIFICATIONS),
        _NOTE,
    ),
    blank=Estimate("", None, Category.KILLED, Qualifier.EXACT),
    empty="Each figure stands here with who claims it, for which period, and its grade.",
)

ACTORS = WeighTable(
    key="actor",
    cls=Actor,
    title="Actors",
    noun="actor",
    columns=(
        WeighColumn("Name", "name", 150, 4, least=96),
        WeighColumn("Kind", "kind", 96, 1, gives_way=3),
        WeighColumn("Side", "side", 100, 2, gives_way=2),
        WeighColumn("Role", "role", 130, 4, least=110),
        WeighColumn("Statements", "", 90, 0, right=True, gives_way=1),
    ),
    form=(
        EntryField("name", "&Name"),
        _choice("kind", "&Kind", ACTOR_KINDS),
        EntryField("side", "&Side"),
        EntryField("role", "Ro&le"),
        EntryField("aliases", "&Also called", FieldKind.NAMES, help="Several with ; between them."),
        _NOTE,
    ),
    blank=Actor("", ""),
    ties="actor_evidence",
    empty="Whoever the brief is about stands here: people, units, organisations, states.",
    statements="Statements that speak of it",
)

EVENTS = WeighTable(
    key="event",
    cls=Event,
    title="Events",
    noun="event",
    columns=(
        WeighColumn("Date", "date", 130, 1, least=84),
        WeighColumn("Event", "title", 240, 6, least=150),
        WeighColumn("Place", "place", 90, 1, gives_way=1),
        WeighColumn("Grade", "", 58),
    ),
    form=(
        EntryField(
            "date",
            "&Date",
            FieldKind.DATE,
            help="9 January 2025, January 2025, autumn 2024; “?” at the end for probably.",
        ),
        EntryField("date_words", "As &printed"),
        _long("title", "&Event"),
        EntryField("place", "P&lace"),
        _NOTE,
    ),
    blank=Event("", "", ""),
    empty="Whatever has a date stands here in the order in which it happened.",
)

QUESTIONS = WeighTable(
    key="question",
    cls=Question,
    title="Open questions",
    noun="question",
    columns=(
        WeighColumn("Question", "text", 220, 6, least=170),
        WeighColumn("Priority", "priority", 84, 1),
        WeighColumn("Status", "status", 90, 1, gives_way=2),
        WeighColumn("Why it matters", "why", 170, 5, least=130, gives_way=3),
    ),
    form=(
        _long("text", "&Question"),
        _long("why", "&Why it matters"),
        _long("answered_by", "What would &answer it"),
        _choice("priority", "&Priority", PRIORITIES),
        _choice("status", "&Status", STATUSES),
        EntryField("owner", "W&ith"),
    ),
    blank=Question("", ""),
    ties="question_evidence",
    empty="What is not known, why it matters, and what would answer it.",
    statements="Statements that raise it",
)

LINKS = WeighTable(
    key="link",
    cls=Link,
    title="Links",
    noun="link",
    columns=(
        WeighColumn("From", "", 220, 5, least=130),
        WeighColumn("Bears on it", "kind", 112, 1),
        WeighColumn("To", "", 220, 5, least=130),
    ),
    form=(
        _choice("kind", "&Kind of link", LINK_KINDS),
        _long("note", "&Note"),
    ),
    blank=Link("", LinkKind.CORROBORATES, "", ""),
    empty="A link says that one statement corroborates, contradicts, repeats or updates another.",
)

TABLES = (ESTIMATES, ACTORS, EVENTS, QUESTIONS, LINKS)


def table_with(key: str) -> WeighTable:
    """The table of that key."""
    return next(table for table in TABLES if table.key == key)
