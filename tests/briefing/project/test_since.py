"""An edition notes what was changed since the last one, counted from the history."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from briefing.model.product import Block, Edition, Section
from briefing.model.vocabulary import BlockKind
from briefing.project.commands import AddBlock, AddSource, EditBlock, EditBrief, RecordEdition
from briefing.project.document import Document
from briefing.project.queries.records import records

_HASHES = iter(f"{number:064x}" for number in range(1, 1000))


def issued(document: Document, sha256: str = "", changes: str = "") -> str:
    """What the next edition says was changed."""
    document.run(RecordEdition("pdf", "out.pdf", sha256 or next(_HASHES), "", changes))
    return document.ask(records, Edition)[-1].changes


def paragraph(document: Document, text: str) -> str:
    section = document.ask(records, Section)[0]
    document.run(AddBlock(Block("", section.id, BlockKind.PARAGRAPH, 0, text=text)))
    return document.ask(records, Block, text=text)[0].id


def test_what_was_touched_since_the_last_edition_is_counted_once(document: Document) -> None:
    document.run(AddSource("Pilot"))
    assert issued(document) == ""
    document.run(AddSource("Diver"))
    document.run(AddSource("Cook"))
    block = paragraph(document, "Closed.")
    document.run(EditBlock(block, {"text": "Open."}))
    assert issued(document) == "2 sources, 1 block since the last edition"


def test_a_step_that_was_undone_is_not_counted(document: Document) -> None:
    issued(document)
    document.run(AddSource("Diver"))
    document.run(AddSource("Cook"))
    document.undo()
    assert issued(document) == "1 source since the last edition"


def test_nothing_is_claimed_where_the_history_says_nothing(document: Document) -> None:
    issued(document)
    document.run(EditBrief({"title": "Losses"}))
    assert issued(document) == ""
    assert issued(document) == ""


def test_the_same_bytes_are_named_as_the_same_file(document: Document) -> None:
    issued(document, "ab" * 32)
    document.run(AddSource("Diver"))
    assert issued(document, "ab" * 32) == "the same file as edition 1"


def test_what_the_analyst_says_was_changed_stands(document: Document) -> None:
    issued(document)
    document.run(AddSource("Diver"))
    assert issued(document, changes="new figures") == "new figures"


def test_a_damaged_step_does_not_keep_an_edition_off_the_record(
    document: Document, path: Path, reopened: Callable[[], Document]
) -> None:
    issued(document)
    document.run(AddSource("Diver"))
    document.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "UPDATE journal SET images = 'no images' WHERE seq = (SELECT max(seq) FROM journal)"
        )
    with reopened() as later:
        later.run(AddSource("Cook"))
        assert issued(later) == "1 source since the last edition"
