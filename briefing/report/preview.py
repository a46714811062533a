"""What a release leaves out, for whoever is about to hand it over. It is shown, never exported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.model.picture import Actor, Estimate, Event, Question
from briefing.model.product import Block
from briefing.model.vocabulary import BlockContent, BlockKind
from briefing.project.queries.material import Material
from briefing.project.queries.overview import SectionContent
from briefing.project.queries.used import used_of
from briefing.report.citing import reasons_of
from briefing.report.front import FACTS, lists_sources
from briefing.report.selection import Selection
from briefing.tradecraft.markings import find_level, may_be_released

_ROWS = {
    BlockContent.ACTORS: "actors",
    BlockContent.ESTIMATES: "estimates",
    BlockContent.QUESTIONS: "questions",
    BlockContent.EVENTS: "events",
}
_FILLED = (BlockKind.TABLE, BlockKind.FIGURE)
"""Blocks that are made of rows: what they print is known only once the report is built."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One thing that a release goes without: what it is, its words, and how it is marked.

    `kind` is a kind of block, `title`, `section`, a row's `actor`, `estimate`, `question`, `event`,
    `reasons` of a grade in the source list, or a line of the title block; `marking` is as a portion
    bears it, such as `(S)`. `section` is
    the title over it, '' for the title block. `content` is what a table or figure is filled from.
    Of a row that `stays`, only these words are taken.
    """

    kind: str
    words: str
    marking: str
    section: str = ""
    content: str = ""
    stays: bool = False


def left_out(material: Material, release: str) -> tuple[LeftOut, ...]:
    """All that the brief prints and a release at `release` does not, in the order of the brief.

    Raises CommandError for a marking that is none.
    """
    return tuple(_left_out(Selection(material), Selection(material, release)))


def why_empty(material: Material, release: str) -> str:
    """The sentences that say so of a release at `release` that holds nothing; '' where it does hold
    something.

    Raises CommandError for a marking that is none.
    """
    from briefing.report.build import build_report

    kept = Selection(material, release).material.sections
    if any(block.kind not in _FILLED for content in kept for block in content.blocks):
        return ""
    return "" if build_report(material, release).nodes else said_of_empty(material, release)


def said_of_empty(material: Material, release: str) -> str:
    """The sentences for whoever makes a release that holds nothing."""
    own, level = material.brief.marking, find_level(release, material.levels)
    said = f"The release holds nothing: no part of the brief may go out at {level.label}."
    if not may_be_released(own, level, material.levels):
        said += f" What bears no marking is as high as the brief, {own}."
    return said


def said_of_unmarked(material: Material, release: str) -> str:
    """The sentence for whoever releases a brief that nobody marked; '' for one that is marked."""
    if material.brief.marking:
        return ""
    label = find_level(release, material.levels).label
    return f"Nobody marked this brief: what bears no marking goes out at {label}."


def _left_out(whole: Selection, released: Selection) -> Iterator[LeftOut]:
    before, after = whole.material, released.material
    own = whole.markings.before((before.brief.marking,)).strip()
    for name in ("title", *FACTS):
        words = getattr(before.brief, name)
        if words and words != getattr(after.brief, name):
            yield LeftOut(name, words, own)
    in_tables = _contents(after.sections, BlockKind.TABLE)
    for section, kept in zip(before.sections, after.sections, strict=True):
        staying = {block.id for block in kept.blocks}
        title = section.section.title
        if staying and title != kept.section.title:
            yield LeftOut("section", title, own, title)
        for block in section.blocks:
            if block.id not in staying:
                content = block.content.value if block.content else ""
                mark = _mark(block, whole)
                yield LeftOut(block.kind.value, _words(block, before), mark, title, content)
            elif block.kind is BlockKind.TABLE or block.content not in in_tables:
                yield from _rows(block, title, whole, released)
    yield from _reasons(released, own)


def _reasons(released: Selection, own: str) -> Iterator[LeftOut]:
    """The reasons of grades that the source list goes without, of what it still lists."""
    if released.allows_reasons:
        return
    material = released.material
    titles = (one.section.title for one in material.sections if lists_sources(one))
    title = next(titles, "Sources")
    for examined in map(material.statements.__getitem__, used_of(material)):
        if words := reasons_of(examined):
            yield LeftOut("reasons", words, own, title, stays=True)


def _contents(sections: Iterable[SectionContent], kind: BlockKind) -> set[BlockContent | None]:
    """What the blocks of one kind are filled from."""
    return {block.content for one in sections for block in one.blocks if block.kind is kind}


def _words(block: Block, material: Material) -> str:
    """What a block says; a table or chart, what it is filled from."""
    if block.statement_id and block.statement_id in material.statements:
        return material.statements[block.statement_id].statement.text
    if block.judgement_id and block.judgement_id in material.judgements:
        return material.judgements[block.judgement_id].text
    return block.text or (block.content.value if block.content else "")


def _mark(block: Block, whole: Selection) -> str:
    return whole.markings.before(whole.markings_of_block(block)).strip()


def _rows(block: Block, section: str, whole: Selection, released: Selection) -> Iterator[LeftOut]:
    """The rows that a table or chart which stays goes without, and what is taken from the rest."""
    name = _ROWS.get(block.content) if block.content and block.kind in _FILLED else None
    if name is None:
        return
    kept = {one.id: one for one in _entries(released, name)}
    for one in _entries(whole, name):
        left = kept.get(one.id)
        if left != one:
            mark = whole.markings.before(whole.markings_of_entry(one)).strip()
            kind = name.removesuffix("s")
            yield LeftOut(kind, _said(one, left), mark, section, stays=left is not None)


def _entries(selection: Selection, name: str) -> Iterable[Actor | Estimate | Question | Event]:
    found: Iterable[Actor | Estimate | Question | Event] = getattr(selection, name)
    return found


def _said(entry: Actor | Estimate | Question | Event, kept: object) -> str:
    """The words of a row that is gone, or only those that are taken from a row that stays."""
    taken: tuple[str, ...]
    match entry:
        case Actor():
            words, taken = entry.name, ("name", "role", "note", "side")
        case Estimate():
            words, taken = entry.words or entry.population or entry.category.value, ("note",)
        case Question():
            words, taken = entry.text, ()
        case _:
            words, taken = entry.title, ("note",)
    if kept is None:
        return words
    other = (getattr(entry, one) for one in taken if getattr(entry, one) != getattr(kept, one))
    return " · ".join(filter(None, other)) or words
