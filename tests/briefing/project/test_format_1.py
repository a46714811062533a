"""A project of format 1 opens with all it held: the file is one that the program once wrote.

`tests/files/format-1.brief` is the sample project as it was built before format 2.
"""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

from briefing.project.database import FORMAT
from briefing.project.document import Document
from briefing.project.queries.whole import whole_project

STORED = Path(__file__).parents[2] / "files" / "format-1.brief"


def test_a_project_of_format_1_opens_with_all_it_held_and_can_be_undone_into_its_past(
    tmp_path: Path,
) -> None:
    path = tmp_path / "old.brief"
    shutil.copyfile(STORED, path)
    was = sqlite3.connect(f"file:{STORED}?mode=ro&immutable=1", uri=True)
    (grades,) = was.execute("SELECT count(*) FROM grade").fetchone()
    (blocks,) = was.execute("SELECT count(*) FROM block").fetchone()
    was.close()
    with Document.open(path) as document:
        (note,) = document.notes
        whole = document.ask(whole_project)
        label = document.undo()
        document.redo()
        assert document.ask(whole_project) == whole
    assert "old.format-1.brief" in note
    assert label
    printed = [block for section in whole["brief"]["sections"] for block in section["blocks"]]
    assert len(printed) == blocks > 10
    graded = [
        one for article in whole["articles"] for one in article["statements"] if one["graded_at"]
    ]
    assert len(graded) == grades > 5
    stored = sqlite3.connect(path)
    assert stored.execute("PRAGMA user_version").fetchone() == (FORMAT,)
    assert stored.execute("PRAGMA foreign_key_check").fetchall() == []
    stored.close()
