"""What stands in a project while suggestions settle: looked up once, added to in bulk.

It holds for one command in one transaction. What it makes is in the file after `write`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from typing import Any, TypeVar

from briefing.model.evidence import Article, Attribution, Statement
from briefing.model.picture import (
    Actor,
    ActorEvidence,
    Estimate,
    Event,
    Question,
    QuestionEvidence,
)
from briefing.project.commands.naming import BodyNames, body_of
from briefing.project.commands.sources import KnownSources
from briefing.project.transaction import Transaction

T = TypeVar("T")

_OWNER: dict[type[Any], str] = {
    Attribution: "statement_id",
    Estimate: "statement_id",
    Event: "statement_id",
    ActorEvidence: "actor_id",
    QuestionEvidence: "question_id",
}
"""What of a row says whose it is."""

_IN_ORDER = (Attribution, Estimate, Event, Actor, ActorEvidence, Question, QuestionEvidence)
"""What is made here, parents before children."""


class Standing:
    """The rows that settling asks for, each read at most once, with those that are still to be
    written."""

    def __init__(self, tx: Transaction) -> None:
        self.tx = tx
        self._rows: dict[tuple[type[Any], str], dict[str, Any]] = {}
        self._fresh: dict[type[Any], dict[str, Any]] = {cls: {} for cls in _IN_ORDER}
        self._articles: dict[str, Article] = {}
        self._told: dict[str, tuple[Statement, ...]] = {}
        self._statements: dict[str, Statement | None] = {}

    @cached_property
    def sources(self) -> KnownSources:
        """Every source by its names."""
        return KnownSources(self.tx)

    @cached_property
    def bodies(self) -> BodyNames:
        """Every organisation by its acronym and its long form."""
        return BodyNames(self.tx, self._actor_rows.values())

    def article(self, article_id: str) -> Article:
        """An article. Raises CommandError when there is none."""
        if article_id not in self._articles:
            self._articles[article_id] = self.tx.get(Article, article_id)
        return self._articles[article_id]

    def statements(self, article_id: str) -> tuple[Statement, ...]:
        """An article's statements in the order of its text."""
        if article_id not in self._told:
            found = self.tx.select(Statement, article_id=article_id)
            self._told[article_id] = tuple(sorted(found, key=lambda one: one.start))
            self._statements.update((one.id, one) for one in found)
        return self._told[article_id]

    def statement(self, statement_id: str) -> Statement | None:
        """The statement with this id, or None."""
        if statement_id not in self._statements:
            self._statements[statement_id] = self.tx.find(Statement, statement_id)
        return self._statements[statement_id]

    def load(self, cls: type[Any], owners: Iterable[str]) -> None:
        """Read the rows of many owners at once, where one by one would take long."""
        owners = [owner for owner in owners if (cls, owner) not in self._rows]
        self._rows.update(((cls, owner), {}) for owner in owners)
        for value in self.tx.select_among(cls, _OWNER[cls], owners):
            self._rows[cls, getattr(value, _OWNER[cls])][value.id] = value

    def of(self, cls: type[T], owner: str) -> tuple[T, ...]:
        """The rows of one owner: a statement's chain, figures, events; an actor's ties …"""
        key = (cls, owner)
        if key not in self._rows:
            is_new = any(owner in fresh for fresh in self._fresh.values())
            found = () if is_new else self.tx.select(cls, **{_OWNER[cls]: owner})
            self._rows[key] = {value.id: value for value in found}  # type: ignore[attr-defined]
        return tuple(self._rows[key].values())

    def actor_called(self, name: str) -> Actor | None:
        """The actor of this name or alias, whatever the case of its letters."""
        actor_id = self._actors.get(name.casefold())
        return self._actor_rows[actor_id] if actor_id else None

    def actor_by_acronym(self, actor: Actor) -> Actor | None:
        """The organisation that this one is by an acronym or the long form of one."""
        body = body_of(actor)
        known = self.bodies.known(body) if body else None
        return self._actor_rows.get(known.actor_id) if known else None

    def question_put(self, text: str) -> Question | None:
        """The question in exactly these words."""
        return self._questions.get(text)

    def add(self, value: Any) -> None:
        """A row to come."""
        cls = type(value)
        if cls in _OWNER:
            owner = getattr(value, _OWNER[cls])
            self.of(cls, owner)
            self._rows[cls, owner][value.id] = value
        self._fresh[cls][value.id] = value
        self._know(value)

    def change(self, value: Any, **fields: Any) -> Any:
        """Set fields of a row, written already or still to come; gives the row as it is now."""
        cls, changed = type(value), replace(value, **fields)
        if value.id in self._fresh[cls]:
            self._fresh[cls][value.id] = changed
        else:
            self.tx.update(cls, value.id, **fields)
        if cls in _OWNER:
            self._rows[cls, getattr(value, _OWNER[cls])][value.id] = changed
        self._know(changed)
        return changed

    def clear(self, cls: type[Any], owner: str) -> None:
        """Take away all rows of one owner."""
        for value in self.of(cls, owner):
            if self._fresh[cls].pop(value.id, None) is None:
                self.tx.delete(cls, value.id)
        self._rows[cls, owner] = {}

    def write(self) -> None:
        """Put what is still to come into the file."""
        for cls in _IN_ORDER:
            self.tx.insert_all(list(self._fresh[cls].values()))
            self._fresh[cls] = {}

    @cached_property
    def _actor_rows(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self.tx.select(Actor)}

    @cached_property
    def _actors(self) -> dict[str, str]:
        known: dict[str, str] = {}
        for actor in self._actor_rows.values():
            for name in (actor.name, *actor.aliases):
                known.setdefault(name.casefold(), actor.id)
        return known

    @cached_property
    def _questions(self) -> dict[str, Question]:
        return {one.text: one for one in reversed(self.tx.select(Question))}

    def _know(self, value: Any) -> None:
        if isinstance(value, Actor):
            for name in (value.name, *value.aliases):
                self._actors.setdefault(name.casefold(), value.id)
            self._actor_rows[value.id] = value
            self.bodies.learn(value)
        elif isinstance(value, Question):
            self._questions[value.text] = value
