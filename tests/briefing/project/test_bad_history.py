"""A history that was damaged, or made to mislead, is a sentence; nothing of it gets into SQL."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from briefing.errors import CommandError, ProjectError
from briefing.model.evidence import Grade
from briefing.project.commands import AddSource, EditBrief
from briefing.project.document import Document
from briefing.project.merge import merge
from briefing.project.queries.overview import the_brief
from briefing.project.rows import to_row
from briefing.project.verify import verify
from tests.briefing.project.sample import TurnedClock, article, dump

_ROW = to_row(Grade("g", "s", "Lee"))
_TITLES = {"before": {"title": "a"}, "after": {"title": "b"}}
_INSERT = {"op": "insert", "table": "source", "ids": ["x"]}


def _update(**fields: Any) -> dict[str, Any]:
    return {"op": "update", "table": "brief", "id": "b"} | _TITLES | fields


DAMAGED: dict[str, Any] = {
    "no list": {"op": "insert"},
    "nothing": None,
    "a number": [1],
    "a list in a list": [[]],
    "no table": [{"op": "insert"}],
    "no operation": [{"table": "source", "ids": []}],
    "an unknown operation": [{"op": "drop", "table": "source", "ids": []}],
    "an unknown table": [{"op": "insert", "table": "journal", "ids": []}],
    "a table that is SQL": [{"op": "insert", "table": "source] WHERE 1; --", "ids": ["x"]}],
    "a table that is a list": [{"op": "insert", "table": ["source"], "ids": []}],
    "no ids": [{"op": "insert", "table": "source"}],
    "ids that are numbers": [{"op": "insert", "table": "source", "ids": [1]}],
    "rows that are not those of the ids": [_INSERT | {"rows": []}],
    "rows that are none": [_INSERT | {"rows": [1]}],
    "rows that are null": [_INSERT | {"rows": None}],
    "an update without an id": [{"op": "update", "table": "brief"} | _TITLES],
    "an update of nothing": [_update(before={}, after={})],
    "an update of two things": [_update(before={"title": "a"}, after={"form": "b"})],
    "a column that is SQL": [
        _update(before={"title] = 1 --": "a"}, after={"title] = 1 --": "b"}),
    ],
    "an update of the id": [_update(before={"id": "b"}, after={"id": "c"})],
    "a value of another type": [_update(before={"title": 1}, after={"title": 2})],
    "a value that is a list": [_update(before={"title": []}, after={"title": []})],
    "a number too large": [
        {"op": "update", "table": "statement", "id": "s"}
        | {"before": {"start": 2**80}, "after": {"start": 1}}
    ],
    "steps that are none": [_update(steps=7)],
    "a delete without a row": [{"op": "delete", "table": "grade", "id": "g"}],
    "a delete of half a row": [{"op": "delete", "table": "grade", "id": "g", "row": {"id": "g"}}],
    "a delete of another row": [{"op": "delete", "table": "grade", "id": "h", "row": _ROW}],
}


def _project(path: Path) -> Path:
    with Document.create(path, analyst="Kim", clock=TurnedClock()) as document:
        document.run(article())
        document.run(EditBrief({"title": "Barges"}))
    return path


def _plant(path: Path, images: str, where: str = "command = 'EditBrief'") -> None:
    db = sqlite3.connect(path)
    db.execute(f"UPDATE journal SET images = ? WHERE {where}", [images])
    db.commit()
    db.close()


@pytest.mark.parametrize("images", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_step_is_neither_undone_nor_redone_and_nothing_changes(
    path: Path, images: Any
) -> None:
    _project(path)
    _plant(path, json.dumps(images))
    with Document.open(path, analyst="Kim") as document:
        before = document.ask(dump)
        with pytest.raises(ProjectError, match="The step “Edit title of brief” of the history"):
            document.undo()
        assert document.ask(dump) == before
    assert any("of the history is damaged" in fault for fault in verify(path))
    _change(path, "UPDATE journal SET state = 'undone' WHERE command = 'EditBrief'")
    with Document.open(path, analyst="Kim") as document:
        with pytest.raises(ProjectError, match="damaged and cannot be used"):
            document.redo()
        assert document.ask(dump) == before


@pytest.mark.parametrize("images", DAMAGED.values(), ids=DAMAGED)
def test_a_copy_with_a_damaged_step_is_not_merged_and_nothing_changes(
    path: Path, images: Any
) -> None:
    _project(path)
    other = path.with_name("other.brief")
    other.write_bytes(path.read_bytes())
    with Document.open(other, analyst="Lee", clock=TurnedClock(5_000)) as theirs:
        theirs.run(AddSource("Harbour Office"))
    _plant(other, json.dumps(images), "command = 'AddSource'")
    with Document.open(path, analyst="Kim") as document:
        before = document.ask(dump)
        with pytest.raises(ProjectError, match="The step “Add source Harbour Office” of"):
            merge(document, other)
        assert document.ask(dump) == before


def test_images_nested_without_end_are_damaged(path: Path) -> None:
    _plant(_project(path), "[" * 100_000)
    with Document.open(path) as document, pytest.raises(ProjectError, match="damaged"):
        document.undo()


@pytest.mark.parametrize(
    "images",
    [[_INSERT], [_update()]],
    ids=["rows that never came", "a row that is not there"],
)
def test_a_step_that_does_not_fit_the_rows_is_refused_and_nothing_changes(
    path: Path, images: Any
) -> None:
    _project(path)
    _plant(path, json.dumps(images))
    with Document.open(path) as document:
        before = document.ask(dump)
        with pytest.raises(ProjectError, match="does not fit what the project holds"):
            document.undo()
        assert document.ask(dump) == before


def test_a_row_that_is_there_already_does_not_come_back_twice(path: Path) -> None:
    _project(path)
    with Document.open(path) as document:
        brief = to_row(document.ask(the_brief))
    _plant(path, json.dumps([{"op": "delete", "table": "brief", "id": brief["id"], "row": brief}]))
    with Document.open(path) as document, pytest.raises(CommandError, match="already"):
        document.undo()


def test_typing_after_a_step_whose_time_is_damaged_is_a_step_of_its_own(path: Path) -> None:
    _project(path)
    _change(path, "UPDATE journal SET at = 'yesterday'")
    with Document.open(path, analyst="Kim", clock=TurnedClock(5_000)) as document:
        document.run(EditBrief({"title": "Barges again"}))
        document.undo()
        assert document.ask(the_brief).title == "Barges"


def test_a_copy_with_a_row_that_cannot_be_is_not_merged(path: Path) -> None:
    _project(path)
    other = path.with_name("other.brief")
    other.write_bytes(path.read_bytes())
    with Document.open(other, analyst="Lee", clock=TurnedClock(5_000)) as theirs:
        theirs.run(article("Second"))
    for damage in ("payload = '{}' WHERE kind = 'actor'", "kind = 'rumour'"):
        _change(other, f"UPDATE suggestion SET {damage}")
        with Document.open(path, analyst="Kim") as document:
            before = document.ask(dump)
            with pytest.raises(ProjectError, match="damaged"):
                merge(document, other)
            assert document.ask(dump) == before


def test_the_label_of_the_next_undo_is_found_without_its_images(path: Path) -> None:
    with Document.create(path, analyst="Kim") as document:
        document.run(article())
        asked: list[str] = []
        document._db.conn.set_trace_callback(asked.append)
        assert document.undo_label == "Import “Barge report”"
        assert document.redo_label is None
    questions = [one for one in asked if "FROM journal" in one]
    assert len(questions) == 2
    assert not [one for one in questions if "*" in one or "images" in one]


def _change(path: Path, sql: str) -> None:
    db = sqlite3.connect(path)
    db.execute(sql)
    db.commit()
    db.close()
