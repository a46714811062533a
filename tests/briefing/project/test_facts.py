"""A fact, such as a file that left, is no edit: undo and redo go past it, and no merge loses it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing.model.evidence import Source
from briefing.model.product import Brief, Edition
from briefing.project.commands import AddSource, EditBrief, RecordEdition
from briefing.project.document import Document
from briefing.project.queries.records import records
from tests.briefing.project.pair import Pair
from tests.briefing.project.sample import dump

PDF = RecordEdition("pdf", "out.pdf", "00" * 32)
WORD = RecordEdition("docx", "out.docx", "11" * 32)


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    pair = Pair(tmp_path)
    yield pair
    pair.close()


def titled(document: Document, title: str) -> None:
    document.run(EditBrief({"title": title}))


def title(document: Document) -> str:
    return document.ask(records, Brief)[0].title


def editions(document: Document) -> list[str]:
    return [one.file_name for one in document.ask(records, Edition)]


def knows_the_diver(document: Document) -> bool:
    return bool(document.ask(records, Source, name="Diver"))


def test_after_an_export_undo_takes_the_last_edit_back(document: Document) -> None:
    before = title(document)
    titled(document, "Losses")
    document.run(PDF)
    assert document.undo_label == "Edit title of brief"
    document.undo()
    assert (title(document), editions(document)) == (before, ["out.pdf"])
    document.redo()
    assert (title(document), editions(document)) == ("Losses", ["out.pdf"])


def test_what_was_undone_before_an_export_can_be_done_again_after_it(
    document: Document, reopened: Callable[[], Document]
) -> None:
    titled(document, "Losses")
    document.undo()
    document.run(PDF)
    with reopened() as later:
        assert later.redo_label == "Edit title of brief"
        later.redo()
        assert (title(later), editions(later)) == ("Losses", ["out.pdf"])


def test_facts_go_last_on_the_way_back_to_an_empty_project_and_return_first(
    document: Document,
) -> None:
    document.run(PDF)
    titled(document, "Losses")
    document.run(WORD)
    whole = document.ask(dump)
    labels = []
    while document.undo_label:
        labels.append(document.undo_label)
        document.undo()
    assert labels[0] == "Edit title of brief"
    assert labels[-2:] == ["Record edition out.docx", "Record edition out.pdf"]
    assert editions(document) == []
    document.redo()
    assert editions(document) == ["out.pdf"]
    while document.redo():
        pass
    assert document.ask(dump) == whole


def test_a_fact_recorded_anew_is_numbered_once(document: Document) -> None:
    document.run(PDF)
    while document.undo():
        pass
    document.run(WORD)
    while document.redo():
        pass
    found = document.ask(records, Edition)
    assert [(one.number, one.file_name) for one in found] == [(1, "out.docx")]


def test_typing_on_after_an_export_is_a_step_of_its_own(document: Document) -> None:
    titled(document, "As printed")
    document.run(PDF)
    titled(document, "As printed, and more")
    document.undo()
    assert title(document) == "As printed"


def test_an_edit_done_again_after_a_merge_that_took_a_later_fact_is_not_lost(pair: Pair) -> None:
    pair.lee.run(AddSource("Diver"))
    pair.lee.run(PDF)
    pair.lee.undo()
    pair.sentences()
    assert (knows_the_diver(pair.kim), editions(pair.kim)) == (False, ["out.pdf"])
    pair.lee.redo()
    pair.sentences()
    assert (knows_the_diver(pair.kim), editions(pair.kim)) == (True, ["out.pdf"])
    assert pair.sentences() == ("The other copy holds nothing new.",)


def test_a_fact_recorded_before_an_edit_is_done_again_reaches_a_colleague(pair: Pair) -> None:
    pair.lee.run(AddSource("Diver"))
    pair.sentences()
    pair.lee.undo()
    pair.lee.run(PDF)
    pair.lee.redo()
    pair.sentences()
    assert (knows_the_diver(pair.kim), editions(pair.kim)) == (True, ["out.pdf"])
