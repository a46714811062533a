"""Statements with all that has been decided of them: who says so, the grade, where they stand.

The effective grade is the analyst's own, or the newest of others; where the source's axis is open,
it is inherited from the origin of the chain once an analyst has looked at that, or from the outlet
where nobody else is named. A chain that the machine drafted hands no letter down.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain as joined
from typing import Any

from briefing.model.evidence import Grade, Source, Statement, Suggestion
from briefing.model.vocabulary import SourceKind
from briefing.project.database import Database, in_parts, marks_for
from briefing.project.rows import from_column, from_row
from briefing.project.suggestions import payload_of
from briefing.tradecraft.grades import format_grade


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One teller. `source_id` is '' while it is only suggested; `reviewed` is False until then."""

    name: str
    source_id: str
    kind: SourceKind
    role: str
    cue: str
    start: int
    end: int
    reviewed: bool
    reliability: str = ""
    reliability_reason: str = ""


@dataclass(frozen=True, slots=True)
class EffectiveGrade:
    """A grade as it counts. `inherited` is True when the letter is the source's default.

    `reason_inherited` is True when the letter's reason is the source's too: the analyst gave none.
    """

    reliability: str = ""
    credibility: str = ""
    reliability_reason: str = ""
    credibility_reason: str = ""
    inherited: bool = False
    analyst: str = ""
    graded_at: str = ""
    reason_inherited: bool = False

    @property
    def code(self) -> str:
        """`B2`, `B-`, `-2`, or '' when nothing is judged yet."""
        return format_grade(self.reliability, self.credibility)

    @property
    def complete(self) -> bool:
        """Whether both axes are judged."""
        return bool(self.reliability and self.credibility)


@dataclass(frozen=True, slots=True)
class Examined:
    """A statement and all that has been decided of it. `number` counts from 1 in its article."""

    statement: Statement
    number: int
    chain: tuple[ChainLink, ...]
    grade: EffectiveGrade
    sections: tuple[str, ...]

    @property
    def suggested_chain(self) -> bool:
        """Whether the chain is the machine's and no analyst has looked at it."""
        return any(not link.reviewed for link in self.chain)


def examined_article(db: Database, article_id: str, analyst: str) -> tuple[Examined, ...]:
    """All statements of an article, in the order of the text."""
    return tuple(_examine(db, "article_id = ?", [article_id], analyst))


def examined_statements(
    db: Database, statement_ids: Iterable[str], analyst: str
) -> dict[str, Examined]:
    """The statements with these ids; unknown ids are left out."""
    ids = sorted(set(statement_ids))
    found = joined.from_iterable(
        _examine(db, f"id IN ({marks_for(part)})", part, analyst) for part in in_parts(ids)
    )
    return {examined.statement.id: examined for examined in found}


def graded_as_confirmed(db: Database) -> set[str]:
    """The ids of statements that some analyst graded 1, confirmed by other sources."""
    rows = db.execute("SELECT DISTINCT statement_id FROM grade WHERE credibility = '1'")
    return {row[0] for row in rows}


def _examine(db: Database, where: str, values: Sequence[Any], analyst: str) -> Iterator[Examined]:
    of = f"statement_id IN (SELECT id FROM statement WHERE {where})"
    chains = _chains(db, of, values)
    grades = _grades(db, of, values, analyst)
    places = _places(db, of, values)
    outlets = _outlets(db, f"SELECT article_id FROM statement WHERE {where}", values)
    rows = db.query(f"SELECT * FROM statement WHERE {where} ORDER BY article_id, start", values)
    numbers: dict[str, int] = defaultdict(int)
    reached: dict[str, int] = defaultdict(lambda: -1)
    some = where.startswith("id IN")
    for row in rows:
        statement = from_row(Statement, row)
        home = statement.article_id
        numbers[home] += _passed(db, statement, reached[home]) if some else 1
        reached[home] = statement.start
        chain = chains.get(statement.id, ())
        default = _default(chain, outlets.get(home, ("", "")))
        grade = _effective(grades.get(statement.id), default)
        yield Examined(statement, numbers[home], chain, grade, tuple(places.get(statement.id, ())))


