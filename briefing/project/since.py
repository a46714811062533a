"""What was changed since something was last done, counted from the history. It changes nothing."""

from __future__ import annotations

from briefing.errors import ProjectError
from briefing.model.counting import counted
from briefing.project.database import Database
from briefing.project.images import images_of
from briefing.project.journal import FACTS, touched

_TOLD = (
    "article", "statement", "grade", "source", "link", "actor", "estimate", "event", "question",
    "judgement", "section", "block",
)  # fmt: skip
"""What an analyst knows by name, in the order of the work; the rest hangs on these."""


def changed_since(db: Database, command: str) -> str:
    """What was touched since `command` was last done: `2 grades, 1 block`.

    Nothing where it was never done, or where only what has no name of its own was changed. A step
    from before it that was taken back after it is not counted: the history does not tell when.
    """
    row = db.execute(
        "SELECT seq FROM journal WHERE command = ? AND state = 'done' ORDER BY seq DESC LIMIT 1",
        [command],
    ).fetchone()
    if row is None:
        return ""
    ids: dict[str, set[str]] = {}
    for step in db.query("SELECT * FROM journal WHERE seq > ? AND state = 'done'", [row[0]]):
        if step["command"] in FACTS:
            continue
        try:
            operations = images_of(step)
        except ProjectError:
            continue  # `verify` says what is wrong with a damaged step
        for table, some in touched(operations).items():
            ids.setdefault(table, set()).update(some)
    return ", ".join(counted(len(ids[table]), table) for table in _TOLD if table in ids)
