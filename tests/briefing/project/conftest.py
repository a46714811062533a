"""A project on disk with the sample article in it, and quick ways to its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing.model.evidence import Statement
from briefing.project.document import Document
from briefing.project.queries.records import records
from tests.briefing.project.sample import TurnedClock, article


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the project under test stands."""
    return tmp_path / "barge.brief"


@pytest.fixture
def document(path: Path) -> Iterator[Document]:
    """A project with the sample article, open for writing by Kim."""
    with Document.create(path, title="Barge", analyst="Kim", clock=TurnedClock()) as document:
        document.run(article())
        yield document


@pytest.fixture
def statements(document: Document) -> tuple[Statement, ...]:
    """The statements of the sample in the order of its text."""
    return tuple(sorted(document.ask(records, Statement), key=lambda one: one.start))


@pytest.fixture
def reopened(path: Path, document: Document) -> Callable[[], Document]:
    """Closes the document and opens its file again."""

    def reopen() -> Document:
        document.close()
        return Document.open(path, analyst="Kim", clock=TurnedClock(1_000_000))

    return reopen
