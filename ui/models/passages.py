"""What of an article's text stands between its statements: subheads, labels, lists of links.

Nothing of an article is hidden from its reader. Pure: text and places in, rows out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model.evidence import Article, Statement

_LONGEST_HEADING = 90
_SENTENCE_END = re.compile(r"[.!?…:;,]['\"”’»)\]]*$")
_WORD = re.compile(r"\w")


@dataclass(frozen=True)
class Passage:
    """A line that is no statement. `heading` is a subhead; anything else is shown quietly."""

    id: str
    text: str
    heading: bool = False
    paragraph_start: bool = True

    def spoken(self) -> str:
        """For a screen reader."""
        return f"Heading: {self.text}" if self.heading else f"Not a statement: {self.text}"


@dataclass(frozen=True)
class Placed:
    """A statement, and whether a paragraph begins with it."""

    statement: Statement
    paragraph_start: bool


def in_reading_order(
    article: Article, statements: tuple[Statement, ...]
) -> Iterator[Passage | Placed]:
    """The statements with the passages between them; the title is not repeated."""
    known = {" ".join(words.split()).casefold() for words in (article.title, article.url) if words}
    at = 0
    for statement in (*statements, None):
        gap = article.text[at : statement.start if statement else len(article.text)]
        lines = [line for line in _lines(gap) if line.casefold() not in known]
        if at == 0:
            lines = [line for line in lines if not _masthead(line, article)]
        for number, line in enumerate(lines):
            heads = statement is not None and number == len(lines) - 1 and "\n\n" in gap
            heading = heads and at > 0 and _reads_as_heading(line)
            yield Passage(f"{article.id}:{at}:{number}", line, heading)
        if statement is not None:
            yield Placed(statement, at == 0 or "\n" in gap)
            at = statement.end


def _lines(gap: str) -> Iterator[str]:
    for line in gap.splitlines():
        words = " ".join(line.split())
        if _WORD.search(words):
            yield words


def _masthead(line: str, article: Article) -> bool:
    """The line `Outlet, date` over an article; its parts stand under the title already."""
    outlet = article.outlet.casefold()
    return bool(outlet) and outlet in line.casefold() and len(line) < len(outlet) + 30


def _reads_as_heading(line: str) -> bool:
    return len(line) <= _LONGEST_HEADING and not _SENTENCE_END.search(line) and "://" not in line
