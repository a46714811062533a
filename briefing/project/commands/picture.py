"""Commands on what the brief is about: actors, estimates, events, questions, judgements.

They behave alike, so there is one command for each deed and a rule for each word.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from briefing.errors import CommandError
from briefing.model.evidence import Statement
from briefing.model.picture import (
    Actor,
    ActorEvidence,
    Estimate,
    Event,
    Judgement,
    JudgementEvidence,
    Question,
    QuestionEvidence,
)
from briefing.model.product import Block
from briefing.model.vocabulary import Stance
from briefing.project.commands.redating import carry_date
from briefing.project.rows import changed, table_of, word_of
from briefing.project.transaction import Transaction
from briefing.tradecraft.casualties import NUMBERS_OF_QUALIFIER
from briefing.tradecraft.likelihood import scheme, term

Entry = Actor | Estimate | Event | Question | Judgement
Evidence = ActorEvidence | QuestionEvidence | JudgementEvidence


_CLAUSES = {
    "why": "why it matters",
    "answered_by": "what would answer it",
    "would_change": "what would change it",
}
_NOUNS = {
    "as_of": "as-of date",
    "claimant_id": "claimant",
    "confidence_basis": "basis of confidence",
    "date_words": "date as printed",
    "reporter_id": "reporter",
    "statement_id": "statement",
}
"""What the fields are called that have another name in the file."""


def _noun(field: str) -> str:
    return _NOUNS.get(field, field)


def entry_name(entry: Entry) -> str:
    """How an entry is called in labels: its name, title, or its first words."""
    if isinstance(entry, Actor):
        text = entry.name
    elif isinstance(entry, Estimate):
        text = entry.words or entry.category
    elif isinstance(entry, Event):
        text = entry.title
    else:
        text = entry.text
    return text if len(text) <= 40 else text[:39].rstrip() + "…"


@dataclass(frozen=True)
class AddEntry:
    """Add an actor, estimate, event, question or judgement. An empty id is given now."""

    entry: Entry

    @property
    def label(self) -> str:
        return f"Add {word_of(type(self.entry))} {entry_name(self.entry)}"

    def apply(self, tx: Transaction) -> None:
        entry = changed(self.entry, {})
        _check(entry)
        tx.insert(entry if entry.id else replace(entry, id=tx.new_id()))


@dataclass(frozen=True)
class EditEntry:
    """Change fields of an entry. Whoever changes it has reviewed it.

    A date that is corrected is corrected in all that was drafted from it, too.
    """

    cls: type[Entry]
    entry_id: str
    fields: dict[str, Any]

    @property
    def label(self) -> str:
        clauses = [_CLAUSES[name] for name in sorted(self.fields) if name in _CLAUSES]
        nouns = [_noun(name) for name in sorted(self.fields) if name not in _CLAUSES]
        colon = ":" if clauses else ""
        return f"Edit {word_of(self.cls)}{colon} {' and '.join([*nouns, *clauses])}"

    @property
    def merge_key(self) -> str:
        # Only words are typed; picking one of a list twice is two steps.
        if [type(value) for value in self.fields.values()] != [str]:
            return ""
        return f"{table_of(self.cls)}:{self.entry_id}:{next(iter(self.fields))}"

    def apply(self, tx: Transaction) -> None:
        old = tx.get(self.cls, self.entry_id)
        fields = {"reviewed": True} | self.fields
        new = changed(old, fields)
        _check(new)
        if isinstance(old, Estimate | Event) and isinstance(new, Estimate | Event):
            note = carry_date(tx, old, new)
            fields |= {"note": note} if note != old.note else {}
        tx.update(self.cls, old.id, **fields)


@dataclass(frozen=True)
class RemoveEntry:
    """Take an entry away, with its ties to statements and the blocks that print it."""

    cls: type[Entry]
    entry_id: str

    @property
    def label(self) -> str:
        return f"Remove {word_of(self.cls)}"

    def apply(self, tx: Transaction) -> None:
        tx.get(self.cls, self.entry_id)
        owned: dict[type[Any], tuple[type[Any], str]] = {
            Actor: (ActorEvidence, "actor_id"),
            Question: (QuestionEvidence, "question_id"),
            Judgement: (JudgementEvidence, "judgement_id"),
        }
        if self.cls in owned:
            evidence, key = owned[self.cls]
            for value in tx.select(evidence, **{key: self.entry_id}):
                tx.delete(evidence, value.id)
        if self.cls is Judgement:
            for block in tx.select(Block, judgement_id=self.entry_id):
                tx.delete(Block, block.id)
        tx.delete(self.cls, self.entry_id)


@dataclass(frozen=True)
class Review:
    """Say that what the machine drafted has been looked at and stands: entries or blocks."""

    cls: type[Entry] | type[Block]
    ids: tuple[str, ...]

    @property
    def label(self) -> str:
        return f"Review {word_of(self.cls)}"

    def apply(self, tx: Transaction) -> None:
        for row_id in self.ids:
            tx.update(self.cls, row_id, reviewed=True)


@dataclass(frozen=True)
class AddEvidence:
    """Tie a statement to an actor, a question, or (with a stance) a judgement."""

    cls: type[Actor] | type[Question] | type[Judgement]
    entry_id: str
    statement_id: str
    stance: Stance = Stance.FOR

    @property
    def label(self) -> str:
        return f"Tie statement to {word_of(self.cls)}"

    def apply(self, tx: Transaction) -> None:
        tx.get(self.cls, self.entry_id)
        tx.get(Statement, self.statement_id)
        value: Evidence
        if self.cls is Actor:
            value = ActorEvidence(tx.new_id(), self.entry_id, self.statement_id)
            known = tx.select(ActorEvidence, actor_id=self.entry_id, statement_id=self.statement_id)
            present = bool(known)
        elif self.cls is Question:
            value = QuestionEvidence(tx.new_id(), self.entry_id, self.statement_id)
            present = bool(
                tx.select(
                    QuestionEvidence, question_id=self.entry_id, statement_id=self.statement_id
                )
            )
        else:
            value = JudgementEvidence(tx.new_id(), self.entry_id, self.statement_id, self.stance)
            present = bool(
                tx.select(
                    JudgementEvidence, judgement_id=self.entry_id, statement_id=self.statement_id
                )
            )
        if present:
            raise CommandError(f"That statement is already tied to this {word_of(self.cls)}.")
        tx.insert(value)


@dataclass(frozen=True)
class RemoveEvidence:
    """Untie a statement from an actor, question or judgement."""

    cls: type[Evidence]
    evidence_id: str

    label = "Untie statement"

    def apply(self, tx: Transaction) -> None:
        tx.delete(self.cls, self.evidence_id)


def _check(entry: Entry) -> None:
    for cls, rule in _RULES.items():
        if isinstance(entry, cls):
            rule(entry)


def _check_actor(actor: Actor) -> None:
    if not actor.name.strip():
        raise CommandError("An actor needs a name.")


def _check_event(event: Event) -> None:
    if not event.title.strip():
        raise CommandError("An event needs a title.")


def _check_question(question: Question) -> None:
    if not question.text.strip():
        raise CommandError("An open question needs words.")


def _check_judgement(judgement: Judgement) -> None:
    if not judgement.text.strip():
        raise CommandError("A judgement needs words.")
    scheme(judgement.scheme)
    if judgement.likelihood:
        term(judgement.scheme, judgement.likelihood)


def _check_estimate(estimate: Estimate) -> None:
    numbers = {"low": estimate.low, "best": estimate.best, "high": estimate.high}
    given = {name for name, number in numbers.items() if number is not None}
    if any(number is not None and number < 0 for number in numbers.values()):
        raise CommandError("A casualty figure cannot be below zero.")
    wanted = NUMBERS_OF_QUALIFIER[estimate.qualifier]
    if given != wanted:
        needs = " and ".join(name for name in numbers if name in wanted) or "no number"
        words = estimate.qualifier.replace("_", " ")
        raise CommandError(f"A figure put as “{words}” has {needs}, and nothing else.")
    low, high = estimate.low, estimate.high
    if low is not None and high is not None and low > high:
        raise CommandError("The low end of a figure cannot lie above its high end.")


_RULES: dict[type[Any], Callable[[Any], None]] = {
    Actor: _check_actor,
    Estimate: _check_estimate,
    Event: _check_event,
    Question: _check_question,
    Judgement: _check_judgement,
}
