"""What of a project may stand in a brief: everything, or what a release at one marking allows.

Whatever is above the level is absent, not blanked: it is taken out here, before anything is
numbered or laid out, so that no printer ever sees it.
"""

from __future__ import annotations

from collections.abc import Iterable

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
from briefing.tradecraft.markings import Level, find_level, may_be_released


class Selection:
    """The parts of the material that may be printed. `level` '' means: all of it.

    Raises CommandError for a marking that is none.
    """

    def __init__(self, material: Material, level: str = "") -> None:
        self.material = material
        self.level: Level | None = find_level(level, material.levels) if level else None
        self.actor_evidence: tuple[ActorEvidence, ...] = tuple(
            tie for tie in material.actor_evidence if self.allows_statement(tie.statement_id)
        )
        self.question_evidence: tuple[QuestionEvidence, ...] = tuple(
            tie for tie in material.question_evidence if self.allows_statement(tie.statement_id)
        )
        self.estimates: tuple[Estimate, ...] = tuple(
            one for one in material.estimates if self.allows_statement(one.statement_id)
        )
        self.events: tuple[Event, ...] = tuple(
            one for one in material.events if self.allows_statement(one.statement_id)
        )

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
        ties = self.material.judgement_evidence
        return tuple(tie for tie in ties if tie.judgement_id == judgement_id)

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Actors; in a release only those that something released, or nothing at all, speaks of.

        Of an actor that withheld statements speak of too, a release knows what the others call it.
        """
        withheld = _ties(self.material.actor_evidence) - _ties(self.actor_evidence)
        mixed = {actor_id for actor_id, _ in withheld}
        seen = (self._as_released(one) if one.id in mixed else one for one in self.material.actors)
        return tuple(one for one in seen if one)

    def _as_released(self, actor: Actor) -> Actor | None:
        """The actor by the names that released statements use; None where they use none."""
        words = "\n".join(
            self.material.statements[tie.statement_id].statement.text.casefold()
            for tie in self.actor_evidence
            if tie.actor_id == actor.id and tie.statement_id in self.material.statements
        )
        names = [name for name in (actor.name, *actor.aliases) if name.casefold() in words]
        if not names:
            return None
        return Actor(actor.id, names[0], actor.kind, tuple(names[1:]), reviewed=actor.reviewed)

    @property
    def questions(self) -> tuple[Question, ...]:
        """Open questions; in a release none that rests on anything withheld."""
        withheld = set(self.material.question_evidence) - set(self.question_evidence)
        kept_back = {tie.question_id for tie in withheld}
        return tuple(one for one in self.material.questions if one.id not in kept_back)


def _ties(ties: Iterable[ActorEvidence]) -> set[tuple[str, str]]:
    return {(tie.actor_id, tie.statement_id) for tie in ties}
