"""All that the inspector shows of one statement, as one value, so that it can tell what changed."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.evidence import Article, Link, Suggestion
from briefing.model.picture import Estimate, Event
from briefing.model.product import Section
from briefing.model.vocabulary import SuggestionKind
from briefing.project.queries.examined import Examined, examined_statements
from briefing.project.queries.overview import sections
from briefing.project.queries.records import records
from briefing.project.queries.writing import outlet_names, sections_citing
from briefing.project.suggestions import payload_of
from ui.models.markings import Choices, marking_choices
from ui.models.reading_model import ReadingModel
from ui.models.statement_lines import chain_line
from ui.workbench import Workbench


@dataclass(frozen=True)
class LinkedStatement:
    """A link as seen from one of its ends; `outward` is True where it begins here.

    `chain` says who tells the other statement, the outlet first.
    """

    link: Link
    other: Examined
    outward: bool
    same_article: bool
    chain: str


@dataclass(frozen=True)
class Place:
    """A section a statement may go to. `number` is the digit of its key, 0 past the ninth."""

    section: Section
    number: int
    placed: bool
    suggested: bool


@dataclass(frozen=True)
class Inspected:
    """One statement with everything around it."""

    examined: Examined
    article: Article
    suggestions: tuple[Suggestion, ...]
    findings: tuple[Suggestion, ...]
    links: tuple[LinkedStatement, ...]
    estimates: tuple[Estimate, ...]
    events: tuple[Event, ...]
    places: tuple[Place, ...]
    cited: tuple[tuple[str, str], ...]
    """Id and title of the sections whose paragraphs cite it."""
    markings: Choices
    """What it could be marked with."""

    @property
    def id(self) -> str:
        """The statement's id."""
        return self.examined.statement.id

    def caution(self) -> str:
        """What in the words themselves asks for care: hedges, and that evidence is missing."""
        said = (
            (SuggestionKind.HEDGE, "Hedged by {}."),
            (SuggestionKind.UNSUPPORTED, "Says that evidence is missing: {}."),
        )
        found = (
            (words, ", ".join(f"“{one.cue}”" for one in self.proposed(kind)))
            for kind, words in said
        )
        return " ".join(words.format(cues) for words, cues in found if cues)

    def proposed(self, *kinds: SuggestionKind) -> tuple[Suggestion, ...]:
        """What is open of some kinds."""
        return tuple(one for one in self.suggestions if one.kind in kinds)


def inspect(workbench: Workbench, model: ReadingModel, statement_id: str) -> Inspected | None:
    """Looks at a statement of the article that is shown; None where it is not there."""
    examined, article = model.examined(statement_id), model.article()
    if examined is None or article is None:
        return None
    proposed = model.suggestions(statement_id)
    return Inspected(
        examined=examined,
        article=article,
        suggestions=proposed,
        findings=model.findings(statement_id),
        links=_links(workbench, examined),
        estimates=workbench.ask(records, Estimate, statement_id=statement_id),
        events=workbench.ask(records, Event, statement_id=statement_id),
        places=_places(workbench, examined, proposed),
        cited=workbench.ask(sections_citing, statement_id),
        markings=marking_choices(workbench),
    )


def _links(workbench: Workbench, examined: Examined) -> tuple[LinkedStatement, ...]:
    here = examined.statement
    ways = [(link, link.to_id) for link in workbench.ask(records, Link, from_id=here.id)]
    ways += [(link, link.from_id) for link in workbench.ask(records, Link, to_id=here.id)]
    if not ways:
        return ()
    others = workbench.ask(examined_statements, [other for _, other in ways], workbench.analyst)
    outlets = workbench.ask(outlet_names)
    return tuple(
        LinkedStatement(
            link,
            others[other],
            link.from_id == here.id,
            others[other].statement.article_id == here.article_id,
            chain_line(others[other], outlets.get(others[other].statement.article_id, "")),
        )
        for link, other in ways
        if other in others
    )


def _places(
    workbench: Workbench, examined: Examined, proposed: tuple[Suggestion, ...]
) -> tuple[Place, ...]:
    wanted: set[str] = set()
    for one in proposed:
        if one.kind is SuggestionKind.SECTION:
            wanted.update(payload_of(one)["sections"][:1])
    return tuple(
        Place(
            section,
            number if number <= 9 else 0,
            section.id in examined.sections,
            section.kind in wanted and section.id not in examined.sections,
        )
        for number, section in enumerate(workbench.ask(sections), start=1)
    )