def _chains(db: Database, of: str, values: Sequence[Any]) -> dict[str, tuple[ChainLink, ...]]:
    found: dict[str, list[ChainLink]] = defaultdict(list)
    rows = db.query(
        "SELECT a.*, s.name, s.kind, s.role, s.reliability, s.reliability_reason"
        " FROM attribution a JOIN source s ON s.id = a.source_id"
        f" WHERE a.{of} ORDER BY a.statement_id, a.position",
        values,
    )
    for row in rows:
        link = ChainLink(
            name=row["name"],
            source_id=row["source_id"],
            kind=from_column(Source, "kind", row["kind"]),
            role=row["role"],
            cue=row["cue"],
            start=row["start"],
            end=row["end"],
            reviewed=bool(row["reviewed"]),
            reliability=row["reliability"],
            reliability_reason=row["reliability_reason"],
        )
        found[row["statement_id"]].append(link)
    chains = {statement_id: tuple(links) for statement_id, links in found.items()}
    return _suggested_chains(db, of, values) | chains


def _suggested_chains(
    db: Database, of: str, values: Sequence[Any]
) -> dict[str, tuple[ChainLink, ...]]:
    # The plus signs keep SQLite from reading every open attribution of the project, by the index of
    # kinds, for the sake of one statement.
    rows = db.query(
        f"SELECT * FROM suggestion WHERE +kind = 'attribution' AND +status = 'open' AND {of}",
        values,
    )
    found = {}
    for suggestion in (from_row(Suggestion, row) for row in rows):
        found[suggestion.statement_id or ""] = tuple(
            ChainLink(
                name=teller["name"],
                source_id="",
                kind=SourceKind(teller["kind"]),
                role=teller["role"],
                cue=teller["cue"],
                start=teller["start"],
                end=teller["end"],
                reviewed=False,
            )
            for teller in payload_of(suggestion)["chain"]
        )
    return found


def _grades(db: Database, of: str, values: Sequence[Any], analyst: str) -> dict[str, Grade]:
    # The last one read wins: the analyst's own after the others', the newest after the older.
    rows = db.query(
        f"SELECT * FROM grade WHERE {of} ORDER BY analyst = ?, graded_at", [*values, analyst]
    )
    return {row["statement_id"]: from_row(Grade, row) for row in rows}


def _places(db: Database, of: str, values: Sequence[Any]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in db.query(f"SELECT statement_id, section_id FROM block WHERE {of}", values):
        found[row["statement_id"]].append(row["section_id"])
    return found


def _outlets(db: Database, articles: str, values: Sequence[Any]) -> dict[str, tuple[str, str]]:
    rows = db.query(
        "SELECT a.id, s.reliability, s.reliability_reason FROM article a"
        f" JOIN source s ON s.id = a.outlet_id WHERE a.id IN ({articles})",
        values,
    )
    return {row["id"]: (row["reliability"], row["reliability_reason"]) for row in rows}


def _default(chain: tuple[ChainLink, ...], outlet: tuple[str, str]) -> tuple[str, str]:
    """The reliability a statement inherits: its origin's, or the outlet's if it speaks itself.

    Nothing from an origin that is only suggested, or drafted: who says it is not decided.
    """
    if not chain:
        return outlet
    if not chain[-1].reviewed:
        return "", ""
    return chain[-1].reliability, chain[-1].reliability_reason


def _effective(grade: Grade | None, default: tuple[str, str]) -> EffectiveGrade:
    if grade is None:
        inherited = bool(default[0])
        return EffectiveGrade(
            default[0], "", default[1], inherited=inherited, reason_inherited=inherited
        )
    inherits = not grade.reliability
    # a reason that was written before its letter is the analyst's own all the same
    reason = grade.reliability_reason or (default[1] if inherits else "")
    return EffectiveGrade(
        reliability=default[0] if inherits else grade.reliability,
        credibility=grade.credibility,
        reliability_reason=reason,
        credibility_reason=grade.credibility_reason,
        inherited=inherits and bool(default[0]),
        analyst=grade.analyst,
        graded_at=grade.graded_at,
        reason_inherited=inherits and bool(default[0]) and not grade.reliability_reason,
    )


def _passed(db: Database, statement: Statement, reached: int) -> int:
    """How many statements begin after `reached`, up to this one: each is counted but once, however
    many are asked for of a long article."""
    found: int = db.execute(
        "SELECT count(*) FROM statement WHERE article_id = ? AND start > ? AND start <= ?",
        [statement.article_id, reached, statement.start],
    ).fetchone()[0]
    return found
