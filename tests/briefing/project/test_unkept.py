"""A project that is never a file is a project in every other way."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import CommandError
from briefing.project.commands import AddSource, Draft
from briefing.project.document import Document
from briefing.project.verify import faults_of
from tests.briefing.project.sample import TurnedClock, article, contents


def _worked_on(document: Document) -> Document:
    document.run(article())
    document.run(Draft())
    return document


def test_the_same_work_makes_the_same_rows_as_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "kept.brief"
    with (
        _worked_on(Document.create(path, title="T", analyst="a", clock=TurnedClock())) as kept,
        _worked_on(Document.unkept(title="T", analyst="a", clock=TurnedClock())) as unkept,
    ):
        assert unkept.ask(contents) == kept.ask(contents)
        assert unkept.undo_label == kept.undo_label


def test_it_leaves_no_file_anywhere_it_could(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with _worked_on(Document.unkept(title="T")):
        assert not list(tmp_path.iterdir())
    assert not list(tmp_path.iterdir())


def test_it_is_whole_and_refuses_what_a_file_refuses() -> None:
    with _worked_on(Document.unkept(title="T")) as document:
        assert document.ask(faults_of) == ()
        with pytest.raises(CommandError):
            document.run(AddSource("\ud800"))
    with pytest.raises(CommandError):
        Document.unkept(title="\0")
