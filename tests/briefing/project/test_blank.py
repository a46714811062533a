"""A new file is made from a script; it is the file the migrations make."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlite_utils import Database

from briefing.project.blank import SCRIPT, script_of_migrations, tables_of
from briefing.project.document import Document
from briefing.project.schema import migrations


def test_the_script_is_what_the_migrations_make() -> None:
    assert SCRIPT.read_text(encoding="utf-8") == script_of_migrations()


def test_a_new_project_has_the_tables_of_a_migrated_one_and_nothing_left_to_migrate(
    tmp_path: Path,
) -> None:
    path = tmp_path / "new.brief"
    Document.create(path, analyst="a").close()
    db = Database(sqlite3.connect(path, isolation_level=None), execute_plugins=False)
    try:
        assert script_of_migrations().startswith("".join(f"{one};\n" for one in tables_of(db)))
        assert not migrations.pending(db)
    finally:
        db.close()
