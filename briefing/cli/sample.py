"""Builds the sample project from assets/sample: an article, and what an analyst decided about it.

It uses the program's own commands, so the sample is a project like any other: `make sample`.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefing.clock import FixedClock
from briefing.intake import take_file
from briefing.model.citations import citation
from briefing.model.evidence import Source, Statement
from briefing.model.picture import Actor, Estimate, Event, Judgement, Question
from briefing.model.product import Block
from briefing.model.vocabulary import (
    ActorKind,
    BlockContent,
    BlockKind,
    Category,
    Confidence,
    LinkKind,
    Priority,
    Qualifier,
    SectionKind,
    SourceKind,
    SuggestionKind,
    Tally,
    Verification,
)
from briefing.project import commands
from briefing.project.document import Document
from briefing.project.queries.overview import sections, suggestions
from briefing.project.queries.records import records
from briefing.reading import read

FOLDER = Path(__file__).resolve().parents[2] / "assets" / "sample"
MOMENT = "2025-01-12T18:00:00Z"
ANALYST = "Sample analyst"
_NUMBER = re.compile(r"\{(\d+)\}")


class SampleBuilder:
    """Fills an empty project step by step; statements are known by their number in the article."""

    def __init__(self, document: Document, decided: dict[str, Any]) -> None:
        self._document = document
        self._decided = decided
        self._statements: list[str] = []
        self._sources: dict[str, str] = {}
        self._sections: dict[SectionKind, str] = {}

    def build(self, article: Path) -> None:
        """Everything, in the order in which an analyst would do it."""
        self._import(article)
        self._source()
        self._weigh()
        self._picture()
        self._write()

    def _all(self, table: str) -> Iterator[dict[str, Any]]:
        yield from self._decided.get(table, [])

    def _ids(self, numbers: list[int]) -> list[str]:
        return [self._statements[number - 1] for number in numbers]

    def _import(self, article: Path) -> None:
        taken = take_file(article)
        reading = read(taken.text, title=taken.title, published=taken.published)
        self._document.run(commands.AddArticle(taken, reading))
        found = sorted(self._document.ask(records, Statement), key=lambda one: one.start)
        self._statements = [statement.id for statement in found]
        for section in self._document.ask(sections):
            self._sections[section.kind] = section.id

    def _source(self) -> None:
        """Accept who says what, and say how far to trust each; the other suggestions stay open."""
        self._settle(SuggestionKind.ATTRIBUTION)
        self._sources = {one.name: one.id for one in self._document.ask(records, Source)}
        for source in self._all("source"):
            fields = {
                "kind": SourceKind(source.get("kind", "person")),
                "role": source.get("role", ""),
                "aliases": tuple(source.get("aliases", ())),
                "reliability": source["reliability"],
                "reliability_reason": source["reason"],
            }
            self._document.run(commands.EditSource(self._sources[source["name"]], fields))

    def _weigh(self) -> None:
        for grade in self._all("grade"):
            for one in self._ids(grade["statements"]):
                command = commands.GradeStatement.typed(one, grade["code"], grade["reason"])
                self._document.run(command)
        for aside in self._all("aside"):
            for one in self._ids(aside["statements"]):
                self._document.run(commands.SetAside(one, aside["reason"]))
        for link in self._all("link"):
            first, second = self._ids([link["from"], link["to"]])
            self._document.run(commands.LinkStatements(first, second, LinkKind(link["kind"])))

    def _picture(self) -> None:
        for actor in self._all("actor"):
            tied = self._ids(actor.pop("statements"))
            aliases = tuple(actor.pop("aliases", ()))
            kind = ActorKind(actor.pop("kind"))
            self._add(Actor("", kind=kind, aliases=aliases, **actor), tied)
        for estimate in self._all("estimate"):
            self._add(self._estimate(estimate))
        self._settle(SuggestionKind.ESTIMATE)
        for event in self._all("event"):
            (statement,) = self._ids([event.pop("statement")])
            words = event.pop("words")
            self._add(Event("", date_words=words, statement_id=statement, **event))
        for question in self._all("question"):
            tied = self._ids(question.pop("statements"))
            priority = Priority(question.pop("priority"))
            self._add(Question("", priority=priority, **question), tied)

    def _settle(self, kind: SuggestionKind) -> None:
        """Accept what is proposed of one kind: it finds the analyst's own rows, and adds none."""
        article_id = self._document.ask(records, Statement)[0].article_id
        for suggestion in self._document.ask(suggestions, article_id):
            if suggestion.kind is kind:
                self._document.run(commands.AcceptSuggestion(suggestion.id))

    def _estimate(self, values: dict[str, Any]) -> Estimate:
        (statement,) = self._ids([values.pop("statement")])
        return Estimate(
            id="",
            statement_id=statement,
            category=Category(values.pop("category")),
            qualifier=Qualifier(values.pop("qualifier")),
            tally=Tally(values.pop("tally")),
            claimant_id=self._sources[values.pop("claimant")],
            reporter_id=self._sources["The Daily Courier"],
            verification=Verification(values.pop("verification", "unverified")),
            **values,
        )

    def _add(self, entry: Any, tied: list[str] | None = None) -> str:
        changes = self._document.run(commands.AddEntry(entry))
        ((_, ids),) = changes.rows.items()
        (entry_id,) = ids
        for statement in tied or []:
            self._document.run(commands.AddEvidence(type(entry), entry_id, statement))
        return entry_id

    def _write(self) -> None:
        self._document.run(commands.EditBrief(self._decided["brief"]))
        for paragraph in self._all("paragraph"):
            text = _NUMBER.sub(
                lambda found: citation(self._statements[int(found.group(1)) - 1]), paragraph["text"]
            )
            self._block(paragraph["section"], BlockKind.PARAGRAPH, text=text)
        for judgement in self._all("judgement"):
            tied = self._ids(judgement["for"])
            entry = Judgement(
                id="",
                text=judgement["text"],
                likelihood=judgement["likelihood"],
                confidence=Confidence(judgement["confidence"]),
                confidence_basis=judgement["basis"],
                assumptions=judgement["assumptions"],
                would_change=judgement["change"],
            )
            entry_id = self._add(entry, tied)
            self._block("key_judgements", BlockKind.JUDGEMENT, judgement_id=entry_id)
        self._block("casualties", BlockKind.FIGURE, content=BlockContent.ESTIMATES)
        self._document.run(commands.AddSection(SectionKind.TIMELINE))

    def _block(self, section: str, kind: BlockKind, **fields: Any) -> None:
        section_id = self._sections[SectionKind(section)]
        self._document.run(commands.AddBlock(Block("", section_id, kind, 0.0, **fields)))


def build_sample(target: Path, folder: Path = FOLDER) -> None:
    """Make the sample project at `target`, over one that is there. Raises BriefingError."""
    decided = tomllib.loads((folder / "brief.toml").read_text(encoding="utf-8"))
    target.unlink(missing_ok=True)
    title = decided["brief"]["title"]
    clock = FixedClock(MOMENT)
    with Document.create(target, title=title, analyst=ANALYST, clock=clock) as document:
        SampleBuilder(document, decided).build(folder / "article.txt")


if __name__ == "__main__":
    build_sample(FOLDER / "kursk.brief")
    sys.stdout.write("assets/sample/kursk.brief\n")
