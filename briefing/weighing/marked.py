"""Every marking that a brief holds, in the order of the brief, and where each of them stands.

It compares nothing and decides nothing: what a release leaves out is `report`'s to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model.citations import cited
from briefing.model.product import Block
from briefing.model.vocabulary import BlockContent, BlockKind, QuestionStatus
from briefing.project.queries.material import Material
from briefing.tradecraft.markings import Level, levels, typed_marking

_CALLED = {
    BlockKind.PARAGRAPH: "a paragraph",
    BlockKind.STATEMENT: "a quotation",
    BlockKind.JUDGEMENT: "a judgement",
    BlockKind.TABLE: "a table",
    BlockKind.FIGURE: "a chart",
}
_LONGEST = 60
_Ties = dict[str, list[str]]
"""The statements behind judgements, by their ids."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A marking as it is recorded, and where it stands: `a paragraph in “Situation”, “…”`."""

    marking: str
    where: str


def marked_inside(material: Material) -> Iterator[Marked]:
    """The markings of titles, of blocks, and of the statements and articles they tell of."""
    yield from _typed(material.brief.title, "its title", material)
    ties: dict[str, list[str]] = {}
    for tie in material.judgement_evidence:
        ties.setdefault(tie.judgement_id, []).append(tie.statement_id)
    for content in material.sections:
        title = content.section.title
        if content.blocks:
            yield from _typed(title, f"the title “{_short(title)}”", material)
        for block in content.blocks:
            yield from _of_block(block, title, material, ties)


def _of_block(block: Block, title: str, material: Material, ties: _Ties) -> Iterator[Marked]:
    within = f"in “{_short(title)}”"
    if block.marking:
        words = f", “{_short(block.text)}”" if block.text.strip() else ""
        yield Marked(block.marking, f"{_CALLED[block.kind]} {within}{words}")
    if block.content is BlockContent.QUESTIONS:
        asked = (one for one in material.questions if one.status is QuestionStatus.OPEN)
        # What the machine drafted may begin with words of an article, which mark nothing.
        for question in (one for one in asked if one.reviewed):
            yield from _typed(question.text, f"an open question {within}", material)
    for one in dict.fromkeys(_told(block, material, ties)):
        examined = material.statements.get(one or "")
        if examined is None:
            continue
        article = material.articles[examined.statement.article_id]
        if examined.statement.marking:
            words = f"“{_short(examined.statement.text)}”"
            yield Marked(examined.statement.marking, f"a statement used {within}, {words}")
        if article.marking:
            yield Marked(article.marking, f"an article used {within}, “{_short(article.title)}”")


def _told(block: Block, material: Material, ties: _Ties) -> Iterator[str | None]:
    """The statements of which a block tells anything: an actor is known by all that name it."""
    yield block.statement_id
    yield from cited(block.text)
    yield from ties.get(block.judgement_id or "", ())
    match block.content:
        case BlockContent.ESTIMATES:
            yield from (one.statement_id for one in material.estimates)
        case BlockContent.EVENTS:
            yield from (one.statement_id for one in material.events)
        case BlockContent.ACTORS:
            yield from (tie.statement_id for tie in material.actor_evidence)
        case BlockContent.QUESTIONS:
            asked = {one.id for one in material.questions if one.status is QuestionStatus.OPEN}
            raised = (one for one in material.question_evidence if one.question_id in asked)
            yield from (one.statement_id for one in raised)
        case _:
            pass


def _typed(words: str, where: str, material: Material) -> Iterator[Marked]:
    """The marking that is typed before a title or question itself, such as `(U)`."""
    known = (*levels(), *material.levels)
    marking = typed_marking(words, known, _ladder(material, known))
    if marking:
        yield Marked(marking, where)


def _ladder(material: Material, known: tuple[Level, ...]) -> str:
    own = material.brief.marking.strip().casefold()
    return next((level.ladder for level in known if level.code.casefold() == own), "")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
