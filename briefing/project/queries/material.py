"""All that a brief is made of, gathered once: plain values that outlive the connection."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.model.citations import cited
from briefing.model.evidence import Article, Link, Source
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
from briefing.model.product import Brief, Marking
from briefing.model.vocabulary import BlockKind
from briefing.project.database import Database
from briefing.project.ladders import level_of
from briefing.project.queries.examined import (
    Examined,
    examined_statements,
    graded_as_confirmed,
)
from briefing.project.queries.overview import (
    SectionContent,
    check_homes,
    damaged,
    section_contents,
    the_brief,
)
from briefing.project.queries.records import records, records_among
from briefing.tradecraft.markings import Level


@dataclass(frozen=True, slots=True)
class MarkedSpan:
    """Words of an article that are marked by themselves, as a statement: in play or set aside."""

    article_id: str
    start: int
    end: int
    marking: str


@dataclass(frozen=True, slots=True)
class Material:
    """A snapshot of the brief, and of every statement that it may speak of with its article.

    Statements graded 1 are among them wherever they stand: what confirms them is to be checked.
    Of all others a release has to know how they are marked: `marked` are the spans of the whole
    project that are, `marked_sources` every source with the marking, '' for none, of a statement
    or article that it tells or publishes; articles of nobody stand there under ''.
    """

    brief: Brief
    sections: tuple[SectionContent, ...]
    statements: dict[str, Examined]
    articles: dict[str, Article]
    sources: dict[str, Source]
    actors: tuple[Actor, ...]
    actor_evidence: tuple[ActorEvidence, ...]
    estimates: tuple[Estimate, ...]
    events: tuple[Event, ...]
    questions: tuple[Question, ...]
    question_evidence: tuple[QuestionEvidence, ...]
    judgements: dict[str, Judgement]
    judgement_evidence: tuple[JudgementEvidence, ...]
    links: tuple[Link, ...]
    levels: tuple[Level, ...]
    marked: tuple[MarkedSpan, ...] = ()
    marked_sources: frozenset[tuple[str, str]] = frozenset()


def gather(db: Database, analyst: str) -> Material:
    """Read everything the brief prints. Of the articles, only those that it may speak of are read.

    Raises ProjectError where a row is missing that the brief cannot be printed without.
    """
    check_homes(db)
    sections = section_contents(db)
    actor_evidence = records(db, ActorEvidence)
    question_evidence = records(db, QuestionEvidence)
    judgement_evidence = records(db, JudgementEvidence)
    links = records(db, Link)
    estimates, events = records(db, Estimate), records(db, Event)
    wanted = set(_quoted(sections))
    wanted |= {end for link in links for end in (link.from_id, link.to_id)}
    wanted |= {tie.statement_id for tie in actor_evidence}
    wanted |= {tie.statement_id for tie in question_evidence}
    wanted |= {tie.statement_id for tie in judgement_evidence}
    wanted |= {one.statement_id for one in estimates if one.statement_id}
    wanted |= {one.statement_id for one in events if one.statement_id}
    wanted |= graded_as_confirmed(db)
    statements = examined_statements(db, wanted, analyst)
    homes = sorted({examined.statement.article_id for examined in statements.values()})
    material = Material(
        brief=the_brief(db),
        sections=sections,
        statements=statements,
        articles={article.id: article for article in records_among(db, Article, "id", homes)},
        sources={source.id: source for source in records(db, Source)},
        actors=records(db, Actor),
        actor_evidence=actor_evidence,
        estimates=estimates,
        events=events,
        questions=records(db, Question),
        question_evidence=question_evidence,
        judgements={judgement.id: judgement for judgement in records(db, Judgement)},
        judgement_evidence=judgement_evidence,
        links=links,
        levels=tuple(level_of(marking) for marking in records(db, Marking)),
        marked=_marked(db),
        marked_sources=_marked_sources(db),
    )
    _check_whole(material)
    return material


def _marked(db: Database) -> tuple[MarkedSpan, ...]:
    rows = db.execute(
        "SELECT article_id, start, end, marking FROM statement WHERE marking <> ''"
        " ORDER BY article_id, start"
    )
    return tuple(MarkedSpan(*row) for row in rows)


def _marked_sources(db: Database) -> frozenset[tuple[str, str]]:
    rows = db.execute(
        "SELECT coalesce(outlet_id, ''), marking FROM article"
        " UNION SELECT a.source_id, r.marking FROM attribution a"
        " JOIN statement s ON s.id = a.statement_id JOIN article r ON r.id = s.article_id"
        " UNION SELECT a.source_id, s.marking FROM attribution a"
        " JOIN statement s ON s.id = a.statement_id WHERE s.marking <> ''"
    )
    return frozenset((source_id, marking) for source_id, marking in rows)


def _check_whole(material: Material) -> None:
    """Refuse a damaged project here, once, so that whoever prints need not fear a gap."""
    for examined in material.statements.values():
        if examined.statement.article_id not in material.articles:
            raise damaged(f"the article of the statement {examined.statement.id} is not there")
    for content in material.sections:
        for block in content.blocks:
            if block.kind is BlockKind.STATEMENT and block.statement_id not in material.statements:
                raise damaged(f"the statement that the block {block.id} quotes is not there")
            # Whatever its kind says: the key to the likelihoods is made of all that are named.
            named = block.kind is BlockKind.JUDGEMENT or block.judgement_id
            if named and block.judgement_id not in material.judgements:
                raise damaged(f"the judgement of the block {block.id} is not there")


def _quoted(sections: Iterable[SectionContent]) -> Iterable[str]:
    for content in sections:
        for block in content.blocks:
            if block.statement_id:
                yield block.statement_id
            yield from cited(block.text)
