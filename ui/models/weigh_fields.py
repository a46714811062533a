"""The fields of what is weighed: how each is shown, what may be typed in it, and what that means.

Pure: text in, values of the model out. Wrong text raises CommandError with a sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from briefing.errors import CommandError
from briefing.model.edtf import date_words
from briefing.model.picture import Estimate
from briefing.model.vocabulary import (
    ActorKind,
    Category,
    LinkKind,
    Priority,
    Qualifier,
    QuestionStatus,
    Tally,
    Verification,
)
from briefing.tradecraft.casualties import CATEGORY_WORDS, NUMBERS_OF_QUALIFIER
from ui.models.typed_dates import typed_date

UNKNOWN = "–"
"""What stands for a value nobody knows: never 0."""


class FieldKind(Enum):
    """What a field holds, and so which editor it gets."""

    WORDS = "words"
    LONG_WORDS = "long words"
    NAMES = "names"
    NUMBER = "number"
    DATE = "date"
    PERIOD = "period"
    CHOICE = "choice"
    SOURCE = "source"


Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class EntryField:
    """One field of an entry: its name in the model, its label, and its values if they are few."""

    name: str
    label: str
    kind: FieldKind = FieldKind.WORDS
    choices: Choices = ()
    help: str = ""


QUALIFIER_WORDS: dict[str, str] = {
    Qualifier.EXACT: "exactly",
    Qualifier.ABOUT: "about",
    Qualifier.AT_LEAST: "at least",
    Qualifier.MORE_THAN: "more than",
    Qualifier.UP_TO: "up to",
    Qualifier.FEWER_THAN: "fewer than",
    Qualifier.BETWEEN: "between",
    Qualifier.VAGUE: "in words only",
}
TALLY_WORDS = {
    Tally.UNKNOWN: "not stated",
    Tally.INCIDENT: "one incident or period",
    Tally.CUMULATIVE: "adds up over time",
}
VERIFICATION_WORDS = {
    Verification.UNVERIFIED: "not verified",
    Verification.PARTLY: "partly verified",
    Verification.VERIFIED: "verified",
    Verification.DISPUTED: "disputed",
}

CATEGORIES: Choices = tuple((one.value, CATEGORY_WORDS[one]) for one in Category)
QUALIFIERS: Choices = tuple((one.value, QUALIFIER_WORDS[one]) for one in Qualifier)
TALLIES: Choices = tuple((one.value, TALLY_WORDS[one]) for one in Tally)
VERIFICATIONS: Choices = tuple((one.value, VERIFICATION_WORDS[one]) for one in Verification)
ACTOR_KINDS: Choices = tuple((one.value, one.value) for one in ActorKind)
PRIORITIES: Choices = tuple((one.value, one.value) for one in Priority)
STATUSES: Choices = tuple((one.value, one.value) for one in QuestionStatus)
LINK_KINDS: Choices = tuple((one.value, one.value) for one in LinkKind)

NUMBERS = ("low", "best", "high")
FIGURE = ("qualifier", *NUMBERS)
"""Fields of an estimate that only make sense together."""
WHOLE_FIGURE = "figure"
"""What a column edits that shows a figure in one cell: its number, where it has only one."""


def as_typed(field: EntryField, value: Any) -> str:
    """A value as its editor shows it: what `from_typed` takes back."""
    if value is None:
        return ""
    if field.kind is FieldKind.NUMBER:
        return f"{value:,}"
    if field.kind in (FieldKind.DATE, FieldKind.PERIOD):
        return date_words(value)
    if field.kind is FieldKind.NAMES:
        return "; ".join(value)
    return str(value)


def from_typed(field: EntryField, text: str) -> Any:
    """The value that was typed or picked. Raises CommandError."""
    match field.kind:
        case FieldKind.NUMBER:
            return typed_number(text)
        case FieldKind.DATE:
            return typed_date(text)
        case FieldKind.PERIOD:
            return typed_period(text)
        case FieldKind.NAMES:
            names = (" ".join(name.split()) for name in text.split(";"))
            return tuple(dict.fromkeys(name for name in names if name))
        case FieldKind.SOURCE:
            return text or None
        case FieldKind.LONG_WORDS:
            return text.strip()
        case _:
            return " ".join(text.split())


def typed_number(text: str) -> int | None:
    """A whole number with or without separators; None for nothing or a dash."""
    bare = "".join(char for char in text if not char.isspace() and char not in ",.'’")
    if bare in ("", UNKNOWN, "-"):
        return None
    if not bare.isdecimal() or len(bare) > 12:
        raise CommandError(f"“{text.strip()}” is not a whole number.", "Leave it empty if unknown.")
    return int(bare)


def typed_period(text: str) -> str:
    """A period as EDTF where it is dates; otherwise the words as they are (`one week`)."""
    words = " ".join(text.split())
    try:
        return typed_date(words)
    except CommandError:
        if any(char.isalpha() for char in words):
            return words
        raise


def given_numbers(qualifier: str) -> tuple[str, ...]:
    """The numbers an analyst types for a qualifier; an exact figure is one number."""
    if qualifier == Qualifier.EXACT:
        return ("best",)
    return tuple(name for name in NUMBERS if name in NUMBERS_OF_QUALIFIER[qualifier])


def number_of_cell(estimate: Estimate, name: str) -> str:
    """The number that a cell for `low`, `best`, `high` or the whole figure edits, '' for none."""
    given = given_numbers(estimate.qualifier)
    if name == WHOLE_FIGURE:
        return given[0] if len(given) == 1 else ""
    exact = len({estimate.low, estimate.best, estimate.high}) == 1 and estimate.best is not None
    return name if exact or name in given else ""


def why_no_number(qualifier: str, name: str) -> str:
    """Why a cell has no number to edit, and where there is one."""
    words, given = QUALIFIER_WORDS[qualifier].capitalize(), given_numbers(qualifier)
    if not given:
        return f"“{words}” has no figure. Choose how it is put first."
    if name == WHOLE_FIGURE:
        return f"“{words}” has a {' and a '.join(given)} figure. Both stand at the right."
    return f"“{words}” has only a {' and a '.join(given)} figure."


def figure_of(qualifier: str, typed: Mapping[str, int | None]) -> dict[str, Any]:
    """The fields of a figure from what was typed: what its qualifier does not give is unknown.

    Raises CommandError where a number is missing or the ends are the wrong way round.
    """
    wanted = given_numbers(qualifier)
    missing = [name for name in wanted if typed.get(name) is None]
    if missing:
        words = QUALIFIER_WORDS[qualifier]
        raise CommandError(f"A figure put as “{words}” needs {_said(qualifier, wanted)}.")
    numbers = {name: typed[name] if name in wanted else None for name in NUMBERS}
    if qualifier == Qualifier.EXACT:
        numbers = dict.fromkeys(NUMBERS, typed["best"])
    low, high = numbers["low"], numbers["high"]
    if low is not None and high is not None and low > high:
        raise CommandError("The low end of a figure cannot lie above its high end.")
    return {"qualifier": Qualifier(qualifier)} | numbers


def _said(qualifier: str, wanted: tuple[str, ...]) -> str:
    return "a number" if len(wanted) == 1 else " and ".join(f"a {name}" for name in wanted)


def carried_over(estimate: Estimate, qualifier: str) -> dict[str, int | None]:
    """The numbers a figure keeps under another qualifier: its only number moves to its new place.

    `about 1,000` made `at least` keeps 1,000; made `between`, it lacks an end: none is invented.
    """
    old = {name: getattr(estimate, name) for name in NUMBERS}
    known = sorted({number for number in old.values() if number is not None})
    wanted = given_numbers(qualifier)
    if len(wanted) == 1 and len(known) == 1:
        return {wanted[0]: known[0]}
    return {name: old[name] for name in wanted}
