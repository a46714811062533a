"""What the writing desk asks for: evidence found and not used yet, and what awaits review."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from briefing.model.citations import citation
from briefing.model.vocabulary import BlockContent
from briefing.project.database import Database
from briefing.project.queries.search import LIKE, containing, is_without_spaces, typed_words
from briefing.project.queries.used import used_statements
from briefing.project.rows import table_of

_GRADE = re.compile(r"([A-Fa-f]?)([1-6]?)")

_BY_INDEX = "s.seq IN (SELECT rowid FROM statement_fts WHERE statement_fts MATCH ?)"
_BY_NAME = """s.id IN (SELECT a.statement_id FROM attribution a JOIN source o ON o.id = a.source_id
                WHERE o.name LIKE ? ESCAPE '!')
    OR s.article_id IN (SELECT id FROM article WHERE outlet LIKE ? ESCAPE '!')
    OR s.id IN (SELECT p.statement_id FROM suggestion p WHERE p.kind = 'attribution'
                AND p.status = 'open' AND EXISTS (
                    SELECT 1 FROM json_each(CASE WHEN json_valid(p.payload) THEN p.payload END,
                                            '$.chain') AS teller
                    WHERE CASE teller.type WHEN 'object' THEN json_extract(teller.value, '$.name')
                          END LIKE ? ESCAPE '!'))"""
_BY_GRADE = """s.id IN (SELECT g.statement_id FROM grade g
    WHERE (? = '' OR g.reliability = ?) AND (? = '' OR g.credibility = ?))"""
_CREDIBLE = "s.id IN (SELECT statement_id FROM grade WHERE credibility <> '')"


def sections_citing(db: Database, statement_id: str) -> tuple[tuple[str, str], ...]:
    """Id and title of each section whose paragraphs cite a statement, as they print."""
    rows = db.execute(
        "SELECT DISTINCT s.id, s.title FROM section s JOIN block b ON b.section_id = s.id"
        " WHERE instr(b.text, ?) ORDER BY s.position, s.id",
        [citation(statement_id)],
    )
    return tuple((row[0], row[1]) for row in rows)


def evidence_not_used(db: Database, words: str = "") -> tuple[str, ...]:
    """The ids of statements in play that the brief does not use; graded ones first.

    With `words`, those that answer to every word by text, source, outlet or grade.
    """
    where, values = _answering(words)
    used = json.dumps(list(used_statements(db)))
    rows = db.execute(
        f"SELECT s.id FROM statement s WHERE s.set_aside IS NULL AND {where}"
        " AND s.id NOT IN (SELECT value FROM json_each(?))"
        f" ORDER BY {_CREDIBLE} DESC, s.article_id, s.start",
        [*values, used],
    )
    return tuple(row[0] for row in rows)


def citable_statements(db: Database, words: str = "", limit: int = 40) -> tuple[str, ...]:
    """The ids of statements in play that answer to the words; the ones not used yet come first."""
    where, values = _answering(words)
    used = json.dumps(list(used_statements(db)))
    rows = db.execute(
        f"SELECT s.id FROM statement s WHERE s.set_aside IS NULL AND {where}"
        " ORDER BY s.id IN (SELECT value FROM json_each(?)),"
        f" {_CREDIBLE} DESC, s.article_id, s.start LIMIT ?",
        [*values, used, limit],
    )
    return tuple(row[0] for row in rows)


def outlet_names(db: Database) -> dict[str, str]:
    """What each article's chain starts with: its outlet, or its title where that is not known."""
    rows = db.execute("SELECT id, outlet, title FROM article")
    return {row[0]: row[1] or row[2] for row in rows}


def rows_not_reviewed(db: Database, tables: Mapping[BlockContent, type[Any]]) -> dict[str, int]:
    """How many rows of each table of the brief stand as drafted, by the name of the content."""
    return {
        content.value: db.execute(
            f"SELECT count(*) FROM [{table_of(cls)}] WHERE reviewed = 0"
        ).fetchone()[0]
        for content, cls in tables.items()
    }


def can_draft(db: Database) -> bool:
    """Whether a draft would lay something out: any statement with a section still proposed."""
    rows = db.execute("SELECT 1 FROM suggestion WHERE kind = 'section' AND status = 'open' LIMIT 1")
    return rows.fetchone() is not None


def _by_word(in_text: str) -> str:
    """The condition that a statement answers to a word by its text, source or outlet."""
    return f"({in_text} OR {_BY_NAME})"


def _answering(words: str) -> tuple[str, list[str]]:
    """The condition that a statement answers to every word, and its parameters.

    What has no letter and no digit, such as a dash between two words, is nothing to answer to.
    """
    clauses, values = ["1 = 1"], []
    by_characters = is_without_spaces(words)
    for word in typed_words(words):
        if not any(map(str.isalnum, word)):
            continue
        grade = _GRADE.fullmatch(word)
        if grade and len(word) == 2:
            letter, digit = grade[1].upper(), grade[2]
            clauses.append(_BY_GRADE)
            values += [letter, letter, digit, digit]
            continue
        anywhere = containing(word)
        if by_characters:
            clauses.append(_by_word(LIKE))
            values += [anywhere, anywhere, anywhere, anywhere]
            continue
        quoted = word.replace('"', '""')
        clauses.append(_by_word(_BY_INDEX))
        values += [f'"{quoted}"*', anywhere, anywhere, anywhere]
    return " AND ".join(clauses), values
