"""What a release leaves out, for whoever is about to hand it over. It is shown, never exported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.model.picture import Actor, Estimate, Event, Question
from briefing.model.product import Block
from briefing.model.vocabulary import BlockContent, BlockKind
from briefing.project.queries.material import Material
from briefing.report.front import FACTS
from briefing.report.selection import Selection

_ROWS = (
    (BlockContent.ACTORS, "actors"),
    (BlockContent.ESTIMATES, "estimates"),
    (BlockContent.QUESTIONS, "questions"),
    (BlockContent.EVENTS, "events"),
)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One thing that a release goes without: what it is, its words, and how it is marked.

    `kind` is a kind of block, `title`, `section`, a row's `actor`, `estimate`, `question`, `event`,
    or a line of the title block; `marking` is as a portion bears it, such as `(S)`.
    """

    kind: str
    words: str
    marking: str


def left_out(material: Material, release: str) -> tuple[LeftOut, ...]:
    """All that the brief prints and a release at `release` does not, in the order of the brief.

    Raises CommandError for a marking that is none.
    """
    return tuple(_left_out(Selection(material), Selection(material, release)))


def _left_out(whole: Selection, released: Selection) -> Iterator[LeftOut]:
    before, after = whole.material, released.material
    own = whole.markings.before((before.brief.marking,)).strip()
    for name in ("title", *FACTS):
        words = getattr(before.brief, name)
        if words and words != getattr(after.brief, name):
            yield LeftOut(name, words, own)
    for section, kept in zip(before.sections, after.sections, strict=True):
        staying = {block.id for block in kept.blocks}
        if staying and section.section.title != kept.section.title:
            yield LeftOut("section", section.section.title, own)
        for block in section.blocks:
            if block.id not in staying:
                yield LeftOut(block.kind.value, _words(block, before), _mark(block, whole))
            else:
                yield from _rows(block, whole, released)


def _words(block: Block, material: Material) -> str:
    """What a block says; a table or chart, what it is filled from."""
    if block.statement_id and block.statement_id in material.statements:
        return material.statements[block.statement_id].statement.text
    if block.judgement_id and block.judgement_id in material.judgements:
        return material.judgements[block.judgement_id].text
    return block.text or (block.content.value if block.content else "")


def _mark(block: Block, whole: Selection) -> str:
    return whole.markings.before(whole.markings_of_block(block)).strip()


def _rows(block: Block, whole: Selection, released: Selection) -> Iterator[LeftOut]:
    """The rows that a table which stays goes without, and what is taken from those that stay."""
    if block.kind is not BlockKind.TABLE:
        return
    for content, name in _ROWS:
        if block.content is content:
            kept = {one.id: one for one in _entries(released, name)}
            for one in _entries(whole, name):
                if kept.get(one.id) != one:
                    mark = whole.markings.before(whole.markings_of_entry(one)).strip()
                    yield LeftOut(name.removesuffix("s"), _said(one, kept.get(one.id)), mark)


def _entries(selection: Selection, name: str) -> Iterable[Actor | Estimate | Question | Event]:
    found: Iterable[Actor | Estimate | Question | Event] = getattr(selection, name)
    return found


def _said(entry: Actor | Estimate | Question | Event, kept: object) -> str:
    """The words of a row that is gone, or only those that are taken from a row that stays."""
    taken: tuple[str, ...]
    match entry:
        case Actor():
            words, taken = entry.name, (entry.role, entry.note, entry.side)
        case Estimate():
            words, taken = entry.words or entry.population or entry.category.value, (entry.note,)
        case Question():
            words, taken = entry.text, ()
        case _:
            words, taken = entry.title, (entry.note,)
    return words if kept is None else " ".join(filter(None, taken)) or words
