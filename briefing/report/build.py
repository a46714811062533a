"""Makes the tree of a brief from its material: title block, sections, judgements, source list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.model.counting import counted
from briefing.model.edtf import date_words
from briefing.model.product import Block, Brief
from briefing.model.vocabulary import BlockContent, BlockKind
from briefing.project.queries.material import Material
from briefing.project.queries.overview import SectionContent
from briefing.report import tables
from briefing.report.citing import Citations
from briefing.report.counting import counted_estimates, printed_places
from briefing.report.front import lists_sources
from briefing.report.judging import judged, likelihood_key
from briefing.report.portions import Portions, portioned
from briefing.report.quoting import Standing, in_runs, quote, standing
from briefing.report.selection import Selection
from briefing.report.summary import source_summary
from briefing.report.tree import Heading, MarkingStyle, Node, Report, Text
from briefing.tradecraft.markings import find_level
from briefing.weighing.marked import marked_inside


def build_report(material: Material, release: str = "", written: str = "") -> Report:
    """The whole brief, or what a release at the marking `release` may hold.

    `written` is the day on which it is printed, as ISO 8601; '' for a brief that bears no such day.
    Raises CommandError for a marking that is none.
    """
    return _Builder(Selection(material, release), written).report()


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A report and where its parts are from: each block's nodes, each cited statement's number, and
    the ids of the sections that have a heading in it, in their order."""

    report: Report
    blocks: dict[str, tuple[Node, ...]]
    numbers: dict[str, int]
    sections: tuple[str, ...]


def lay_out(material: Material, release: str = "", written: str = "") -> LaidOut:
    """The report as `build_report` makes it, for whoever shows it block by block."""
    builder = _Builder(Selection(material, release), written)
    report = builder.report()
    return LaidOut(report, builder.blocks, builder.numbers, tuple(builder.sections))


