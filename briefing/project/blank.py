"""The tables of a new project as one script, so that making a file costs milliseconds.

`blank.sql` is what the migrations make, written down; a test compares the two. After a new
migration: `python -m briefing.project.blank`. A file that is opened is compared with it: a trigger
or a view from elsewhere could change, hide or invent rows behind the program's back.
"""

from __future__ import annotations

import re
import sqlite3
from functools import cache
from pathlib import Path

from briefing.project.database import Database

SCRIPT = Path(__file__).with_name("blank.sql")


def write_tables(db: Database) -> None:
    """Make all tables in an empty file, with the record that every migration has run."""
    script = SCRIPT.read_text(encoding="utf-8")
    db.conn.executescript(f"BEGIN;\n{script}\nCOMMIT;")


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


def what_is_not_ours(db: Database) -> str:
    """What of a file's schema the program did not make, or misses; '' when it is all as it should.

    `PRAGMA trusted_schema = OFF` would forbid less and break more: SQLite then refuses FTS5 in our
    own triggers as "unsafe use of virtual table".
    """
    ours = dict(_ours())
    for kind, name, sql in db.execute("SELECT type, name, sql FROM sqlite_master").fetchall():
        if name in ours and sql == ours[name]:
            del ours[name]
        elif name in ours:
            return f"its {kind} “{name}” is not as Sourceline makes it"
        elif not _is_sqlites_own(kind, name, sql):
            shown = "".join(character for character in str(name)[:60] if character.isprintable())
            return f"it holds the {kind} “{shown}”, which is not Sourceline's"
    return f"it lacks “{min(ours)}”" if ours else ""


def _is_sqlites_own(kind: str, name: str, sql: str | None) -> bool:
    """What SQLite makes by itself for a key, for counting rows, and for the search indexes."""
    if kind == "index":
        return sql is None and name.startswith("sqlite_autoindex_")
    return kind == "table" and name in _SQLITES_OWN


_SQLITES_OWN = frozenset(
    {"sqlite_stat1", "sqlite_stat4", "sqlite_sequence"}
    | {
        f"{table}_fts_{part}"
        for table in ("statement", "article")
        for part in ("data", "idx", "docsize", "config")
    }
)
_RECORD = (
    "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)\n"
    "    VALUES ('{set}', '{name}', strftime('%Y-%m-%d %H:%M:%f+00:00', 'now'));\n"
)
_NAME = re.compile(r'CREATE (?:UNIQUE |VIRTUAL )?[A-Z]+ "?(\w+)')


@cache
def _ours() -> dict[str, str]:
    """Every table, index and trigger of the script by its name."""
    found: dict[str, str] = {}
    statement = ""
    for line in SCRIPT.read_text(encoding="utf-8").splitlines(keepends=True):
        statement += line
        if line.endswith(";\n") and sqlite3.complete_statement(statement):
            if named := _NAME.match(statement):
                found[named[1]] = statement.removesuffix(";\n")
            statement = ""
    return found


def script_of_migrations() -> str:
    """What `blank.sql` has to be: the tables, and the record of the migrations that made them."""
    from briefing.project.schema import bring_up_to_date, migrations

    db = Database(sqlite3.connect(":memory:", isolation_level=None))
    bring_up_to_date(db.conn)
    script = "".join(f"{statement};\n" for statement in tables_of(db))
    names = [row["name"] for row in db.query("SELECT name FROM _sqlite_migrations ORDER BY id")]
    db.close()
    return script + "".join(_RECORD.format(set=migrations.name, name=name) for name in names)


if __name__ == "__main__":
    SCRIPT.write_text(script_of_migrations(), encoding="utf-8")
