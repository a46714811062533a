"""What rests on the statements of an article that is to go: drafted work goes too, reviewed stays.

Words that were marked must not lose the tie that tells a release to leave them out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from briefing.errors import CommandError
from briefing.model.evidence import Article, Statement, Suggestion
from briefing.model.picture import (
    Actor,
    ActorEvidence,
    Judgement,
    JudgementEvidence,
    Question,
    QuestionEvidence,
)
from briefing.model.vocabulary import SuggestionKind, SuggestionStatus
from briefing.project.commands.picture import Entry, RemoveEntry, entry_name
from briefing.project.rows import word_of
from briefing.project.suggestions import payload_of
from briefing.project.transaction import Transaction

_TIES: tuple[tuple[type[Entry], type[Any], str], ...] = (
    (Actor, ActorEvidence, "actor_id"),
    (Question, QuestionEvidence, "question_id"),
    (Judgement, JudgementEvidence, "judgement_id"),
)


def release_from(tx: Transaction, article: Article, statements: Sequence[Statement]) -> None:
    """Take away what was drafted from these statements alone, or from marked words among them.

    Raises CommandError where reviewed work rests on marked words.
    """
    marked = {one.id: one.marking or article.marking for one in statements}
    for cls, tie, key in _TIES:
        resting: dict[str, set[str]] = defaultdict(set)
        for one in tx.select_among(tie, "statement_id", marked):
            resting[getattr(one, key)].add(one.statement_id)
        for entry_id, lost in sorted(resting.items()):
            entry = tx.get(cls, entry_id)
            marking = next((marked[one] for one in sorted(lost) if marked[one]), "")
            if entry.reviewed and marking:
                raise CommandError(
                    f"The {word_of(cls)} “{entry_name(entry)}” rests on words marked {marking}.",
                    "Remove it, or untie it from them, before the article goes.",
                )
            alone = len(lost) == len(tx.select(tie, **{key: entry_id}))
            if not entry.reviewed and (marking or alone):
                RemoveEntry(cls, entry_id).apply(tx)
                _propose_again(tx, entry)


def _propose_again(tx: Transaction, entry: Entry) -> None:
    """Open what a draft made this entry from: other articles may still propose it, in their own
    words. The suggestions of the article that goes are about to go with it."""
    if isinstance(entry, Actor):
        kind, key = SuggestionKind.ACTOR, "name"
        names = {name.casefold() for name in (entry.name, *entry.aliases)}
    else:
        kind, key = SuggestionKind.FINDING, "question"
        names = {getattr(entry, "text", "").casefold()}
    for one in tx.select(Suggestion, kind=kind, status=SuggestionStatus.DRAFTED):
        if payload_of(one)[key].casefold() in names:
            tx.update(Suggestion, one.id, status=SuggestionStatus.OPEN)
