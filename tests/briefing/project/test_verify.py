"""Every kind of fault that `verify` looks for is planted, and found."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from briefing.model.evidence import Grade
from briefing.project.commands import Draft, EditBrief, GradeStatement
from briefing.project.document import Document
from briefing.project.rows import to_row
from briefing.project.verify import CHECKS, Check, _told, verify
from tests.briefing.project.deeds import Sight
from tests.briefing.project.sample import TurnedClock, article

FAULTS = {
    "references": (
        "UPDATE grade SET statement_id = 'nowhere'",
        "In grade, one row refers to a statement that is not there.",
    ),
    "values": ("UPDATE statement SET kind = 'rumour' WHERE start = 13", "no statement can hold"),
    "payloads": (
        "UPDATE suggestion SET payload = '{}' WHERE kind = 'estimate'",
        "no suggestion can hold",
    ),
    "anchors": ("UPDATE statement SET start = start + 1", "does not stand in “Barge report”"),
    "original bytes": ("UPDATE original SET bytes = x'00'", "is not what was imported"),
    "original gone": ("DELETE FROM original", "The original of “Barge report” is missing"),
    "search": (
        "INSERT INTO statement_fts(statement_fts) VALUES ('delete-all')",
        "The search index of statements does not agree",
    ),
    "history unreadable": (
        "UPDATE journal SET images = '[{' WHERE command = 'Draft'",
        "The step “Draft from suggestions” of the history is damaged",
    ),
    "history of another shape": (
        'UPDATE journal SET images = \'[{"op":"insert","table":"x"}]\'',
        "of the history is damaged",
    ),
    "history and a field": ("UPDATE brief SET title = 'Other'", "is not as the history left it"),
    "history and a row that went": ("DELETE FROM grade", "is missing, though the history made it"),
    "history and a row that came back": (
        "INSERT INTO grade SELECT 'g', id, 'Lee', 's', '', '', '', '', '' FROM statement LIMIT 1",
        "is there, though the history removed it",
    ),
}


@pytest.fixture
def whole(path: Path) -> Path:
    """The file of a closed project that has no fault."""
    with Document.create(path, analyst="Kim", clock=TurnedClock()) as document:
        document.run(article())
        document.run(GradeStatement.typed(Sight(document).statements[0].id, "B2"))
        document.run(Draft())
        document.run(EditBrief({"title": "First"}))
        document.run(EditBrief({"serial": "7", "title": "Barge"}))
        document.run(EditBrief({"title": "Undone"}))
        document.undo()
    assert verify(path) == ()
    return path


@pytest.mark.parametrize(("sql", "words"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_found_and_said(whole: Path, sql: str, words: str) -> None:
    if "though the history removed it" in words:
        _plant(whole, _went())
    _plant(whole, sql)
    before = whole.read_bytes()
    faults = verify(whole)
    assert any(words in fault for fault in faults), faults
    assert all(fault.endswith((".", "”")) for fault in faults)
    assert whole.read_bytes() == before


def test_damaged_pages_are_found_and_said(whole: Path) -> None:
    content = bytearray(whole.read_bytes())
    root = _root_page(whole, "suggestion")
    content[(root - 1) * 4096 : (root - 1) * 4096 + 200] = b"\xa5" * 200
    whole.write_bytes(content)
    assert any("damaged" in fault or "corrupt" in fault for fault in verify(whole))


def test_what_cannot_be_opened_is_one_sentence(tmp_path: Path) -> None:
    assert verify(tmp_path / "none.brief") == (f"There is no project at {tmp_path}/none.brief.",)


def test_many_faults_of_a_kind_are_counted(whole: Path) -> None:
    _plant(whole, "UPDATE statement SET start = start + 1")
    faults = [fault for fault in verify(whole) if "stand" in fault or "places" in fault]
    assert len(faults) == 6
    assert faults[-1] == "The places of statements in their articles: one more fault of this kind."


def test_an_open_project_can_be_verified(path: Path) -> None:
    with Document.create(path) as document:
        document.run(article())
        assert verify(path) == ()
        document.run(Draft())


@pytest.mark.parametrize(("words", "check"), CHECKS, ids=[words for words, _ in CHECKS])
def test_a_check_that_cannot_be_done_says_which_one_it_is(
    whole: Path, words: str, check: Check
) -> None:
    with Document.open(whole) as document:
        db = document._db
    # The file is closed: no check can be done.
    (fault,) = _told(words, check, db)
    subject, _, rest = fault.partition(" could not be checked: ")
    assert subject == words
    assert rest


def test_no_two_checks_go_by_one_name() -> None:
    assert len({words for words, _ in CHECKS}) == len(CHECKS)


@pytest.mark.parametrize(
    ("table", "column", "words"),
    [
        ("suggestion", "payload", "no suggestion can hold"),
        ("source", "aliases", "no source can hold"),
        ("journal", "images", "of the history is damaged"),
    ],
)
def test_what_is_nested_without_an_end_is_a_fault_and_ends_nothing(
    whole: Path, table: str, column: str, words: str
) -> None:
    _plant(whole, f"UPDATE {table} SET {column} = '{'[' * 200_000}'")
    assert any(words in fault for fault in verify(whole))


def _went() -> str:
    """Makes the step that graded one that took a grade away."""
    row = to_row(Grade("g", "s", "Lee"))
    images = json.dumps([{"op": "delete", "table": "grade", "id": "g", "row": row}])
    return f"UPDATE journal SET images = '{images}' WHERE command = 'GradeStatement'"


def _plant(path: Path, sql: str) -> None:
    db = sqlite3.connect(path)
    db.execute(sql)
    db.commit()
    db.close()


def _root_page(path: Path, table: str) -> int:
    db = sqlite3.connect(path)
    found = db.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [table]).fetchone()[0]
    db.close()
    return int(found)
