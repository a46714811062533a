"""An older file is brought up to date in one step, and its old self is kept and never replaced."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from briefing.errors import ProjectError
from briefing.project import connection, migrating, schema
from briefing.project.database import FORMAT
from briefing.project.document import Document
from tests.briefing.project.obstacles import no_file_longer_than
from tests.briefing.project.sample import TurnedClock, article

OLD = FORMAT
NEW = FORMAT + 1


class Killed(BaseException):
    """The process ends here, as far as the file can tell."""


@pytest.fixture
def old(path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A project of the format before, to a program that has one more migration."""
    with Document.create(path, title="Barge", analyst="Kim", clock=TurnedClock()) as document:
        document.run(article())
    later = Migrations(schema.migrations.name)
    for name in ("m101_remembered", "m102_forgotten"):
        later(name=name)(_change_nothing_but(name))
    monkeypatch.setattr(schema, "migrations", later)
    monkeypatch.setattr(migrating, "FORMAT", NEW)
    monkeypatch.setattr(connection, "FORMAT", NEW)
    yield path
    assert list(path.parent.glob(".*")) == []


def _change_nothing_but(name: str):  # type: ignore[no-untyped-def]
    def change(db: Database) -> None:
        db.execute("UPDATE brief SET serial = serial || ?", [name])

    return change


def _says(path: Path) -> tuple[int, str, int]:
    """Of a file: its format, the serial of the brief, and how many migrations it remembers."""
    db = sqlite3.connect(path)
    try:
        (number,) = db.execute("PRAGMA user_version").fetchone()
        (serial,) = db.execute("SELECT serial FROM brief").fetchone()
        (seen,) = db.execute("SELECT count(*) FROM _sqlite_migrations").fetchone()
    finally:
        db.close()
    return number, serial, seen


def test_an_older_file_is_brought_up_to_date_and_kept_as_it_was(old: Path) -> None:
    before, then = old.read_bytes(), _says(old)
    with Document.open(old) as document:
        (note,) = document.notes
    assert _says(old) == (NEW, "m101_rememberedm102_forgotten", then[2] + 2)
    backup = old.with_name(f"barge.format-{OLD}.brief")
    assert backup.name in note
    assert backup.read_bytes() == before
    with Document.open(old) as document:
        assert document.notes == ()
    assert sorted(old.parent.iterdir()) == [old, backup]


def test_a_kill_between_two_migrations_leaves_the_old_file_as_it_was(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def end(db: Database) -> None:
        raise Killed

    before = old.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(schema.migrations._migrations[1], "fn", end)
        with pytest.raises(Killed):
            Document.open(old)
    assert old.read_bytes() == before
    Document.open(old).close()
    assert _says(old)[0] == NEW
    backup = old.with_name(f"barge.format-{OLD}.brief")
    assert backup.read_bytes() == before
    assert sorted(old.parent.iterdir()) == [old, backup]


def test_what_has_the_name_of_the_copy_already_is_not_replaced(old: Path) -> None:
    before = old.read_bytes()
    mine = old.with_name(f"barge.format-{OLD}.brief")
    mine.write_text("mine")
    with Document.open(old) as document:
        assert f"barge.format-{OLD}-2.brief" in document.notes[0]
    assert mine.read_text() == "mine"
    assert old.with_name(f"barge.format-{OLD}-2.brief").read_bytes() == before


def test_a_file_that_the_migrations_do_not_make_ours_is_refused_and_unchanged(old: Path) -> None:
    db = sqlite3.connect(old)
    db.execute("CREATE TRIGGER foreign_one AFTER INSERT ON grade BEGIN DELETE FROM grade; END")
    db.close()
    before = old.read_bytes()
    with pytest.raises(ProjectError, match="it holds the trigger “foreign_one”"):
        Document.open(old)
    assert old.read_bytes() == before
    assert _says(old)[0] == OLD


def test_where_no_copy_fits_on_the_disk_the_old_file_is_not_touched(old: Path) -> None:
    before = old.read_bytes()
    with (
        no_file_longer_than(len(before) // 2),
        pytest.raises(ProjectError, match="no copy of it could be kept") as refused,
    ):
        Document.open(old)
    assert "not changed" in refused.value.hint
    assert list(old.parent.iterdir()) == [old]
    assert old.read_bytes() == before
