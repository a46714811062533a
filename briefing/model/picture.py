"""What the brief is about: actors, casualty estimates, events, open questions, judgements.

`reviewed` is False while a row stands as the machine drafted it and no analyst has touched it.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.vocabulary import (
    ActorKind,
    Category,
    Confidence,
    Priority,
    Qualifier,
    QuestionStatus,
    Stance,
    Tally,
    Verification,
)


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, unit, organisation, state, place or group that the brief is about."""

    id: str
    name: str
    kind: ActorKind = ActorKind.PERSON
    aliases: tuple[str, ...] = ()
    side: str = ""
    role: str = ""
    note: str = ""
    reviewed: bool = True


@dataclass(frozen=True, slots=True)
class ActorEvidence:
    """A statement that speaks of an actor."""

    id: str
    actor_id: str
    statement_id: str


@dataclass(frozen=True, slots=True)
class Estimate:
    """One casualty figure. `low`, `best`, `high` are None where unknown, and unknown is never 0.

    `words` are the figure as the article puts it; `claimant_id` says it, `reporter_id` passes it
    on. `as_of` is EDTF. `period` is EDTF, or the words of the article where they give no date, such
    as "the past week".
    """

    id: str
    statement_id: str | None
    category: Category
    qualifier: Qualifier
    low: int | None = None
    best: int | None = None
    high: int | None = None
    words: str = ""
    population: str = ""
    side: str = ""
    tally: Tally = Tally.UNKNOWN
    period: str = ""
    as_of: str = ""
    place: str = ""
    claimant_id: str | None = None
    reporter_id: str | None = None
    verification: Verification = Verification.UNVERIFIED
    note: str = ""
    reviewed: bool = True


@dataclass(frozen=True, slots=True)
class Event:
    """Something dated. `date` is EDTF; `date_words` is what the article says; they may differ."""

    id: str
    title: str
    date: str
    date_words: str = ""
    place: str = ""
    statement_id: str | None = None
    note: str = ""
    reviewed: bool = True


@dataclass(frozen=True, slots=True)
class Question:
    """An open question: why it matters, and what would answer it."""

    id: str
    text: str
    why: str = ""
    answered_by: str = ""
    priority: Priority = Priority.MEDIUM
    owner: str = ""
    status: QuestionStatus = QuestionStatus.OPEN
    reviewed: bool = True


@dataclass(frozen=True, slots=True)
class QuestionEvidence:
    """A statement that raised a question."""

    id: str
    question_id: str
    statement_id: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """The analyst's own conclusion. It is never graded: likelihood and confidence are its measures.

    `likelihood` is a term id of `scheme`; `confidence` is '' until given and has its basis in a
    sentence of its own (ICD 203, D.6.e(2)(b): never both in one sentence).
    """

    id: str
    text: str
    scheme: str = "icd203"
    likelihood: str = ""
    confidence: Confidence | None = None
    confidence_basis: str = ""
    assumptions: str = ""
    would_change: str = ""
    reviewed: bool = True


@dataclass(frozen=True, slots=True)
class JudgementEvidence:
    """A statement that speaks for or against a judgement."""

    id: str
    judgement_id: str
    statement_id: str
    stance: Stance = Stance.FOR
