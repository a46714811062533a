"""Commands a user could give next, from what a project holds: for the random user and the kill.

`Choices` draws from any source of numbers, so that Hypothesis can shrink and a child can be seeded.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from briefing.model.evidence import Article, Grade, Link, Source, Statement, Suggestion
from briefing.model.picture import (
    Actor,
    ActorEvidence,
    Estimate,
    Event,
    Judgement,
    JudgementEvidence,
    Question,
    QuestionEvidence,
)
from briefing.model.product import Block, Section
from briefing.model.vocabulary import (
    BlockContent,
    BlockKind,
    Category,
    Confidence,
    LinkKind,
    Qualifier,
    SectionKind,
    SourceKind,
    Stance,
    StatementKind,
)
from briefing.project import commands as c
from briefing.project.command import Command
from briefing.project.commands.attributions import Teller
from briefing.project.document import Document
from briefing.project.queries.records import records
from tests.briefing.project.sample import SENTENCES, article

T = TypeVar("T")
Pick = Callable[[int], int]
"""A number from 0 up to, not including, the given one."""

WORDS = ("Doc", "the DOC", "Pilot", "", " ", "정상", '" OR ( *', "<b>x</b>", "a\nb", "Quay Gazette")
ENTRIES: tuple[type[Any], ...] = (Actor, Estimate, Event, Question, Judgement)
TIES: tuple[type[Any], ...] = (ActorEvidence, QuestionEvidence, JudgementEvidence)


def told_by(name: str) -> tuple[str, ...]:
    """The sentences of the sample, each signed, so that no two articles share one."""
    return tuple(f"{sentence} {name} tells." for sentence in SENTENCES)


class Choices:
    """Makes any command there is, mostly sensible, sometimes about what is not there."""

    def __init__(self, document: Document, pick: Pick) -> None:
        self._document = document
        self._pick = pick

    def command(self, kind: str = "") -> Command:
        """One command of this kind, or of one picked from all that the program exports."""
        made: Command = MAKERS[kind or self.of(KINDS)](self)
        return made

    def of(self, options: Sequence[T]) -> T:
        return options[self._pick(len(options))]

    def word(self) -> str:
        return self.of(WORDS)

    def index(self) -> int:
        return self._pick(6) - 1

    def row(self, cls: type[T], **equal: Any) -> T | None:
        found = self._document.ask(records, cls, **equal)
        return self.of(found) if found else None

    def id(self, cls: type[Any], **equal: Any) -> str:
        row = self.row(cls, **equal)
        return row.id if row else "nowhere"

    def document(self) -> Command:
        """An article whose sentences stand in no other."""
        name = self.of(("One", "Two", "Three"))
        return article(name, self.word(), told_by(name))

    def marking(self) -> str | None:
        """A marking to set; nobody here ever takes one off."""
        return self.of((None, "TLP:RED"))

    def provenance(self) -> dict[str, str]:
        return self.of(({"outlet": self.word()}, {"text": "new"}, {"marking": "TLP:RED"}))

    def section(self) -> str:
        return self.id(Section)

    def statement(self) -> str:
        return self.id(Statement)

    def judged(self) -> str:
        """Mostly a statement that has a grade, so that there is something to take off."""
        grade = self.row(Grade) if self._pick(4) else None
        return grade.statement_id if grade else self.statement()

    def left_out(self) -> str:
        """Mostly a statement that was set aside."""
        found = [one for one in self._document.ask(records, Statement) if one.set_aside]
        return self.of(found).id if found and self._pick(4) else self.statement()

    def quoted(self) -> tuple[str, str]:
        """A statement and a section, mostly one that quotes it."""
        block = self.row(Block, kind=BlockKind.STATEMENT) if self._pick(4) else None
        if block is None or block.statement_id is None:
            return self.statement(), self.section()
        return block.statement_id, block.section_id

    def inside(self) -> tuple[str, int]:
        """A statement and a place in its article, mostly inside it."""
        statement = self.row(Statement)
        if statement is None:
            return "nowhere", 0
        return statement.id, statement.start + self._pick(len(statement.text) + 2) - 1

    def neighbours(self) -> tuple[str, str]:
        """Two statements, mostly side by side."""
        first = self.row(Statement)
        if first is None:
            return "nowhere", "nowhere"
        later = [
            one
            for one in self._document.ask(records, Statement, article_id=first.article_id)
            if one.start > first.start
        ]
        second = min(later, key=lambda one: one.start) if later else first
        return self.of(((first.id, second.id), (second.id, first.id)))

    def chain(self) -> tuple[Teller, ...]:
        return tuple(Teller(self.word(), self.of(list(SourceKind))) for _ in range(self._pick(3)))

    def entry(self) -> Any:
        words = self.word()
        statement = self.row(Statement)
        made: tuple[Any, ...] = (
            Actor("", words, aliases=(self.word(),)),
            Estimate(
                "",
                statement.id if statement else None,
                self.of(list(Category)),
                Qualifier.ABOUT,
                best=self._pick(3) - 1,
                words=words,
                note=self.word(),
            ),
            Event("", words, "2031-05", statement_id=statement.id if statement else None),
            Question("", words),
            Judgement("", words, likelihood=self.of(("", "likely", "perhaps"))),
        )
        return self.of(made)

    def edit(self) -> Any:
        cls = self.of(ENTRIES)
        fields: dict[type[Any], tuple[dict[str, Any], ...]] = {
            Actor: ({"name": self.word()}, {"aliases": ("x",)}, {"kind": "nobody"}),
            Estimate: ({"note": self.word()}, {"category": "killed"}, {"low": 2**70}, {"best": 7}),
            Event: ({"title": self.word()}, {"statement_id": "nowhere"}, {"place": "\ud800"}),
            Question: ({"text": self.word()}, {"priority": "high"}, {"reviewed": False}),
            Judgement: ({"confidence": Confidence.LOW}, {"text": self.word()}, {"id": "x"}),
        }
        return c.EditEntry(cls, self.id(cls), self.of(fields[cls]))

    def block(self) -> Block:
        made = (
            Block("", self.section(), BlockKind.PARAGRAPH, 0, text=f"[@{self.statement()}]"),
            Block("", self.section(), BlockKind.STATEMENT, 0, statement_id=self.statement()),
            Block("", self.section(), BlockKind.JUDGEMENT, 0, judgement_id=self.id(Judgement)),
            Block("", self.section(), BlockKind.TABLE, 0, content=self.of(list(BlockContent))),
        )
        return self.of(made)

    def block_fields(self) -> dict[str, Any]:
        return self.of(
            ({"text": self.word()}, {"marking": "TLP:RED"}, {"kind": "figure"}, {"content": "x"})
        )

    def paragraph(self) -> str:
        return self.id(Block, kind=BlockKind.PARAGRAPH)

    def tied(self) -> Command:
        cls = self.of((Actor, Question, Judgement))
        return c.AddEvidence(cls, self.id(cls), self.statement(), self.of(list(Stance)))

    def untied(self) -> Command:
        cls = self.of(TIES)
        return c.RemoveEvidence(cls, self.id(cls))

    def removed(self) -> Command:
        cls = self.of(ENTRIES)
        return c.RemoveEntry(cls, self.id(cls))

    def reviewed(self) -> Command:
        cls = self.of((*ENTRIES, Block))
        return c.Review(cls, (self.id(cls),))


MAKERS: dict[str, Callable[[Choices], Any]] = {
    "AcceptSuggestion": lambda o: c.AcceptSuggestion(o.id(Suggestion)),
    "AddArticle": lambda o: o.document(),
    "AddBlock": lambda o: c.AddBlock(o.block(), o.index()),
    "AddEntry": lambda o: c.AddEntry(o.entry()),
    "AddEvidence": lambda o: o.tied(),
    "AddLadder": lambda o: c.AddLadder(o.word(), (c.AddMarking(o.word(), o.word(), o.word()),)),
    "AddMarking": lambda o: c.AddMarking("house", o.word(), o.word()),
    "AddSection": lambda o: c.AddSection(o.of(list(SectionKind)), o.word(), o.index()),
    "AddSource": lambda o: c.AddSource(o.word(), fields={"reliability": o.of(("", "B", "Z"))}),
    "AnnotateStatement": lambda o: c.AnnotateStatement(o.statement(), o.word(), o.marking()),
    "Attribute": lambda o: c.Attribute(o.statement(), o.chain()),
    "ClearGrade": lambda o: c.ClearGrade(o.judged()),
    "Draft": lambda o: c.Draft(),
    "EditArticle": lambda o: c.EditArticle(o.id(Article), o.provenance()),
    "EditBlock": lambda o: c.EditBlock(o.id(Block), o.block_fields()),
    "EditBrief": lambda o: c.EditBrief({o.of(("title", "page_size", "marking")): o.word()}),
    "EditEntry": lambda o: o.edit(),
    "EditLink": lambda o: c.EditLink(o.id(Link), o.of(list(LinkKind)), o.word()),
    "EditSource": lambda o: c.EditSource(o.id(Source), {o.of(("name", "reliability")): o.word()}),
    "GradeStatement": lambda o: c.GradeStatement(
        o.statement(), o.of((None, "", "B", "F")), o.of((None, "2", "9")), o.of((None, o.word()))
    ),
    "JoinParagraphs": lambda o: c.JoinParagraphs(o.paragraph(), o.paragraph()),
    "LinkStatements": lambda o: c.LinkStatements(
        o.statement(), o.statement(), o.of(list(LinkKind)), o.word()
    ),
    "MergeSources": lambda o: c.MergeSources(o.id(Source), o.id(Source)),
    "MergeStatements": lambda o: c.MergeStatements(*o.neighbours()),
    "MoveBlock": lambda o: c.MoveBlock(o.id(Block), o.section(), o.index()),
    "MoveSection": lambda o: c.MoveSection(o.section(), o.index()),
    "PlaceStatement": lambda o: c.PlaceStatement(o.statement(), o.section()),
    "RecordEdition": lambda o: c.RecordEdition("pdf", o.word(), "00" * 32),
    "RefuseSuggestion": lambda o: c.RefuseSuggestion(o.id(Suggestion)),
    "RemoveArticle": lambda o: c.RemoveArticle(o.id(Article)),
    "RemoveBlock": lambda o: c.RemoveBlock(o.id(Block)),
    "RemoveEntry": lambda o: o.removed(),
    "RemoveEvidence": lambda o: o.untied(),
    "RemoveSection": lambda o: c.RemoveSection(o.section()),
    "RemoveSource": lambda o: c.RemoveSource(o.id(Source)),
    "RenameSection": lambda o: c.RenameSection(o.section(), o.word()),
    "RetypeStatement": lambda o: c.RetypeStatement(o.statement(), o.of(list(StatementKind))),
    "Review": lambda o: o.reviewed(),
    "ReviewSection": lambda o: c.ReviewSection(o.section()),
    "SetAside": lambda o: c.SetAside(o.statement(), o.word()),
    "SplitParagraph": lambda o: c.SplitParagraph(o.paragraph(), o.word(), o.word()),
    "SplitStatement": lambda o: c.SplitStatement(*o.inside()),
    "TakeBack": lambda o: c.TakeBack(o.left_out()),
    "TypeText": lambda o: c.TypeText(o.paragraph(), o.word()),
    "Several": lambda o: c.Several(
        "Clear grade and unlink", (c.ClearGrade(o.judged()), c.Unlink(o.id(Link)))
    ),
    "Unlink": lambda o: c.Unlink(o.id(Link)),
    "WithdrawStatement": lambda o: c.WithdrawStatement(*o.quoted()),
    "WriteJudgement": lambda o: c.WriteJudgement(Judgement("", o.word()), o.section(), o.index()),
}
KINDS = tuple(sorted(MAKERS))
