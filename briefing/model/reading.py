"""What a first reading of a text finds: plain values between reading, the project and the JSON.

Every `start` and `end` counts code points in the whole article's text, and `text` is exactly the
text between them. Reading proposes; nothing in here is decided.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing.model.vocabulary import (
    ActorKind,
    Category,
    Qualifier,
    Severity,
    SourceKind,
    StatementKind,
    Tally,
)


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class ReadSource:
    """One teller in a chain. `name` is its full name as the article gives it ('the agency' becomes
    'National Intelligence Service'); `start`:`end` are the words that name it, in this statement or
    in the one before from which it is carried over; `cue` is the phrase that shows that it speaks
    ('said', 'according to')."""

    name: str
    start: int
    end: int
    cue: str
    kind: SourceKind = SourceKind.PERSON
    role: str = ""


@dataclass(frozen=True, slots=True)
class ReadDate:
    """A date in the text and its EDTF `value`, counted from the article's date where relative."""

    start: int
    end: int
    text: str
    value: str


@dataclass(frozen=True, slots=True)
class ReadFigure:
    """A casualty figure. Which of `low`, `best`, `high` are known follows from `qualifier`."""

    start: int
    end: int
    text: str
    category: Category
    qualifier: Qualifier
    low: int | None = None
    best: int | None = None
    high: int | None = None
    population: str = ""
    side: str = ""
    tally: Tally = Tally.UNKNOWN
    period: str = ""
    as_of: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class ReadActor:
    """A mention of an actor; `name` is the fullest form the article gives for it.

    `side` is the state that it is, belongs to or speaks for, '' where nothing tells.
    """

    start: int
    end: int
    text: str
    kind: ActorKind
    name: str
    role: str = ""
    side: str = ""


@dataclass(frozen=True, slots=True)
class ReadStatement:
    """One statement with all that was seen in it. `attribution` lists the nearest teller first.

    `unsupported` are phrases that say evidence is missing ('no conclusive evidence'). `sections`
    are section kinds it may belong to, the best first; empty for a headline or for empty talk.
    `heading` is True for titles and labels, which are not graded.
    """

    start: int
    end: int
    text: str
    kind: StatementKind = StatementKind.INFORMATION
    attribution: tuple[ReadSource, ...] = ()
    hedges: tuple[Span, ...] = ()
    unsupported: tuple[Span, ...] = ()
    dates: tuple[ReadDate, ...] = ()
    figures: tuple[ReadFigure, ...] = ()
    actors: tuple[ReadActor, ...] = ()
    sections: tuple[str, ...] = ()
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not add up. `spans` are the places, the doubtful one first.

    `question` is what an analyst would ask because of it ('' where nothing is to be asked);
    `mend` is what probably was meant ('2024-12-23'), '' where there is no good guess.
    """

    check: str
    sentence: str
    severity: Severity
    spans: tuple[Span, ...]
    question: str = ""
    mend: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one pass over one article's text found."""

    statements: tuple[ReadStatement, ...]
    findings: tuple[Finding, ...] = ()


class EncodingBasis(StrEnum):
    """Why a text was read in its encoding."""

    MARKED = "marked"
    CERTAIN = "certain"
    DECLARED = "declared"
    GUESSED = "guessed"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class TextEncoding:
    """What the bytes of a text were read as. `name` is Python's.

    `likely` are the encodings that come first in doubt, this one among them; `doubt` is the
    sentence that says why it may be wrong, '' where nothing looks amiss; `note` is the one that
    the article's notes keep of it, '' where it goes without saying.
    """

    name: str
    basis: EncodingBasis
    likely: tuple[str, ...] = ()
    doubt: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """One document as intake hands it on: provenance, the text, and the bytes it came from."""

    title: str
    text: str
    original: bytes
    sha256: str
    media_type: str
    file_name: str = ""
    byline: str = ""
    outlet: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    notes: tuple[str, ...] = ()
    encoding: TextEncoding | None = None
    """How its bytes were read as text; None where there was no choice: pasted, PDF, Word."""
