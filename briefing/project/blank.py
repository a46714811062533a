"""The tables of a new project as one script, so that making a file costs milliseconds.

`blank.sql` is what the migrations make, written down; a test compares the two. After a new
migration: `python -m briefing.project.blank`.
"""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from briefing.project.schema import migrations

SCRIPT = Path(__file__).with_name("blank.sql")


def write_tables(db: Database) -> None:
    """Make all tables in an empty file, and record that every migration has run."""
    script = SCRIPT.read_text(encoding="utf-8")
    db.conn.executescript(f"BEGIN;\n{script}\nCOMMIT;")
    moment = str(datetime.now(UTC))
    db.conn.executemany(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, ?, ?)",
        [(migrations.name, one.name, moment) for one in migrations.pending(db)],
    )


def tables_of(db: Database) -> tuple[str, ...]:
    """The statements that make a file's tables, indexes and triggers, in the order of making.

    What FTS5 makes for itself is left out: making its table makes it again.
    """
    rows = db.query(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
        " AND name NOT LIKE '%\\_fts\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        " ORDER BY type = 'trigger', rowid"
    )
    return tuple(row["sql"] for row in rows)


def script_of_migrations() -> str:
    """What `blank.sql` has to be."""
    db = Database(sqlite3.connect(":memory:", isolation_level=None), execute_plugins=False)
    migrations.apply(db)
    script = "".join(f"{statement};\n" for statement in tables_of(db))
    db.close()
    return script


if __name__ == "__main__":
    SCRIPT.write_text(script_of_migrations(), encoding="utf-8")
