"""A brief in which a word of its own stands at every level of a ladder, in every place there is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.model.evidence import Link
from briefing.model.picture import Judgement, JudgementEvidence
from briefing.model.product import Block
from briefing.model.vocabulary import (
    BlockContent,
    BlockKind,
    Category,
    Confidence,
    LinkKind,
    Qualifier,
    SectionKind,
    SourceKind,
    Stance,
)
from briefing.project.queries.examined import ChainLink, EffectiveGrade
from briefing.project.queries.material import Material
from briefing.tradecraft.markings import Level, levels
from tests.briefing.report.desk import Desk

_LETTERS = "bcdfghjklmnpqrstvwxz"

BRIEF = {
    "Brief.title", "Brief.form", "Brief.serial", "Brief.period", "Brief.cutoff",
    "Brief.originator", "Brief.distribution", "Section.title",
}  # fmt: skip
"""Places that have no marking but the brief's, so that they are planted at the brief's level."""
OWN = {
    "EffectiveGrade.reliability_reason", "EffectiveGrade.credibility_reason",
    "Actor.name", "Actor.aliases", "Actor.side", "Actor.role", "Actor.note",
    "Question.text", "Question.why", "Question.answered_by", "Question.owner",
    "Estimate.note", "Event.note", "Event.date_words",
}  # fmt: skip
"""Places that what they rest on lets out, but that say more than it: a release below the brief
goes without them."""
UNPRINTED = {
    "Article.text", "Article.file_name", "Article.notes", "Article.sha256", "Article.media_type",
    "Statement.note", "Statement.set_aside", "Source.role", "Source.aliases", "Source.note",
    "Source.reliability_reason", "ChainLink.role", "ChainLink.cue", "ChainLink.reliability_reason",
    "EffectiveGrade.analyst", "Event.place", "Link.note", "Examined.sections",
}  # fmt: skip
"""Places whose words no brief prints at all, at any level."""

FOR_PROGRAMS = {"Estimate.place", "Estimate.as_of"}
"""Places that only formats for other programs print."""
COUNTED = {
    "Estimate.words", "Estimate.population", "Estimate.side", "Estimate.period", "Estimate.place",
    "Estimate.as_of",
    "Estimate.note", "Source.name", "drawn Estimate.population", "drawn Estimate.period",
    "drawn Estimate.side",
}  # fmt: skip
"""All that a table of the estimates alone prints."""


@dataclass(frozen=True)
class Planted:
    """A word, the place it stands in and the level of what it stands in."""

    word: str
    place: str
    level: Level


class Garden:
    """A material with planted words; its brief is marked at the highest level of the ladder."""

    def __init__(self, ladder: str) -> None:
        self.levels = [level for level in levels() if level.ladder == ladder]
        self.planted: list[Planted] = []
        self._desk = Desk()
        self._level = self.levels[-1]
        self._desk.brief = {
            "marking": self._level.code,
            **{
                place.partition(".")[2]: self.word(place)
                for place in sorted(BRIEF)
                if place.startswith("Brief.")
            },
        }
        for level in self.levels:
            self._level = level
            self._plant()
        self._tables()

    @property
    def material(self) -> Material:
        return self._desk.material()

    def word(self, place: str) -> str:
        """A new word for a place: consonants alone, so that no language has it."""
        number, letters = len(self.planted) * 7919 + 104729, ""
        for _ in range(5):
            number, digit = divmod(number, len(_LETTERS))
            letters += _LETTERS[digit]
        one = Planted(f"Xq{letters}", place, self._level)
        self.planted.append(one)
        return one.word

    def at(self, *places: str) -> Iterator[Planted]:
        return (one for one in self.planted if one.place in places)

    def _plant(self) -> None:
        code = self._level.code
        statement = self._statement()
        desk = self._desk
        desk.section(
            SectionKind.OWN,
            desk.quote(statement, marking=code),
            *self._paragraphs(code),
            self._judgement(code, statement),
            title=self._section_title(),
        )
        self._entries(statement)

    def _section_title(self) -> str:
        """At the highest level a title without a mark: it is as high as the brief."""
        if self._level is self.levels[-1]:
            return self.word("Section.title")
        mark = self._level.portion or self._level.label
        return f"({mark}) {self.word('marked Section.title')}"

    def _article(self, marking: str) -> str:
        word = self.word
        one = self._desk.article(
            word("Article.title"),
            marking=marking,
            byline=word("Article.byline"),
            outlet=word("Article.outlet"),
            url=f"https://example.org/{word('Article.url')}",
            file_name=word("Article.file_name"),
            notes=(word("Article.notes"),),
        )
        self._desk.articles[one] = replace(
            self._desk.articles[one],
            text=word("Article.text"),
            sha256=word("Article.sha256"),
            media_type=word("Article.media_type"),
        )
        return one

    def _statement(self) -> str:
        """A statement of a marked article, and one that is marked itself; the first of them."""
        word, desk = self.word, self._desk
        first = desk.statement(
            word("Statement.text"),
            article=self._article(self._level.code),
            note=word("Statement.note"),
            set_aside=word("Statement.set_aside"),
        )
        second = desk.statement(
            word("Statement.text"),
            article=next(iter(desk.articles)),  # one of the lowest level
            marking=self._level.code,
        )
        lowest, shared = next(iter(desk.statements)), self._teller(first)
        for one in (first, second):
            desk.statements[one] = replace(
                desk.statements[one],
                chain=(self._teller(one), shared if one == first else self._teller(one)),
                sections=(word("Examined.sections"),),
                grade=EffectiveGrade(
                    "B",
                    "2",
                    word("EffectiveGrade.reliability_reason"),
                    word("EffectiveGrade.credibility_reason"),
                    analyst=word("EffectiveGrade.analyst"),
                ),
            )
        # What only this level has called it is known of what the lowest one tells.
        desk.statements[lowest] = replace(
            desk.statements[lowest], chain=(shared, *desk.statements[lowest].chain)
        )
        desk.actor(word("Actor.name"), by=(lowest,), reviewed=True)
        desk.section(SectionKind.SITUATION, desk.quote(second), title="Situation")
        desk.links.append(
            Link(f"l{second}", LinkKind.CORROBORATES, first, second, word("Link.note"))
        )
        return first

    def _teller(self, statement: str) -> ChainLink:
        word = self.word
        name = self._named_in(statement, word("ChainLink.name"))
        return ChainLink(
            name,
            self._source(name),
            kind=SourceKind.AGENCY,
            role=word("ChainLink.role"),
            cue=word("ChainLink.cue"),
            start=0,
            end=1,
            reviewed=True,
            reliability_reason=word("ChainLink.reliability_reason"),
        )

    def _named_in(self, statement: str, name: str) -> str:
        """A name that stands in the article of a statement."""
        home = self._desk.statements[statement].statement.article_id
        article = self._desk.articles[home]
        self._desk.articles[home] = replace(article, text=f"{article.text} {name}")
        return name

    def _source(self, name: str) -> str:
        word = self.word
        return self._desk.source(
            name,
            role=word("Source.role"),
            aliases=(word("Source.aliases"),),
            note=word("Source.note"),
            reliability_reason=word("Source.reliability_reason"),
        )

    def _paragraphs(self, code: str) -> Iterator[Block]:
        word = self.word
        heading, run, bold, item, fixed, shown = (word("Block.text") for _ in range(6))
        address = f"https://example.org/{word('Block.text')}"
        yield self._desk.paragraph(
            f"# {heading}\n\n{run} **{bold}** `{fixed}` [{shown}]({address})\n\n- {item}",
            marking=code,
        )
        # Not marked itself; what it cites makes it as high.
        yield self._desk.paragraph(f"{word('Block.text')} [@statement2].", marking=code)

    def _judgement(self, code: str, statement: str) -> Block:
        word, desk = self.word, self._desk
        one = f"judged{code}"
        desk.judgements[one] = Judgement(
            one,
            word("Judgement.text"),
            likelihood="likely",
            confidence=Confidence.LOW,
            confidence_basis=word("Judgement.confidence_basis"),
            assumptions=word("Judgement.assumptions"),
            would_change=word("Judgement.would_change"),
        )
        desk.tie(JudgementEvidence, one, statement, stance=Stance.FOR)
        return Block(f"b{one}", "s", BlockKind.JUDGEMENT, 1.0, judgement_id=one, marking=code)

    def _entries(self, statement: str) -> None:
        word, desk = self.word, self._desk
        names = (self._named_in(statement, word("Source.name")) for _ in range(2))
        claimant, reporter = map(self._source, names)
        shared = {"claimant_id": claimant, "reporter_id": reporter, "category": Category.KILLED}
        desk.estimate(
            statement,
            **shared,
            qualifier=Qualifier.VAGUE,
            words=word("Estimate.words"),
            population=word("Estimate.population"),
            side=word("Estimate.side"),
            period=word("Estimate.period"),
            place=word("Estimate.place"),
            as_of=word("Estimate.as_of"),
            note=word("Estimate.note"),
        )
        side = word("drawn Estimate.side")
        for number in (7, 9):
            desk.estimate(
                statement,
                **shared,
                qualifier=Qualifier.ABOUT,
                best=number,
                side=side,
                population=word("drawn Estimate.population"),
                period=word("drawn Estimate.period"),
            )
        desk.event(
            word("Event.title"),
            "2025-01-09",
            statement_id=statement,
            date_words=word("Event.date_words"),
            place=word("Event.place"),
            note=word("Event.note"),
        )
        desk.actor(
            word("Actor.name"),
            by=(statement,),
            aliases=(word("Actor.aliases"),),
            side=word("Actor.side"),
            role=word("Actor.role"),
            note=word("Actor.note"),
        )
        desk.question(
            word("Question.text"),
            by=(statement,),
            why=word("Question.why"),
            answered_by=word("Question.answered_by"),
            owner=word("Question.owner"),
        )

    def _tables(self) -> None:
        desk = self._desk
        filled = (
            BlockContent.ACTORS, BlockContent.ESTIMATES, BlockContent.QUESTIONS,
            BlockContent.EVENTS,
        )  # fmt: skip
        blocks = [*map(desk.table, filled), desk.chart()]
        desk.section(SectionKind.OWN, *blocks, title="Actors")
