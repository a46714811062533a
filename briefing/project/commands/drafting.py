"""The command that lays a first version of the brief out from what the reading suggests.

It only adds, marks every part it adds as not reviewed, and never touches what an analyst wrote.
Where the parts go is for `laying_out`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from briefing.model.evidence import Attribution, Suggestion
from briefing.model.picture import Estimate, Event
from briefing.model.vocabulary import (
    ActorKind,
    SuggestionKind,
    SuggestionStatus,
)
from briefing.project.commands.laying_out import Pages
from briefing.project.commands.settling import settle
from briefing.project.commands.standing import Standing
from briefing.project.suggestions import payload_of
from briefing.project.transaction import Transaction

_FIRST = (SuggestionKind.ACTOR, SuggestionKind.ATTRIBUTION)
"""Actors settle before chains, which know a body by its acronym from them, and chains before
figures, which take their claimant from the chain."""

_LAST = (SuggestionKind.FINDING,)
"""Findings settle after what they are about: they leave a note on it."""

_Proposal = tuple[Suggestion, dict[str, Any]]


@dataclass(frozen=True)
class Draft:
    """Fill the standard sections from the suggestions that are still open."""

    label = "Draft from suggestions"

    def apply(self, tx: Transaction) -> None:
        standing = Standing(tx)
        proposals = list(_proposals(standing))
        about = [one.statement_id for one, _ in proposals if one.statement_id]
        for cls in (Attribution, Estimate, Event):
            standing.load(cls, about)
        for suggestion, payload in proposals:
            settle(standing, suggestion, payload, reviewed=False)
        standing.write()
        tx.update_all([one for one, _ in proposals], status=SuggestionStatus.DRAFTED)
        pages = Pages(standing)
        pages.fill_tables()
        for suggestion, payload in proposals:
            if suggestion.kind is SuggestionKind.SECTION and suggestion.statement_id:
                statement = standing.statement(suggestion.statement_id)
                if statement is not None:
                    pages.quote(statement, payload["sections"])
        pages.write()


def _turn(one: Suggestion) -> int:
    """What settles first has the lowest number; the rest go in the order in which they came."""
    if one.kind in _FIRST:
        return _FIRST.index(one.kind)
    return len(_FIRST) + (one.kind in _LAST)


def _proposals(standing: Standing) -> Iterator[_Proposal]:
    """What is open and can be used: nothing about statements set aside, and no places.

    Places do not act, so a draft leaves them out of the actors.
    """
    open_ones = standing.tx.select(Suggestion, status=SuggestionStatus.OPEN)
    articles = dict.fromkeys(one.article_id for one in open_ones)
    aside = {
        statement.id
        for article_id in articles
        for statement in standing.statements(article_id)
        if statement.set_aside is not None
    }
    for one in sorted(open_ones, key=_turn):
        if one.statement_id in aside:
            continue
        payload = payload_of(one)
        if one.kind is SuggestionKind.ACTOR:
            if payload["kind"] == ActorKind.PLACE:
                continue
            payload["statements"] = [each for each in payload["statements"] if each not in aside]
        yield one, payload
