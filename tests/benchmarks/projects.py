"""Makes the large project that the benchmarks run on: 100,000 statements in a real file."""

from __future__ import annotations

import hashlib
from pathlib import Path

from briefing.clock import FixedClock
from briefing.model.reading import Reading, ReadStatement, Taken
from briefing.project.commands import AddArticle
from briefing.project.document import Document

PER_ARTICLE = 1_000


def large_project(path: Path, statements: int) -> tuple[str, ...]:
    """A project with this many statements at `path`; the ids of those in the last article."""
    with Document.create(path, title="Large", analyst="bench", clock=FixedClock()) as document:
        last: tuple[str, ...] = ()
        for number in range(statements // PER_ARTICLE):
            changes = document.run(AddArticle(*_article(number)))
            last = tuple(sorted(changes.ids("statement")))
    return last


def _article(number: int) -> tuple[Taken, Reading]:
    sentences = [
        f"On day {line} of week {number} unit {line % 17} held its ground near village {line % 97}."
        for line in range(PER_ARTICLE)
    ]
    text = " ".join(sentences)
    read, start = [], 0
    for sentence in sentences:
        read.append(ReadStatement(start, start + len(sentence), sentence))
        start += len(sentence) + 1
    original = text.encode()
    digest = hashlib.sha256(original).hexdigest()
    taken = Taken(f"Report {number}", text, original, digest, "text/plain", outlet="Bench Wire")
    return taken, Reading(tuple(read))
