"""Two random users at two copies of one project: a merge never fails, and loses nobody's grades."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import CommandError
from briefing.model.evidence import Grade
from briefing.project.commands import Draft
from briefing.project.document import Document
from briefing.project.merge import merge
from briefing.project.queries.records import records
from briefing.project.verify import verify
from tests.briefing.project.choices import Choices
from tests.briefing.project.sample import TurnedClock, article, dump


@pytest.mark.fuzz
@given(st.data())
def test_any_two_copies_merge_and_nobodys_grade_is_lost(data: st.DataObject) -> None:
    folder = Path(tempfile.mkdtemp())
    here, there = folder / "kim.brief", folder / "lee.brief"
    try:
        with Document.create(here, analyst="Kim", clock=TurnedClock()) as document:
            document.run(article("One"))
            if data.draw(st.booleans()):
                document.run(Draft())
            _work(document, data)
            shared = set(document.ask(records, Grade))
        shutil.copy(here, there)
        with Document.open(there, analyst="Lee", clock=TurnedClock(10_000)) as lee:
            _work(lee, data)
            graded = {one.statement_id for one in lee.ask(records, Grade, analyst="Lee")}
        with Document.open(here, analyst="Kim", clock=TurnedClock(20_000)) as kim:
            _work(kim, data)
            graded_here = set(kim.ask(records, Grade)) - shared
            _merged_whole(kim, there)
            found = {one.statement_id for one in kim.ask(records, Grade, analyst="Lee")}
            # A statement may have become one with its twin, which has another id.
            assert len(found) >= len(graded)
            assert graded_here <= set(kim.ask(records, Grade))
    finally:
        shutil.rmtree(folder)


def _work(document: Document, data: st.DataObject) -> None:
    choices = Choices(document, lambda n: data.draw(st.integers(0, n - 1)))
    for _ in range(data.draw(st.integers(0, 8))):
        with suppress(CommandError):
            document.run(choices.command())
        if data.draw(st.integers(0, 5)) == 5:
            document.undo()


def _merged_whole(document: Document, other: Path) -> None:
    """Merge, walk back and forth over it, and merge again, which brings nothing more."""
    before = document.ask(dump)
    merge(document, other)
    after = document.ask(dump)
    assert verify(document.path) == ()
    if after != before:
        document.undo()
        assert document.ask(dump) == before
        document.redo()
        merge(document, other)
    assert document.ask(dump) == after
