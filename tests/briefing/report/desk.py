"""A desk on which a test lays out the material of a brief by hand, without a project file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from briefing.model.evidence import Article, Link, Source, Statement
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
from briefing.model.product import Block, Brief, Section
from briefing.model.vocabulary import BlockContent, BlockKind, SectionKind, SourceKind, Stance
from briefing.project.queries.examined import ChainLink, EffectiveGrade, Examined
from briefing.project.queries.material import MarkedSpan, Material
from briefing.project.queries.overview import SectionContent


@dataclass
class Desk:
    """Everything a brief is made of. Each method adds one thing and gives its id."""

    brief: dict[str, Any] = field(default_factory=lambda: {"title": "Captures in Kursk"})
    articles: dict[str, Article] = field(default_factory=dict)
    statements: dict[str, Examined] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    sections: list[SectionContent] = field(default_factory=list)
    judgements: dict[str, Judgement] = field(default_factory=dict)
    actors: list[Actor] = field(default_factory=list)
    estimates: list[Estimate] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    ties: list[ActorEvidence | QuestionEvidence | JudgementEvidence] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    _count: int = 0

    def _new(self, word: str) -> str:
        self._count += 1
        return f"{word}{self._count}"

    def article(self, title: str = "Seoul confirms", **fields: Any) -> str:
        one = self._new("article")
        fields = {"outlet": "The Courier", "published": "2025-01-12"} | fields
        self.articles[one] = Article(one, title, "", one, "text/plain", **fields)
        return one

    def statement(
        self,
        text: str,
        *,
        article: str = "",
        chain: tuple[str, ...] = (),
        grade: str = "",
        reviewed: bool = True,
        reasons: tuple[str, str] = ("", ""),
        **fields: Any,
    ) -> str:
        if not article:
            article = next(iter(self.articles), "") or self.article()
        one = self._new("statement")
        letter, digit = (grade[0].strip("-"), grade[1].strip("-")) if grade else ("", "")
        tellers = tuple(
            ChainLink(name, self._source_id(name), SourceKind.AGENCY, "", "said", 0, 1, reviewed)
            for name in chain
        )
        self.statements[one] = Examined(
            Statement(one, article, 0, len(text), text, **fields),
            self._count,
            tellers,
            EffectiveGrade(letter, digit, *reasons),
            (),
        )
        return one

    def source(self, name: str, **fields: Any) -> str:
        one = self._new("source")
        self.sources[one] = Source(one, name, **fields)
        return one

    def _source_id(self, typed: str) -> str:
        """The id of the source that goes by exactly this name; '' as long as there is none."""
        return next(
            (one.id for one in self.sources.values() if typed in (one.name, *one.aliases)), ""
        )

    def section(self, kind: SectionKind, *blocks: Block, title: str = "") -> None:
        place = Section(self._new("section"), "brief", kind, title or kind.value, 1.0)
        self.sections.append(SectionContent(place, blocks))

    def paragraph(self, text: str, **fields: Any) -> Block:
        return Block(self._new("block"), "s", BlockKind.PARAGRAPH, 1.0, text, **fields)

    def quote(self, statement_id: str, **fields: Any) -> Block:
        fields = {"statement_id": statement_id} | fields
        return Block(self._new("block"), "s", BlockKind.STATEMENT, 1.0, **fields)

    def table(self, content: BlockContent, **fields: Any) -> Block:
        return Block(self._new("block"), "s", BlockKind.TABLE, 1.0, content=content, **fields)

    def chart(self) -> Block:
        one, kind = self._new("block"), BlockKind.FIGURE
        return Block(one, "s", kind, 1.0, content=BlockContent.ESTIMATES)

    def judgement(self, text: str, *, by: tuple[str, ...] = (), **fields: Any) -> Block:
        """A judgement with what speaks for it, and the block that prints it."""
        one = self._new("judgement")
        self.judgements[one] = Judgement(one, text, **fields)
        for statement_id in by:
            self.tie(JudgementEvidence, one, statement_id)
        return Block(self._new("block"), "s", BlockKind.JUDGEMENT, 1.0, judgement_id=one)

    def tie(self, cls: Any, entry_id: str, statement_id: str, **fields: Stance) -> None:
        self.ties.append(cls(self._new("tie"), entry_id, statement_id, **fields))

    def actor(self, name: str, *, by: tuple[str, ...] = (), **fields: Any) -> str:
        one = self._new("actor")
        self.actors.append(Actor(one, name, **fields))
        for statement_id in by:
            self.tie(ActorEvidence, one, statement_id)
        return one

    def question(self, text: str, *, by: tuple[str, ...] = (), **fields: Any) -> str:
        one = self._new("question")
        self.questions.append(Question(one, text, **fields))
        for statement_id in by:
            self.tie(QuestionEvidence, one, statement_id)
        return one

    def estimate(self, statement_id: str | None, **fields: Any) -> str:
        one = self._new("estimate")
        self.estimates.append(Estimate(one, statement_id, **fields))
        return one

    def event(self, title: str, date: str, **fields: Any) -> str:
        one = self._new("event")
        self.events.append(Event(one, title, date, **fields))
        return one

    def _ties(self, cls: type[Any]) -> tuple[Any, ...]:
        return tuple(tie for tie in self.ties if isinstance(tie, cls))

    def material(self) -> Material:
        told = [one.statement for one in self.statements.values()]
        return Material(
            brief=Brief("brief", **self.brief),
            sections=tuple(self.sections),
            statements=self.statements,
            articles=self.articles,
            sources=self.sources,
            actors=tuple(self.actors),
            actor_evidence=self._ties(ActorEvidence),
            estimates=tuple(self.estimates),
            events=tuple(self.events),
            questions=tuple(self.questions),
            question_evidence=self._ties(QuestionEvidence),
            judgements=self.judgements,
            judgement_evidence=self._ties(JudgementEvidence),
            links=tuple(self.links),
            levels=(),
            marked=tuple(
                MarkedSpan(one.article_id, one.start, one.end, one.marking)
                for one in told
                if one.marking
            ),
            marked_sources=frozenset(self._marked_sources()),
        )

    def _marked_sources(self) -> Iterator[tuple[str, str]]:
        for article in self.articles.values():
            yield article.outlet_id or "", article.marking
        for examined in self.statements.values():
            article = self.articles[examined.statement.article_id]
            for link in examined.chain:
                yield link.source_id, article.marking
                if examined.statement.marking:
                    yield link.source_id, examined.statement.marking
