"""What is handed over: the brief, its sections and blocks, its markings, and its editions.

`position` orders sections in a brief and blocks in a section; a thing put between two others gets
the number halfway, so that moving one row changes one row.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.vocabulary import BlockContent, BlockKind, PageSize, SectionKind


@dataclass(frozen=True, slots=True)
class Brief:
    """The title block and page set-up. `period` and `cutoff` are as the analyst writes them."""

    id: str
    title: str
    form: str = "Situation report"
    serial: str = ""
    period: str = ""
    cutoff: str = ""
    originator: str = ""
    distribution: str = ""
    marking: str = ""
    language: str = "en"
    page_size: PageSize = PageSize.A4


@dataclass(frozen=True, slots=True)
class Section:
    id: str
    brief_id: str
    kind: SectionKind
    title: str
    position: float


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a section.

    A paragraph has `text` (Markdown, citations as `[@statement-id]`); a statement block quotes
    `statement_id`; a judgement block prints `judgement_id`; a table or figure is filled from
    `content`. `reviewed` is False while it stands as drafted.
    """

    id: str
    section_id: str
    kind: BlockKind
    position: float
    text: str = ""
    statement_id: str | None = None
    judgement_id: str | None = None
    content: BlockContent | None = None
    marking: str = ""
    reviewed: bool = True


@dataclass(frozen=True, slots=True)
class FilledRow:
    """What an analyst decided on one row of a table, list or figure that fills itself.

    Exactly one of the row's own ids is given: the row keeps its tie to what it prints.
    `position` puts it among the others, None where its own order puts it.
    """

    id: str
    block_id: str
    actor_id: str | None = None
    estimate_id: str | None = None
    event_id: str | None = None
    question_id: str | None = None
    statement_id: str | None = None
    position: float | None = None
    hidden: bool = False
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    """What an analyst says of a block to those who work on it. It never prints."""

    id: str
    block_id: str
    text: str
    analyst: str
    written_at: str
    settled: bool = False


@dataclass(frozen=True, slots=True)
class KnownWord:
    """A word that spelling takes for right in this project: mostly a name."""

    id: str
    word: str


@dataclass(frozen=True, slots=True)
class Marking:
    """A level of a ladder that this project adds to the ones the program ships.

    `rank` orders the levels of one ladder from the least restrictive up.
    """

    id: str
    ladder: str
    code: str
    label: str
    portion: str = ""
    rank: int = 0
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """A brief as it was exported: which file, with which SHA-256 (hex), when, and what changed."""

    id: str
    brief_id: str
    number: int
    format: str
    file_name: str
    sha256: str
    exported_at: str
    marking: str = ""
    changes: str = ""


@dataclass(frozen=True, slots=True)
class PrintedBlock:
    """One block as an edition printed it, to compare a later brief with: plain words.

    `number` counts the blocks of an edition in the order of its pages; `block` is the id of the
    block they came from, which may be gone since, '' for a heading; `section` is the title over it.
    """

    id: str
    edition_id: str
    number: int
    section: str
    block: str
    text: str
