"""The whole project as one JSON value: what `show --json` prints (see docs/file-format.md)."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

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
from briefing.model.product import Edition, Marking
from briefing.project.database import Database
from briefing.project.queries.examined import Examined, examined_article
from briefing.project.queries.overview import check_homes, section_contents, the_brief
from briefing.project.queries.records import records

Value = dict[str, Any]


def whole_project(db: Database, analyst: str = "") -> Value:
    """Everything but original bytes and history, in plain lists and dictionaries."""
    brief = the_brief(db)
    check_homes(db)
    return {
        "title": brief.title,
        "articles": [_article(db, article, analyst) for article in records(db, Article)],
        "sources": _plain(db, Source),
        "links": _plain(db, Link),
        "actors": _with_statements(db, Actor, ActorEvidence, "actor_id"),
        "estimates": _estimates(db),
        "events": _plain(db, Event),
        "questions": _with_statements(db, Question, QuestionEvidence, "question_id"),
        "judgements": _judgements(db),
        "brief": _brief(db),
        "markings": _plain(db, Marking),
        "editions": _plain(db, Edition),
    }


def _plain(db: Database, cls: type[Any]) -> list[Value]:
    return [asdict(value) for value in records(db, cls)]


def _article(db: Database, article: Article, analyst: str) -> Value:
    value = asdict(article)
    examined = examined_article(db, article.id, analyst)
    return value | {"statements": [_statement(one) for one in examined]}


def _statement(examined: Examined) -> Value:
    statement, grade = examined.statement, examined.grade
    return asdict(statement) | {
        "grade": grade.code or None,
        "reliability_reason": grade.reliability_reason,
        "credibility_reason": grade.credibility_reason,
        "reliability_inherited": grade.inherited,
        "graded_by": grade.analyst,
        "graded_at": grade.graded_at,
        "attribution": [asdict(link) for link in examined.chain],
        "sections": list(examined.sections),
    }


def _with_statements(db: Database, cls: type[Any], tie: type[Any], key: str) -> list[Value]:
    tied: dict[str, list[str]] = {}
    for one in records(db, tie):
        tied.setdefault(getattr(one, key), []).append(one.statement_id)
    return [asdict(value) | {"statements": tied.get(value.id, [])} for value in records(db, cls)]


def _estimates(db: Database) -> list[Value]:
    names = {source.id: source.name for source in records(db, Source)}
    return [
        asdict(estimate)
        | {
            "claimant": names.get(estimate.claimant_id or "", ""),
            "reporter": names.get(estimate.reporter_id or "", ""),
        }
        for estimate in records(db, Estimate)
    ]


def _judgements(db: Database) -> list[Value]:
    ties: dict[str, dict[str, list[str]]] = {}
    for tie in records(db, JudgementEvidence):
        ties.setdefault(tie.judgement_id, {"for": [], "against": []})[tie.stance].append(
            tie.statement_id
        )
    empty: dict[str, list[str]] = {"for": [], "against": []}
    return [asdict(one) | ties.get(one.id, empty) for one in records(db, Judgement)]


def _brief(db: Database) -> Value:
    contents = section_contents(db)
    sections = [
        asdict(content.section) | {"blocks": [asdict(block) for block in content.blocks]}
        for content in contents
    ]
    return asdict(the_brief(db)) | {"sections": sections}


def to_json(value: Any) -> str:
    """Readable JSON; tuples are lists, enums their strings."""
    return json.dumps(value, ensure_ascii=False, indent=2)
