"""What the lists of the window show: articles and their progress, sources, sections, blocks."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.errors import ProjectError
from briefing.model.evidence import Source, Suggestion
from briefing.model.product import Block, Brief, Section
from briefing.model.vocabulary import SuggestionKind, SuggestionStatus
from briefing.project.database import Database
from briefing.project.outset import the_one
from briefing.project.queries.records import records
from briefing.project.rows import a_or_an, from_row


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One line of the list of articles. `settled` counts statements graded or set aside."""

    id: str
    title: str
    outlet: str
    published: str
    accessed: str
    statements: int
    settled: int


@dataclass(frozen=True, slots=True)
class ArticleTitle:
    """What an article is found by."""

    id: str
    title: str
    outlet: str
    published: str


@dataclass(frozen=True, slots=True)
class SourceUse:
    """A source and how many statements it answers for: those that name it in their chain, and, of
    an outlet, those of its articles that name nobody."""

    source: Source
    statements: int


@dataclass(frozen=True, slots=True)
class SectionContent:
    """A section with its blocks in the order in which they print."""

    section: Section
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the work is: statements in play, fully graded ones, and suggestions still open."""

    statements: int
    graded: int
    set_aside: int
    unreviewed: int


_ATTRIBUTED = (
    "(EXISTS (SELECT 1 FROM attribution t WHERE t.statement_id = s.id) OR EXISTS"
    " (SELECT 1 FROM suggestion p WHERE p.statement_id = s.id AND +p.kind = 'attribution'"
    " AND +p.status = 'open'))"
)
"""Whether somebody is named or proposed as saying it: then the outlet only passes it on."""

_SETTLED = (
    "s.set_aside IS NOT NULL OR EXISTS (SELECT 1 FROM grade g"
    " WHERE g.statement_id = s.id AND g.credibility <> '')"
)


def article_summaries(db: Database) -> tuple[ArticleSummary, ...]:
    """All articles in the order of their import."""
    rows = db.query(
        "SELECT a.id, a.title, a.outlet, a.published, a.accessed, count(s.id) AS statements,"
        f" coalesce(sum({_SETTLED}), 0) AS settled FROM article a"
        " LEFT JOIN statement s ON s.article_id = a.id GROUP BY a.id ORDER BY a.id"
    )
    return tuple(ArticleSummary(**row) for row in rows)


def article_titles(db: Database) -> tuple[ArticleTitle, ...]:
    """All articles in the order of their import, without counting what is in them."""
    rows = db.query("SELECT id, title, outlet, published FROM article ORDER BY id")
    return tuple(ArticleTitle(**row) for row in rows)


def source_uses(db: Database) -> tuple[SourceUse, ...]:
    """All sources, the most used first."""
    told = dict(
        db.execute(
            "SELECT a.outlet_id, count(*) FROM article a JOIN statement s ON s.article_id = a.id"
            f" WHERE a.outlet_id IS NOT NULL AND NOT {_ATTRIBUTED} GROUP BY a.outlet_id"
        ).fetchall()
    )
    named = dict(
        db.execute(
            "SELECT source_id, count(DISTINCT statement_id) FROM attribution GROUP BY source_id"
        ).fetchall()
    )
    uses = [
        SourceUse(one, named.get(one.id, 0) + told.get(one.id, 0)) for one in records(db, Source)
    ]
    return tuple(sorted(uses, key=lambda use: (-use.statements, use.source.name.casefold())))


def damaged(how: str) -> ProjectError:
    """The error for a project in which rows are missing that others need."""
    return ProjectError(
        f"This project is damaged: {how}.",
        "See what else is wrong with “verify”, or open a copy made earlier.",
    )


def check_homes(db: Database) -> None:
    """Raise ProjectError where rows would be left out because what they stand in is gone."""
    for word, parent in (("statement", "article"), ("block", "section")):
        lost = db.execute(
            f"SELECT count(*) FROM [{word}] WHERE {parent}_id NOT IN (SELECT id FROM [{parent}])"
        ).fetchone()[0]
        if lost:
            belong = f"one {word} belongs" if lost == 1 else f"{lost} {word}s belong"
            raise damaged(f"{belong} to {a_or_an(parent)} that is not there")


def the_brief(db: Database) -> Brief:
    """The project's one brief. Raises ProjectError where damage took it."""
    return the_one(records(db, Brief))


def sections(db: Database) -> tuple[Section, ...]:
    """The sections in the order in which they print."""
    rows = db.query("SELECT * FROM section ORDER BY position, id")
    return tuple(from_row(Section, row) for row in rows)


def section_contents(db: Database) -> tuple[SectionContent, ...]:
    """Every section with its blocks."""
    blocks: dict[str, list[Block]] = {}
    for row in db.query("SELECT * FROM block ORDER BY position, id"):
        blocks.setdefault(row["section_id"], []).append(from_row(Block, row))
    return tuple(
        SectionContent(section, tuple(blocks.get(section.id, ()))) for section in sections(db)
    )


def suggestions(db: Database, article_id: str, *, open_only: bool = True) -> tuple[Suggestion, ...]:
    """An article's suggestions in the order of the text; by default those not yet decided."""
    states = (SuggestionStatus.OPEN, SuggestionStatus.DRAFTED) if open_only else SuggestionStatus
    marks = ", ".join("?" for _ in states)
    rows = db.query(
        f"SELECT * FROM suggestion WHERE article_id = ? AND status IN ({marks})"
        " ORDER BY start, end, id",
        [article_id, *(state.value for state in states)],
    )
    return tuple(from_row(Suggestion, row) for row in rows)


def findings(db: Database) -> tuple[Suggestion, ...]:
    """What does not add up in any article and was not refused, article by article."""
    rows = db.query(
        "SELECT * FROM suggestion WHERE kind = ? AND status <> ? ORDER BY article_id, start",
        [SuggestionKind.FINDING.value, SuggestionStatus.REFUSED.value],
    )
    return tuple(from_row(Suggestion, row) for row in rows)


def progress(db: Database) -> Progress:
    """The counts of the status bar."""
    total, aside = db.execute(
        "SELECT count(*), coalesce(sum(set_aside IS NOT NULL), 0) FROM statement"
    ).fetchone()
    graded = db.execute(
        "SELECT count(DISTINCT g.statement_id) FROM grade g JOIN statement s"
        " ON s.id = g.statement_id WHERE g.credibility <> '' AND s.set_aside IS NULL"
    ).fetchone()[0]
    tables = ("block", "estimate", "actor", "question", "event", "judgement")
    waiting = sum(
        db.execute(f"SELECT count(*) FROM [{table}] WHERE reviewed = 0").fetchone()[0]
        for table in tables
    )
    return Progress(total - aside, graded, aside, waiting)
