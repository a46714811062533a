"""Full-text search over statements and articles. What is typed is words, never query syntax.

The index knows words by the spaces between them. Scripts that are written without spaces, such as
Chinese, Japanese and Thai, are looked for character by character instead.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.project.database import Database

# Thai and Lao; Myanmar; Khmer; the Japanese kana; Chinese characters, the rarer ones too.
_WITHOUT_SPACES = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
_AROUND = 40
"""So many characters of a statement stand before and after the words found."""

_LONGEST_QUERY = 200
"""In characters: far more than anybody types, and less than SQLite can take as words."""


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


LIKE = "s.text LIKE ? ESCAPE '!'"
"""The condition that a statement holds the characters of a pattern of `containing`."""


def search_statements(db: Database, words: str, limit: int = 50) -> tuple[Hit, ...]:
    """Statements with all the words, the last one also as a beginning; the best first."""
    typed = typed_words(words)
    if is_without_spaces(words):
        return _by_characters(db, typed, limit)
    match = _match(typed)
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


def typed_words(typed: str) -> list[str]:
    """The words of what was typed or pasted into a search; of something long, its beginning."""
    # Half a character, as a cut paste leaves it, is no word; SQLite would not take it at all.
    whole = typed.encode("utf-8", "replace").decode().replace("\0", " ")
    return whole.strip()[:_LONGEST_QUERY].split()


def is_without_spaces(words: str) -> bool:
    """Whether any of it is in a script in which the index cannot tell words apart."""
    return _WITHOUT_SPACES.search(words) is not None


def containing(word: str) -> str:
    """The pattern for LIKE … ESCAPE '!' that finds these characters anywhere."""
    return "%" + re.sub(r"([!%_])", r"!\1", word) + "%"


def _by_characters(db: Database, words: list[str], limit: int) -> tuple[Hit, ...]:
    rows = db.query(
        "SELECT s.id AS statement_id, s.article_id, s.start, s.end, s.text, a.title AS article"
        " FROM statement s JOIN article a ON a.id = s.article_id"
        f" WHERE {' AND '.join([LIKE] * len(words))} ORDER BY s.article_id, s.start LIMIT ?",
        [*map(containing, words), limit],
    )
    return tuple(Hit(**row, snippet=_snippet(row["text"], words)) for row in rows)


def _snippet(text: str, words: list[str]) -> str:
    """The part of the text around the first words found, with all that were found marked."""
    longest_first = sorted(map(re.escape, words), key=len, reverse=True)
    found = re.compile("|".join(longest_first), re.IGNORECASE | re.ASCII)
    first = found.search(text)
    start = max(0, first.start() - _AROUND) if first else 0
    end = (first.end() if first else start) + _AROUND
    marked = found.sub(lambda one: f"\x02{one.group()}\x03", text[start:end])
    return ("…" if start else "") + marked + ("…" if end < len(text) else "")


def _match(words: list[str]) -> str:
    terms = ['"' + word.replace('"', '""') + '"' for word in words]
    return " ".join(terms) + ("*" if terms else "")
