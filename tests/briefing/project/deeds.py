"""The registry of deeds: for every command at least one, with what a user relies on after it.

A deed is a generator: it prepares, yields the command, and asserts when the command has run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from briefing.model.evidence import Article, Source, Statement, Suggestion
from briefing.model.product import Block, Section
from briefing.model.vocabulary import BlockKind, SectionKind, SuggestionKind
from briefing.project.command import Command
from briefing.project.document import Document
from briefing.project.queries.examined import Examined, examined_statements
from briefing.project.queries.records import record, records

T = TypeVar("T")


class Sight:
    """A project with the sample article, as a deed sees it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.article = self.all(Article)[0]
        self.statements = sorted(self.all(Statement), key=lambda one: one.start)

    def run(self, *commands: Command) -> None:
        for command in commands:
            self.document.run(command)

    def all(self, cls: type[T], **equal: Any) -> tuple[T, ...]:
        return self.document.ask(records, cls, **equal)

    def only(self, cls: type[T], **equal: Any) -> T:
        found = self.all(cls, **equal)
        assert len(found) == 1, found
        return found[0]

    def get(self, value: T) -> T | None:
        """The same row as it is now."""
        return self.document.ask(record, type(value), value.id)  # type: ignore[attr-defined]

    def examined(self, statement: Statement) -> Examined:
        return self.document.ask(examined_statements, [statement.id], "Kim")[statement.id]

    def section(self, kind: SectionKind) -> Section:
        return self.all(Section, kind=kind)[0]

    def source(self, name: str) -> Source:
        return self.only(Source, name=name)

    def suggestion(self, kind: SuggestionKind) -> Suggestion:
        return self.all(Suggestion, kind=kind)[0]

    def texts(self, section: Section) -> list[str]:
        blocks = sorted(self.all(Block, section_id=section.id), key=lambda one: one.position)
        return [block.text for block in blocks if block.kind is BlockKind.PARAGRAPH]

    def paragraphs(self, *texts: str) -> list[Block]:
        """New paragraphs in the summary, in this order."""
        from briefing.project.commands import AddBlock

        summary = self.section(SectionKind.SUMMARY)
        for text in texts:
            self.run(AddBlock(Block("", summary.id, BlockKind.PARAGRAPH, 0, text=text)))
        return sorted(self.all(Block, section_id=summary.id), key=lambda one: one.position)


Deed = Callable[[Sight], Iterator[Command]]
DEEDS: list[tuple[type[Any], Deed]] = []


def deed(command: type[Any]) -> Callable[[Deed], Deed]:
    """Register a deed of this command."""

    def register(function: Deed) -> Deed:
        DEEDS.append((command, function))
        return function

    return register
