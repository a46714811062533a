"""What of a project may stand in a brief: everything, or what a release at one marking allows.

Whatever is above the level is absent, not blanked: it is taken out here, before anything is
numbered or laid out, so that no printer ever sees it. What bears no marking and rests on nothing
that does is as high as the brief: only whoever marks it can let it go further.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

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
from briefing.model.vocabulary import BlockContent, BlockKind
from briefing.project.queries.examined import Examined
from briefing.project.queries.material import Material
from briefing.project.queries.overview import SectionContent
from briefing.project.queries.used import used_of
from briefing.report.front import released_brief, released_section
from briefing.report.markings import Markings
from briefing.report.released_names import ReleasedNames, goes_without, stands_in
from briefing.tradecraft.markings import Level, find_level, may_be_released

_OWN_WORDS = (BlockKind.PARAGRAPH, BlockKind.JUDGEMENT)
"""Blocks that say more than the statements they rest on: their marking is a decision of its own."""


@dataclass(frozen=True, slots=True)
class _Ties:
    """The statements an entry rests on that may be printed, and whether there are others."""

    printed: tuple[str, ...] = ()
    withheld: bool = False


_NO_TIES = _Ties()
_Tied = dict[str, _Ties]
_Remarked = TypeVar("_Remarked", Estimate, Event)


class Selection:
    """The parts of the material that may be printed. `level` '' means: all of it.

    `material` holds no other words, and the names of sources as `released_names` has them. Raises
    CommandError for a marking that is none.
    """

    def __init__(self, material: Material, level: str = "") -> None:
        self._whole = material
        self.markings = Markings(material)
        self.level: Level | None = find_level(level, material.levels) if level else None
        self._for_judgement: dict[str, list[JudgementEvidence]] = {}
        for one in material.judgement_evidence:
            self._for_judgement.setdefault(one.judgement_id, []).append(one)
        self._of_actor = self._tied((t.actor_id, t) for t in material.actor_evidence)
        self._of_question = self._tied((t.question_id, t) for t in material.question_evidence)
        self._names: ReleasedNames | None = None
        if self.level is not None and goes_without(material, self.allows_marking):
            self._names = ReleasedNames(material, self._statements(), self.allows_marking)
        self.actors = tuple(self._printed_actors())
        self.questions = tuple(filter(self._allows_question, material.questions))
        self.estimates: tuple[Estimate, ...] = tuple(
            self._without_remark(one)
            for one in material.estimates
            if self._allows_entry(one.statement_id)
        )
        self.events: tuple[Event, ...] = tuple(
            self._without_remark(one)
            for one in material.events
            if self._allows_entry(one.statement_id)
        )
        self.material = material if self.level is None else self._released()
        self.has_one_article = len(self._cited_articles()) == 1

    def _cited_articles(self) -> set[str]:
        """The articles of what the brief cites and may print."""
        statements = self.material.statements
        return {
            statements[one].statement.article_id
            for one in used_of(self.material)
            if self.allows_statement(one)
        }

    @property
    def allows_own_words(self) -> bool:
        """Whether words may be printed that bear no marking: they are as high as the brief."""
        return self.allows_marking(self._whole.brief.marking)

    def allows_marking(self, marking: str) -> bool:
        """Whether something marked so may be printed."""
        if self.level is None:
            return True
        return may_be_released(marking, self.level, self._whole.levels)

    def allows_words(self, words: str) -> bool:
        """Whether words may be printed that have no marking but the one typed before them."""
        return self.allows_marking(self.markings.typed(words) or self._whole.brief.marking)

    def allows_statement(self, statement_id: str | None) -> bool:
        """Whether a statement, and the article it is from, may be spoken of."""
        if self.level is None or not statement_id:
            return True
        if statement_id not in self._whole.statements:
            # Nobody can say how a statement that is gone was marked.
            return False
        return all(map(self.allows_marking, self.markings_of_statement(statement_id)))

    def allows_block(self, block: Block) -> bool:
        """Whether a block may be printed: by its own marking and by all that it rests on."""
        return all(map(self.allows_marking, self._own_marking(block))) and all(
            map(self.allows_statement, self._rests_on(block))
        )

    def markings_of_statement(self, statement_id: str | None) -> tuple[str, ...]:
        """How a statement and its article are marked; where neither is, as the brief is."""
        examined = self._whole.statements.get(statement_id or "")
        own = self._whole.brief.marking
        if examined is None:
            return (own,)
        article = self._whole.articles[examined.statement.article_id]
        return tuple(filter(None, (examined.statement.marking, article.marking))) or (own,)

    def markings_of_block(self, block: Block) -> tuple[str, ...]:
        """How a block and all that it rests on are marked."""
        beneath = (self.markings_of_statement(one) for one in self._rests_on(block))
        return (*self._own_marking(block), *(one for several in beneath for one in several))

    def markings_of_entry(self, entry: Actor | Question | Estimate | Event) -> tuple[str, ...]:
        """How a row of a table is marked: as what it rests on, and as what analysts add to it."""
        own = self._whole.brief.marking
        told: tuple[str, ...]
        beneath: tuple[str, ...]
        match entry:
            case Question():
                told = (self.markings.typed(entry.text) or own,)
                beneath = self.statements_of(entry)
            case Actor():
                told = (own,) if entry.role or entry.note or entry.side else ()
                beneath = self.statements_of(entry)
            case _:
                told = (own,) if entry.note else ()
                beneath = (entry.statement_id,) if entry.statement_id else ()
        found = (one for each in beneath for one in self.markings_of_statement(each))
        return (*told, *found) or (own,)

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
        return self.level is None or (bool(self._whole.brief.marking) and self.allows_own_words)

    def _own_marking(self, block: Block) -> tuple[str, ...]:
        """A block's marking; that of the brief for an analyst's own words that have none."""
        if block.kind in _OWN_WORDS:
            return (block.marking or self._whole.brief.marking,)
        return (block.marking,) if block.marking else ()

    def _rests_on(self, block: Block) -> tuple[str, ...]:
        ties = self.evidence_for(block.judgement_id) if block.judgement_id else ()
        found = (block.statement_id, *cited(block.text), *(tie.statement_id for tie in ties))
        return tuple(one for one in found if one)

    def _allows_entry(self, statement_id: str | None) -> bool:
        """Whether a row may be printed; one that rests on no statement is an analyst's own."""
        return self.allows_statement(statement_id) if statement_id else self.allows_own_words

    def _without_remark(self, entry: _Remarked) -> _Remarked:
        """The entry; without the remark that an analyst made on it where that may not go out."""
        return entry if self.allows_own_words else replace(entry, note="")

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

        Of an actor that withheld statements speak of too, or in a release below the brief, a
        reader learns what the released ones call it; of any other in a release that goes without
        something, what stands in their articles: the reading names an actor by all that it read.
        """
        for actor in self._whole.actors:
            seen = self._as_released(actor) if self._names else actor
            if seen:
                yield seen

    def _as_released(self, actor: Actor) -> Actor | None:
        """The actor by the names that released words use; None where they use none."""
        tied = self._of_actor.get(actor.id)
        if self.allows_own_words and tied is None and actor.reviewed:
            return actor
        ties = tied or _NO_TIES
        is_whole = self.allows_own_words and not ties.withheld
        words = self._words_on(ties.printed, with_articles=is_whole)
        names = [name for name in (actor.name, *actor.aliases) if stands_in(words, name)]
        if not names:
            return None
        named = replace(actor, name=names[0], aliases=tuple(names[1:]))
        return named if is_whole else replace(named, role="", note="", side="")

    def _words_on(self, statement_ids: Iterable[str], *, with_articles: bool) -> str:
        """Folded: what some statements say, or all that their articles do."""
        found = [one for one in map(self._whole.statements.get, statement_ids) if one]
        if with_articles and self._names:
            return self._names.words_of(one.statement.article_id for one in found)
        return "\n".join(" ".join(one.statement.text.casefold().split()) for one in found)

    def _allows_question(self, question: Question) -> bool:
        """Whether an open question may be printed: not if it rests on anything withheld."""
        # What the machine drafted may begin with words of an article, which mark nothing.
        own = question.text if question.reviewed else ""
        withheld = self._of_question.get(question.id, _NO_TIES).withheld
        return self.allows_words(own) and not withheld

    def _released(self) -> Material:
        """The material without all that may not be printed, so that nothing later can print it."""
        whole = self._whole
        statements = self._statements()
        homes = {one.statement.article_id for one in statements.values()}
        sections = tuple(self._released_sections())
        judged = {block.judgement_id for section in sections for block in section.blocks}
        articles = {i: one for i, one in whole.articles.items() if i in homes}
        sources = whole.sources
        if names := self._names:
            statements = {i: names.examined(one) for i, one in statements.items()}
            articles = {i: names.article(one) for i, one in articles.items()}
            sources = {i: names.source(one) for i, one in sources.items()}
        return replace(
            whole,
            brief=released_brief(whole.brief, self.allows_words, self.level),
            sections=sections,
            judgements={i: one for i, one in whole.judgements.items() if i in judged},
            statements=statements,
            articles=articles,
            sources=sources,
            actors=self.actors,
            estimates=self.estimates,
            events=self.events,
            questions=self.questions,
            links=tuple(
                link for link in whole.links if {link.from_id, link.to_id} <= statements.keys()
            ),
        )

    def _statements(self) -> dict[str, Examined]:
        return {i: one for i, one in self._whole.statements.items() if self.allows_statement(i)}

    def _released_sections(self) -> Iterator[SectionContent]:
        for content in self._whole.sections:
            kept = tuple(
                block
                for block in content.blocks
                if block.content is BlockContent.SOURCES or self.allows_block(block)
            )
            yield SectionContent(released_section(content.section, self.allows_words), kept)
