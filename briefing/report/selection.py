"""What of a project may stand in a brief: everything, or what a release at one marking allows.

Whatever is above the level is absent, not blanked: it is taken out here, before anything is
numbered or laid out, so that no printer ever sees it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.model.citations import cited
from briefing.model.picture import (
    Actor,
    ActorEvidence,
    Estimate,
    Event,
    JudgementEvidence,
    Question,
    QuestionEvidence,
)
from briefing.model.product import Block
from briefing.project.queries.material import Material
from briefing.project.queries.used import used_of
from briefing.tradecraft.markings import Level, find_level, may_be_released


@dataclass(frozen=True, slots=True)
class _Ties:
    """The statements an entry rests on that may be printed, and whether there are others."""

    printed: tuple[str, ...] = ()
    withheld: bool = False


_NO_TIES = _Ties()
_Tied = dict[str, _Ties]


class Selection:
    """The parts of the material that may be printed. `level` '' means: all of it.

    Raises CommandError for a marking that is none.
    """

    def __init__(self, material: Material, level: str = "") -> None:
        self.material = material
        self.level: Level | None = find_level(level, material.levels) if level else None
        self._for_judgement: dict[str, list[JudgementEvidence]] = {}
        for one in material.judgement_evidence:
            self._for_judgement.setdefault(one.judgement_id, []).append(one)
        self._of_actor = self._tied((t.actor_id, t) for t in material.actor_evidence)
        self._of_question = self._tied((t.question_id, t) for t in material.question_evidence)
        self.actors = tuple(self._printed_actors())
        self.questions = tuple(self._printed_questions())
        self.estimates: tuple[Estimate, ...] = tuple(
            one for one in material.estimates if self.allows_statement(one.statement_id)
        )
        self.events: tuple[Event, ...] = tuple(
            one for one in material.events if self.allows_statement(one.statement_id)
        )

        self.has_one_article = len(self._cited_articles()) == 1

    def _cited_articles(self) -> set[str]:
        """The articles of what the brief cites and may print."""
        statements = self.material.statements
        return {
            statements[one].statement.article_id
            for one in used_of(self.material)
            if self.allows_statement(one)
        }

    def allows_marking(self, marking: str) -> bool:
        """Whether something marked so may be printed."""
        if self.level is None:
            return True
        return may_be_released(marking, self.level, self.material.levels)

    def allows_statement(self, statement_id: str | None) -> bool:
        """Whether a statement, and the article it is from, may be spoken of."""
        if self.level is None or not statement_id:
            return True
        examined = self.material.statements.get(statement_id)
        if examined is None:
            # Nobody can say how a statement that is gone was marked.
            return False
        article = self.material.articles[examined.statement.article_id]
        return self.allows_marking(examined.statement.marking) and self.allows_marking(
            article.marking
        )

    def allows_block(self, block: Block) -> bool:
        """Whether a block may be printed: by its own marking and by all that it rests on."""
        rests_on: list[str | None] = [block.statement_id, *cited(block.text)]
        if block.judgement_id:
            rests_on.extend(tie.statement_id for tie in self.evidence_for(block.judgement_id))
        return self.allows_marking(block.marking) and all(map(self.allows_statement, rests_on))

    def evidence_for(self, judgement_id: str) -> tuple[JudgementEvidence, ...]:
        """The statements tied to a judgement, whether or not they may be printed."""
        return tuple(self._for_judgement.get(judgement_id, ()))

    def statements_of(self, entry: Actor | Question) -> tuple[str, ...]:
        """The statements that speak of an actor or raised a question, and may be printed."""
        tied = self._of_actor if isinstance(entry, Actor) else self._of_question
        return tied.get(entry.id, _NO_TIES).printed

    @property
    def allows_reasons(self) -> bool:
        """Whether the reasons of grades may be printed.

        They have no marking of their own, so they are as high as the brief may be: a release below
        the brief's own marking, or of a brief that is not marked, goes without.
        """
        own = self.material.brief.marking
        return self.level is None or (bool(own) and self.allows_marking(own))

    def _tied(self, ties: Iterable[tuple[str, ActorEvidence | QuestionEvidence]]) -> _Tied:
        """What each entry rests on, and whether some of that is withheld."""
        printed: dict[str, list[str]] = {}
        withheld = set()
        for entry_id, tie in ties:
            of_entry = printed.setdefault(entry_id, [])
            if self.allows_statement(tie.statement_id):
                of_entry.append(tie.statement_id)
            else:
                withheld.add(entry_id)
        return {one: _Ties(tuple(ids), one in withheld) for one, ids in printed.items()}

    def _printed_actors(self) -> Iterator[Actor]:
        """Actors; in a release only those that something released, or nothing at all, speaks of.

        Of an actor that withheld statements speak of too, a release knows what the others call it.
        """
        for actor in self.material.actors:
            withheld = self._of_actor.get(actor.id, _NO_TIES).withheld
            seen = self._as_released(actor) if withheld else actor
            if seen:
                yield seen

    def _as_released(self, actor: Actor) -> Actor | None:
        """The actor by the names that released statements use; None where they use none."""
        words = "\n".join(
            self.material.statements[one].statement.text.casefold()
            for one in self.statements_of(actor)
            if one in self.material.statements
        )
        names = [name for name in (actor.name, *actor.aliases) if name.casefold() in words]
        if not names:
            return None
        return Actor(actor.id, names[0], actor.kind, tuple(names[1:]), reviewed=actor.reviewed)

    def _printed_questions(self) -> Iterator[Question]:
        """Open questions; in a release none that rests on anything withheld."""
        for question in self.material.questions:
            if not self._of_question.get(question.id, _NO_TIES).withheld:
                yield question