class _Builder:
    """Builds one report. Sections come in order, so citations are numbered as a reader meets them;
    the source list is made last, wherever it stands."""

    def __init__(self, selection: Selection, written: str) -> None:
        self._selection = selection
        self._written = written
        self._material = selection.material
        self._portions = Portions(selection)
        self._citations = Citations(selection, self._portions)
        self._parts = 0
        self._drafts = 0
        self.blocks: dict[str, tuple[Node, ...]] = {}
        self.sections: list[str] = []

    @property
    def numbers(self) -> dict[str, int]:
        return self._citations.numbers

    def report(self) -> Report:
        contents = self._material.sections
        ahead = [self._around_sources(content) for content in contents]
        nodes: list[Node] = []
        listed = False
        for content, (before, after) in zip(contents, ahead, strict=True):
            lists = not listed and lists_sources(content)
            listed = listed or lists
            # What analysts say of their sources takes the place of what can be counted.
            listing = self._sources(summed_up=not (before or after)) if lists else ()
            printed = self._headed(content.section.title, (*before, *listing, *after))
            self.sections += [content.section.id] if printed else []
            nodes.extend(printed)
        if not listed:
            nodes.extend(self._headed("Sources", self._sources(summed_up=True)))
        brief = self._material.brief
        return Report(
            title=self._portions.of_words(brief.title) + brief.title,
            form=brief.form,
            facts=tuple(self._facts(brief)),
            nodes=tuple(nodes),
            marking=self._marking(brief),
            language=brief.language,
            page_size=brief.page_size,
            draft_note=self._draft_note(),
            author=brief.originator,
            estimates=tuple(counted_estimates(self._selection, self._citations, self._portions)),
            places=printed_places(self._selection),
            portion=self._portions.of_ours().strip(),
        )

    def _around_sources(self, content: SectionContent) -> tuple[list[Node], list[Node]]:
        """What a section prints before the place of the source list, and after it."""
        before: list[tuple[Node, Standing | None]] = []
        after: list[tuple[Node, Standing | None]] = []
        pairs = before
        for block in content.blocks:
            if block.content is BlockContent.SOURCES:
                pairs = after
            elif self._selection.allows_block(block):
                self.blocks[block.id] = self._block(block)
                shared = standing(block, self._selection)
                pairs.extend((node, shared) for node in self.blocks[block.id])
        return list(in_runs(before)), list(in_runs(after))

    def _block(self, block: Block) -> tuple[Node, ...]:
        if block.kind is BlockKind.TABLE:
            return self._table(block)  # its rows have marks of their own
        mark = self._portions.of_block(block)
        return tuple(portioned(node, mark) for node in self._content(block))

    def _content(self, block: Block) -> tuple[Node, ...]:
        match block.kind:
            case BlockKind.PARAGRAPH:
                self._count(block)
                # A draft has no paragraphs, and Markdown is slow to load.
                from briefing.report.markdown import parse

                return parse(block.text, self._citations.cite, draft=not block.reviewed)
            case BlockKind.STATEMENT:
                self._count(block)
                return (quote(block, self._selection, self._citations),)
            case BlockKind.JUDGEMENT:
                judgement = self._material.judgements[block.judgement_id or ""]
                self._count_once(block, judgement)
                return (judged(judgement, self._selection, self._citations),)
            case _:
                self._count(block)
                chart = block.content is BlockContent.ESTIMATES
                return tables.estimates_chart(self._selection) if chart else ()

    def _table(self, block: Block) -> tuple[Node, ...]:
        selection, mark = self._selection, self._portions.of_rows(block)
        node: Node | None = None
        match block.content:
            case BlockContent.ESTIMATES:
                node = tables.estimates_table(selection, self._citations, mark)
                self._count(*selection.estimates)
            case BlockContent.ACTORS:
                node = tables.actors_table(selection, self._citations, mark)
                self._count(*selection.actors)
            case BlockContent.QUESTIONS:
                node = tables.questions_list(selection, self._citations, mark)
                self._count(*selection.questions)
            case BlockContent.EVENTS:
                node = tables.events_table(selection, self._citations, mark)
                self._count(*selection.events)
            case _:
                pass
        return (node,) if node else ()

    def _sources(self, *, summed_up: bool) -> tuple[Node, ...]:
        used = self._citations.used
        summary = source_summary(used, self._material) if summed_up else ""
        if summary:
            summary = self._portions.of_statements(one.statement.id for one in used) + summary
        ours = self._portions.of_ours()
        references = portioned(self._citations.references(summary), ours)
        keys = (self._citations.key(), *likelihood_key(self._selection))
        listing: tuple[Node, ...] = (references,) if self._citations.used else ()
        return (*listing, *(portioned(key, ours) for key in keys if key))

    def _facts(self, brief: Brief) -> Iterator[tuple[str, str]]:
        facts = (
            ("Serial", brief.serial),
            ("Period covered", brief.period),
            ("Information cut-off", brief.cutoff),
            # A brief whose cut-off is given is as old as that, whenever it is printed.
            ("Written", "" if brief.cutoff else date_words(self._written)),
            ("Originator", brief.originator),
            ("Distribution", brief.distribution),
            ("Basis", self._basis()),
        )
        yield from ((label, value) for label, value in facts if value)

    def _basis(self) -> str:
        used = self._citations.used
        if not used:
            return ""
        articles = {examined.statement.article_id for examined in used}
        return f"{counted(len(used), 'statement')} cited from {counted(len(articles), 'article')}"

    def _headed(self, title: str, nodes: Sequence[Node]) -> tuple[Node, ...]:
        """A section with its heading; nothing at all where it has nothing to print."""
        heading = portioned(Heading(1, (Text(title),)), self._portions.of_words(title))
        return (heading, *nodes) if nodes else ()

    def _marking(self, brief: Brief) -> MarkingStyle | None:
        """The level of a release; of the whole brief its own, or what it holds where that is more.

        Whoever reads a page goes by its banner (DoDM 5200.01: the highest of all in it).
        """
        markings = self._selection.markings
        if level := self._selection.level:
            return markings.banner((level.code,))
        own = find_level(brief.marking, self._material.levels).code if brief.marking else ""
        return markings.banner((own, *(one.marking for one in marked_inside(self._material))))

    def _draft_note(self) -> str:
        if not self._drafts:
            return ""
        return self._portions.of_ours() + (
            f"Draft. {self._drafts} of {counted(self._parts, 'part')} of this brief were laid out "
            "by machine and have not been reviewed by an analyst."
        )

    def _count_once(self, *values: object) -> None:
        """Several values that a reader sees as one part: reviewed when all of them are."""
        self._parts += 1
        self._drafts += any(not getattr(value, "reviewed", True) for value in values)

    def _count(self, *values: object) -> None:
        self._parts += len(values)
        self._drafts += sum(not getattr(value, "reviewed", True) for value in values)
