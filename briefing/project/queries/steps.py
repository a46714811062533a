"""The steps of the history with the statement each is about: its number and its first words.

A label names the deed only; which of three hundred statements it was done to stands in the images.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.errors import ProjectError
from briefing.project.concerned import removed_rows, statements_concerned
from briefing.project.database import Database, in_parts, marks_for
from briefing.project.images import Operation, images_of
from briefing.project.journal import Entry, entries

_SMALL = 4_000
"""Characters of images: what is about one statement has few; those of an import are megabytes."""
_WORDS = 48
_MOST = 2


def steps(db: Database, limit: int = 200) -> tuple[Entry, ...]:
    """The newest `limit` steps, newest first, each with what it is about."""
    found = entries(db, limit)
    concerned = _concerned(db, limit)
    names = _names(db, sorted({one for ids in concerned.values() for one in ids}))
    return tuple(replace(entry, about=_about(concerned.get(entry.uid), names)) for entry in found)


def _concerned(db: Database, limit: int) -> dict[str, frozenset[str]]:
    """The one or two statements that a step is about, by its uid."""
    rows = db.query(
        "SELECT uid, label, state, CASE WHEN length(images) <= ? THEN images END AS images"
        " FROM journal ORDER BY seq DESC LIMIT ?",
        [_SMALL, limit],
    )
    done: dict[str, list[Operation]] = {}
    gone: dict[tuple[str, str], frozenset[str]] = {}
    for row in rows:
        if row["images"] is None:
            continue
        try:
            done[row["uid"]] = images_of(row)
        except ProjectError:
            continue  # a damaged step is still listed: undo and `verify` say what is wrong with it
        # a row that came in this step and went in a later one: only the later one's image knows it
        gone |= removed_rows(done[row["uid"]])
    found = {}
    for uid, operations in done.items():
        came = ((one["table"], row_id) for one in operations for row_id in one.get("ids", ()))
        left = (gone.get(key, frozenset()) for key in came)
        ids = statements_concerned(db, operations).union(*left)
        if 0 < len(ids) <= _MOST:
            found[uid] = ids
    return found


def _names(db: Database, ids: list[str]) -> dict[str, tuple[int, str]]:
    """Number in its article and text of each statement that is there."""
    return {
        row[0]: (row[1], row[2])
        for part in in_parts(ids)
        for row in db.execute(
            "SELECT s.id, (SELECT count(*) FROM statement o WHERE o.article_id = s.article_id"
            f" AND o.start <= s.start), s.text FROM statement s WHERE s.id IN ({marks_for(part)})",
            part,
        ).fetchall()
    }


def _about(ids: frozenset[str] | None, names: dict[str, tuple[int, str]]) -> str:
    known = sorted(names[one] for one in ids or () if one in names)
    if len(known) == 1:
        number, text = known[0]
        words = text if len(text) <= _WORDS else text[:_WORDS].rsplit(" ", 1)[0].rstrip(",;:") + "…"
        return f"statement {number}, “{words}”"
    if len(known) == _MOST:
        return f"statements {known[0][0]} and {known[1][0]}"
    return ""
