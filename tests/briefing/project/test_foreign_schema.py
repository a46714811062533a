"""A file whose tables, views, indexes or triggers are not the program's own is refused by name."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from briefing.errors import ProjectError
from briefing.project.document import Document
from briefing.project.verify import verify
from tests.briefing.project.sample import article

_CHANGED = """DROP TRIGGER statement_ai;
CREATE TRIGGER statement_ai AFTER INSERT ON statement BEGIN DELETE FROM grade; END"""
PLANTED = {
    "a trigger": (
        "CREATE TRIGGER helper AFTER INSERT ON grade BEGIN DELETE FROM grade; END",
        "it holds the trigger “helper”, which is not Sourceline's",
    ),
    "a trigger that is named like a part of the search index": (
        "CREATE TRIGGER statement_fts_data2 AFTER INSERT ON grade BEGIN DELETE FROM grade; END",
        "trigger “statement_fts_data2”",
    ),
    "a view": ("CREATE VIEW extra AS SELECT * FROM grade", "it holds the view “extra”"),
    "a table": ("CREATE TABLE extra (id)", "it holds the table “extra”"),
    "an index": ("CREATE UNIQUE INDEX one ON grade (analyst)", "it holds the index “one”"),
    "a trigger of ours that is gone": ("DROP TRIGGER statement_ai", "it lacks “statement_ai”"),
    "a trigger of ours that was changed": (
        _CHANGED,
        "its trigger “statement_ai” is not as Sourceline makes it",
    ),
    "a view in the place of a table": (
        "ALTER TABLE marking RENAME TO hidden; CREATE VIEW marking AS SELECT * FROM hidden",
        "",
    ),
    "a column more": ("ALTER TABLE brief ADD COLUMN extra TEXT", "its table “brief” is not as"),
}


@pytest.fixture
def whole(path: Path) -> Path:
    with Document.create(path, analyst="Kim") as document:
        document.run(article())
    return path


@pytest.mark.parametrize(("sql", "words"), PLANTED.values(), ids=PLANTED)
@pytest.mark.parametrize("writing", [True, False], ids=["to write", "to read"])
def test_what_is_not_ours_is_refused_by_name(
    whole: Path, sql: str, words: str, *, writing: bool
) -> None:
    db = sqlite3.connect(whole)
    db.executescript(sql)
    db.close()
    before = whole.read_bytes()
    with pytest.raises(ProjectError, match="cannot be trusted") as refused:
        Document.open(whole, writing=writing)
    assert words in refused.value.sentence
    assert refused.value.sentence in verify(whole)
    assert whole.read_bytes() == before
    assert list(whole.parent.iterdir()) == [whole]


def test_a_file_that_was_compacted_or_analysed_is_still_ours(whole: Path) -> None:
    db = sqlite3.connect(whole)
    db.execute("VACUUM")
    db.execute("ANALYZE")
    db.close()
    with Document.open(whole) as document:
        document.run(article("Second"))
    assert verify(whole) == ()
