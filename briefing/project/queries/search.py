"""Full-text search over statements and articles. What is typed is words, never query syntax."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Hit:
    """A statement found. `snippet` puts U+0002 and U+0003 around the words found."""

    statement_id: str
    article_id: str
    start: int
    end: int
    text: str
    article: str
    snippet: str


def search_statements(db: Database, words: str, limit: int = 50) -> tuple[Hit, ...]:
    """Statements with all the words, the last one also as a beginning; the best first."""
    match = _match(words)
    if not match:
        return ()
    rows = db.query(
        "SELECT s.id AS statement_id, s.article_id, s.start, s.end, s.text, a.title AS article,"
        " snippet(statement_fts, 0, char(2), char(3), '…', 24) AS snippet"
        " FROM statement_fts JOIN statement s ON s.seq = statement_fts.rowid"
        " JOIN article a ON a.id = s.article_id"
        " WHERE statement_fts MATCH ? ORDER BY rank LIMIT ?",
        [match, limit],
    )
    return tuple(Hit(**row) for row in rows)


def _match(words: str) -> str:
    # Half a character, as a cut paste leaves it, is no word; SQLite would not take it at all.
    whole = words.encode("utf-8", "replace").decode().replace("\0", " ")
    terms = ['"' + word.replace('"', '""') + '"' for word in whole.split()]
    return " ".join(terms) + ("*" if terms else "")
