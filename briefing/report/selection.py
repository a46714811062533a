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

    def allows_marking(self, marking: str) -> bool:
        """Whether something marked so may be printed."""
        if self.level is None:
            return True
        return may_be_released(marking, self.level, self.material.levels)

    def allows_statement(self, statement_id: str | None) -> bool:
        """Whether a statement, and the article it is from, may be spoken of."""
        examined = self.material.statements.get(statement_id or "")
        if examined is None:
            return True
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
    def estimates(self) -> tuple[Estimate, ...]:
        return tuple(
            one for one in self.material.estimates if self.allows_statement(one.statement_id)
        )

    @property
    def events(self) -> tuple[Event, ...]:
        return tuple(one for one in self.material.events if self.allows_statement(one.statement_id))

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Actors; in a release only those that something released, or nothing at all, speaks of."""
        kept = {tie.actor_id for tie in self.actor_evidence}
        tied = {tie.actor_id for tie in self.material.actor_evidence}
        return tuple(one for one in self.material.actors if one.id in kept or one.id not in tied)

    @property
    def questions(self) -> tuple[Question, ...]:
        """Open questions; in a release none that rests on anything withheld."""
        withheld = _ids(self.material.question_evidence) - _ids(self.question_evidence)
        return tuple(one for one in self.material.questions if one.id not in withheld)


def _ids(ties: Iterable[QuestionEvidence]) -> set[str]:
    return {tie.question_id for tie in ties}
